/* Why: a sector that fails as the contract wants it. SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    static const char words[] = "no figure for 2016";
    const almanac_text message = {words, sizeof words - 1};
    (void)request;
    host->report(host->context, ALMANAC_ERROR, message);
    return 7;
}

BAD_SECTOR(serve)
