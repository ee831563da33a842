// Why: observed series are drawn alike in path and line charts: lines that break at gaps, points
// that can be read. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "chart/chart_data.hpp"
#include "chart/frame.hpp"

namespace almanac::chart {

/// An axis over every number of the data; from zero where bars are measured against it, or where
/// the figures reach down near it anyway.
Axis value_axis(const ChartData& data, bool from_zero);

/// The lines of one column, broken at gaps.
void draw_runs(Canvas& canvas, const Plot& plot, const DataColumn& column,
               const std::vector<double>& at, Stroke stroke);

/// Lines, points and their figures; each series in its own colour, dash and marker.
void draw_series(Canvas& canvas, const Plot& plot, const std::vector<const DataColumn*>& columns,
                 const std::vector<double>& at, Labels& labels);

}  // namespace almanac::chart
