/* Why: a sector that answers one call with HEAD, COUNT times ITEM (its # is the number), and TAIL,
 * and the others with nothing to say. SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bad_sector.h"

/* What the build names by one word. */
#define BLOCKS "{\"sections\":[{\"id\":\"code\",\"title\":[],\"blocks\":["
#if defined(MANY_ROWS)
#define HEAD BLOCKS "{\"type\":\"table\",\"id\":\"t\",\"columns\":[],\"rows\":["
#define ITEM "{}"
#define TAIL "]}]}]}"
#elif defined(MANY_POINTS)
#define HEAD                                                                    \
    BLOCKS                                                                      \
    "{\"type\":\"chart\",\"id\":\"c\",\"kind\":\"line\",\"roles\":[],\"data\":" \
    "{\"columns\":[],\"rows\":["
#define ITEM "{\"cells\":[{}]}"
#define TAIL "]}}]}]}"
#elif defined(MANY_NOTES)
#define HEAD BLOCKS "{\"type\":\"paragraph\",\"id\":\"p\",\"content\":["
#define ITEM "{\"type\":\"note\",\"content\":[]}"
#define TAIL "]}]}]}"
#endif
#if defined(MANY_ROWS) || defined(MANY_POINTS) || defined(MANY_NOTES)
#define CONTRIBUTE many
#endif

#ifndef JOIN
#define JOIN ","
#endif

static void give(const almanac_host* host, const char* text, uint64_t size) {
    const almanac_text reply = {text, size};
    host->emit(host->context, reply);
}

/* Appends `from` with each # as `number`; returns the new end. */
static char* put(char* to, const char* from, int number) {
    for (; *from; ++from) {
        if (*from == '#')
            to += sprintf(to, "%d", number);
        else
            *to++ = *from;
    }
    return to;
}

static int32_t many(const almanac_host* host, almanac_text request) {
    const size_t each = strlen(ITEM) + strlen(JOIN) + 64;
    char* const text = malloc(strlen(HEAD) + strlen(TAIL) + 128 + each * COUNT);
    char* end;
    int i;
    (void)request;
    if (!text) return 1;
    end = put(text, HEAD, 0);
    for (i = 0; i < COUNT; ++i) end = put(i ? put(end, JOIN, i) : end, ITEM, i);
    end = put(end, TAIL, 0);
    give(host, text, (uint64_t)(end - text));
    free(text);
    return 0;
}

#ifndef MEASURE
static int32_t no_series(const almanac_host* host, almanac_text request) {
    (void)request;
    give(host, "{\"series\":[]}", 13);
    return 0;
}
#define MEASURE no_series
#endif
#ifndef CONTRIBUTE
static int32_t no_sections(const almanac_host* host, almanac_text request) {
    (void)request;
    give(host, "{\"sections\":[]}", 15);
    return 0;
}
#define CONTRIBUTE no_sections
#endif
#ifndef ASSESS
#define ASSESS 0
#endif

const almanac_sector almanac_sector_entry = {
    sizeof(almanac_sector), ENTRY_MAJOR, ENTRY_MINOR, ENTRY_ID,
    ENTRY_VERSION,          MEASURE,     CONTRIBUTE,  ASSESS};
