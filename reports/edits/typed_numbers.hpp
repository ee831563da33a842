// Why: a number that a person types into a report has no source; it must be found, in digits and in
// words. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::edits {

/// A number in running text with the unit that follows it.
struct NumberInText {
    std::size_t at = 0;      ///< Bytes.
    std::size_t length = 0;  ///< With its unit.
    std::string number;      ///< Without, as typed.
};

/// Numbers that state a quantity: digits of either width (9.87亿立方米, ３８％) and words
/// (十八亿二千万立方米, 百分之五, 三个). Dates, ordinals, names (第3, 2017年, A4) and turns of
/// phrase (两个方面) are none.
std::vector<NumberInText> numbers_of(std::string_view text);

}  // namespace almanac::edits
