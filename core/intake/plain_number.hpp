// Why: nearly every figure of a large file is written plainly; those are read without a detour.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "almanac/model/number.hpp"

namespace almanac::intake_detail {

/// The number at the front of a text.
struct PlainNumber {
    std::size_t size = 0;   ///< Bytes that it takes; 0 where the text begins with no plain number.
    Number number;          ///< As parse_number reads these bytes.
    bool as_value = false;  ///< to_text writes these very bytes.
};

/// Reads `-12.50`, `0.38`, `1512` of at most 15 digits. Fifteen digits and powers of ten up to
/// 10^22 are exact in a double, so that one division rounds as the best conversion does (W. Clinger
/// 1990, "How to read floating point numbers accurately").
inline PlainNumber read_plain_number(std::string_view text) {
    static constexpr std::array<double, 16> powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    constexpr int most_digits = 15;
    const bool negative = text.starts_with('-');
    std::size_t at = negative ? 1 : 0;
    const std::size_t first = at;
    std::uint64_t digits = 0;
    const auto take_digits = [&] {
        const std::size_t begin = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
            digits = digits * 10 + static_cast<std::uint64_t>(text[at] - '0');
        return at - begin;
    };
    const std::size_t whole = take_digits();
    std::size_t decimals = 0;
    if (whole > 0 && at < text.size() && text[at] == '.') {
        ++at;
        decimals = take_digits();
        if (decimals == 0) return {};
    }
    if (whole == 0 || whole + decimals > most_digits) return {};
    PlainNumber plain;
    plain.size = at;
    const double value = static_cast<double>(digits) / powers[decimals];
    plain.number = {negative && digits != 0 ? -value : value, static_cast<std::int8_t>(decimals)};
    plain.as_value = (whole == 1 || text[first] != '0') && !(negative && digits == 0);
    return plain;
}

}  // namespace almanac::intake_detail
