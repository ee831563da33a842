/* Why: a sector that makes ATTEMPT, a descriptor or result, before anybody calls it, and tells what
 * came of it. SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bad_sector.h"

static long result = -1;

__attribute__((constructor)) static void try(void) {
    struct stat state;
    (void)state;
    result = (ATTEMPT);
}

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)request;
    emit(host, result < 0 ? "\"refused\"" : "\"done\"");
    return 0;
}

BAD_SECTOR(serve)
