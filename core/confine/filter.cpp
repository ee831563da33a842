// Why: see filter.hpp. SPDX-License-Identifier: Apache-2.0
#include "confine/filter.hpp"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>

#include <cerrno>

#include <memory>

namespace almanac::confine_detail {
namespace {

/// Memory that is not to be executed, and threads, which compressing uses, are asked for by calls
/// that are judged by their arguments; see below.
constexpr int allowed_calls[] = {SCMP_SYS(write),
                                 SCMP_SYS(munmap),
                                 SCMP_SYS(mremap),
                                 SCMP_SYS(madvise),
                                 SCMP_SYS(brk),
                                 SCMP_SYS(futex),
                                 SCMP_SYS(set_robust_list),
                                 SCMP_SYS(rseq),
                                 SCMP_SYS(gettid),
                                 SCMP_SYS(sched_getaffinity),
                                 SCMP_SYS(sched_yield),
                                 SCMP_SYS(rt_sigaction),
                                 SCMP_SYS(rt_sigprocmask),
                                 SCMP_SYS(rt_sigreturn),
                                 SCMP_SYS(clock_gettime),
                                 SCMP_SYS(getrandom),
                                 SCMP_SYS(restart_syscall),
                                 SCMP_SYS(exit),
                                 SCMP_SYS(exit_group)};

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

}  // namespace

bool allow_memory_only() {
    const Filter filter(::seccomp_init(SCMP_ACT_KILL_PROCESS), &::seccomp_release);
    if (!filter) return false;
    bool added = true;
    for (const int call : allowed_calls)
        added = ::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0 && added;
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        added = ::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1,
                                   SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
                added;
    // Libraries look for what the machine has, and go on where they may not.
    added =
        ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 0) == 0 && added;
    // The one with flags in memory, which no filter can read: the library falls back to the other.
    added = ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 &&
            ::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                               SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) == 0 &&
            added;
    return added && ::seccomp_load(filter.get()) == 0;
}

}  // namespace almanac::confine_detail
