/* Why: a sector that leaves with a success nobody has seen, after half of an answer.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)request;
    emit(host, "{}");
    exit(0);
}

BAD_SECTOR(serve)
