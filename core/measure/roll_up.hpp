// Why: parts become wholes by the indicator's semantic only, and only when no part is missing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/error.hpp"
#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// Fills years that have no figure from the same area's shorter periods: flows add up (12 months, 4
/// quarters, 2 halves), everything else takes the last; a year-to-date figure to December is the
/// year's. Year-to-date figures are never added.
void roll_up_time(const Indicator& indicator, MeasuredSeries& series);

/// Fills areas that have no figure from the parts that add up to them, deepest first, where every
/// part valid in that year has an exact one. Where both exist, the published value stays and a
/// difference is noted.
void roll_up_areas(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics);

}  // namespace almanac::measure_detail
