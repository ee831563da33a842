// Why: a file names its columns in English or Chinese, in any order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/findings.hpp"
#include "intake/intake.hpp"

namespace almanac::intake_detail {

/// The columns of the long form. The first seven must be there.
enum class Column {
    indicator = 1,
    area,
    period,
    value,
    unit,
    source,
    source_class,
    status,
    bound,
    published,
    quote,
    note,
    breakdown,
    basis,
    release
};
inline constexpr std::size_t column_count = 15;
inline constexpr std::size_t required_columns = 7;

constexpr std::size_t index_of(Column column) { return static_cast<std::size_t>(column) - 1; }

/// Which cell of a row holds which column.
struct Headers {
    static constexpr std::size_t absent = ~std::size_t{0};

    std::array<std::size_t, column_count> cell{};  ///< `absent` where the file lacks the column.
    std::array<std::string, column_count> name{};  ///< As the file writes it; else in English.
    std::vector<std::string> by_cell;              ///< Names in the order of the file.
    std::vector<std::size_t> nameless;  ///< Cells below no name: nothing may stand there.
    /// Names that stand beside codes, for people; `absent` where there are none.
    std::size_t indicator_name = absent;
    std::size_t area_name = absent;
    int source_class = 0;  ///< Of all rows, where there is no column.
    Date today{};          ///< As IntakeOptions says, like what follows.
    int earliest_year = 0;
    bool rounds = false;
};

/// The column of the long form that a cell names, or nothing.
std::optional<Column> column_named(std::string_view cell);

/// Whether a column only numbers the rows.
bool is_row_number(std::string_view name);

/// " (unit?)" with the columns nearest to a name that is none.
std::string nearest_column(std::string_view name);

/// A column of a file.
struct NamedColumn {
    std::optional<std::string> name;  ///< What it is called here; nothing: it is left out.
    std::string theirs;               ///< What the file calls it.
    std::string place;                ///< What messages call it.
};

/// Finds the columns by name; what cannot be used is refused with the nearest known names.
Headers read_headers(const std::vector<NamedColumn>& columns, std::size_t row, Findings& findings,
                     const IntakeOptions& options);
/// Refuses a table that lacks a column which every row needs.
void refuse_missing(const Headers& headers, std::size_t row, Findings& findings);
/// Says why a row is no header at all; false where it is one.
bool refuse_no_header(const std::vector<std::string_view>& cells, std::size_t row,
                      Findings& findings);

}  // namespace almanac::intake_detail
