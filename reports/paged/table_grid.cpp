// Why: see table_grid.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/table_grid.hpp"

#include <algorithm>
#include <numeric>

namespace almanac::paged {
namespace {

/// Rows that follow `row` in its group, itself included: no span reaches over a group's heading.
std::vector<int> rows_below(const doc::Table& table) {
    std::vector<int> below(table.rows.size(), 1);
    for (std::size_t r = table.rows.size(); r-- > 1;)
        if (table.rows[r].kind != doc::RowKind::group) below[r - 1] = below[r] + 1;
    return below;
}

std::vector<GridCell> group_cells(const doc::Row& row, int columns) {
    std::vector<GridCell> cells;
    if (!row.cells.empty()) cells.push_back({&row.cells.front(), 0, columns, 1, true});
    return cells;
}

}  // namespace

std::vector<std::vector<GridCell>> grid_of(const doc::Table& table) {
    const int count = static_cast<int>(table.columns.size());
    const auto below = rows_below(table);
    std::vector<int> busy(table.columns.size(), 0);
    std::vector<std::vector<GridCell>> grid;
    grid.reserve(table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& row = table.rows[r];
        auto& cells = grid.emplace_back();
        if (row.kind == doc::RowKind::group) {
            std::fill(busy.begin(), busy.end(), 0);
            cells = group_cells(row, count);
            continue;
        }
        int column = 0;
        const auto place = [&](const doc::Cell* cell) {
            const int columns =
                std::clamp(cell == nullptr ? 1 : cell->column_span, 1, count - column);
            const int rows = std::clamp(cell == nullptr ? 1 : cell->row_span, 1, below[r]);
            const bool total = row.kind == doc::RowKind::total;
            const bool heads =
                column < table.row_headers && cell != nullptr && !(total && cell->content.empty());
            cells.push_back({cell, column, columns, rows, heads});
            std::fill_n(busy.begin() + column, columns, rows);
            column += columns;
        };
        for (const auto& cell : row.cells) {
            while (column < count && busy[static_cast<std::size_t>(column)] > 0) ++column;
            if (column >= count) break;
            place(&cell);
        }
        while (column < count) {
            if (busy[static_cast<std::size_t>(column)] > 0)
                ++column;
            else
                place(nullptr);
        }
        for (int& rows : busy) rows = std::max(rows - 1, 0);
    }
    return grid;
}

std::vector<float> fit_columns(const std::vector<Need>& needs, float width) {
    float least = 0;
    float whole = 0;
    for (const auto& need : needs) {
        least += need.least;
        whole += need.whole;
    }
    std::vector<float> widths;
    widths.reserve(needs.size());
    for (const auto& need : needs) {
        if (whole <= width)
            widths.push_back(need.whole + (width - whole) / static_cast<float>(needs.size()));
        else if (least <= width)
            widths.push_back(need.least + (need.whole - need.least) * (width - least) /
                                              std::max(whole - least, 0.01F));
        else
            widths.push_back(need.least * width / std::max(least, 0.01F));
    }
    return widths;
}

std::vector<std::vector<int>> parts_of(const std::vector<Need>& needs, int heading_columns,
                                       float width) {
    std::vector<int> heading(static_cast<std::size_t>(
        std::min<int>(std::max(heading_columns, 0), static_cast<int>(needs.size()))));
    std::iota(heading.begin(), heading.end(), 0);
    float head_width = 0;
    for (const int column : heading) head_width += needs[static_cast<std::size_t>(column)].least;
    if (head_width > width / 2) heading.clear();
    if (heading.empty()) head_width = 0;
    std::vector<std::vector<int>> parts;
    float used = width + 1;
    for (std::size_t c = heading.size(); c < needs.size(); ++c) {
        if (used + needs[c].least > width) {
            parts.push_back(heading);
            used = head_width;
        }
        parts.back().push_back(static_cast<int>(c));
        used += needs[c].least;
    }
    if (parts.empty()) parts.push_back(heading);
    return parts;
}

}  // namespace almanac::paged
