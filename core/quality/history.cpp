// Why: what a series has done so far is the measure of its next figure.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "quality/outliers.hpp"
#include "quality/rules.hpp"

namespace almanac::quality_detail {
namespace {

/// Doubt about a sum of areas belongs to the area, about a formula to its inputs.
bool is_judged(const Provenance& provenance) {
    return provenance.source_class != 0 || provenance.derived_from == DerivedFrom::periods;
}

/// Exact yearly figures in order of year; only those after the last break.
using History = std::vector<const Point*>;

int year_of(const Point* point) { return point->period.first.year; }

/// Growth as a logarithm, where both years have positive figures.
std::optional<double> change_between(const Point& before, const Point& now) {
    if (before.period.first.year + 1 != now.period.first.year || before.value <= 0 ||
        now.value <= 0)
        return std::nullopt;
    return settle(std::log(now.value / before.value));
}

std::vector<double> changes_in(const History& history) {
    std::vector<double> changes;
    for (std::size_t i = 1; i < history.size(); ++i) {
        if (const auto change = change_between(*history[i - 1], *history[i]))
            changes.push_back(*change);
    }
    return changes;
}

std::optional<Doubt> unlike_changes(const DoubtLimits& limits, const std::string& indicator,
                                    const History& history, const Point& now) {
    const auto changes = changes_in(history);
    const auto change = change_between(*history.back(), now);
    if (!change || changes.size() + 1 < static_cast<std::size_t>(limits.years)) return std::nullopt;
    const double z = modified_z(changes, *change, limits.least_spread);
    if (std::fabs(z) <= limits.modified_z) return std::nullopt;
    Doubt doubt;
    doubt.kind = DoubtKind::modified_z;
    doubt.rule = "modified_z";
    doubt.measure = z;
    doubt.figures = {{indicator, year_of(&now)}, {indicator, year_of(history.back())}};
    return doubt;
}

std::optional<Doubt> beyond_range(const DoubtLimits& limits, const std::string& indicator,
                                  const History& history, const Point& now) {
    std::vector<double> values;
    for (const Point* point : history) values.push_back(point->value);
    const auto range = history_range(values, limits.range_margin, limits.least_margin);
    if (now.value >= range.low && now.value <= range.high) return std::nullopt;
    const auto [low, high] =
        std::minmax_element(history.begin(), history.end(),
                            [](const Point* a, const Point* b) { return a->value < b->value; });
    Doubt doubt;
    doubt.kind = DoubtKind::history_range;
    doubt.rule = "history_range";
    doubt.figures = {{indicator, year_of(&now)}, {indicator, year_of(*low)}};
    if (*high != *low) doubt.figures.push_back({indicator, year_of(*high)});
    return doubt;
}

}  // namespace

std::vector<Doubt> hold_against_history(const Ground& ground, const MeasuredSeries& series,
                                        int year) {
    const DoubtLimits& limits = ground.catalog.workspace.thresholds.doubts;
    std::vector<Doubt> doubts;
    History history;
    for (const auto& point : series.yearly.points) {
        if (point.period.year() > year) break;
        if (is_break(point)) history.clear();
        if (!has_value(point.status) || point.bound != Bound::exact || point.partial) continue;
        const bool judged = is_judged(series.yearly.provenances.at(point.provenance));
        if (judged && history.size() >= static_cast<std::size_t>(limits.years)) {
            for (auto rule : {&unlike_changes, &beyond_range}) {
                if (auto doubt = rule(limits, series.indicator, history, point))
                    doubts.push_back(std::move(*doubt));
            }
        }
        history.push_back(&point);
    }
    return doubts;
}

}  // namespace almanac::quality_detail
