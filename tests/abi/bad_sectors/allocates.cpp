// Why: a sector that wants more memory than there is. SPDX-License-Identifier: Apache-2.0
#include <cstring>

#include "bad_sector.h"

static int32_t serve(const almanac_host*, almanac_text) {
    for (;;) std::memset(new char[1 << 24], 1, 1 << 24);
}

BAD_SECTOR(serve)
