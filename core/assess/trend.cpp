// Why: see trend.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/trend.hpp"

#include <algorithm>

#include "assess/assess.hpp"
#include "assess/evidence.hpp"

namespace almanac {

std::optional<Trend> trend_of(const Catalog& catalog, const Figures& figures,
                              const Indicator& indicator, const std::string& area, int year) {
    if (indicator.direction != Direction::up && indicator.direction != Direction::down)
        return std::nullopt;
    // Built or not built is no movement.
    if (indicator.semantic == Semantic::milestone) return std::nullopt;
    const bool is_held =
        std::any_of(catalog.targets.begin(), catalog.targets.end(),
                    [&](const Target& target) { return target.indicator == indicator.id; });
    if (is_held) return std::nullopt;
    const Evidence evidence(catalog, figures, indicator.id, area);
    const int first = first_year_of_plan(catalog, year) - 1;
    std::vector<YearPoint> points;
    for (const auto& [each, reading] : evidence.usable()) {
        const bool counts = each >= first && each <= year && reading.bound == Bound::exact &&
                            !evidence.is_broken(each, year);
        if (counts) points.push_back({each, reading.value});
    }
    if (points.size() < 2) return std::nullopt;
    const auto& limits = catalog.workspace.thresholds.methods;
    const bool falling = indicator.direction == Direction::down;
    Trend trend{points.front(), points.back(), {}};
    trend.methods = {
        open_sdg_without_goal(trend.from, trend.to, falling, indicator.natural_limit, limits),
        un_progress_without_goal(trend.from, trend.to, falling, limits)};
    return trend;
}

}  // namespace almanac
