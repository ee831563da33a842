// Why: tables have one value a row or many, a head of one row or two, constants that stand nowhere;
// all come down to which text of a row is which column of ours. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "intake/headers.hpp"
#include "store/store.hpp"

namespace almanac::intake_detail {

struct SdmxIds;

/// The names of a table's columns, in one row or in two of which the upper one stands over several
/// columns: merged, repeated, or written once.
struct Head {
    std::vector<std::string> names;   ///< By column; `upper/lower` where there are two.
    std::vector<std::string> upper;   ///< Of two rows: what stands over the column.
    std::vector<std::string> lower;   ///< Of two rows; empty where the column has one name.
    std::vector<std::string> places;  ///< How messages call the column.
    std::size_t rows = 1;
};

/// What stands in which cell. Behind a row's own cells stand texts that every row has, then those
/// that are made from its cells; Headers count them on.
struct Layout {
    /// One for each column of values; of a table in the long form, one.
    std::vector<Headers> lanes;
    std::size_t width = 0;  ///< Cells of a row of the file.
    std::size_t head_rows = 1;
    bool is_wide = false;  ///< Empty cells are then figures that nobody reported.
    std::vector<std::string> appended;
    std::vector<std::size_t> breakdown_parts;  ///< Cells joined into one; fewer than two: none.
    /// By cell: their word → ours.
    std::map<std::size_t, std::map<std::string, std::string, std::less<>>> values;
    bool is_own_csv = false;  ///< What `report --format csv` wrote: see own_exports.hpp.
    /// Of our own SDMX: its columns. Empty for any other table.
    std::map<std::string, std::size_t, std::less<>> sdmx_cells;
    std::size_t value_as_submitted = Headers::absent;  ///< Of our own CSV.
    std::size_t unit_as_submitted = Headers::absent;

    /// Puts what our own CSV says was submitted in place of what it prints.
    void take_as_submitted(const std::vector<std::string_view>& cells,
                           Provenance& provenance) const;
    /// Whether rows are read as they are.
    bool is_plain() const {
        return appended.empty() && breakdown_parts.empty() && values.empty() && !is_own_csv &&
               sdmx_cells.empty();
    }
    /// Whether rows that are alike but for period and value may be read alike: see LikeRows.
    bool allows_like_rows() const;
};

/// The head of a table from its first row or first two; `places` are the columns' names in
/// messages, where these differ from what the head says.
Head head_of(const std::vector<std::string_view>& first,
             const std::vector<std::string_view>* second, std::vector<std::string> places = {});

/// Whether the mapping speaks of a head of two rows.
bool wants_two_rows(const Mapping& mapping);

/// Clears the flags of columns in which any row below the head has content; all of them where there
/// is no such row.
using CloseFilled = std::function<void(std::vector<bool>& is_empty)>;

/// Reads the head; what cannot be used is refused with what could be meant. `second` is the row
/// below, which may belong to the head; null where there is none. A column of an unknown name in
/// which nothing stands is left out; `close_filled` is asked only where there are such names.
Layout read_layout(const std::vector<std::string_view>& first,
                   const std::vector<std::string_view>* second, std::size_t row,
                   const Catalog& catalog, const IntakeOptions& options, Findings& findings,
                   const CloseFilled& close_filled, const std::vector<std::string>& places = {});

/// The cells of rows as a layout sees them.
class RowShape {
public:
    RowShape(const Layout& layout, const Catalog& catalog);

    /// The row's cells and all behind them; until the next call, and as long as `cells`. `cells`
    /// has layout.width of them.
    const std::vector<std::string_view>& of(const std::vector<std::string_view>& cells);
    /// Whether the row is one of our own export that the host computes anew.
    bool is_derived(const std::vector<std::string_view>& cells) const;

private:
    const Layout& layout_;
    const Catalog& catalog_;
    std::vector<std::string_view> cells_;
    std::deque<std::string> made_;
    std::shared_ptr<const SdmxIds> sdmx_ids_;  ///< Of SDMX only.
};

}  // namespace almanac::intake_detail
