// Why: what a delivery would do to the figures is seen before it is stored, in a trial run as well.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "store/revision.hpp"
#include "store/store.hpp"

namespace almanac {

/// The figures of `source` as they would be with `rows` stored as submission `id`, the one after
/// its newest. The source is borrowed and stays as it is.
class Foreseen : public FigureSource {
public:
    Foreseen(const FigureSource& source, SubmissionId id, const RowTable& rows);

    std::vector<Submission> submissions() const override;
    std::vector<std::string> indicators() const override;
    void scan(const Selection& selection, Moment as_of,
              const std::function<void(Series)>& visit) const override;
    std::vector<AcceptedRow> history(const SeriesKey& key) const override;

private:
    const FigureSource& source_;
    SubmissionId id_;
    std::map<SeriesKey, Revision> rows_;
};

}  // namespace almanac
