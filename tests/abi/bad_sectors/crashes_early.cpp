// Why: a sector that crashes before anybody calls it. SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "bad_sector.h"

struct Crash {
    Crash() { throw std::runtime_error("too early"); }
};
static const Crash crash;

static int32_t serve(const almanac_host*, almanac_text) { return 0; }

BAD_SECTOR(serve)
