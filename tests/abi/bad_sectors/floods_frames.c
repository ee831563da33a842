/* Why: a sector that writes small frames into the host's channel by itself without end.
 * SPDX-License-Identifier: Apache-2.0 */
#include <unistd.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    static char frames[500000];
    size_t i;
    (void)host;
    (void)request;
    for (i = 4; i < sizeof frames; i += 5) frames[i] = KIND;
    for (;;) (void)!write(4, frames, sizeof frames);
    return 0;
}

BAD_SECTOR(serve)
