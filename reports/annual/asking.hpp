// Why: whatever a sector's code is asked, its faults are noted in one way and it is not asked
// again. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "annual/report.hpp"

namespace almanac::annual {

/// The sectors' code of one edition, and what went wrong with it so far.
class Asking {
public:
    Asking(Workers& workers, std::map<std::string, SectorFault>& faults, Diagnostics& diagnostics)
        : workers_(workers), faults_(faults), diagnostics_(diagnostics) {}

    /// Whether the sector has code and no fault yet.
    bool can_ask(const Sector& sector) const {
        return !sector.library.empty() && faults_.count(sector.id) == 0;
    }

    bool has_fault(const Sector& sector) const { return faults_.count(sector.id) != 0; }

    static WorkerJob job(const Sector& sector, Call call, std::vector<std::string> requests) {
        WorkerJob job{sector.id, sector.version, sector.library, call, std::move(requests)};
        // What runs is what edition.json states.
        job.folder_sha256 = sector.sha256;
        return job;
    }

    /// Outcomes in the order of the jobs; notes faults and what the sectors reported.
    std::vector<WorkerOutcome> run(const std::vector<WorkerJob>& jobs) const;

    /// A sector whose answer will not do, and why.
    void refuse(const Sector& sector, const Diagnostics& heard) const;

    void note(Diagnostic diagnostic) const { diagnostics_.push_back(std::move(diagnostic)); }

    /// For what is heard of sectors that are well.
    Diagnostics& diagnostics() const { return diagnostics_; }

private:
    Workers& workers_;
    std::map<std::string, SectorFault>& faults_;
    Diagnostics& diagnostics_;
};

}  // namespace almanac::annual
