/* Why: a sector that answers what it is asked; the build bends single members of its entry.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int32_t echo(const almanac_host* host, almanac_text request) {
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(echo)
