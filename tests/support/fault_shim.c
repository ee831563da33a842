// Why: a disk fails when it likes. Preloaded into the program, this lets the n-th call that reaches a
// folder fail, or kills the process before it; nothing else is touched.
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// ALMANAC_FAULT_FOLDER: what lies below it counts. ALMANAC_FAULT_AT: the call that fails.
// ALMANAC_FAULT_ERROR: its errno; 0: SIGKILL. ALMANAC_FAULT_FOR_EVER: all later ones, too.
// ALMANAC_FAULT_CALLS: only calls whose names stand in it. ALMANAC_FAULT_HIT: a file that is made
// when the call was reached. ALMANAC_FAULT_TIME: what the clock says.
static const char* folder;
static const char* calls;
static const char* hit;
static const char* clock_says;
static long fails_at;
static int fault;
static int for_ever;
static atomic_long count;

static long number(const char* name) {
    const char* value = getenv(name);
    return value == NULL ? 0 : atol(value);
}

__attribute__((constructor)) static void read_settings(void) {
    folder = getenv("ALMANAC_FAULT_FOLDER");
    calls = getenv("ALMANAC_FAULT_CALLS");
    hit = getenv("ALMANAC_FAULT_HIT");
    clock_says = getenv("ALMANAC_FAULT_TIME");
    fails_at = number("ALMANAC_FAULT_AT");
    fault = (int)number("ALMANAC_FAULT_ERROR");
    for_ever = number("ALMANAC_FAULT_FOR_EVER") != 0;
}

static int begins_with_folder(const char* path) {
    return strncmp(path, folder, strlen(folder)) == 0;
}

static int counts(const char* call, int descriptor, const char* path) {
    char link[64];
    char place[4096];
    if (folder == NULL || (calls != NULL && strstr(calls, call) == NULL)) return 0;
    if (path != NULL && path[0] == '/') return begins_with_folder(path);
    if (descriptor == AT_FDCWD) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const long size = syscall(SYS_readlinkat, AT_FDCWD, link, place, sizeof place - 1);
    if (size < 0) return 0;
    place[size] = '\0';
    return begins_with_folder(place);
}

