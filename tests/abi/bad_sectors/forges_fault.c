/* Why: a sector that speaks as its worker would where the machine cannot confine it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <unistd.h>

#include "bad_sector.h"

static void forge(void) {
    static const char fault[] = "\x08\0\0\0\x11\x01seccomp";
    (void)!write(4, fault, sizeof fault - 1);
}

#if EARLY
__attribute__((constructor)) static void early(void) { forge(); }
#endif

static int32_t serve(const almanac_host* host, almanac_text request) {
    forge();
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
