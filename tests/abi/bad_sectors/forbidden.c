/* Why: a sector that reaches out of its process by ATTEMPT and would answer if that passed.
 * SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)!(ATTEMPT);
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
