// Why: a CSV file has no cells to colour; as a sheet of texts it has, and nothing of it changes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace almanac::annotate {

/// A CSV file as a workbook with one sheet.
struct TableBook {
    std::string bytes;
    std::string sheet;                           ///< Its name.
    std::map<std::string, std::string> columns;  ///< Letters by header.
};

/// Nothing where the text cannot be read, has no rows or more than 100,000.
std::optional<TableBook> table_book(std::string_view bytes, const std::string& file);

/// A workbook without cells, for lists alone.
std::string empty_book();

}  // namespace almanac::annotate
