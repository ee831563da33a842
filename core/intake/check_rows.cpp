// Why: see check_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/check_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "almanac/model/words.hpp"
#include "intake/check_levels.hpp"
#include "intake/figure_messages.hpp"
#include "intake/figure_text.hpp"
#include "store/row_groups.hpp"

namespace almanac::intake_detail {
namespace {

/// Numbers of sources by the numbers of origins: one source may have several.
std::vector<std::uint32_t> source_numbers(const RowTable& rows) {
    std::map<std::string, std::uint32_t> known;
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t id = 0; id < rows.origins().size(); ++id)
        numbers.push_back(
            known.try_emplace(rows.origins()[id].source, static_cast<std::uint32_t>(known.size()))
                .first->second);
    return numbers;
}

/// Two rows that speak of the same figure by the same source.
struct Repetition {
    std::uint32_t later;
    std::uint32_t earlier;  ///< The first of them all.
    auto operator<=>(const Repetition&) const = default;
};

/// Finds rows of one series with the same period and source.
class RepetitionSearch {
public:
    explicit RepetitionSearch(const RowTable& rows) : rows_(rows), sources_(source_numbers(rows)) {}

    void look(std::span<const std::uint32_t> places, std::vector<Repetition>& found) {
        if (is_ascending(places)) return;
        cells_.clear();
        for (const auto place : places) {
            const auto& row = rows_.rows()[place];
            cells_.push_back({row.period, sources_[row.origin], place});
        }
        std::sort(cells_.begin(), cells_.end());
        std::size_t first = 0;
        for (std::size_t at = 1; at < cells_.size(); ++at) {
            const bool same = cells_[at].period == cells_[first].period &&
                              cells_[at].source == cells_[first].source;
            if (same)
                found.push_back({cells_[at].place, cells_[first].place});
            else
                first = at;
        }
    }

private:
    struct Cell {
        std::uint32_t period, source, place;
        auto operator<=>(const Cell&) const = default;
    };

    /// Each period once: numbers of periods ascend as most files list them.
    bool is_ascending(std::span<const std::uint32_t> places) const {
        for (std::size_t at = 1; at < places.size(); ++at) {
            if (rows_.rows()[places[at]].period <= rows_.rows()[places[at - 1]].period)
                return false;
        }
        return true;
    }

