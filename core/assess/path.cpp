// Why: the path between what a plan starts from and what it wants: its knots and its shape.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "assess/assess.hpp"
#include "assess/met.hpp"

namespace almanac {
namespace {

/// Value between two knots at `year`.
double between(const YearValue& a, const YearValue& b, double year, Path::Shape shape) {
    const double share = (year - a.year) / (b.year - a.year);
    if (shape == Path::Shape::geometric && a.value > 0 && b.value > 0)
        return settle(a.value * std::pow(b.value / a.value, share));
    return a.value + (b.value - a.value) * share;
}

/// Earlier demands on the same figure are knots of the path (DOMAIN 6).
void add_earlier_targets(const Catalog& catalog, const Target& target, const Date& cut_off,
                         std::vector<YearValue>& knots) {
    for (const auto& other : catalog.targets) {
        const bool same = other.id != target.id && other.indicator == target.indicator &&
                          other.area == target.area && other.due.year < target.due.year;
        if (!same || is_yearly(other.kind) || is_replaced(catalog, other, cut_off) ||
            !is_in_force(catalog, other, cut_off))
            continue;
        const auto demand = demand_of(catalog, other);
        const bool alike = demand && demand_of(catalog, target) &&
                           demand->is_ceiling() == demand_of(catalog, target)->is_ceiling();
        if (alike && demand->goal()) knots.push_back({other.due.year, *demand->goal()});
    }
}

}  // namespace

std::optional<double> Path::at(double year) const {
    if (shape == Shape::none || knots.empty() || year < knots.front().year) return std::nullopt;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        if (year <= knots[i].year) return between(knots[i - 1], knots[i], year, shape);
    }
    return knots.back().value;
}

std::optional<double> Path::year_of(double value) const {
    if (shape == Shape::none) return std::nullopt;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        const auto& [from, low] = knots[i - 1];
        const auto& [to, high] = knots[i];
        if (low == high || value < std::min(low, high) || value > std::max(low, high)) continue;
        const bool curved = shape == Shape::geometric && low > 0 && high > 0;
        const double share =
            curved ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
        return settle(from + share * (to - from));
    }
    return std::nullopt;
}

Path path_of(const Catalog& catalog, const Target& target, const Date& cut_off) {
    Path path;
    const auto demand = demand_of(catalog, target);
    const auto goal = demand ? demand->goal() : std::nullopt;
    if (!goal) {
        path.why_none = Text("该类目标没有进度路径", "this kind of target has no path");
        return path;
    }
    if (target.base)
        path.knots.push_back({target.base->period.last.year, target.base->value.value});
    add_earlier_targets(catalog, target, cut_off, path.knots);
    for (const auto& knot : target.yearly_targets) path.knots.push_back(knot);
    path.knots.push_back({target.due.year, *goal});
    std::stable_sort(path.knots.begin(), path.knots.end(),
                     [](const YearValue& a, const YearValue& b) { return a.year < b.year; });
    const auto same_year = [](const YearValue& a, const YearValue& b) { return a.year == b.year; };
    path.knots.erase(std::unique(path.knots.begin(), path.knots.end(), same_year),
                     path.knots.end());
    if (path.knots.size() < 2) {
        path.knots.clear();
        path.why_none = Text("计划未给出基期值", "the plan states no base");
        return path;
    }
    path.shape = !target.yearly_targets.empty()              ? Path::Shape::yearly
                 : target.kind == TargetKind::average_growth ? Path::Shape::geometric
                                                             : Path::Shape::linear;
    return path;
}

}  // namespace almanac
