/* Why: a sector that says COUNT times the same in its section: rows of a table, points of a chart
 * or notes (SHAPE). SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "bad_sector.h"

#define rows 1
#define points 2
#define notes 3

#define SECTION "{\"sections\":[{\"id\":\"code\",\"title\":[],\"blocks\":["
#if SHAPE == rows
#define HEAD SECTION "{\"type\":\"table\",\"id\":\"t\",\"columns\":[],\"rows\":["
#define ITEM "{}"
#define TAIL "]}]}]}"
#elif SHAPE == points
#define HEAD                                                               \
    SECTION "{\"type\":\"chart\",\"id\":\"c\",\"kind\":\"line\",\"roles\":[]," \
            "\"data\":{\"columns\":[],\"rows\":["
#define ITEM "{\"cells\":[{}]}"
#define TAIL "]}}]}]}"
#else
#define HEAD SECTION "{\"type\":\"paragraph\",\"id\":\"p\",\"content\":["
#define ITEM "{\"type\":\"note\",\"content\":[]}"
#define TAIL "]}]}]}"
#endif

static char* put(char* to, const char* text) {
    const size_t size = strlen(text);
    memcpy(to, text, size + 1);
    return to + size;
}

static int32_t contribute(const almanac_host* host, almanac_text request) {
    char* const text = malloc(strlen(HEAD) + strlen(TAIL) + 1 + (strlen(ITEM) + 1) * COUNT);
    char* end;
    int i;
    (void)request;
    if (!text) return 1;
    end = put(text, HEAD);
    for (i = 0; i < COUNT; ++i) end = put(i ? put(end, ",") : end, ITEM);
    put(end, TAIL);
    emit(host, text);
    free(text);
    return 0;
}

static int32_t measure(const almanac_host* host, almanac_text request) {
    (void)request;
    emit(host, "{\"series\":[]}");
    return 0;
}

const almanac_sector almanac_sector_entry = {
    sizeof(almanac_sector), ENTRY_MAJOR, ENTRY_MINOR, ENTRY_ID,
    ENTRY_VERSION,          measure,     contribute,  0};
