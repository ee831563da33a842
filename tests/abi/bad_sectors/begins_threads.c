/* Why: a sector that begins THREADS threads, before its calls or in them, each of which opens files.
 * SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include "bad_sector.h"

static volatile int opened;

static void* look(void* unused) {
    for (;;) {
        if (open("/usr/lib/os-release", O_RDONLY) >= 0) opened = 1;
        usleep(1000);
    }
    return unused;
}

static void begin(void) {
    int i;
    for (i = 0; i < THREADS; ++i) {
        pthread_t thread;
        pthread_attr_t small;
        pthread_attr_init(&small);
        pthread_attr_setstacksize(&small, 16384);
        pthread_create(&thread, &small, look, 0);
    }
}

#if EARLY
__attribute__((constructor)) static void early(void) { begin(); }
#endif

static int32_t serve(const almanac_host* host, almanac_text request) {
    if (!EARLY) begin();
    usleep(50000);
    if (opened)
        emit(host, "\"open\"");
    else
        host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
