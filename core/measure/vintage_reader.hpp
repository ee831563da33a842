// Why: an edition uses what was known at its cut-off, even where the store has learnt better since.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <mutex>
#include <vector>

#include "measure/choose.hpp"
#include "store/revision.hpp"

namespace almanac::measure_detail {

/// Reads a store's series as of one vintage (DOMAIN 13).
class VintageReader {
public:
    VintageReader(const FigureSource& store, const Vintage& vintage);

    /// Figures of `stored` (as a scan at the vintage's submission gave it) that were known at the
    /// cut-off: where a source has revised a figure since, the revision that was known then, whose
    /// provenance is put into `earlier`. May be called from several threads.
    std::vector<Candidate> read(const Series& stored, std::deque<Provenance>& earlier) const;

private:
    std::vector<AcceptedRow> history(const SeriesKey& key) const;
    /// A break stays one when its figure is revised, and what a revision replaced stays beside it
    /// (DOMAIN 13).
    void look_back(const SeriesKey& key, std::vector<Candidate>& known,
                   std::deque<Provenance>& earlier) const;
    /// Whether a figure was known at the cut-off. One without a date was where its delivery, by
    /// the day it is dated, had come; one of a table that is not dated, which a store was begun
    /// with, where its period was over and nothing before it had come by then.
    bool is_known(const Point& point, const Provenance& provenance) const;
    /// Whether something that counts came in before a figure: only then it can be its revision.
    bool may_revise(const Provenance& provenance) const {
        return provenance.submission == 0 || provenance.submission > first_shown_;
    }

    const FigureSource& store_;
    Vintage vintage_;
    std::vector<Submission> submissions_;
    Visibility visibility_;
    SubmissionId first_shown_;  ///< The first that counts.
    SubmissionId first_come_;   ///< The first to have come by the cut-off.
    mutable std::mutex store_in_use_;
};

}  // namespace almanac::measure_detail
