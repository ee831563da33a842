// Why: a sheet's XML becomes cells; strings, styles and calendar come from the book around it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "workbook/number_format.hpp"
#include "workbook/rich_text.hpp"
#include "workbook/workbook.hpp"

namespace almanac::workbook {

/// How a cell shows what it holds.
struct Style {
    std::shared_ptr<const NumberFormat> format;  ///< Of all styles with its number.
    Writing writing;
};

/// What the cells of every sheet refer to.
struct BookParts {
    std::vector<RichText> strings;
    std::vector<Style> styles;
    bool from_1904 = false;
};

// Each throws Refused for what is beyond a bound.

/// Adds the strings of a slice.
void add_strings(const pugi::xml_node& root, std::vector<RichText>& strings);
std::vector<Style> read_styles(const pugi::xml_node& root);

/// What the cells of a whole book take so far.
struct CellCount {
    std::uint64_t cells = 0;
    std::uint64_t bytes = 0;
};

/// Takes the rows of one sheet as they come.
class SheetReader {
public:
    /// All are borrowed.
    SheetReader(const BookParts& parts, CellCount& count, Sheet& sheet)
        : parts_(parts), count_(count), sheet_(sheet) {}

    /// Adds the cells of a slice's rows; false where a place is outside a sheet's bounds or out of
    /// order.
    bool add_rows(const pugi::xml_node& root);

    /// Adds merged areas and hidden columns, likewise.
    bool add_around(const pugi::xml_node& root);

private:
    void take(Cell&& cell);

    const BookParts& parts_;
    CellCount& count_;
    Sheet& sheet_;
    std::uint32_t next_row_ = 1;
};

}  // namespace almanac::workbook
