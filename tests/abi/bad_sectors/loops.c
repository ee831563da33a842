/* Why: a sector that never comes back; talking does not gain it time.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    static const char words[] = "still at it";
    const almanac_text message = {words, sizeof words - 1};
    volatile uint64_t turns = 0;
    (void)request;
    for (;;)
        if (++turns % 10000000 == 0) host->report(host->context, ALMANAC_NOTE, message);
    return 0;
}

BAD_SECTOR(serve)
