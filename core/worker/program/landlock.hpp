// Why: a second wall around files, sockets and signals, where the kernel has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac::worker {

/// Withholds all that this kernel's Landlock knows: every file, TCP, abstract sockets, signals to
/// other processes. False where the kernel has none; the system call filters are what remains.
bool withhold_files();

}  // namespace almanac::worker
