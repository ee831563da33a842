// Why: a sheet's XML becomes cells; strings, styles and calendar come from the book around it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "workbook/number_format.hpp"
#include "workbook/workbook.hpp"

namespace almanac::workbook {

/// What the cells of every sheet refer to.
struct BookParts {
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;  ///< By style.
    bool from_1904 = false;
};

/// Text of a shared or inline string without its phonetic runs.
std::string string_text(const pugi::xml_node& item);

std::vector<std::string> read_strings(const pugi::xml_node& root);
std::vector<NumberFormat> read_formats(const pugi::xml_node& root);

/// Adds cells and merged areas to `sheet`; false where a place is outside a sheet's bounds or out
/// of order.
bool read_sheet(const pugi::xml_node& root, const BookParts& parts, Sheet& sheet);

}  // namespace almanac::workbook