/// Whether the call is to fail, with errno set.
static int fails(const char* call, int descriptor, const char* path) {
    const int before = errno;
    if (!counts(call, descriptor, path)) {
        errno = before;
        return 0;
    }
    errno = before;
    const long n = atomic_fetch_add(&count, 1) + 1;
    if (n < fails_at || (n > fails_at && !for_ever)) return 0;
    if (hit != NULL) {
        const long made = syscall(SYS_openat, AT_FDCWD, hit, O_WRONLY | O_CREAT | O_APPEND, 0644);
        if (made >= 0) {
            syscall(SYS_write, made, call, strlen(call));
            char link[64];
            char place[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
            const long size = descriptor == AT_FDCWD ? -1 : syscall(SYS_readlinkat, AT_FDCWD, link, place, sizeof place);
            syscall(SYS_write, made, " ", 1);
            if (size > 0) syscall(SYS_write, made, place, size);
            syscall(SYS_write, made, "\n", 1);
            syscall(SYS_close, made);
        }
    }
    if (fault == 0) syscall(SYS_kill, getpid(), SIGKILL);
    errno = fault;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define CALL(result, failed, name, parameters, arguments, descriptor, path) \
    result name parameters { \
        static __typeof__(&name) real; \
        if (real == NULL) real = REAL(name); \
        return fails(#name, descriptor, path) ? failed : real arguments; \
    }

CALL(ssize_t, -1, read, (int fd, void* to, size_t size), (fd, to, size), fd, NULL)
CALL(ssize_t, -1, write, (int fd, const void* from, size_t size), (fd, from, size), fd, NULL)
CALL(ssize_t, -1, pread64, (int fd, void* to, size_t size, off64_t at), (fd, to, size, at), fd, NULL)
CALL(ssize_t, -1, pwrite64, (int fd, const void* from, size_t size, off64_t at),
     (fd, from, size, at), fd, NULL)
CALL(int, -1, fsync, (int fd), (fd), fd, NULL)
CALL(int, -1, fdatasync, (int fd), (fd), fd, NULL)
CALL(int, -1, ftruncate64, (int fd, off64_t size), (fd, size), fd, NULL)
CALL(int, -1, fchmod, (int fd, mode_t mode), (fd, mode), fd, NULL)
CALL(int, -1, flock, (int fd, int how), (fd, how), fd, NULL)
CALL(int, -1, fstat, (int fd, struct stat* facts), (fd, facts), fd, NULL)
CALL(int, -1, rename, (const char* from, const char* to), (from, to), AT_FDCWD, from)
CALL(int, -1, renameat, (int a, const char* from, int b, const char* to), (a, from, b, to), a, from)
CALL(int, -1, renameat2, (int a, const char* from, int b, const char* to, unsigned how),
     (a, from, b, to, how), a, from)
CALL(int, -1, unlink, (const char* path), (path), AT_FDCWD, path)
CALL(int, -1, unlinkat, (int fd, const char* path, int how), (fd, path, how), fd, path)
CALL(int, -1, remove, (const char* path), (path), AT_FDCWD, path)
CALL(int, -1, mkdir, (const char* path, mode_t mode), (path, mode), AT_FDCWD, path)
CALL(int, -1, mkdirat, (int fd, const char* path, mode_t mode), (fd, path, mode), fd, path)
CALL(int, -1, linkat, (int a, const char* from, int b, const char* to, int how),
     (a, from, b, to, how), a, from)
CALL(int, -1, stat, (const char* path, struct stat* facts), (path, facts), AT_FDCWD, path)
CALL(int, -1, lstat, (const char* path, struct stat* facts), (path, facts), AT_FDCWD, path)
CALL(int, -1, fstatat, (int fd, const char* path, struct stat* facts, int how),
     (fd, path, facts, how), fd, path)
CALL(int, -1, stat64, (const char* path, struct stat64* facts), (path, facts), AT_FDCWD, path)
CALL(int, -1, lstat64, (const char* path, struct stat64* facts), (path, facts), AT_FDCWD, path)
CALL(int, -1, fstat64, (int fd, struct stat64* facts), (fd, facts), fd, NULL)
CALL(DIR*, NULL, opendir, (const char* path), (path), AT_FDCWD, path)
CALL(DIR*, NULL, fdopendir, (int fd), (fd), fd, NULL)
CALL(struct dirent*, NULL, readdir, (DIR * open), (open), dirfd(open), NULL)
CALL(struct dirent64*, NULL, readdir64, (DIR * open), (open), dirfd(open), NULL)
CALL(void*, MAP_FAILED, mmap64, (void* at, size_t size, int may, int how, int fd, off64_t from),
     (at, size, may, how, fd, from), fd, NULL)
CALL(ssize_t, -1, sendfile64, (int to, int from, off64_t* at, size_t size), (to, from, at, size), to,
     NULL)
CALL(ssize_t, -1, copy_file_range,
     (int from, off64_t* at, int to, off64_t* put, size_t size, unsigned how),
     (from, at, to, put, size, how), to, NULL)

static mode_t mode_in(int flags, va_list more) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
}

#define OPEN(name) \
    int name(const char* path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        const mode_t mode = mode_in(flags, more); \
        va_end(more); \
        if (fails(#name, AT_FDCWD, path)) return -1; \
        return REAL(name)(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define OPEN_AT(name) \
    int name(int fd, const char* path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        const mode_t mode = mode_in(flags, more); \
        va_end(more); \
        if (fails(#name, fd, path)) return -1; \
        return REAL(name)(fd, path, flags, mode); \
    }
OPEN_AT(openat)
OPEN_AT(openat64)

long syscall(long which, ...) {
    va_list more;
    va_start(more, which);
    long a[6];
    for (int i = 0; i < 6; ++i) a[i] = va_arg(more, long);
    va_end(more);
    static __typeof__(&syscall) real;
    if (real == NULL) real = REAL(syscall);
    if (which == SYS_openat2 && fails("openat2", (int)a[0], (const char*)a[1])) return -1;
    return real(which, a[0], a[1], a[2], a[3], a[4], a[5]);
}

time_t time(time_t* to) {
    const time_t now = clock_says != NULL ? atoll(clock_says) : REAL(time)(NULL);
    if (to != NULL) *to = now;
    return now;
}
