// Why: growth, tolerance and reasons that all methods share. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/methods.hpp"

namespace almanac::methods_detail {

/// A value exactly on a threshold falls on the same side on every machine.
inline constexpr double tolerance = 1e-9;
inline bool reaches(double value, double threshold) { return value >= threshold - tolerance; }

/// Whether the newest value meets the goal in the wanted direction.
bool meets_goal(double value, double goal, bool falling);

/// growth() of a trend, where nobody has set a sign: none from or to a value of nought or below.
std::optional<double> growth_of_positive(const YearPoint& from, const YearPoint& to, Text& why);

MethodResult not_defined(Method method, Text why);

}  // namespace almanac::methods_detail
