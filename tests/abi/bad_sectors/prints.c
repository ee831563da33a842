/* Why: a sector that prints PRINTED times what looks like a reply, and answers all the same.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    int i;
    for (i = 0; i < PRINTED; ++i) puts("{\"sections\": []}");
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
