// Why: all that a sector's code may ask of the kernel stands in this one table, each call with its
// reason; filters and SYSTEM_CALLS.md are made from it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <linux/prctl.h>
#include <seccomp.h>
#include <sys/mman.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <span>
#include <string_view>

#include "worker/protocol.hpp"

namespace almanac::worker {

/// A system call of this machine; the number is negative where it has none of that name.
struct NamedCall {
    int number;
    std::string_view name;
};

/// Calls that are allowed for one reason.
struct AllowedCalls {
    std::string_view zh;
    std::string_view en;
    std::span<const NamedCall> calls;
};

/// The bits of `mask` in an argument equal `bits`; or do not, with `differs`. The kernel reads most
/// arguments as 32 bits: a mask of 32 bits leaves the upper half to the caller, as the kernel does.
struct Condition {
    unsigned argument = 0;
    std::uint64_t mask = 0;  ///< 0: no condition.
    std::uint64_t bits = 0;
    bool differs = false;
};

/// Conditions that must all hold.
using Conditions = std::array<Condition, 3>;

/// An allowed call that depends on what is asked of it: allowed where one of `cases` holds, else
/// the sector ends with a fault that names the call.
struct JudgedCall {
    NamedCall call;
    std::string_view zh;  ///< Which arguments, in words.
    std::string_view en;
    std::span<const Conditions> cases;
};

/// Stands in a condition for the worker's own process id.
inline constexpr std::uint64_t own_process = 0xFFFF'FFFE;

namespace allowed {

inline constexpr std::uint64_t as_int = 0xFFFF'FFFF;

inline constexpr NamedCall channel[] = {
    {SCMP_SYS(read), "read"},     {SCMP_SYS(write), "write"},     {SCMP_SYS(readv), "readv"},
    {SCMP_SYS(writev), "writev"}, {SCMP_SYS(pread64), "pread64"}, {SCMP_SYS(lseek), "lseek"},
    {SCMP_SYS(close), "close"},   {SCMP_SYS(fstat), "fstat"},
};
inline constexpr NamedCall descriptors[] = {
    {SCMP_SYS(fcntl), "fcntl"}, {SCMP_SYS(dup), "dup"},   {SCMP_SYS(dup2), "dup2"},
    {SCMP_SYS(dup3), "dup3"},   {SCMP_SYS(pipe), "pipe"}, {SCMP_SYS(pipe2), "pipe2"},
};
inline constexpr NamedCall waiting[] = {
    {SCMP_SYS(poll), "poll"},
    {SCMP_SYS(ppoll), "ppoll"},
    {SCMP_SYS(select), "select"},
    {SCMP_SYS(pselect6), "pselect6"},
    {SCMP_SYS(nanosleep), "nanosleep"},
    {SCMP_SYS(clock_nanosleep), "clock_nanosleep"},
    {SCMP_SYS(pause), "pause"},
    {SCMP_SYS(restart_syscall), "restart_syscall"},
    {SCMP_SYS(sched_yield), "sched_yield"},
    {SCMP_SYS(futex), "futex"},
};
inline constexpr NamedCall memory[] = {
    {SCMP_SYS(mmap), "mmap"},     {SCMP_SYS(mprotect), "mprotect"}, {SCMP_SYS(munmap), "munmap"},
    {SCMP_SYS(mremap), "mremap"}, {SCMP_SYS(madvise), "madvise"},   {SCMP_SYS(brk), "brk"},
};
inline constexpr NamedCall identity[] = {
    {SCMP_SYS(getpid), "getpid"},   {SCMP_SYS(gettid), "gettid"},   {SCMP_SYS(getppid), "getppid"},
    {SCMP_SYS(getuid), "getuid"},   {SCMP_SYS(geteuid), "geteuid"}, {SCMP_SYS(getgid), "getgid"},
    {SCMP_SYS(getegid), "getegid"},
};
inline constexpr NamedCall clocks[] = {
    {SCMP_SYS(clock_gettime), "clock_gettime"},
    {SCMP_SYS(clock_getres), "clock_getres"},
    {SCMP_SYS(gettimeofday), "gettimeofday"},
    {SCMP_SYS(time), "time"},
};
inline constexpr NamedCall limits[] = {
    {SCMP_SYS(getrusage), "getrusage"},
    {SCMP_SYS(getrlimit), "getrlimit"},
    {SCMP_SYS(prlimit64), "prlimit64"},
    {SCMP_SYS(sched_getaffinity), "sched_getaffinity"},
};
inline constexpr NamedCall randomness[] = {{SCMP_SYS(getrandom), "getrandom"}};
inline constexpr NamedCall signals[] = {
    {SCMP_SYS(rt_sigaction), "rt_sigaction"}, {SCMP_SYS(rt_sigprocmask), "rt_sigprocmask"},
    {SCMP_SYS(rt_sigreturn), "rt_sigreturn"}, {SCMP_SYS(rt_sigpending), "rt_sigpending"},
    {SCMP_SYS(sigaltstack), "sigaltstack"},   {SCMP_SYS(tgkill), "tgkill"},
};
inline constexpr NamedCall naming[] = {{SCMP_SYS(prctl), "prctl"}};
inline constexpr NamedCall ending[] = {
    {SCMP_SYS(exit), "exit"},
    {SCMP_SYS(exit_group), "exit_group"},
};

inline constexpr Conditions fcntl_cases[] = {
    {{{1, as_int, F_GETFD}}},         {{{1, as_int, F_SETFD}}},
    {{{1, as_int, F_GETFL}}},         {{{1, as_int, F_DUPFD}}},
    {{{1, as_int, F_DUPFD_CLOEXEC}}}, {{{1, as_int, F_SETFL}, {2, O_ASYNC, 0}}},
};
inline constexpr Conditions pipe2_cases[] = {
    {{{1, as_int & ~std::uint64_t{O_CLOEXEC | O_NONBLOCK}, 0}}},
};
inline constexpr Conditions mmap_cases[] = {
    {{{2, PROT_EXEC, 0}}},
    {{{2, PROT_EXEC | PROT_WRITE, PROT_EXEC},
      {3, MAP_ANONYMOUS, 0},
      {4, as_int, protocol::library_descriptor}}},
};
inline constexpr Conditions mprotect_cases[] = {{{{2, PROT_EXEC, 0}}}};
inline constexpr Conditions madvise_cases[] = {
    {{{2, as_int, MADV_NORMAL}}},     {{{2, as_int, MADV_RANDOM}}},
    {{{2, as_int, MADV_SEQUENTIAL}}}, {{{2, as_int, MADV_WILLNEED}}},
    {{{2, as_int, MADV_DONTNEED}}},   {{{2, as_int, MADV_FREE}}},
    {{{2, as_int, MADV_HUGEPAGE}}},   {{{2, as_int, MADV_NOHUGEPAGE}}},
    {{{2, as_int, MADV_DONTDUMP}}},   {{{2, as_int, MADV_DODUMP}}},
};
inline constexpr Conditions prlimit64_cases[] = {{{{0, as_int, 0}, {2, ~std::uint64_t{0}, 0}}}};
inline constexpr Conditions getaffinity_cases[] = {
    {{{0, as_int, 0}}},
    {{{0, as_int, own_process}}},
};
inline constexpr Conditions sigaction_cases[] = {{{{0, as_int, SIGSYS, true}}}};
inline constexpr Conditions tgkill_cases[] = {{{{0, as_int, own_process}}}};
inline constexpr Conditions prctl_cases[] = {
    {{{0, as_int, PR_SET_NAME}}},
    {{{0, as_int, PR_GET_NAME}}},
};

}  // namespace allowed

inline constexpr AllowedCalls allowed_calls[] = {
    {"读写本进程已有的描述符：与主程序的通道和标准输出",
     "reads and writes the descriptors that the process has: the channel and its output",
     allowed::channel},
    {"管理自己的描述符；管道两端都在本进程",
     "manages descriptors of its own; a pipe has both its ends here", allowed::descriptors},
    {"等待；时限由主程序掌握", "waits; the host keeps the deadline", allowed::waiting},
    {"使用内存，不超过上限", "uses memory, up to the limit", allowed::memory},
    {"查询自己的编号；凭编号做不了任何事",
     "asks for its own numbers; nothing can be done with them", allowed::identity},
    {"取时间：不经系统调用也能取得，无法禁止；两次答复不同会被查出",
     "reads the clock: possible without a system call, so not withheld; answers that differ are "
     "found",
     allowed::clocks},
    {"查询自己的限额", "asks for its own limits", allowed::limits},
    {"取随机数（一些语言的散列表需要）；处理器指令也能产生，无法禁止；两次答复不同会被查出",
     "takes random numbers (hash tables of some languages do); instructions of the processor give "
     "them, too, so not withheld; answers that differ are found",
     allowed::randomness},
    {"处理和发出只到本进程的信号", "takes signals, and sends them to itself alone",
     allowed::signals},
    {"给自己的进程命名", "names its own process", allowed::naming},
    {"结束自己", "ends itself", allowed::ending},
};

inline constexpr JudgedCall judged_calls[] = {
    {{SCMP_SYS(fcntl), "fcntl"},
     "仅 F_GETFD、F_SETFD、F_GETFL、F_DUPFD、F_DUPFD_CLOEXEC，以及不含 O_ASYNC 的 "
     "F_SETFL：其余命令可借内核"
     "向别的进程发信号",
     "only F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC, and F_SETFL without O_ASYNC: by "
     "others the kernel sends signals to other processes",
     allowed::fcntl_cases},
    {{SCMP_SYS(pipe2), "pipe2"},
     "仅 O_CLOEXEC、O_NONBLOCK",
     "only O_CLOEXEC, O_NONBLOCK",
     allowed::pipe2_cases},
    {{SCMP_SYS(mmap), "mmap (PROT_EXEC)"},
     "不含 PROT_EXEC；装入部门的共享库除外，其描述符在部门代码运行前已关闭",
     "not PROT_EXEC, but for the sector's library, whose descriptor is closed before its code runs",
     allowed::mmap_cases},
    {{SCMP_SYS(mprotect), "mprotect (PROT_EXEC)"},
     "不含 PROT_EXEC",
     "not PROT_EXEC",
     allowed::mprotect_cases},
    {{SCMP_SYS(madvise), "madvise"},
     "仅 "
     "MADV_NORMAL、RANDOM、SEQUENTIAL、WILLNEED、DONTNEED、FREE、HUGEPAGE、NOHUGEPAGE、DONTDUMP、"
     "DODUMP：其余可影响整机内存",
     "only MADV_NORMAL, RANDOM, SEQUENTIAL, WILLNEED, DONTNEED, FREE, HUGEPAGE, NOHUGEPAGE, "
     "DONTDUMP, DODUMP: others reach the machine's memory",
     allowed::madvise_cases},
    {{SCMP_SYS(prlimit64), "prlimit64"},
     "仅查询本进程",
     "only asking, of itself",
     allowed::prlimit64_cases},
    {{SCMP_SYS(sched_getaffinity), "sched_getaffinity"},
     "仅本进程",
     "only of itself",
     allowed::getaffinity_cases},
    {{SCMP_SYS(rt_sigaction), "rt_sigaction (SIGSYS)"},
     "SIGSYS 除外：它报告不允许的调用",
     "not of SIGSYS, which tells of forbidden calls",
     allowed::sigaction_cases},
    {{SCMP_SYS(tgkill), "tgkill"}, "仅本进程", "only to itself", allowed::tgkill_cases},
    {{SCMP_SYS(prctl), "prctl"},
     "仅 PR_SET_NAME、PR_GET_NAME",
     "only PR_SET_NAME, PR_GET_NAME",
     allowed::prctl_cases},
};

/// What people write when they reach out; ends the sector with a fault that names the call.
inline constexpr NamedCall outside_calls[] = {
    {SCMP_SYS(socket), "socket"},
    {SCMP_SYS(socketpair), "socketpair"},
    {SCMP_SYS(execve), "execve"},
    {SCMP_SYS(execveat), "execveat"},
    {SCMP_SYS(fork), "fork"},
    {SCMP_SYS(vfork), "vfork"},
    {SCMP_SYS(clone), "clone"},
    {SCMP_SYS(ptrace), "ptrace"},
    {SCMP_SYS(process_vm_readv), "process_vm_readv"},
    {SCMP_SYS(process_vm_writev), "process_vm_writev"},
    {SCMP_SYS(kill), "kill"},
    {SCMP_SYS(tkill), "tkill"},
    {SCMP_SYS(rt_sigqueueinfo), "rt_sigqueueinfo"},
    {SCMP_SYS(rt_tgsigqueueinfo), "rt_tgsigqueueinfo"},
    {SCMP_SYS(seccomp), "seccomp"},
    {SCMP_SYS(setrlimit), "setrlimit"},
};

/// Files by name. While the library is being loaded they are answered by “permission denied”,
/// because initializers of honest libraries look around; from then on they end the sector.
inline constexpr NamedCall file_calls[] = {
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
    {SCMP_SYS(stat), "stat"},
    {SCMP_SYS(lstat), "lstat"},
    {SCMP_SYS(newfstatat), "stat"},
    {SCMP_SYS(statx), "statx"},
    {SCMP_SYS(access), "access"},
    {SCMP_SYS(faccessat), "access"},
    {SCMP_SYS(faccessat2), "access"},
    {SCMP_SYS(getcwd), "getcwd"},
    {SCMP_SYS(getdents64), "getdents64"},
    {SCMP_SYS(statfs), "statfs"},
    {SCMP_SYS(uname), "uname"},
};

}  // namespace almanac::worker
