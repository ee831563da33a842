// Why: see table_grid.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/table_grid.hpp"

#include <algorithm>

namespace almanac::docx {

std::size_t GridRows::rows_below(std::size_t index) {
    if (group_end_ <= index) {
        group_end_ = index;
        while (group_end_ < table_.rows.size() &&
               table_.rows[group_end_].kind != doc::RowKind::group)
            ++group_end_;
    }
    return group_end_ - index;
}

std::vector<Placed> GridRows::row(std::size_t index) {
    const auto& row = table_.rows[index];
    const std::size_t count = table_.columns.size();
    std::vector<Placed> placed;
    if (row.kind == doc::RowKind::group) {
        std::fill(busy_.begin(), busy_.end(), Hanging{});
        placed.push_back(
            {row.cells.empty() ? nullptr : &row.cells.front(), 0, count, false, false});
        return placed;
    }
    const std::size_t below = rows_below(index);
    std::size_t next = 0;
    for (std::size_t column = 0; column < count;) {
        auto& above = busy_[column];
        if (above.rows > 0) {
            --above.rows;
            placed.push_back({nullptr, column, above.columns, true, false});
            column += above.columns;
            continue;
        }
        Placed cell{next < row.cells.size() ? &row.cells[next] : nullptr, column, 1, false, false};
        ++next;
        if (cell.cell != nullptr) {
            const auto span = static_cast<std::size_t>(std::max(cell.cell->column_span, 1));
            while (cell.columns < span && column + cell.columns < count &&
                   busy_[column + cell.columns].rows == 0)
                ++cell.columns;
            const auto rows = std::clamp<std::size_t>(
                static_cast<std::size_t>(std::max(cell.cell->row_span, 1)), 1, below);
            cell.begins = rows > 1;
            if (rows > 1) busy_[column] = {rows - 1, cell.columns};
        }
        placed.push_back(cell);
        column += cell.columns;
    }
    return placed;
}

std::vector<Band> bands_of(const doc::Table& table, std::size_t most) {
    const std::size_t count = table.columns.size();
    if (count <= most) return {{0, 0, count}};
    const auto heads =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(table.row_headers, 0)), most / 2);
    const std::size_t each = most - heads;
    std::vector<Band> bands;
    for (std::size_t first = heads; first < count; first += each)
        bands.push_back({heads, first, std::min(first + each, count)});
    return bands;
}

}  // namespace almanac::docx
