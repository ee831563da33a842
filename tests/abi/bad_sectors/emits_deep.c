/* Why: a sector whose reply would exhaust the stack of whoever reads it by recursion.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    static char brackets[100000];
    const almanac_text reply = {brackets, sizeof brackets};
    (void)request;
    memset(brackets, '[', sizeof brackets / 2);
    memset(brackets + sizeof brackets / 2, ']', sizeof brackets / 2);
    host->emit(host->context, reply);
    return 0;
}

BAD_SECTOR(serve)
