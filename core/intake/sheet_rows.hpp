// Why: a sheet's cells become rows below a header, and what no cell may hold is refused with its
// place. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/measures.hpp"
#include "intake/findings.hpp"
#include "workbook/workbook.hpp"

namespace almanac::intake_detail {

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

/// Where the unit of a column's values stands.
struct UnitPlace {
    std::uint32_t column = 0;  ///< From 1; 0: in none.
    std::string text = {};     ///< Then it is this, for all of them.
};
/// Columns of a sheet, from 1.
struct FigureColumns {
    std::map<std::uint32_t, UnitPlace> values;  ///< Those that hold values, and their units.
    std::set<std::uint32_t> plain;  ///< Those that hold no names: nothing in them is raised.
};
/// How messages call columns, where that is not as the header does.
using ColumnPlaces = std::map<std::uint32_t, std::string>;

/// Refuses what no cell may hold (errors, formulas without value, merged data, struck text, raised
/// characters where they cannot be part of a name, numbers that show as others, values that show in
/// another unit than their row's) and notes what was put right. `base` is what
/// Findings::begin_sheet gave.
void check_cells(const workbook::Sheet& sheet, const std::vector<SheetRow>& rows,
                 const SheetRow& header, const FigureColumns& columns, const Measures& measures,
                 std::size_t base, Findings& findings, const ColumnPlaces& places = {});

}  // namespace almanac::intake_detail
