/* Why: a sector that waits for what never comes. SPDX-License-Identifier: Apache-2.0 */
#include <unistd.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)host;
    (void)request;
    for (;;) pause();
    return 0;
}

BAD_SECTOR(serve)
