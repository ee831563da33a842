// Why: charts that Excel draws from the cells beside them, so that whoever changes a figure sees
// the line move. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xlsx/table.hpp"

namespace almanac::xlsx {

/// Writes the chart's data and, beside them, the chart; a matrix of states is its own picture, and
/// so is a chart without a number. Gives the first row free below both.
TablePlace write_chart(Sheet& sheet, RowNumber row, const doc::Chart& chart,
                       const std::string& origin);

}  // namespace almanac::xlsx
