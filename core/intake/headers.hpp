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
    int source_class = 0;               ///< Of all rows, where there is no column.
    Date today{};                       ///< As IntakeOptions says.
    int earliest_year = 0;              ///< The same.
};

/// The column of the long form that a cell names, or nothing.
std::optional<Column> column_named(std::string_view cell);

/// Whether a row below a title names the columns of a table: indicator, value and two more.
bool is_table_header(const std::vector<std::string_view>& cells, const IntakeOptions& options);

/// Reads the header row; what cannot be used is refused with the nearest known names.
Headers read_headers(const std::vector<std::string_view>& cells, std::size_t row,
                     Findings& findings, const IntakeOptions& options = {});

}  // namespace almanac::intake_detail
