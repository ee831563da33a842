// Why: confinement by what Linux offers without a privilege. SPDX-License-Identifier: Apache-2.0
#include "confine.hpp"

#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "channel.hpp"

namespace almanac::worker {
namespace {

/// The lower of what is wanted and what the host has: raising is not ours to do.
void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    rlimit inherited{};
    if (::getrlimit(resource, &inherited) != 0) refuse(protocol::Fault::isolation, "getrlimit");
    rlimit value{};
    value.rlim_max = std::min(hard, inherited.rlim_max);
    value.rlim_cur = std::min({soft, inherited.rlim_cur, value.rlim_max});
    if (::setrlimit(resource, &value) != 0) refuse(protocol::Fault::isolation, "setrlimit");
}

}  // namespace

void close_inherited() { ::closefrom(protocol::library_descriptor + 1); }

void end_with(long parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // It may have died before the line above.
    if (::getppid() != parent) ::_exit(0);
}

void limit_resources(const Settings& settings) {
    // The soft limit's signal names the cause, the hard one ends whoever ignores it.
    limit(RLIMIT_CPU, settings.cpu_seconds, settings.cpu_seconds + 1);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NOFILE, 64, 64);
    // The kernel does not hold root to this one; the filter forbids threads and processes to all.
    limit(RLIMIT_NPROC, 0, 0);
    if (settings.address_space != 0)
        limit(RLIMIT_AS, settings.address_space, settings.address_space);
}

void renounce_privileges() {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        refuse(protocol::Fault::isolation, "no_new_privs");
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
    if (::syscall(SYS_capset, &header, &none) != 0) refuse(protocol::Fault::isolation, "capset");
}

void require_one_thread() {
    // Changes nothing where there is one thread, and is EINVAL where there are more.
    if (::unshare(CLONE_THREAD) != 0 && errno == EINVAL)
        refuse(protocol::Fault::isolation, "threads");
}

}  // namespace almanac::worker
