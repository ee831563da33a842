// Why: words tell figures as digits, in full-width signs, with separators, or in Chinese numerals;
// what they say is compared with what must not be said. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "almanac/model/unit_of_measure.hpp"

namespace almanac {

/// A number that stands in a text.
struct QuotedNumber {
    double value = 0;  ///< With the words of size applied that stand beside it: 4.8亿 is 4.8e8.
    double step = 1;   ///< One more in its last digit; noughts at the end of 490 are no digits.
    int digits = 1;    ///< Significant ones as written.
    std::optional<UnitOfMeasure> unit;  ///< That stands beside it; `value` is in its base.
};

/// The numbers of a text in its order: 486.52亿元, ４８６．５２, 4,865,200万元, 486亿5200万元,
/// 四百八十六点五二亿元, 百分之五十二, 48.652 billion yuan. Where separators leave two readings, as
/// in 3，486.52, each is given. Dates, ordinals, clause numbers and names with digits (CO2, 4A级)
/// are left out.
std::vector<QuotedNumber> quoted_numbers(std::string_view text);

}  // namespace almanac
