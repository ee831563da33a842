// Why: holds every indicator against its targets, by the rules and words that an office answers
// for. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/target.hpp"
#include "catalog/catalog.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// Verdict on `target` in `year`, as known in `figures` at `cut_off`, under the workspace's
/// thresholds. Pure.
Assessment assess(const Catalog& catalog, const Target& target, const Figures& figures, int year,
                  const Date& cut_off);

/// All targets in force at `cut_off`, in the catalog's order; previous states by the same vintage.
std::vector<Assessment> assess_all(const Catalog& catalog, const Figures& figures, int year,
                                   const Date& cut_off);

/// Knots of the path a target is held against: base (where there is one), earlier targets of the
/// same indicator and area, yearly targets, the target itself; and how it runs between them.
struct Path {
    enum class Shape { none = 1, linear, geometric, yearly };
    Shape shape = Shape::none;
    std::vector<YearValue> knots;
    Text why_none;
    /// Value at the end of `year`; nothing before the first knot.
    std::optional<double> at(double year) const;
    /// The path's year that has `value`, on the line or curve; nothing where it never has.
    std::optional<double> year_of(double value) const;
};
Path path_of(const Catalog& catalog, const Target& target);

/// Whether a method that is defined sees the target otherwise than its light: green, yellow, red.
/// Never where the light is grey.
bool disagrees(Light light, const MethodResult& result);

/// Whether a value meets the target's demand, on the unrounded value and honest about bounds: an
/// inexact figure meets or misses only where every value it allows does.
enum class Met { yes = 1, no, unknown };

}  // namespace almanac
