/* Why: a sector that has the kernel send SIGNAL to the process TARGET, by a pipe of its own, and
 * answers if it can. SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "bad_sector.h"

static int32_t serve(const almanac_host* host, almanac_text request) {
    int ends[2];
    (void)!pipe(ends);
    fcntl(ends[0], F_SETOWN, TARGET);
    fcntl(ends[0], F_SETSIG, SIGNAL);
    fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_ASYNC);
    (void)!write(ends[1], "x", 1);
    host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
