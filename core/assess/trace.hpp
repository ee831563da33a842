// Why: every verdict carries how it came about, with the numbers put in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "assess/verdict.hpp"

namespace almanac {

/// Steps from the plan's words over the figures and formulas to the verdict.
std::vector<TraceStep> trace_of(const Case& of, const Assessment& assessment,
                                const Verdict& verdict);

}  // namespace almanac
