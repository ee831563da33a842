// Why: which figures are valid at a moment of the store's history: one rule, for every Store.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace almanac {

/// What one submission said of one series.
struct Revision {
    SubmissionId submission = 0;
    std::vector<Point> points;  ///< `provenance` counts in provenances.
    std::vector<Provenance> provenances;
};

/// Adds a row to what its submission says of its series.
void add_row(Revision& revision, AcceptedRow row);
/// The rows of a revision of `key`, in its order.
void append_rows(const SeriesKey& key, const Revision& revision, std::vector<AcceptedRow>& rows);

/// Whether a series is among those that a selection names.
class SelectedSeries {
public:
    explicit SelectedSeries(const Selection& selection)
        : indicators_(selection.indicators.begin(), selection.indicators.end()),
          areas_(selection.areas.begin(), selection.areas.end()) {}
    bool has(const SeriesKey& key) const {
        return (indicators_.empty() || indicators_.count(key.indicator) != 0) &&
               (areas_.empty() || areas_.count(key.area) != 0);
    }

private:
    std::set<std::string> indicators_;
    std::set<std::string> areas_;
};

/// Which submissions count as of a moment: those up to it that no counting withdrawal takes back.
/// Withdrawing a withdrawal restores what it took. A withdrawal of a later day than the moment's
/// counts only where what it takes back is later, too: work that was caught up and taken back
/// again. What the day was known to hold keeps its place.
class Visibility {
public:
    /// `submissions` are all of a store, numbered 1, 2, 3 …
    Visibility(const std::vector<Submission>& submissions, Moment as_of);
    bool shows(SubmissionId id) const { return id < shown_.size() && shown_[id]; }
    /// Whether it counts and had come in by the moment's day.
    bool has_come(SubmissionId id) const { return shows(id) && come_[id]; }

private:
    std::vector<bool> shown_;
    std::vector<bool> come_;
};

/// The newest delivery of these bytes that still counts; a withdrawn file may be delivered again.
std::optional<Submission> find_delivered(const std::vector<Submission>& submissions,
                                         const std::string& sha256);

/// The valid points of `revisions` (oldest first): of one period and source the latest, of one
/// period every source. In order of period, then class, then name of source.
Series merged(const SeriesKey& key, std::vector<Revision> revisions);

}  // namespace almanac
