// Why: a form's sheets are known by name; figures, task reports and texts come out of one book.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/read_sheet.hpp"

namespace almanac::intake_detail {

/// Reads the form that `identity` marks. A sheet of figures that is not the form's own is refused:
/// what was typed there would be lost without a word.
void read_form(WorkbookReading& reading, const workbook::Book& book,
               const workbook::Sheet& identity);

/// Whether a sheet is laid out as one of a form, with its head above the names of columns.
bool is_of_form(const std::vector<SheetRow>& rows);

}  // namespace almanac::intake_detail
