// Why: see foreseen.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/foreseen.hpp"

#include <set>

namespace almanac {

Foreseen::Foreseen(const FigureSource& source, SubmissionId id, const RowTable& rows)
    : source_(source), id_(id) {
    for (AcceptedRow row : rows) {
        Revision& revision = rows_[row.key];
        revision.submission = id_;
        add_row(revision, std::move(row));
    }
}

std::vector<Submission> Foreseen::submissions() const {
    auto all = source_.submissions();
    Submission own;
    own.id = id_;
    all.push_back(own);
    return all;
}

std::vector<std::string> Foreseen::indicators() const {
    const auto stored = source_.indicators();
    std::set<std::string> names(stored.begin(), stored.end());
    for (const auto& [key, revision] : rows_) names.insert(key.indicator);
    return {names.begin(), names.end()};
}

void Foreseen::scan(const Selection& selection, Moment as_of,
                    const std::function<void(Series)>& visit) const {
    if (as_of.id < id_) return source_.scan(selection, as_of, visit);
    const SelectedSeries selected(selection);
    auto next = rows_.begin();
    // Own series up to `key`, which is left to the caller.
    const auto visit_before = [&](const SeriesKey* key) {
        for (; next != rows_.end() && (key == nullptr || next->first < *key); ++next) {
            if (selected.has(next->first)) visit(merged(next->first, {next->second}));
        }
    };
    source_.scan(selection, as_of, [&](Series stored) {
        visit_before(&stored.key);
        if (next == rows_.end() || next->first != stored.key) return visit(std::move(stored));
        const SeriesKey key = stored.key;
        visit(merged(key,
                     {{0, std::move(stored.points), std::move(stored.provenances)}, next->second}));
        ++next;
    });
    visit_before(nullptr);
}

std::vector<AcceptedRow> Foreseen::history(const SeriesKey& key) const {
    auto all = source_.history(key);
    if (const auto own = rows_.find(key); own != rows_.end()) append_rows(key, own->second, all);
    return all;
}

}  // namespace almanac
