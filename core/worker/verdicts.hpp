// Why: from what a worker said, or how it ended, to the one message that names it; pure functions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "worker/frame_reader.hpp"
#include "worker/worker_process.hpp"
#include "worker/workers.hpp"

namespace almanac {

/// What an entry says of itself.
struct Hello {
    std::uint32_t struct_size = 0;
    std::uint32_t major = 0;
    std::uint32_t minor = 0;
    std::uint8_t offered = 0;  ///< Bit 0 is measure.
    std::optional<std::string> id;
    std::optional<std::string> version;

    bool offers(Call call) const { return (offered >> (static_cast<int>(call) - 1)) & 1; }
};

/// Where a sector was when something happened.
struct Scene {
    std::string origin;        ///< The library, and the call while one runs.
    bool is_confined = false;  ///< All walls stand: from then on its code may be what speaks.
    bool is_loading = true;    ///< Before its entry was read.
    bool memory_ran_out = false;
    WorkerLimits limits;
};

/// Nothing where the payload is no hello.
std::optional<Hello> read_hello(const std::string& payload);

/// Why the entry does not fit the manifest or this host.
std::optional<Diagnostic> judge_hello(const WorkerJob& job, const Hello& hello);

/// A fault that the worker has told; one that it cannot have at this time was written by the
/// sector's code.
Diagnostic judge_fault(const Scene& scene, const std::string& payload);

/// A call that returned something else than 0; `said` is the sector's last error report.
Diagnostic judge_failure(const Scene& scene, std::uint32_t result, const std::string& said);

/// A process that ended before it was told to.
Diagnostic judge_ending(const Scene& scene, const Ending& ending);

/// A header that no frame may have.
Diagnostic judge_header(const Scene& scene, const BadHeader& header);

}  // namespace almanac
