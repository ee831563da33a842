// Why: Word wants every cell of every row, spans continued; the document names each cell once. The
// grid is laid out here, and cut into bands of columns that a page can hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "almanac/model/document.hpp"

namespace almanac::docx {

/// A cell where it stands in its row. `cell` is null where nothing was given.
struct Placed {
    const doc::Cell* cell = nullptr;
    std::size_t column = 0;
    std::size_t columns = 1;
    bool continues = false;  ///< Covered by the cell above.
    bool begins = false;     ///< Goes on below.
};

/// Lays rows out one after the other; remembers what hangs down from above.
class GridRows {
public:
    explicit GridRows(const doc::Table& table) : table_(table), busy_(table.columns.size()) {}

    /// Cells of row `index` from left to right, together as wide as the table. Rows are asked for
    /// in their order.
    std::vector<Placed> row(std::size_t index);

private:
    struct Hanging {
        std::size_t rows = 0;
        std::size_t columns = 1;
    };
    /// Rows from `index` to the next group; `index` is of none.
    std::size_t rows_below(std::size_t index);

    const doc::Table& table_;
    std::vector<Hanging> busy_;
    std::size_t group_end_ = 0;
};

/// Columns of one part of a table: the row heads and [first, last).
struct Band {
    std::size_t heads = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t count() const { return heads + last - first; }
    bool holds(std::size_t column) const {
        return column < heads || (column >= first && column < last);
    }
};
/// One band where all columns fit, else as many as are needed, each with the row heads.
std::vector<Band> bands_of(const doc::Table& table, std::size_t most);

}  // namespace almanac::docx
