// Why: nothing is opened for the loader either: it is handed the descriptor that the worker has.
// SPDX-License-Identifier: Apache-2.0
#include "trapped_calls.hpp"

#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>

#include "channel.hpp"
#include "system_calls.hpp"

namespace almanac::worker {
namespace {

volatile std::sig_atomic_t is_loading = 1;

/// Arguments and answer of the call that was trapped.
class TrappedCall {
public:
    explicit TrappedCall(void* context) : context_(static_cast<ucontext_t*>(context)) {}

#if defined(__x86_64__)
    std::uint64_t argument(int index) const {
        constexpr int places[] = {REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8, REG_R9};
        return static_cast<std::uint64_t>(context_->uc_mcontext.gregs[places[index]]);
    }
    void answer(long result) const { context_->uc_mcontext.gregs[REG_RAX] = result; }
#elif defined(__aarch64__)
    std::uint64_t argument(int index) const { return context_->uc_mcontext.regs[index]; }
    void answer(long result) const {
        context_->uc_mcontext.regs[0] = static_cast<std::uint64_t>(result);
    }
#else
#error "say here where this machine keeps the arguments of a system call"
#endif

    template <typename T>
    T* pointer(int index) const {
        return reinterpret_cast<T*>(argument(index));  // NOLINT(performance-no-int-to-ptr)
    }

private:
    ucontext_t* context_;
};

bool is_among(int number, std::span<const NamedCall> calls) {
    return std::any_of(calls.begin(), calls.end(),
                       [number](const NamedCall& call) { return call.number == number; });
}

std::string_view name_of(int number, const TrappedCall& call) {
    // A thread and a process are begun by one call; glibc's fork() is this one, too.
    if (number == SCMP_SYS(clone))
        return (call.argument(0) & CLONE_THREAD) != 0 ? "clone (thread)" : "fork";
    for (const std::span<const NamedCall> calls :
         {std::span<const NamedCall>(outside_calls), std::span<const NamedCall>(file_calls)})
        for (const NamedCall& named : calls)
            if (named.number == number) return named.name;
    for (const JudgedCall& judged : judged_calls)
        if (judged.call.number == number) return judged.call.name;
    return "?";
}

/// fstat() of glibc is newfstatat() of an empty name: what that needs is no file by name.
bool is_of_descriptor(int number, const TrappedCall& call) {
    return number == SCMP_SYS(newfstatat) && (call.argument(3) & AT_EMPTY_PATH) != 0 &&
           *call.pointer<const char>(1) == '\0';
}

long state_of_descriptor(const TrappedCall& call) {
    const long result = ::syscall(SYS_fstat, static_cast<int>(call.argument(0)), call.argument(2));
    return result < 0 ? -errno : result;
}

/// A machine that is the same everywhere: qsort() asks how much memory there is.
long machine(const TrappedCall& call) {
    struct sysinfo same {};
    same.totalram = same.freeram = 1UL << 30;
    same.mem_unit = 1;
    same.procs = 1;
    std::memcpy(call.pointer<struct sysinfo>(0), &same, sizeof same);
    return 0;
}

long file_while_loading(int number, const TrappedCall& call) {
    if (number == SCMP_SYS(openat) && std::strcmp(call.pointer<const char>(1), library_path) == 0)
        return protocol::library_descriptor;
    return -EACCES;
}

void take(int, siginfo_t* information, void* context) {
    const TrappedCall call(context);
    const int number = information->si_syscall;
    const int kept = errno;
    if (is_of_descriptor(number, call))
        call.answer(state_of_descriptor(call));
    else if (number == SCMP_SYS(sysinfo))
        call.answer(machine(call));
    else if (is_loading != 0 && is_among(number, file_calls))
        call.answer(file_while_loading(number, call));
    else
        refuse(protocol::Fault::forbidden_call, name_of(number, call));
    errno = kept;
}

}  // namespace

void take_trapped_calls() {
    struct sigaction action {};
    action.sa_sigaction = &take;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGSYS, &action, nullptr);
}

void calls_begin() { is_loading = 0; }

}  // namespace almanac::worker
