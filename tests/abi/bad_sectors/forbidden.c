/* Why: a sector that reaches out of its process by ATTEMPT and would answer if that passed.
 * SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bad_sector.h"

static char buffer[4096] __attribute__((aligned(4096)));

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)buffer;
    (void)!(ATTEMPT);
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
