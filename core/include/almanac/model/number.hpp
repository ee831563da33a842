// Why: a submitted number comes back digit for digit, and rounding happens in one place, only when
// shown. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace almanac {

/// A double with its decimals as written. At most 15 significant digits, so that to_text gives the
/// text back exactly.
struct Number {
    double value = 0;
    std::int8_t decimals = 0;
    bool operator==(const Number&) const = default;
};

enum class NumberFault { none = 1, not_a_number, too_many_digits, out_of_range };

/// What parse_number made of a text: `number` holds only if fault is none.
struct ParsedNumber {
    Number number;
    NumberFault fault = NumberFault::none;
};

/// Plain decimals only: `-12.50`, `0.38`, `1512`. No exponent, no group separators, no blanks, at
/// most 15 significant digits and 15 decimals.
inline ParsedNumber parse_number(std::string_view text) {
    std::string_view digits = text;
    if (!digits.empty() && (digits.front() == '-' || digits.front() == '+'))
        digits.remove_prefix(1);
    int decimals = 0;
    int significant = 0;
    bool point = false;
    bool any = false;
    for (const char c : digits) {
        if (c == '.') {
            if (point || !any) return {{}, NumberFault::not_a_number};
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return {{}, NumberFault::not_a_number};
        any = true;
        if (c != '0' || significant > 0) ++significant;
        if (point) ++decimals;
    }
    if (!any || digits.back() == '.') return {{}, NumberFault::not_a_number};
    if (significant > 15 || decimals > 15) return {{}, NumberFault::too_many_digits};
    if (text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return {{}, NumberFault::out_of_range};
    if (value == 0) value = 0;  // -0 is 0
    return {{value, static_cast<std::int8_t>(decimals)}, NumberFault::none};
}

namespace number_detail {

/// Adds one to the last place of a run of digits that may hold a point.
inline void increment(std::string& digits) {
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (*digit == '.') continue;
        if (*digit != '9') {
            ++*digit;
            return;
        }
        *digit = '0';
    }
    digits.insert(digits.begin(), '1');
}

/// Shortest plain decimal text that reads back as |value|.
inline std::string shortest(double value) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                                   std::chars_format::fixed)
                         .ptr;
    return {buffer.data(), end};
}

}  // namespace number_detail

/// `value` with exactly `decimals` places, rounded half away from zero on its shortest decimal text
/// (so 2.345 gives 2.35, as a reader expects). Minus is U+002D; never "-0". The one place where
/// figures are rounded.
inline std::string print_rounded(double value, int decimals) {
    if (!std::isfinite(value)) return value != value ? "nan" : value > 0 ? "inf" : "-inf";
    std::string digits = number_detail::shortest(value);
    auto point = digits.find('.');
    if (point == std::string::npos) {
        point = digits.size();
        digits += '.';
    }
    const std::size_t wanted = point + 1 + static_cast<std::size_t>(std::max(decimals, 0));
    if (digits.size() <= wanted) {
        digits.append(wanted - digits.size(), '0');
    } else {
        const bool up = digits[wanted] >= '5';
        digits.resize(wanted);
        if (up) number_detail::increment(digits);
    }
    if (digits.back() == '.') digits.pop_back();
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !zero ? "-" + digits : digits;
}

/// The number as it was written.
inline std::string to_text(const Number& number) {
    return print_rounded(number.value, number.decimals);
}

/// A number of configuration or JSON: decimals are those of its shortest text.
inline Number number_of(double value) {
    const std::string text = number_detail::shortest(value);
    const auto point = text.find('.');
    const auto decimals =
        point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    return {value, static_cast<std::int8_t>(std::min(decimals, 15))};
}

/// `number` times 10 to the `power`, exact in the decimal text: the point moves, no arithmetic
/// happens.
inline Number shift_point(const Number& number, int power) {
    if (power == 0) return number;
    // Scientific, because plain digits beyond 2^53 are those of the double, not of the number.
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                   std::fabs(number.value), std::chars_format::scientific)
                         .ptr;
    std::string text(buffer.data(), end);
    const auto mark = text.find('e');
    const int exponent = std::stoi(text.substr(mark + 1)) + power;
    text.resize(mark);
    text += "e" + std::to_string(exponent);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
    if (number.value < 0) value = -value;
    return {value, static_cast<std::int8_t>(std::clamp(number.decimals - power, 0, 15))};
}

/// Results of pow, exp and log, cut to 12 significant digits: glibc chooses their last bits by
/// processor.
inline double settle(double value) {
    if (value == 0 || !std::isfinite(value)) return value;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific, 11)
                         .ptr;
    double settled = 0;
    std::from_chars(buffer.data(), end, settled, std::chars_format::scientific);
    return settled;
}

}  // namespace almanac
