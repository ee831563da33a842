// Why: the two seccomp filters. The first is a list of what is allowed, so that a system call that
// a future kernel invents is not. SPDX-License-Identifier: Apache-2.0
#include "filter.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>
#include <string_view>

#include "channel.hpp"

namespace almanac::worker {
namespace {

struct NamedCall {
    int number;
    std::string_view name;
};

// What people write when they reach out; named in the fault.
constexpr NamedCall outside_calls[] = {
    {SCMP_SYS(socket), "socket"},
    {SCMP_SYS(socketpair), "socketpair"},
    {SCMP_SYS(execve), "execve"},
    {SCMP_SYS(execveat), "execveat"},
    {SCMP_SYS(fork), "fork"},
    {SCMP_SYS(vfork), "vfork"},
    {SCMP_SYS(ptrace), "ptrace"},
    {SCMP_SYS(process_vm_readv), "process_vm_readv"},
    {SCMP_SYS(process_vm_writev), "process_vm_writev"},
    {SCMP_SYS(kill), "kill"},
};

constexpr NamedCall file_calls[] = {
    {SCMP_SYS(open), "open"},
    {SCMP_SYS(openat), "openat"},
    {SCMP_SYS(openat2), "openat2"},
    {SCMP_SYS(creat), "creat"},
    {SCMP_SYS(unlink), "unlink"},
    {SCMP_SYS(unlinkat), "unlinkat"},
    {SCMP_SYS(rename), "rename"},
    {SCMP_SYS(renameat), "renameat"},
    {SCMP_SYS(renameat2), "rename"},
    {SCMP_SYS(mkdir), "mkdir"},
    {SCMP_SYS(mkdirat), "mkdirat"},
    {SCMP_SYS(readlink), "readlink"},
    {SCMP_SYS(readlinkat), "readlinkat"},
};

// Allowed only with certain arguments; otherwise trapped, and then this is the name.
constexpr NamedCall conditional_calls[] = {
    {SCMP_SYS(clone), "fork"},
    {SCMP_SYS(mmap), "mmap (PROT_EXEC)"},
    {SCMP_SYS(mprotect), "mprotect (PROT_EXEC)"},
};

constexpr int allowed_calls[] = {
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(pread64),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fcntl),
    SCMP_SYS(dup),
    SCMP_SYS(dup2),
    SCMP_SYS(dup3),
    SCMP_SYS(pipe),
    SCMP_SYS(pipe2),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(select),
    SCMP_SYS(pselect6),
    SCMP_SYS(fstat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(getcwd),
    SCMP_SYS(getdents64),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(mmap),
    SCMP_SYS(mprotect),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(mincore),
    SCMP_SYS(msync),
    SCMP_SYS(futex),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(sched_yield),
    SCMP_SYS(gettid),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrandom),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getcpu),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigpending),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(arch_prctl),
    SCMP_SYS(seccomp),
};

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

void must(int result) {
    if (result != 0) refuse(protocol::Fault::isolation, "seccomp");
}

Filter make_filter(std::uint32_t otherwise) {
    Filter filter(::seccomp_init(otherwise), &::seccomp_release);
    if (!filter) refuse(protocol::Fault::isolation, "seccomp");
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_NNP, 0));
    return filter;
}

void add(const Filter& filter, std::uint32_t action, int call,
         std::initializer_list<scmp_arg_cmp> conditions = {}) {
    must(::seccomp_rule_add_array(filter.get(), action, call,
                                  static_cast<unsigned>(conditions.size()), conditions.begin()));
}

/// The bits of `mask` in an argument equal `bits`; the kernel reads these arguments as 32 bits.
scmp_arg_cmp argument(unsigned index, std::uint64_t mask, std::uint64_t bits) {
    return {index, SCMP_CMP_MASKED_EQ, mask, bits};
}

/// Only where the bits are as given; trapped otherwise.
void add_if(const Filter& filter, int call, unsigned index, std::uint64_t mask) {
    add(filter, SCMP_ACT_ALLOW, call, {argument(index, mask, mask)});
    add(filter, SCMP_ACT_TRAP, call, {argument(index, mask, 0)});
}

std::string_view name_of(int number) {
    for (const NamedCall& call : outside_calls)
        if (call.number == number) return call.name;
    for (const NamedCall& call : file_calls)
        if (call.number == number) return call.name;
    for (const NamedCall& call : conditional_calls)
        if (call.number == number) return call.name;
    return "?";
}

void tell_and_end(int, siginfo_t* information, void*) {
    refuse(protocol::Fault::forbidden_call, name_of(information->si_syscall));
}

/// A trapped call does not happen even where a sector puts another handler in this one's place.
void tell_of_trapped_calls() {
    struct sigaction action {};
    action.sa_sigaction = &tell_and_end;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGSYS, &action, nullptr);
}

}  // namespace

void forbid_outside_world() {
    tell_of_trapped_calls();
    // ENOSYS and not death, because libraries try new system calls and fall back.
    const Filter filter = make_filter(SCMP_ACT_ERRNO(ENOSYS));
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2));
    for (const int call : allowed_calls) add(filter, SCMP_ACT_ALLOW, call);
    for (const NamedCall& call : outside_calls) add(filter, SCMP_ACT_TRAP, call.number);

    add_if(filter, SCMP_SYS(clone), 0, CLONE_THREAD);
    add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat),
        {argument(2, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)});
    add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill),
        {argument(0, 0xFFFFFFFF, static_cast<std::uint64_t>(::getpid()))});
    add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {{2, SCMP_CMP_EQ, 0, 0}});
    for (const std::uint64_t option : {PR_SET_NAME, PR_GET_NAME})
        add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), {argument(0, 0xFFFFFFFF, option)});
    must(::seccomp_load(filter.get()));
}

void forbid_files() {
    const Filter filter = make_filter(SCMP_ACT_ALLOW);
    for (const NamedCall& call : file_calls) add(filter, SCMP_ACT_TRAP, call.number);
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        add(filter, SCMP_ACT_TRAP, call, {argument(2, PROT_EXEC, PROT_EXEC)});
    must(::seccomp_load(filter.get()));
}

}  // namespace almanac::worker
