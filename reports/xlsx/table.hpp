// Why: a table of the report becomes rows that can be filtered: one header row, groups as a column,
// nothing merged. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xlsx/sheet.hpp"

namespace almanac::xlsx {

/// What a table is written for.
enum class Use {
    one_of_several = 1,
    alone,  ///< The sheet's only one: it may be filtered, its header stays in sight.
    chart   ///< A chart's data: cells without a number stay empty, as words would count as nought.
};

/// Where a table came to stand; `sheet` is where it ends, another than it began on where it was
/// split.
struct TablePlace {
    Sheet* sheet = nullptr;
    Range body;
    bool split = false;
    RowNumber next = 0;  ///< The first row free below.
};

TablePlace write_table(Sheet& sheet, RowNumber row, const doc::Table& table,
                       const std::string& origin, Use use);

}  // namespace almanac::xlsx
