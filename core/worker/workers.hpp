// Why: sectors' code runs in processes of its own, so that whatever it does becomes a message and
// never harm. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "almanac/error.hpp"

namespace almanac {

/// The three calls of the binary contract (abi.h).
enum class Call : std::uint8_t { measure = 1, contribute, assess };

struct WorkerLimits {
    int call_ms = 10'000;                      ///< One call, as an absolute deadline.
    int sector_ms = 60'000;                    ///< All calls of one sector together.
    std::uint64_t address_space = 1ULL << 30;  ///< Bytes; not enforced under sanitizers.
    std::uint64_t reply_limit = 32ULL << 20;   ///< Bytes of one reply.
    int cpu_limit_ms = 0;             ///< Processor time, where lower than sector_ms; or 0.
    bool isolation_required = false;  ///< Run no code where a layer lacks; else with what there is.
    bool calls_twice = false;         ///< Make each call twice: answers that differ are a fault.

    int cpu_ms() const { return cpu_limit_ms == 0 ? sector_ms : cpu_limit_ms; }
};

/// `limits`, or what this process may use itself (ulimit) where that is less.
WorkerLimits within_own_limits(WorkerLimits limits);

/// Layers of isolation that this machine lacks, by name; without the system call filters no code
/// runs in any case.
std::vector<std::string> lacking_layers();

/// A sector's library and what is to be asked of it, in order, each time in a process of its own.
/// Calls that the library does not offer give an empty reply.
struct WorkerJob {
    std::string sector;   ///< Id that the manifest states; the library must state the same.
    std::string version;  ///< Likewise.
    std::filesystem::path library;  ///< Absolute.
    Call call = Call::measure;
    std::vector<std::string> requests;  ///< JSON, one reply each.
    std::string library_sha256 = {};    ///< What the library must have; empty: not compared.
    std::string folder_sha256 = {};     ///< What its folder must have, by folder_hash(); likewise.
};

/// What came of a job. Where `fault` is set, `replies` must not be used.
struct WorkerOutcome {
    std::vector<std::string> replies;  ///< One a request, bytes as emitted; each is whole JSON in
                                       ///< UTF-8, its content not yet judged.
    bool offered = true;               ///< Whether the library has that call at all.
    Diagnostics reported;              ///< What the sector itself reported.
    std::optional<Diagnostic> fault;   ///< One message naming file, found, wanted, and what to do.
    std::string output;                ///< First 4 KiB of what it printed, for the operator.
};

/// The processes of one edition: one is started for each request, and none is left when run()
/// returns. A sector that failed once is not asked again: its later outcomes repeat the fault.
class Workers {
public:
    /// `program` is almanac-worker; at most `parallel` sectors are served at once.
    Workers(std::filesystem::path program, WorkerLimits limits, unsigned parallel);
    ~Workers();  ///< Ends and reaps every process it started.
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Outcomes in the order of the jobs, whatever order they finished in. Never throws for what a
    /// sector does.
    std::vector<WorkerOutcome> run(const std::vector<WorkerJob>& jobs);

    /// Its outcomes will all be this fault, and nothing of it is run. Before the first run().
    void hold(const std::string& sector, Diagnostic fault);

    /// Layers of isolation that code runs without here; none where then it does not run.
    std::vector<std::string> lacking() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace almanac
