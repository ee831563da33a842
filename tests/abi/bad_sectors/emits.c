/* Why: a sector that succeeds and emits EMITTED, a list of replies, none or too many included.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    static const char* const replies[] = {EMITTED, 0};
    const char* const* reply;
    (void)request;
    for (reply = replies; *reply; ++reply) emit(host, *reply);
    return 0;
}

BAD_SECTOR(serve)
