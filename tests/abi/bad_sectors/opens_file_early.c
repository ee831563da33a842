/* Why: a sector that reads files before anybody calls it, and tells what came of it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <fcntl.h>

#include "bad_sector.h"

static int readable = -1;

__attribute__((constructor)) static void look(void) { readable = open("/etc/passwd", O_RDONLY); }

static int32_t serve(const almanac_host* host, almanac_text request) {
    (void)request;
    emit(host, readable < 0 ? "\"refused\"" : "\"read\"");
    return 0;
}

BAD_SECTOR(serve)
