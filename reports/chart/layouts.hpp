// Why: one layout for each kind of chart, all with the same face, so that chart.cpp can name them
// in one switch. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/model/document.hpp"
#include "chart/canvas.hpp"
#include "chart/chart_data.hpp"

namespace almanac::chart {

/// Each draws on the canvas and returns the height used.
double draw_path(Canvas& canvas, const ChartData& data, const std::string& cut_off);
double draw_areas(Canvas& canvas, const ChartData& data);
double draw_progress(Canvas& canvas, const ChartData& data);
double draw_states(Canvas& canvas, const ChartData& data);
double draw_lines(Canvas& canvas, const ChartData& data);
double draw_bars(Canvas& canvas, const ChartData& data);

}  // namespace almanac::chart
