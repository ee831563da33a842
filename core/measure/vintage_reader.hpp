// Why: an edition uses what was known at its cut-off, even where the store has learnt better since.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <vector>

#include "measure/choose.hpp"

namespace almanac::measure_detail {

/// Whether a figure was known at `cut_off`: published by then, or, where undated, its period over.
bool is_known(const Point& point, const Provenance& provenance, const Date& cut_off);

/// Reads a store's series as of one vintage (DOMAIN 13).
class VintageReader {
public:
    VintageReader(const Store& store, const Vintage& vintage);

    /// Figures of `stored` (as a scan at the vintage's submission gave it) that were known at the
    /// cut-off: where a source has revised a figure since, the revision that was known then.
    std::vector<Candidate> read(const Series& stored) const;

private:
    bool counts(SubmissionId id) const { return id <= vintage_.as_of && hidden_.count(id) == 0; }

    const Store& store_;
    Vintage vintage_;
    std::set<SubmissionId> hidden_;  ///< Withdrawn.
};

}  // namespace almanac::measure_detail
