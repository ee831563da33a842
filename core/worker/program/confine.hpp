// Why: what the kernel must refuse a sector from before its first instruction: life beyond the
// host's, resources beyond the limits, privileges, company. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace almanac::worker {

/// What the host tells on the command line.
struct Settings {
    long parent = 0;                  ///< Process id of the host.
    std::uint64_t address_space = 0;  ///< Bytes; 0: no limit.
    std::uint64_t cpu_seconds = 0;
    bool needs_landlock = false;      ///< Run nothing without it.
    std::vector<const char*> needed;  ///< Libraries of the system that the sector's is linked with.
};

/// Closes every descriptor that is not of the protocol.
void close_inherited();

/// Dies with the host, at once where it is gone already.
void end_with(long parent);

/// Address space, processor time, no core files, no file contents, few descriptors, no process
/// beside this one; never more than what the host itself may use.
void limit_resources(const Settings& settings);

/// Gives up for good all privileges, those of root included, and to gain any by running another
/// program.
void renounce_privileges();

/// Nothing that a library of the system has begun goes on beside the sector.
void require_one_thread();

}  // namespace almanac::worker
