// Why: a sector that throws what is no exception. SPDX-License-Identifier: Apache-2.0
#include "bad_sector.h"

static int32_t serve(const almanac_host*, almanac_text) { throw 42; }

BAD_SECTOR(serve)
