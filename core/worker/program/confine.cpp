// Why: confinement by what Linux offers without a privilege. SPDX-License-Identifier: Apache-2.0
#include "confine.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

#include "channel.hpp"

namespace almanac::worker {
namespace {

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    const rlimit value{soft, hard};
    if (::setrlimit(resource, &value) != 0) refuse(protocol::Fault::isolation, "setrlimit");
}

// glibc 2.36 has no wrappers for these three.
long create_ruleset(const landlock_ruleset_attr* attributes, std::size_t size, unsigned flags) {
    return ::syscall(SYS_landlock_create_ruleset, attributes, size, flags);
}

long add_folder(int ruleset, const landlock_path_beneath_attr& rule) {
    return ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

long restrict_self(int ruleset) { return ::syscall(SYS_landlock_restrict_self, ruleset, 0); }

/// All rights that an ABI version knows how to withhold.
std::uint64_t rights(long abi) {
    const std::uint64_t first_version = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    return abi < 2 ? first_version : first_version | LANDLOCK_ACCESS_FS_REFER;
}

void allow_reading(int ruleset, const char* path) {
    const int folder = ::open(path, O_PATH | O_CLOEXEC);
    if (folder < 0) return;
    add_folder(ruleset, {LANDLOCK_ACCESS_FS_READ_FILE, folder});
    ::close(folder);
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
    if (settings.address_space != 0)
        limit(RLIMIT_AS, settings.address_space, settings.address_space);
}

void renounce_privileges() {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        refuse(protocol::Fault::isolation, "no_new_privs");
}

void restrict_files() {
    const long abi = create_ruleset(nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1) return;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = rights(abi);
    const int ruleset = static_cast<int>(create_ruleset(&attributes, sizeof attributes, 0));
    if (ruleset < 0) return;
    for (const char* path :
         {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"})
        allow_reading(ruleset, path);
    if (restrict_self(ruleset) != 0) refuse(protocol::Fault::isolation, "Landlock");
    ::close(ruleset);
}

}  // namespace almanac::worker
