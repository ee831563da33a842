// Why: offices report in workbooks; here the bytes of one become sheets of cells, each with its
// place. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "messages/messages.hpp"

namespace almanac::workbook {

inline constexpr std::uint32_t most_rows = 1048576;
inline constexpr std::uint32_t most_columns = 16384;

/// `time` is a time of day or a date shown without its year, `altered` a number whose format shows
/// another one or none.
enum class CellKind {
    text = 1,
    number,
    percent,
    date,
    time,
    altered,
    boolean,
    error,
    formula_without_value
};

/// A cell with content. Numbers are as Excel shows them, see cell_number.hpp; a cell shown as per
/// cent holds 35 for 35%, a date as much of itself as is shown (2018, 2018-05, 2018-05-01);
/// formulas hold the value that was saved with them.
struct Cell {
    std::uint32_t row = 0;     ///< From 1.
    std::uint32_t column = 0;  ///< From 1.
    CellKind kind = CellKind::text;
    std::string text;
    bool in_hidden_row = false;
    bool is_formula = false;
    /// Text that the format shows around a number: 亿元. Of `altered`: its code.
    std::string added = {};
    std::string apart = {};   ///< Raised and lowered characters of it, as they were typed.
    std::string struck = {};  ///< Struck characters of it: what a person has withdrawn.
};

/// A merged area; only its first cell has content.
struct Area {
    std::uint32_t first_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_row = 0;
    std::uint32_t last_column = 0;
};

/// Columns side by side, from 1.
struct Columns {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct Sheet {
    std::string name;
    std::string part;  ///< `xl/worksheets/sheet1.xml`
    bool hidden = false;
    std::vector<Cell> cells;  ///< By row, then column.
    std::vector<Area> merged;
    std::vector<Columns> hidden_columns = {};
};

struct Book {
    std::vector<Sheet> sheets;  ///< In the order of their tabs.
    bool from_1904 = false;
    std::string part = {};    ///< `xl/workbook.xml`, as the archive writes it.
    std::string styles = {};  ///< The part of its styles; empty where it has none.
};

/// Reads an XLSX file. Whatever cannot be read as one is refused into `diagnostics`, and the book
/// is empty then: damaged and hostile archives, DOCTYPEs, XLSM, XLSB, ODS and other packages.
Book read_book(std::string_view bytes, const std::string& file, Diagnostics& diagnostics);

/// The same in a process of its own, see confined.hpp: a file that brings its reading down is
/// refused like any other.
Book read_book_apart(std::string_view bytes, const std::string& file, Diagnostics& diagnostics);

/// Row and column of a cell, from 1; zeros for what is no cell of a sheet.
struct CellPlace {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};
/// Of `D17` row 17 and column 4.
CellPlace place_of(std::string_view name);
/// `D17` for row 17 and column 4.
std::string cell_name(std::uint32_t row, std::uint32_t column);
/// `D` for column 4.
std::string column_letters(std::uint32_t column);

}  // namespace almanac::workbook
