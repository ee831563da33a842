/* Why: a sector that raises SIGNAL in its call. SPDX-License-Identifier: Apache-2.0 */
#include <signal.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    emit(host, "{}");
    (void)request;
    raise(SIGNAL);
    return 0;
}

BAD_SECTOR(serve)
