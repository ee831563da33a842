/* Why: a sector whose stack has no end. SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int deeper(volatile const char* above) {
    volatile char frame[4096];
    frame[0] = above ? above[0] : 1;
    if (frame[0] == 0) return 0; /* Never; the compiler must not know. */
    return deeper(frame) + frame[0];
}

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)host;
    (void)request;
    return deeper(0);
}

BAD_SECTOR(serve)
