/* Why: a sector that was linked without what it needs. SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

extern int32_t found_nowhere(void);

static int32_t serve(const almanac_host* host, almanac_text request) {
    host->emit(host->context, request);
    return found_nowhere();
}

BAD_SECTOR(serve)
