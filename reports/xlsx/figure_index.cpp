// Why: see figure_index.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/figure_index.hpp"

#include <xlsxwriter.h>

#include <array>

namespace almanac::xlsx {
namespace {

// What one cell can hold, with room for the last entry.
constexpr std::size_t longest_row = 30'000;

}  // namespace

void FigureIndex::add(const std::string& sheet, std::uint32_t row, std::uint16_t column,
                      const std::string& id) {
    const bool same = !rows_.empty() && rows_.back().row == row && rows_.back().sheet == sheet &&
                      rows_.back().figures.size() + id.size() < longest_row;
    if (!same) rows_.push_back({sheet, row, {}});
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
    lxw_rowcol_to_cell(cell.data(), row, column);
    std::string& figures = rows_.back().figures;
    if (!figures.empty()) figures += ' ';
    figures += cell.data();
    figures += '=';
    figures += id;
    placed_.insert(id);
}

}  // namespace almanac::xlsx
