/* Why: a sector that writes into the host's channel by itself. SPDX-License-Identifier: Apache-2.0
 */
#include <unistd.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    static const char hello[] = "\0\0\0\0\x10";
    (void)!write(4, hello, 5);
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
