// Why: a sheet's XML becomes cells; strings, styles and calendar come from the book around it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "workbook/number_format.hpp"
#include "workbook/rich_text.hpp"
#include "workbook/workbook.hpp"

namespace almanac::workbook {

/// How a cell shows what it holds.
struct Style {
    NumberFormat format;
    Writing writing;
};

/// What the cells of every sheet refer to.
struct BookParts {
    std::vector<RichText> strings;
    std::vector<Style> styles;
    bool from_1904 = false;
};

std::vector<RichText> read_strings(const pugi::xml_node& root);
std::vector<Style> read_styles(const pugi::xml_node& root);

/// Adds cells, merged areas and hidden columns to `sheet`; false where a place is outside a sheet's
/// bounds or out of order.
bool read_sheet(const pugi::xml_node& root, const BookParts& parts, Sheet& sheet);

}  // namespace almanac::workbook
