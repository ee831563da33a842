// Why: see asking.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/asking.hpp"

namespace almanac::annual {

std::vector<WorkerOutcome> Asking::run(const std::vector<WorkerJob>& jobs) const {
    auto outcomes = workers_.run(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const auto& reported = outcomes[i].reported;
        diagnostics_.insert(diagnostics_.end(), reported.begin(), reported.end());
        if (!outcomes[i].fault) continue;
        diagnostics_.push_back(*outcomes[i].fault);
        faults_.insert_or_assign(jobs[i].sector, SectorFault{*outcomes[i].fault});
    }
    return outcomes;
}

void Asking::refuse(const Sector& sector, const Diagnostics& heard) const {
    if (!heard.empty()) faults_.insert_or_assign(sector.id, SectorFault{heard.front()});
    diagnostics_.insert(diagnostics_.end(), heard.begin(), heard.end());
}

}  // namespace almanac::annual
