// Why: a large table is read in parts, side by side, and says the same as if it were read row by
// row. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include "intake/findings.hpp"
#include "intake/intake.hpp"

namespace almanac::intake_detail {

/// What came of reading a table.
struct TableReading {
    RowTable rows;
    std::size_t rows_read = 0;
    Findings findings;
    std::vector<Record> records = {};  ///< Of the table's figures: who may see them.
};

/// Reads CSV with a header row. Nothing where `text` is not UTF-8. `done` is told of parts of the
/// text that were read.
std::optional<TableReading> read_table(std::string_view text, const Catalog& catalog,
                                       const std::string& file, const IntakeOptions& options,
                                       const std::function<void(std::string_view)>& done);

}  // namespace almanac::intake_detail