    const RowTable& rows_;
    std::vector<std::uint32_t> sources_;
    std::vector<Cell> cells_;
};

std::vector<Repetition> repetitions_in(const RowTable& rows) {
    const RowGroups groups(rows);
    RepetitionSearch search(rows);
    std::vector<Repetition> found;
    for (std::uint32_t series = 0; series < rows.series().size(); ++series)
        search.look(groups.of(series), found);
    std::sort(found.begin(), found.end());
    return found;
}

bool is_same(const Point& a, const Point& b) {
    const bool same_value = !has_value(a.status) || a.value == b.value;
    return same_value && a.status == b.status && a.bound == b.bound;
}

std::string shown(const AcceptedRow& row) {
    std::string text = row.key.indicator + " " + row.key.area + " " + to_text(row.point.period);
    for (const auto* part : {&row.key.breakdown, &row.key.basis}) {
        if (!part->empty()) text += " " + *part;
    }
    return text;
}

/// Whether a source may give another value than `stored` under `status`.
bool may_replace(const Point& stored, Status status) {
    switch (status) {
        case Status::revised_census:
        case Status::revised_annual:
        case Status::revised_error:
        case Status::revised_scope:
        case Status::series_break: return true;
        default: break;
    }
    return !has_value(stored.status) || stored.status == Status::preliminary ||
           stored.status == Status::expected || stored.status == Status::estimated;
}

/// A figure of a file and what is stored of it.
struct Match {
    std::size_t stored;  ///< Which point of the series.
    std::uint32_t place;
    auto operator<=>(const Match&) const = default;
};

/// Rows that speak of stored points by the same source, in order of those points.
std::vector<Match> matches_of(const RowTable& rows, std::span<const std::uint32_t> places,
                              const Series& series) {
    std::vector<Match> matches;
    for (const auto place : places) {
        const auto& row = rows.rows()[place];
        const Period& period = rows.periods()[row.period];
        const auto [first, last] =
            std::equal_range(series.points.begin(), series.points.end(), Point{period},
                             [](const Point& a, const Point& b) { return a.period < b.period; });
        for (auto point = first; point != last; ++point) {
            if (series.provenances.at(point->provenance).source ==
                rows.origins()[row.origin].source)
                matches.push_back({static_cast<std::size_t>(point - series.points.begin()), place});
        }
    }
    std::sort(matches.begin(), matches.end());
    return matches;
}

void check_against(const Point& stored, const Provenance& before, const AcceptedRow& row,
                   Findings& findings) {
    if (is_same(stored, row.point)) return;
    if (may_replace(stored, row.point.status))
        findings.note(
            messages::revises_stored, row.provenance.row, "",
            {figure_text(stored), std::to_string(before.submission), figure_text(row.point)});
    else
        findings.refuse(messages::differs_from_stored, row.provenance.row, "",
                        {figure_text(stored), std::to_string(before.submission),
                         figure_text(row.point), std::string(word(row.point.status))});
}

Selection selection_of(const RowTable& rows) {
    std::set<std::string> indicators;
    std::set<std::string> areas;
    for (std::uint32_t id = 0; id < rows.series().size(); ++id) {
        indicators.insert(rows.series()[id].indicator);
        areas.insert(rows.series()[id].area);
    }
    return {{indicators.begin(), indicators.end()}, {areas.begin(), areas.end()}};
}

}  // namespace

void drop_repetitions(RowTable& rows, Findings& findings) {
    std::vector<std::size_t> repeated;
    const auto repetitions = repetitions_in(rows);
    std::set<std::uint32_t> contradicted;  // First rows that another one contradicts.
    for (const auto& [later_at, earlier_at] : repetitions)
        if (!is_same(rows[earlier_at].point, rows[later_at].point)) contradicted.insert(earlier_at);
    for (const auto& [later_at, earlier_at] : repetitions) {
        const AcceptedRow earlier = rows[earlier_at];
        const AcceptedRow later = rows[later_at];
        const Text before = findings.row_name(earlier.provenance.row, later.provenance.row);
        if (is_same(earlier.point, later.point) && contradicted.count(earlier_at) != 0) {
            findings.doubt(later.provenance.row);  // Nobody knows which of them is right.
        } else if (is_same(earlier.point, later.point)) {
            findings.note_bilingual(messages::row_twice, later.provenance.row, "", {before});
            repeated.push_back(later_at);
        } else {
            findings.doubt(earlier.provenance.row);
            findings.refuse_bilingual(
                messages::rows_conflict, later.provenance.row, "",
                {before, findings.row_name(later.provenance.row, earlier.provenance.row),
                 Text(figure_text(earlier.point)), Text(figure_text(later.point)),
                 Text(shown(later))});
        }
    }
    if (!repeated.empty()) rows.remove(repeated);
}

void check_against_store(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                         const ValueReleases& releases, Findings& findings) {
    if (rows.empty()) return;
    LevelCheck levels(catalog, releases, rows, findings);
    if (store.latest() == 0) return levels.finish();
    const RowGroups groups(rows);
    store.scan_figures(selection_of(rows), newest, [&](const Series& series) {
        levels.take(series);
        const auto id = rows.series().find(series.key);
        if (!id) return;
        for (const auto& [at, place] : matches_of(rows, groups.of(*id), series)) {
            const Point& stored = series.points[at];
            check_against(stored, series.provenances.at(stored.provenance), rows[place], findings);
        }
    });
    levels.finish();
}

}  // namespace almanac::intake_detail
