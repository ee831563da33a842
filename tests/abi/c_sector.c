/* Why: a sector in plain C11 proves that the contract needs no C++, and what it costs to serve.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "almanac/abi.h"

_Static_assert(sizeof(almanac_text) == 16, "layout of abi 1.0");
_Static_assert(sizeof(almanac_host) == 32, "layout of abi 1.0");
_Static_assert(sizeof(almanac_sector) == 56, "layout of abi 1.0");

static int32_t contribute(const almanac_host* host, almanac_text request) {
    static const char reply[] = "{\"sections\":[]}";
    const almanac_text text = {reply, sizeof reply - 1};
    if (request.size == 0) {
        static const char message[] = "empty request";
        const almanac_text found = {message, sizeof message - 1};
        host->report(host->context, ALMANAC_ERROR, found);
        return 1;
    }
    host->emit(host->context, text);
    return 0;
}

const almanac_sector almanac_sector_entry = {
    sizeof(almanac_sector),
    ALMANAC_ABI_MAJOR,
    ALMANAC_ABI_MINOR,
    "c_sector",
    "1.0.0",
    NULL,
    contribute,
    NULL,
};
