// Why: the registries are small CSV files with a fixed header. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"
#include "bounds/bounds.hpp"

namespace almanac::catalog_detail {

struct CsvRow {
    std::size_t number = 0;  ///< The header is row 1.
    std::vector<std::string> cells;
};
struct CsvTable {
    std::vector<CsvRow> rows;
};

/// At most `most.most` rows, more refuse the file. Rows of a UTF-8 CSV file (RFC 4180, with or
/// without BOM) whose header must be `header`. Rows of another width or with stray quotes are left
/// out with a diagnostic; blank lines are skipped.
CsvTable read_csv_table(std::string_view text, const std::string& file,
                        const std::vector<std::string>& header, const WorkBound& most,
                        Diagnostics& diagnostics);

}  // namespace almanac::catalog_detail
