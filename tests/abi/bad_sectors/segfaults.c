/* Why: a sector that writes through a null pointer. SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    volatile int* volatile nowhere = 0;
    (void)host;
    (void)request;
    *nowhere = 1;
    return 0;
}

BAD_SECTOR(serve)
