/* Why: a sector that keeps what it was asked first and answers it to everybody who asks later.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static char kept[4000] = "\"nothing\"";

static int32_t serve(const almanac_host* host, almanac_text request) {
    emit(host, kept);
    if (request.size < sizeof kept) {
        memcpy(kept, request.data, request.size);
        kept[request.size] = 0;
    }
    return 0;
}

BAD_SECTOR(serve)
