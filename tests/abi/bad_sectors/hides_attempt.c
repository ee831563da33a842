/* Why: a sector that would have its attempts pass unseen. SPDX-License-Identifier: Apache-2.0 */
#include <signal.h>
#include <sys/socket.h>

#include "bad_sector.h"

static void pass(int number) { (void)number; }

static int32_t serve(const almanac_host* host, almanac_text request) {
    signal(SIGSYS, pass);
    (void)!socket(AF_INET, SOCK_STREAM, 0);
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
