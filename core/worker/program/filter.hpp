// Why: what a sector may ask of the kernel, and that it is told by name what it may not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac::worker {

/// Both filters, of all threads that there are, before anything of the sector's is in this process;
/// they need nothing behind them that a sector could keep from happening. A call that is on no list
/// of system_calls.hpp is answered by “no such system call”: libraries try new ones and fall back.
void forbid_system_calls();

}  // namespace almanac::worker
