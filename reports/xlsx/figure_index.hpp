// Why: an auditor's program finds each figure of the report in its cell, and the report finds out
// which figures no table holds. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::xlsx {

/// One row of a sheet that shows figures: `B6=id D6=id`. Ids hold no blanks.
struct IndexedRow {
    std::string sheet;
    std::uint32_t row = 0;
    std::string figures;
};

class FigureIndex {
public:
    /// The cell prints exactly the figure's text.
    void add(const std::string& sheet, std::uint32_t row, std::uint16_t column,
             const std::string& id);
    bool holds(const std::string& id) const { return placed_.count(id) != 0; }
    const std::vector<IndexedRow>& rows() const { return rows_; }

private:
    std::vector<IndexedRow> rows_;
    std::set<std::string, std::less<>> placed_;
};

}  // namespace almanac::xlsx
