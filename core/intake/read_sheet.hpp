// Why: a sheet of figures goes through the very checks of CSV, in a form and outside of one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/form_rules.hpp"
#include "intake/names.hpp"

namespace almanac::intake_detail {

/// What the sheets of one workbook are read with, and into.
struct WorkbookReading {
    const Catalog& catalog;
    const IntakeOptions& options;
    Findings& findings;
    IntakeResult& result;
    Names names{catalog};
};

/// Reads the rows below the header `rows[first]`. `form` is null for a table that is no form of
/// ours.
void read_figures(WorkbookReading& reading, const workbook::Sheet& sheet,
                  const std::vector<SheetRow>& rows, std::size_t first, const FormIdentity* form);

/// Which row names the columns of a table: the first that names any, or, below a title, the first
/// that names indicator, value and two more, or stands over periods, areas or indicators. Nothing
/// where there is no table.
std::optional<std::size_t> table_header(const std::vector<SheetRow>& rows, const Catalog& catalog,
                                        const IntakeOptions& options);

/// Which row holds `first_column` in its first cell, below title and head of a form; rows.size()
/// without one.
std::size_t header_row(const std::vector<SheetRow>& rows, std::string_view first_column);

}  // namespace almanac::intake_detail
