// Why: a printed figure stands for all values that round to it; a rule is broken only where none of
// them keeps it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/model/indicator.hpp"
#include "almanac/model/series.hpp"

namespace almanac {

/// The values that a figure may stand for. `high_open`: `high` itself is not one of them.
struct Interval {
    double low = 0;
    double high = 0;
    bool high_open = false;
};

/// What `point` stands for, in `unit` (its own is `own`; the two must convert). Counted things are
/// exact, other figures good to half a unit of their last decimal. A bound opens one end, a figure
/// with parts missing its upper one, and 左右 gives way by `about` per cent.
Interval interval_of(const Point& point, const UnitOfMeasure& own, const UnitOfMeasure& unit,
                     double about);

Interval operator+(const Interval& a, const Interval& b);
/// `factor` is positive.
Interval operator*(double factor, const Interval& a);

/// Whether every value of `a` is more than every value of `b`.
bool is_certainly_more(const Interval& a, const Interval& b);

}  // namespace almanac
