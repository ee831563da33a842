// Why: the two seccomp filters. The second is a list of what is allowed, so that a system call that
// a future kernel invents is not; the first judges arguments. SPDX-License-Identifier: Apache-2.0
#include "filter.hpp"

#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "argument_filter.hpp"
#include "channel.hpp"
#include "system_calls.hpp"
#include "trapped_calls.hpp"

namespace almanac::worker {
namespace {

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

void must(int result) {
    if (result != 0) refuse(protocol::Fault::isolation, "seccomp");
}

void trap(const Filter& filter, std::span<const NamedCall> calls) {
    for (const NamedCall& call : calls)
        must(::seccomp_rule_add(filter.get(), SCMP_ACT_TRAP, call.number, 0));
}

Filter list_of_allowed() {
    Filter filter(::seccomp_init(SCMP_ACT_ERRNO(ENOSYS)), &::seccomp_release);
    if (!filter) refuse(protocol::Fault::isolation, "seccomp");
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_NNP, 0));
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1));
    must(::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2));
    for (const AllowedCalls& group : allowed_calls)
        for (const NamedCall& call : group.calls)
            must(::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call.number, 0));
    trap(filter, outside_calls);
    trap(filter, file_calls);
    // Answered by the handler.
    must(::seccomp_rule_add(filter.get(), SCMP_ACT_TRAP, SCMP_SYS(sysinfo), 0));
    return filter;
}

void load_argument_filter() {
    auto program = argument_filter(static_cast<std::uint32_t>(::getpid()));
    const sock_fprog loaded{static_cast<unsigned short>(program.size()), program.data()};
    must(static_cast<int>(
        ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &loaded)));
}

}  // namespace

void forbid_system_calls() {
    take_trapped_calls();
    const Filter allowed = list_of_allowed();
    // First, for the list forbids to load another.
    load_argument_filter();
    must(::seccomp_load(allowed.get()));
}

}  // namespace almanac::worker
