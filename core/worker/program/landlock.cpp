// Why: headers of the build may be older than the kernel that the program meets, so what a version
// of Landlock can withhold is written down here. SPDX-License-Identifier: Apache-2.0
#include "landlock.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "channel.hpp"
#include "worker/landlock_version.hpp"

namespace almanac::worker {
namespace {

/// struct landlock_ruleset_attr as of version 6. Members that an older kernel does not know are 0,
/// and then it takes the longer struct.
struct Ruleset {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

/// Bits from 0 on.
constexpr std::uint64_t bits(unsigned count) { return (std::uint64_t{1} << count) - 1; }

Ruleset all_of(long version) {
    Ruleset all;
    all.files = bits(13);                     // Executing, reading, writing, making, removing.
    if (version >= 2) all.files = bits(14);   // Moving between folders.
    if (version >= 3) all.files = bits(15);   // Truncating.
    if (version >= 4) all.network = bits(2);  // Binding and connecting TCP.
    if (version >= 5) all.files = bits(16);   // ioctl of devices.
    if (version >= 6) all.scoped = bits(2);   // Abstract sockets and signals beyond this process.
    return all;
}

}  // namespace

bool withhold_files() {
    const long version = landlock_version();
    if (version < 1) return false;
    const Ruleset all = all_of(version);
    const long ruleset = ::syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
    if (ruleset < 0 || ::syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
        refuse(protocol::Fault::isolation, "Landlock");
    ::close(static_cast<int>(ruleset));
    return true;
}

}  // namespace almanac::worker
