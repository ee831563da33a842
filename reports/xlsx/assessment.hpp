// Why: completion is no number to be believed: the cell shows how it comes from value and target.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xlsx/sheet.hpp"

namespace almanac::xlsx {

/// Where value, target and completion of one target stand, and what they are.
struct AssessmentCells {
    RowNumber row = 0;
    ColumnNumber actual = 0;
    ColumnNumber demand = 0;
    ColumnNumber completion = 0;
};

/// Writes completion as formula over the two other cells: actual / target, target / actual for a
/// ceiling, the lower end of a range for target. Where completion is reckoned otherwise (years met
/// of those that count) no formula gives it, and the cell is a plain number or word.
void write_completion(Sheet& sheet, const AssessmentCells& cells, const Content& actual,
                      const Content& demand, const Content& completion);

}  // namespace almanac::xlsx
