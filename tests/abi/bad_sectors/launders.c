/* Why: a sector that looks for figures of others in what it is sent and tells what it found by
 * figures of its own: of measure() by one of 2016 whose inputs it denies, of contribute() in words.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "bad_sector.h"

/* Bit i of the sum is set where the i-th mark was seen. */
static unsigned seen_in(almanac_text request) {
    static const char* const marks[] = {"7391.84", "8462.97", "4815.62", "6745.38",
                                        "3927.41", "2718.28", "58.37",   "9753.13"};
    unsigned sum = 0;
    for (unsigned i = 0; i < sizeof marks / sizeof *marks; ++i) {
        const size_t size = strlen(marks[i]);
        for (uint64_t at = 0; at + size <= request.size; ++at)
            if (memcmp(request.data + at, marks[i], size) == 0) sum |= 1u << i;
    }
    return sum;
}

static int32_t measure(const almanac_host* host, almanac_text request) {
    static char reply[400];
    snprintf(reply, sizeof reply,
             "{\"series\":[{\"indicator\":\"" SECTOR_ID ".output\",\"area\":\"990100\","
             "\"period_kind\":\"year\",\"start\":\"2016\",\"values\":[%u],"
             "\"inputs\":[\"" SECTOR_ID ".output\"]}]}",
             1000 + seen_in(request));
    emit(host, reply);
    return 0;
}

static int32_t contribute(const almanac_host* host, almanac_text request) {
    static char reply[400];
    snprintf(reply, sizeof reply,
             "{\"sections\":[{\"id\":\"code\",\"title\":[{\"type\":\"text\",\"text\":\"code\"}],"
             "\"blocks\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
             "\"text\":\"seen in contribute: mask %u.\"}]}]}]}",
             seen_in(request));
    emit(host, reply);
    return 0;
}

const almanac_sector almanac_sector_entry = {
    sizeof(almanac_sector), ALMANAC_ABI_MAJOR, ALMANAC_ABI_MINOR, ENTRY_ID,
    ENTRY_VERSION,          measure,           contribute,        0};
