// Why: see interval.hpp. SPDX-License-Identifier: Apache-2.0
#include "quality/interval.hpp"

#include <cmath>
#include <limits>

namespace almanac {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

/// Half a unit of the last decimal; nothing for things that are counted one by one.
double rounding_of(const Point& point, const UnitOfMeasure& unit) {
    const bool counted = unit.base->group == "count" && unit.multiplier == 0 && point.decimals == 0;
    return counted ? 0 : 0.5 * std::pow(10, -point.decimals);
}

double scaled(double value, double factor) {
    return std::isinf(value) ? value : settle(value * factor);
}

}  // namespace

Interval interval_of(const Point& point, const UnitOfMeasure& own, const UnitOfMeasure& unit,
                     double about) {
    const double value = point.value;
    const double half = rounding_of(point, own);
    Interval interval{value - half, value + half, half > 0};
    switch (point.bound) {
        case Bound::exact: break;
        case Bound::above:
        case Bound::at_least: interval = {value, endless, true}; break;
        case Bound::below:
        case Bound::at_most: interval = {-endless, value, point.bound == Bound::below}; break;
        case Bound::about: {
            const double way = std::fabs(value) * about / 100;
            interval = {value - way, value + way, false};
            break;
        }
    }
    if (point.partial) interval.high = endless;
    const double factor = convert(Number{1, 0}, own, unit).value;
    return {scaled(interval.low, factor), scaled(interval.high, factor), interval.high_open};
}

Interval operator+(const Interval& a, const Interval& b) {
    return {a.low + b.low, a.high + b.high, a.high_open || b.high_open};
}

Interval operator*(double factor, const Interval& a) {
    return {scaled(a.low, factor), scaled(a.high, factor), a.high_open};
}

bool is_certainly_more(const Interval& a, const Interval& b) {
    if (std::isinf(a.low) || std::isinf(b.high)) return false;
    const double apart = settle(a.low) - settle(b.high);
    return apart > 0 || (apart == 0 && b.high_open);
}

}  // namespace almanac
