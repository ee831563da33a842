/* Why: a sector whose reply has a gigabyte, whether or not it could get the memory for it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    const almanac_text reply = {(const char*)calloc(1, (size_t)1 << 30), (uint64_t)1 << 30};
    (void)request;
    host->emit(host->context, reply);
    return 0;
}

BAD_SECTOR(serve)
