// Why: what the kernel must refuse a sector from before its first instruction: life beyond the
// host's, resources beyond the limits, and files. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace almanac::worker {

/// What the host tells on the command line.
struct Settings {
    long parent = 0;                  ///< Process id of the host.
    std::uint64_t address_space = 0;  ///< Bytes; 0: no limit.
    std::uint64_t cpu_seconds = 0;
};

/// Closes every descriptor that is not of the protocol.
void close_inherited();

/// Dies with the host, at once where it is gone already.
void end_with(long parent);

/// Address space, processor time, no core files, no file contents, few descriptors.
void limit_resources(const Settings& settings);

/// Gives up for good to gain rights by running another program.
void renounce_privileges();

/// Landlock: of all files only the system's libraries may still be opened. Where the kernel has no
/// Landlock the system call filter is what remains.
void restrict_files();

}  // namespace almanac::worker
