// Why: 0.375 written for 37.5 % is within every range of a percentage; only its decimals and its
// neighbours give it away. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include "quality/rules.hpp"

namespace almanac::quality_detail {
namespace {

constexpr double whole = 100;  // Per cent of a share.

/// Percentages beside a figure that it may be compared with: other years of the same place, and
/// other places of the same year.
std::vector<const Point*> neighbours_of(const Ground& ground, const MeasuredSeries& series,
                                        const Point& point) {
    std::vector<const Point*> all;
    const auto take = [&](const Point& other) {
        if (&other != &point && has_value(other.status) && other.value != 0) all.push_back(&other);
    };
    for (const auto& other : series.yearly.points) take(other);
    for (const auto& [code, area] : ground.catalog.areas) {
        if (code == series.area) continue;
        const Point* other = point_in(ground.figures, series.indicator, code, *point.period.year());
        if (other != nullptr) take(*other);
    }
    return all;
}

/// Whether a hundred times the figure is of its neighbours' size, and the figure is not.
bool is_out_of_size(double value, const std::vector<const Point*>& neighbours) {
    constexpr double near = 2.5;  // A share seldom changes by more between years or places.
    constexpr double far = 10;
    if (neighbours.empty()) return false;
    std::vector<double> sizes;
    for (const Point* point : neighbours) sizes.push_back(std::fabs(point->value));
    std::sort(sizes.begin(), sizes.end());
    const double middle = sizes[sizes.size() / 2];
    const double times = whole * value / middle;
    return middle > far * value && times < near && times > 1 / near;
}

}  // namespace

std::optional<Doubt> hold_fraction(const Ground& ground, const MeasuredSeries& series,
                                   const Indicator& indicator, const Point& point) {
    const double value = std::fabs(point.value);
    const bool is_given = !series.yearly.provenances.at(point.provenance).derived_from;
    if (indicator.unit.base->code != "percent" || !is_given || value == 0 || value > 1)
        return std::nullopt;
    const auto neighbours = neighbours_of(ground, series, point);
    const auto usual =
        std::max_element(neighbours.begin(), neighbours.end(),
                         [](const Point* a, const Point* b) { return a->decimals < b->decimals; });
    // Two decimals more than a percentage has are those that dividing by a hundred adds.
    const int decimals = usual == neighbours.end() ? indicator.decimals : (*usual)->decimals;
    const bool has_more = value < 1 && point.decimals >= std::max(decimals, 0) + 2;
    const bool is_share = indicator.semantic == Semantic::ratio;
    if (!has_more && !(is_share && is_out_of_size(value, neighbours))) return std::nullopt;
    Doubt doubt;
    doubt.kind = DoubtKind::fraction;
    doubt.rule = "share_as_fraction";
    doubt.demand = {"可能把百分数写成了小数（如 0.375 应为 37.5），请核对；属实的，请说明原因。",
                    "It may be a share written as a fraction (0.375 for 37.5): check it; where it "
                    "is true, say why."};
    doubt.figures = {{series.indicator, *point.period.year()}};
    return doubt;
}

}  // namespace almanac::quality_detail
