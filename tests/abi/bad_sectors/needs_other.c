/* Why: a sector whose words come from another library. SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

const char* words(void);

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)request;
    emit(host, words());
    return 0;
}

BAD_SECTOR(serve)
