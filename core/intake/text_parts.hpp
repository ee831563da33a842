// Why: a text is cut for several readers where a row surely ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace almanac::intake_detail {

/// Cuts the front of a CSV text into parts of about `size` bytes, each ending with a line feed or
/// with the text; takes them off it. A line feed within a quoted cell ends no row: that is where
/// the number of quotes before it is odd, as long as all quotes are well formed.
std::vector<std::string_view> take_parts(std::string_view& text, std::size_t size,
                                         std::size_t count);

}  // namespace almanac::intake_detail
