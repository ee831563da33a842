// Why: the host must know before any code runs which walls this machine offers, and the worker
// builds them by the same answer. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

namespace almanac {

/// Version of the kernel's Landlock interface; less than 1: it has none, or it is switched off.
inline long landlock_version() {
    constexpr unsigned ask_version = 1;  // LANDLOCK_CREATE_RULESET_VERSION
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, ask_version);
}

}  // namespace almanac
