// Why: what a cell prints is its number by its format. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::parity {

/// What a spreadsheet shows for a number by a format such as `"约"0.0"万吨";"下降"0.0"万吨"`:
/// digits with places, per cent, quoted and escaped text, a section of its own for negative
/// numbers.
std::string print_number(double value, std::string_view format);

/// Likewise for a text: `"● "@`; without @ the text as it is.
std::string print_text(std::string_view text, std::string_view format);

}  // namespace almanac::parity
