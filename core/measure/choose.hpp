// Why: several sources speak of one cell; one of them is used, the others are kept and shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// A figure that might be used. `own` is false where it was stated for another period of the same
/// days (January to December for the year). Millions pass through here, hence no copy of where each
/// comes from.
struct Candidate {
    Point point;
    const Provenance* provenance = nullptr;  ///< Never null; lives with whoever made the candidate.
    bool own = true;
    bool replaced = false;  ///< By a revision of its source: shown beside it, never used.
};

/// One period's figure to use and the others that have a value, best first; among the candidates
/// that were given.
struct Choice {
    const Candidate* used = nullptr;
    std::vector<const Candidate*> others;
};

/// Per period of `candidates` the choice of DOMAIN 12: what stands before what was replaced, a
/// value before none, an observed one before a forecast or a part, best class by `source_order`,
/// the period's own, latest published, latest handed in. In order of period.
std::vector<Choice> choose(const std::vector<Candidate>& candidates,
                           const std::vector<int>& source_order);

}  // namespace almanac::measure_detail
