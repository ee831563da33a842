// Why: a workbook's tables go through the very checks of CSV; only places are named as sheet and
// cell. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/findings.hpp"
#include "intake/intake.hpp"
#include "workbook/workbook.hpp"

namespace almanac::intake_detail {

/// What stands for the encoding of a workbook. Rows of one are numbered for all sheets together
/// until the delivery is whole, see Findings::row_in_sheet.
inline constexpr const char* xlsx_encoding = "XLSX";

/// Reads every visible sheet that is a table. Hidden sheets are named and left out, hidden rows are
/// read and named: a filter hides rows that are meant, a hidden sheet holds lists and remnants.
void read_workbook(std::string_view bytes, const Catalog& catalog, const Store& store,
                   Findings& findings, IntakeResult& result);

/// A row of a sheet: its cells by column, from 1.
struct SheetRow {
    std::size_t row = 0;
    std::map<std::uint32_t, const workbook::Cell*> cells;

    std::string_view text(std::uint32_t column) const {
        const auto found = cells.find(column);
        return found == cells.end() ? std::string_view{} : found->second->text;
    }
};
std::vector<SheetRow> rows_of(const workbook::Sheet& sheet);

/// Header text → letter, of a header row.
std::map<std::string, std::string> letters_of(const SheetRow& header);

/// Refuses what no cell may hold (errors, formulas without value, merged data) and notes what was
/// put right. `base` is what Findings::begin_sheet gave.
void check_cells(const workbook::Sheet& sheet, const std::vector<SheetRow>& rows,
                 const SheetRow& header, std::size_t base, Findings& findings);

}  // namespace almanac::intake_detail
