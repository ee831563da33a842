// Why: parts become wholes by the indicator's semantic only, and only when no part is missing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/error.hpp"
#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// Fills open years from the same area's shorter periods: flows add up (12 months, 4 quarters, 2
/// halves); stocks, cumulative figures, rates and milestones take the one at the year's end, which
/// keeps its source. Ratios are left to their parts; year-to-date figures are never added. A sum of
/// more than 15 digits is said and not given.
void roll_up_time(const Indicator& indicator, MeasuredSeries& series, Diagnostics& diagnostics);

/// Fills open years of areas from the parts that add up to them, deepest first, where every part
/// valid in that year has an exact figure or none by nature (不适用). Where a published value
/// exists, it stays and a difference is noted. A sum of more than 15 digits is said and not given.
void roll_up_areas(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics);

}  // namespace almanac::measure_detail
