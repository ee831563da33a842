// Why: see met.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/met.hpp"

#include <cmath>

namespace almanac {
namespace {

constexpr double approximation = 0.05;  // What 约 may hide.

/// The values a reading allows.
Demand allowed_by(const Reading& reading) {
    const double margin = std::fabs(reading.value) * approximation;
    switch (reading.bound) {
        case Bound::exact: return {reading.value, reading.value, {}, false};
        case Bound::above:
        case Bound::at_least:
            return {reading.value, std::numeric_limits<double>::infinity(), {}, false};
        case Bound::below:
        case Bound::at_most:
            return {-std::numeric_limits<double>::infinity(), reading.value, {}, false};
        case Bound::about: return {reading.value - margin, reading.value + margin, {}, false};
    }
    return {};
}

Demand one_sided(Sense sense, double value) {
    Demand demand;
    (sense == Sense::at_most ? demand.upper : demand.lower) = value;
    return demand;
}

std::optional<Demand> relative_demand(const Catalog& catalog, const Target& target) {
    if (!target.base || !target.value) return std::nullopt;
    const double base = target.base->value.value;
    if (base <= 0) return std::nullopt;
    if (target.kind == TargetKind::relative_to_base)
        return one_sided(sense_of(catalog, target), settle(base * target.value->value));
    const int years = target.due.year - target.base->period.last.year;
    if (years <= 0) return std::nullopt;
    return one_sided(sense_of(catalog, target),
                     settle(base * std::pow(1 + target.value->value / 100, years)));
}

/// 左右: a band, open on the side that the indicator's direction calls better.
Demand around(const Catalog& catalog, const Target& target) {
    const double value = target.value ? target.value->value : 0;
    const double percent = target.tolerance.value_or(catalog.workspace.thresholds.around_tolerance);
    const double margin = std::fabs(value) * percent / 100;
    Demand band{settle(value - margin), settle(value + margin), value, false};
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    const Direction direction = indicator == nullptr ? Direction::none : indicator->direction;
    if (direction == Direction::up) band.upper = std::numeric_limits<double>::infinity();
    if (direction == Direction::down) band.lower = -std::numeric_limits<double>::infinity();
    return band;
}

}  // namespace

std::optional<double> Demand::goal() const {
    if (aim) return aim;
    if (is_floor()) return lower;
    if (is_ceiling()) return upper;
    return std::nullopt;
}

bool is_yearly(TargetKind kind) {
    return kind == TargetKind::yearly_growth || kind == TargetKind::yearly_flow ||
           kind == TargetKind::yearly_level || kind == TargetKind::relative_to_series;
}

Sense sense_of(const Catalog& catalog, const Target& target) {
    if (target.sense) return *target.sense;
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    return indicator != nullptr && indicator->direction == Direction::down ? Sense::at_most
                                                                           : Sense::at_least;
}

std::optional<Demand> demand_of(const Catalog& catalog, const Target& target) {
    const auto value = [&] { return target.value ? target.value->value : 0; };
    switch (target.kind) {
        case TargetKind::at_least:
        case TargetKind::at_most:
        case TargetKind::rank: {
            Demand demand = one_sided(
                target.kind == TargetKind::at_least ? Sense::at_least : Sense::at_most, value());
            demand.exclusive = target.exclusive;
            return demand;
        }
        case TargetKind::range: return one_sided(Sense::at_least, target.lower->value);
        case TargetKind::corridor:
            return Demand{target.lower->value, target.upper->value, {}, false};
        case TargetKind::around: return around(catalog, target);
        case TargetKind::all_of:
            return one_sided(Sense::at_least, static_cast<double>(target.items.size()));
        case TargetKind::relative_to_base:
        case TargetKind::average_growth: return relative_demand(catalog, target);
        case TargetKind::by_document:
            if (!target.value) return std::nullopt;
            return one_sided(sense_of(catalog, target), value());
        case TargetKind::yearly_growth:
        case TargetKind::yearly_flow:
        case TargetKind::yearly_level:
        case TargetKind::relative_to_series:
        case TargetKind::qualitative: return std::nullopt;
    }
    return std::nullopt;
}

bool meets(const Demand& demand, double value) {
    Reading reading;
    reading.value = value;
    return meets(demand, reading) == Met::yes;
}

Met meets(const Demand& demand, const Reading& reading) {
    const Demand allowed = allowed_by(reading);
    // An open end (>10, <10) excludes its own value.
    const bool is_above = reading.bound == Bound::above;
    const bool is_below = reading.bound == Bound::below;
    const bool reaches_floor = demand.exclusive && !is_above ? allowed.lower > demand.lower
                                                             : allowed.lower >= demand.lower;
    const bool keeps_ceiling = demand.exclusive && !is_below ? allowed.upper < demand.upper
                                                             : allowed.upper <= demand.upper;
    if ((demand.is_ceiling() || reaches_floor) && (demand.is_floor() || keeps_ceiling))
        return Met::yes;
    const bool beneath = allowed.upper < demand.lower ||
                         (allowed.upper == demand.lower && (is_below || demand.exclusive));
    const bool beyond = allowed.lower > demand.upper ||
                        (allowed.lower == demand.upper && (is_above || demand.exclusive));
    return beneath || beyond ? Met::no : Met::unknown;
}

}  // namespace almanac
