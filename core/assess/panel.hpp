// Why: what the methods of comparable systems say of a target that is still to come, beside the
// verdict on the plan's own path. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "assess/verdict.hpp"

namespace almanac {

/// Every method's result in the order of Method, `schedule` left out: it is the verdict itself.
/// Empty for a target that is due: then only met or not met counts.
std::vector<MethodResult> panel_of(const Case& of, const std::optional<Reading>& actual, int year);

/// One method's result.
MethodResult method_result(const Case& of, const std::optional<Reading>& actual, Method method);

/// What the observed years let expect for the due year.
Forecast forecast_of(const Case& of, int year);

/// Years ahead of the path (negative: behind): the path's year that has the value, minus the
/// value's own. Source: reference on progress methods, section 5.
Measure years_ahead(const Case& of, const std::optional<Reading>& actual);

}  // namespace almanac
