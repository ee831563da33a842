// Why: which cell covers which place of a table, and how wide columns get, decided before anything
// is set. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "almanac/model/document.hpp"

namespace almanac::paged {

/// A cell in its place. Columns count from 0.
struct GridCell {
    const doc::Cell* cell = nullptr;  ///< Null: a place that the document leaves empty.
    int column = 0;
    int columns = 1;
    int rows = 1;
    bool heads = false;
};

/// What columns need: the width of their widest unbreakable piece, and of their widest line.
struct Need {
    float least = 0;
    float whole = 0;
};

/// Widths for `needs` that fill `width`; below the least widths where those are too many.
std::vector<float> fit_columns(const std::vector<Need>& needs, float width);

/// Cells of every body row by the rules of HTML: spans clamped, covered places skipped.
std::vector<std::vector<GridCell>> grid_of(const doc::Table& table);

/// Columns of each part where a table is too wide for any page: the heading columns again in each.
std::vector<std::vector<int>> parts_of(const std::vector<Need>& needs, int heading_columns,
                                       float width);

}  // namespace almanac::paged
