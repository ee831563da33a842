// Why: the words that a figure was taken from stand beside it; a slip of the pen, and a limit that
// was left out, show there. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/read_cells.hpp"

namespace almanac::intake_detail {

/// Warns where the quotation of a row names figures in the indicator's kind of unit and none of
/// them is the row's, and where it limits the row's (8000余, 近, 左右) and the row does not.
void hold_against_quotation(RowCells& cells, const Measures& measures, const Indicator& indicator,
                            const Point& point, const std::string& quotation);

}  // namespace almanac::intake_detail
