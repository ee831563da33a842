// Why: a sector that lets an exception out. SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "bad_sector.h"

static int32_t serve(const almanac_host*, almanac_text) {
    throw std::runtime_error("the well has run dry");
}

BAD_SECTOR(serve)
