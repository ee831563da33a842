/* Why: a sector that closes every descriptor and stays. SPDX-License-Identifier: Apache-2.0 */
#include <unistd.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    int descriptor;
    (void)host;
    (void)request;
    for (descriptor = 0; descriptor < 64; ++descriptor) close(descriptor);
    for (;;) pause();
    return 0;
}

BAD_SECTOR(serve)
