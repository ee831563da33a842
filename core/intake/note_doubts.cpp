// Why: see note_doubts.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/note_doubts.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "intake/figure_messages.hpp"
#include "quality/doubts.hpp"
#include "store/foreseen.hpp"

namespace almanac::intake_detail {
namespace {

constexpr std::size_t most_rows = 20'000;
constexpr std::size_t most_areas = 100;
constexpr Date end_of_time{9999, 12, 31};

using Figure = std::tuple<std::string, std::string, int>;  // Indicator, area and year.

/// Rows by the yearly figures that they state or are part of; the year's own row comes first.
std::map<Figure, std::uint32_t> rows_by_figure(const RowTable& rows) {
    std::map<Figure, std::uint32_t> found;
    std::set<Figure> stated;
    for (const auto& row : rows.rows()) {
        const auto& key = rows.series()[row.series];
        const Period& period = rows.periods()[row.period];
        if (!key.breakdown.empty() || !period.year()) continue;
        const Figure figure{key.indicator, key.area, *period.year()};
        if (period.kind == PeriodKind::year && stated.insert(figure).second)
            found[figure] = row.row;
        else
            found.try_emplace(figure, row.row);
    }
    return found;
}

/// The areas that the file speaks of and those within them: a nation's counties are left to
/// reports.
std::vector<std::string> areas_of(const RowTable& rows, const Catalog& catalog) {
    std::set<std::string> areas;
    for (std::uint32_t id = 0; id < rows.series().size(); ++id)
        areas.insert(rows.series()[id].area);
    std::vector<std::string> all(areas.begin(), areas.end());
    for (const auto& [code, area] : catalog.areas) {
        if (area.adds_up && areas.count(area.parent) != 0 && areas.count(code) == 0)
            all.push_back(code);
    }
    return all;
}

class DoubtsOfFile {
public:
    DoubtsOfFile(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                 const ValueReleases& releases, const std::vector<std::string>& areas)
        : catalog_(catalog), rows_(rows_by_figure(rows)), releases_(releases) {
        Diagnostics said_by_reports;
        figures_ = measure(catalog, Foreseen(store, store.latest() + 1, rows),
                           {newest, end_of_time}, said_by_reports, areas);
    }

    void note(Findings& findings) const {
        const auto doubts = find_doubts(catalog_, figures_, std::numeric_limits<int>::max(), {});
        for (const auto& doubt : doubts) {
            if (doubt.answer) continue;
            const auto brought = std::find_if(
                doubt.figures.begin(), doubt.figures.end(),
                [&](const LookedAt& figure) { return row_of(figure, doubt.area) != rows_.end(); });
            if (brought == doubt.figures.end()) continue;
            const Text text =
                may_be_told(doubt) ? doubt_text(catalog_, figures_, doubt) : doubt.demand;
            findings.warn(messages::delivered_doubtful, row_of(*brought, doubt.area)->second, "",
                          {Text(doubt.rule), text});
        }
    }

private:
    std::map<Figure, std::uint32_t>::const_iterator row_of(const LookedAt& figure,
                                                           const std::string& area) const {
        return rows_.find({figure.indicator, area, figure.year});
    }

    /// Whether the doubt names no closed figure that somebody else handed in.
    bool may_be_told(const Doubt& doubt) const {
        return std::all_of(doubt.figures.begin(), doubt.figures.end(), [&](const LookedAt& figure) {
            if (row_of(figure, doubt.area) != rows_.end()) return true;
            const Indicator* indicator = catalog_.find_indicator(figure.indicator);
            return indicator != nullptr && releases_.is_open(*indicator, doubt.area, figure.year);
        });
    }

    const Catalog& catalog_;
    std::map<Figure, std::uint32_t> rows_;
    const ValueReleases& releases_;
    Figures figures_;
};

}  // namespace

void note_doubts(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                 const ValueReleases& releases, Findings& findings) {
    if (rows.empty()) return;
    const bool few_rows = rows.size() <= most_rows;
    const auto areas = few_rows ? areas_of(rows, catalog) : std::vector<std::string>{};
    if (!few_rows || areas.size() > most_areas)
        return findings.add(say(messages::doubts_not_sought, findings.file(),
                                {std::to_string(most_rows), std::to_string(most_areas)}));
    DoubtsOfFile(rows, catalog, store, releases, areas).note(findings);
}

}  // namespace almanac::intake_detail
