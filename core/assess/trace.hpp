// Why: every verdict carries how it came about, with the numbers put in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "assess/verdict.hpp"

namespace almanac {

/// Steps from the plan's words over the figures and formulas to the verdict.
std::vector<TraceStep> trace_of(const Case& of, const Assessment& assessment,
                                const Verdict& verdict);

/// Grade and numbers of a method, or why it says nothing; in its own words.
Text result_text(const MethodResult& result, const MethodLimits& limits);

}  // namespace almanac
