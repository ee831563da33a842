// Why: cells with remarks change their ground and nothing else. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>

#include "annotate/cell_looks.hpp"
#include "annotate/remarks.hpp"

namespace almanac::annotate {

/// Colours the cells of `sheet` (a worksheet part); those that the sheet lacks are made, in their
/// place. Cells without a place of their own are given the one that they have by order.
void colour_cells(pugi::xml_document& sheet, const CellRemarks& remarks, CellLooks& looks);

/// Gives cells that an earlier annotation coloured the look back that they had.
void uncolour_cells(pugi::xml_document& sheet, const CellLooks& looks);

/// Puts `element` where the schema wants it among the last children of a worksheet.
pugi::xml_node insert_late(pugi::xml_node worksheet, const char* element);

}  // namespace almanac::annotate
