// Why: Excel writes and reads `sep=;` as the first line of a table whose cells are not separated by
// commas; such a table is read as one with commas, row by row the same.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace almanac::intake_detail {

/// The separator that a line names: `sep=;`, also in quotes and with separators behind it.
std::optional<char> named_separator(std::string_view line);

/// The text with commas, where its first line names another separator; rows keep their numbers and
/// the first line what it says. Nothing where there is nothing to do.
std::optional<std::string> with_commas(std::string_view text);

}  // namespace almanac::intake_detail
