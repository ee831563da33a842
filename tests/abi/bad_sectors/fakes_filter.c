/* Why: a sector that loads a filter of its own in a constructor, so that loading another seems to
 * succeed, and then opens a file and maps code. SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bad_sector.h"

__attribute__((constructor)) static void fake(void) {
    struct sock_filter says_done[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_seccomp, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    struct sock_fprog program = {4, says_done};
    BY;
}

static int32_t serve(const almanac_host* host, almanac_text request) {
    if (open("/usr/lib/os-release", O_RDONLY) >= 0 ||
        mmap(0, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
        emit(host, "\"open\"");
    else
        host->emit(host->context, request);
    return 0;
}

BAD_SECTOR(serve)
