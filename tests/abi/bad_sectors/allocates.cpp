// Why: a sector that wants more memory than there is. SPDX-License-Identifier: Apache-2.0
#include <cstring>

#include "bad_sector.h"

static char* volatile newest;  // Else the compiler may leave the memory out.

static int32_t serve(const almanac_host*, almanac_text) {
    for (;;) {
        newest = new char[1 << 24];
        std::memset(newest, 1, 1 << 24);
    }
}

BAD_SECTOR(serve)
