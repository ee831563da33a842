// Why: figures are written in words, too (十八亿二千万, 三成, 百分之五), and must be known as
// figures wherever digits would be. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace almanac {

struct ChineseNumber {
    std::size_t length = 0;      ///< Bytes.
    std::size_t characters = 0;  ///< Of the numeral itself, 百分之 and the like included.
    double value = 0;            ///< 百分之五 and 五成 in per cent: 5 and 50.
    bool is_percent = false;
};

/// The numeral in Chinese characters that `text` begins with, the longest there is: with units
/// (一千零五十, 两万三), digit by digit (二〇一六), in the forms of cheques (壹佰), with 点,
/// 百分之, 千分之, 成. Nothing where there is none; 百 or 万 alone is none, 十 is.
std::optional<ChineseNumber> chinese_number(std::string_view text);

}  // namespace almanac
