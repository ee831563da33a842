// Why: what is wrong with a cell is said at the cell; comments that people wrote stay.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "annotate/book_parts.hpp"
#include "annotate/remarks.hpp"

namespace almanac::annotate {

/// Adds a comment to each cell with a remark. Comments of earlier annotations go, those of people
/// stay, and a cell that has one gets the remark below it. `number` is the sheet's, from 1.
/// Does nothing where there is no remark and was none.
void add_notes(BookParts& parts, const std::string& sheet_part, int number,
               const CellRemarks& remarks);

}  // namespace almanac::annotate
