// Why: the rules that manifests state, each held against one area and year.
// SPDX-License-Identifier: Apache-2.0
#include "quality/rules.hpp"

#include "quality/interval.hpp"

namespace almanac::quality_detail {
namespace {

/// The interval of a figure of `indicator` in the unit of `whole`.
Interval reading_of(const Ground& ground, const std::string& indicator, const Indicator& whole,
                    const Point& point) {
    return interval_of(point, ground.catalog.indicators.at(indicator).unit, whole.unit,
                       ground.catalog.workspace.thresholds.around_tolerance);
}

/// The parts of a whole, added up.
struct PartsSum {
    Interval sum;
    bool is_whole = true;    ///< Every part is known.
    bool is_usable = false;  ///< Some part is known, and none that lacks could make it smaller.
    std::vector<LookedAt> known;
};

PartsSum sum_of_parts(const Ground& ground, const Check& check, const Indicator& whole,
                      const Place& place) {
    PartsSum parts;
    bool any_negative = false;
    for (const auto& id : check.parts) {
        const Point* point = point_in(ground.figures, id, place.area, place.year);
        if (point == nullptr) {
            parts.is_whole = false;
            continue;
        }
        any_negative = any_negative || point->value < 0;
        parts.sum = parts.sum + reading_of(ground, id, whole, *point);
        parts.known.push_back({id, place.year});
    }
    parts.is_usable = !parts.known.empty() && (parts.is_whole || !any_negative);
    return parts;
}

std::optional<Doubt> check_parts(const Ground& ground, const Check& check, const Place& place) {
    const Indicator& whole = ground.catalog.indicators.at(check.whole);
    const Point* point = point_in(ground.figures, check.whole, place.area, place.year);
    if (point == nullptr) return std::nullopt;
    auto parts = sum_of_parts(ground, check, whole, place);
    if (!parts.is_usable) return std::nullopt;
    const Interval all = reading_of(ground, check.whole, whole, *point);
    const bool lacks =
        check.kind == CheckKind::sum_of && parts.is_whole && is_certainly_more(all, parts.sum);
    if (!is_certainly_more(parts.sum, all) && !lacks) return std::nullopt;
    Doubt doubt;
    doubt.kind = check.kind == CheckKind::sum_of ? DoubtKind::sum_of : DoubtKind::part_of;
    doubt.indicator = check.whole;
    doubt.figures = std::move(parts.known);
    doubt.figures.insert(doubt.figures.begin(), {check.whole, place.year});
    return doubt;
}

std::optional<Doubt> check_jump(const Ground& ground, const Check& check, const Place& place) {
    const Point* now = point_in(ground.figures, check.indicator, place.area, place.year);
    const Point* before = point_in(ground.figures, check.indicator, place.area, place.year - 1);
    if (now == nullptr || before == nullptr || is_break(*now)) return std::nullopt;
    // Between figures of other signs there is no factor.
    if (now->value <= 0 || before->value <= 0) return std::nullopt;
    const Indicator& indicator = ground.catalog.indicators.at(check.indicator);
    const Interval is = reading_of(ground, check.indicator, indicator, *now);
    const Interval was = reading_of(ground, check.indicator, indicator, *before);
    if (!is_certainly_more(is, check.factor * was) && !is_certainly_more(was, check.factor * is))
        return std::nullopt;
    Doubt doubt;
    doubt.kind = DoubtKind::jump;
    doubt.indicator = check.indicator;
    doubt.figures = {{check.indicator, place.year}, {check.indicator, place.year - 1}};
    return doubt;
}

}  // namespace

std::optional<Doubt> hold_against(const Ground& ground, const Check& check, const Place& place) {
    return check.kind == CheckKind::jump ? check_jump(ground, check, place)
                                         : check_parts(ground, check, place);
}

}  // namespace almanac::quality_detail
