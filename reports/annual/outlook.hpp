// Why: leaders ask less where a target stands than where it will end, and what it would take.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annual/chapters.hpp"

namespace almanac::annual {

/// Targets still to come that have a figure: years ahead of the path, what is needed a year from
/// now on, the forecast for the due year with its interval.
doc::Table outlook(const ContributionContext& context);

/// Indicators without a target that have a direction: first and newest figure since the plan began,
/// and what methods without a goal make of them.
doc::Table trends(const ContributionContext& context);

}  // namespace almanac::annual
