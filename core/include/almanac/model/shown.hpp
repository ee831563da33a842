// Why: a figure that anybody reads is a value: number and unit are decided once, and every table,
// chart, axis, header and workbook takes them from there. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "almanac/model/indicator.hpp"
#include "almanac/model/number.hpp"
#include "almanac/model/unit_of_measure.hpp"

namespace almanac {

/// What is printed of a figure that is a number; `to_text` sets it, nothing reads it back.
struct Shown {
    Number number;                ///< In `unit`, unrounded; printed with its decimals.
    std::optional<Number> upper;  ///< A range's other end.
    std::string unit;             ///< In the language: 亿立方米, billion m³, %; empty: none.
    std::string prefix;           ///< 超过, 约, ≥, 每年增长
    std::string suffix;           ///< Between number and unit: 多
    std::string ending;           ///< After the unit: 左右, a year
    bool names_unit = true;       ///< false: the unit stands in the header of its column.
    bool of_one = false;          ///< The exact figure is a part of one, `number` is per cent.
    bool sign_in_words = false;   ///< The prefix says what a minus would: 下降
};

/// `value` as `decimals` places print it.
inline double rounded(double value, int decimals) {
    const std::string text = print_rounded(value, decimals);
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The unit an indicator is shown in, everywhere: in Chinese its own; English counts in thousands,
/// for 万 and 亿 have no word there.
inline UnitOfMeasure shown_unit(const Indicator& indicator, std::string_view language) {
    const auto declared = indicator.display_unit.find(std::string(language));
    if (declared != indicator.display_unit.end()) return declared->second;
    UnitOfMeasure unit = indicator.unit;
    if (language != "zh") unit.multiplier -= unit.multiplier % 3;
    return unit;
}

/// Name of that unit where numbers follow it, in a header or a column: counts are a "number".
inline std::string header_unit(const Indicator& indicator, std::string_view language) {
    const std::string name = to_text(shown_unit(indicator, language), language);
    return name.empty() && language != "zh" ? "number" : name;
}

/// `number` of the indicator's unit as it is shown, with all its decimals: 3.05 billion m³.
inline Shown shown_value(const Indicator& indicator, const Number& number,
                         std::string_view language) {
    const UnitOfMeasure unit = shown_unit(indicator, language);
    Shown shown;
    shown.number = convert(number, indicator.unit, unit);
    shown.unit = to_text(unit, language);
    return shown;
}

namespace shown_detail {

/// English sets a comma before every three digits.
inline std::string grouped(std::string digits, std::string_view language) {
    if (language == "zh") return digits;
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = std::min(digits.find('.'), digits.size()); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

}  // namespace shown_detail

/// Between number and unit: Chinese sets none, nor does % take one.
inline std::string_view unit_gap(std::string_view unit, std::string_view language) {
    return language == "zh" || unit.empty() || unit == "%" ? "" : " ";
}

/// What stands between the ends of a range; a dash would be read as a minus before a minus.
inline std::string_view range_sign(const Shown& shown, std::string_view language) {
    const bool negative = shown.number.value < 0 || (shown.upper && shown.upper->value < 0);
    if (negative) return language == "zh" ? "至" : " to ";
    return language == "zh" ? "-" : "–";
}

/// What follows the digits in print: 多家, million m³ a year.
inline std::string after_digits(const Shown& shown, std::string_view language) {
    std::string text = shown.suffix;
    if (shown.names_unit) text += std::string(unit_gap(shown.unit, language)) + shown.unit;
    return text + shown.ending;
}

/// The figure as every format prints it: 超过12.5亿立方米, 4-6个, up 3.2%.
inline std::string to_text(const Shown& shown, std::string_view language) {
    const auto digits = [&](Number number) {
        if (shown.sign_in_words) number.value = std::fabs(number.value);
        return shown_detail::grouped(to_text(number), language);
    };
    std::string text = shown.prefix + digits(shown.number);
    if (shown.upper) text += std::string(range_sign(shown, language)) + digits(*shown.upper);
    return text + after_digits(shown, language);
}

}  // namespace almanac
