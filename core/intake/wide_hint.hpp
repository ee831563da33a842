// Why: whoever hands in a table with years, counties or indicators as columns is told how it is
// read, and never to throw a column of figures away. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "catalog/catalog.hpp"
#include "intake/layout.hpp"

namespace almanac::intake_detail {

/// How many columns of a row that may be a head are called by a period, an area or an indicator.
std::size_t wide_columns(const std::vector<std::string_view>& cells, const Catalog& catalog);

/// Whether a row names any column of ours, as the mapping calls it.
bool names_any_column(const std::vector<std::string_view>& cells, const IntakeOptions& options);
/// Whether a row below a title names the columns of a table: indicator, value and two more, or any
/// beside columns that are called by periods, areas or indicators.
bool is_table_header(const std::vector<std::string_view>& cells, const Catalog& catalog,
                     const IntakeOptions& options);

/// The mapping that would read the columns which are called by periods, areas or indicators, and
/// says so; nothing where there are none, or where the table has a column for it and one of values.
/// `second` is the row below the first, null where there is none.
std::optional<Mapping> suggest_mapping(const std::vector<std::string_view>& first,
                                       const std::vector<std::string_view>* second, std::size_t row,
                                       const Catalog& catalog, const IntakeOptions& options,
                                       Findings& findings);

}  // namespace almanac::intake_detail
