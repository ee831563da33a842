/* Why: a sector whose answer depends on what it cannot be kept from: WHAT.
 * SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

#include "bad_sector.h"

static long clock_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_nsec;
}

static long chance(void) {
    unsigned long number = 0;
    (void)!getrandom(&number, 7, 0);
    return (long)number;
}

static long place(void) { return (long)(size_t)malloc(10); }

static int32_t serve(const almanac_host* host, almanac_text request) {
    char text[40];
    (void)request;
    (void)clock_now;
    (void)chance;
    (void)place;
    sprintf(text, "\"%ld\"", WHAT());
    emit(host, text);
    return 0;
}

BAD_SECTOR(serve)
