// Why: units as offices write them (亿立方米, 万元, 家), with the multiplier apart, so that
// conversion is exact. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "almanac/model/base_units.hpp"
#include "almanac/model/number.hpp"

namespace almanac {

/// A base unit times a power of ten: 亿立方米 is {m3, 8} (SDMX UNIT_MULT).
struct UnitOfMeasure {
    /// Into base_units, or one that a workspace or sector declares, which outlives all that it
    /// measures. Never null in a value that parse_unit gave.
    const BaseUnit* base = nullptr;
    int multiplier = 0;
    bool operator==(const UnitOfMeasure&) const = default;
};

namespace unit_detail {

struct Prefix {
    std::string_view text;
    int power;
};
/// Longest first, so that 百万 is not read as 百.
inline constexpr std::array prefixes{
    Prefix{"thousand ", 3}, Prefix{"million ", 6}, Prefix{"billion ", 9}, Prefix{"trillion ", 12},
    Prefix{"万亿", 12},     Prefix{"千亿", 11},    Prefix{"百亿", 10},    Prefix{"十亿", 9},
    Prefix{"千万", 7},      Prefix{"百万", 6},     Prefix{"十万", 5},     Prefix{"亿", 8},
    Prefix{"万", 4},        Prefix{"千", 3},       Prefix{"百", 2},       Prefix{"十", 1},
};

/// Calls `take` with each spelling of a unit.
template <class Take>
void each_spelling(const BaseUnit& unit, Take take) {
    take(unit.zh);
    take(unit.code);
    if (!unit.en.empty()) take(unit.en);
    std::string_view rest = unit.aliases;
    while (!rest.empty()) {
        const auto bar = std::min(rest.find('|'), rest.size());
        take(rest.substr(0, bar));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
}

inline bool is_spelling(const BaseUnit& unit, std::string_view text) {
    bool is_one = false;
    each_spelling(unit, [&](std::string_view spelling) { is_one = is_one || spelling == text; });
    return is_one;
}

/// By whole spelling; of two units that share one, the first in the list. Indexed once: a report
/// asks some thousand times.
inline const BaseUnit* find_base(std::string_view text) {
    static const auto known = [] {
        std::unordered_map<std::string_view, const BaseUnit*> units;
        for (const auto& unit : base_units)
            each_spelling(unit, [&](std::string_view spelling) { units.emplace(spelling, &unit); });
        return units;
    }();
    const auto found = known.find(text);
    return found == known.end() ? nullptr : found->second;
}

}  // namespace unit_detail

namespace unit_detail {

/// A text as unit and multiplier, where `find` knows whole spellings. Whole spellings win over
/// prefixes (千瓦 is kW, not 千 watt... which would be the same, and 千升 is a unit of its own).
template <class Find>
std::optional<UnitOfMeasure> parse_with(std::string_view text, Find find) {
    if (const BaseUnit* whole = find(text)) return UnitOfMeasure{whole, 0};
    for (const auto& prefix : prefixes) {
        if (text.substr(0, prefix.text.size()) != prefix.text) continue;
        const BaseUnit* base = find(text.substr(prefix.text.size()));
        if (base != nullptr && base->takes_multiples) return UnitOfMeasure{base, prefix.power};
    }
    return std::nullopt;
}

}  // namespace unit_detail

/// 亿立方米, 万元, 家, %, billion m³ → unit and multiplier; nothing where the unit is not in
/// base_units. Those that a workspace or sector declares are found by Catalog::unit_of_measure.
inline std::optional<UnitOfMeasure> parse_unit(std::string_view text) {
    return unit_detail::parse_with(text, unit_detail::find_base);
}

/// Printed form: 亿立方米 / 100 million m³; count words vanish in English.
inline std::string to_text(const UnitOfMeasure& unit, std::string_view language) {
    static constexpr std::array<std::string_view, 13> zh{
        "", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"};
    static constexpr std::array<std::string_view, 13> en{
        "",        "ten",        "hundred",     "thousand", "10 thousand", "100 thousand",
        "million", "10 million", "100 million", "billion",  "10 billion",  "100 billion",
        "trillion"};
    const auto power = static_cast<std::size_t>(unit.multiplier);
    if (language == "zh") return std::string(zh.at(power)) + std::string(unit.base->zh);
    const std::string_view name = unit.base->en;
    if (power == 0) return std::string(name);
    return std::string(en.at(power)) + (name.empty() ? "" : " " + std::string(name));
}

/// Whether a value in one can be converted to the other without loss of meaning.
inline bool is_convertible(const UnitOfMeasure& from, const UnitOfMeasure& to) {
    return from.base->group == to.base->group;
}

/// How many of its group's first unit one of it is.
inline double in_first(const UnitOfMeasure& unit) {
    return std::pow(10, unit.multiplier) * static_cast<double>(unit.base->numerator) /
           static_cast<double>(unit.base->denominator);
}

/// What of a group makes one, where the group is a pure share of it: 100 for per cent; nothing for
/// any other.
constexpr std::optional<double> shares_in_one(std::string_view group) {
    if (group == "percent" || group == "percentage_point") return 1e2;
    if (group == "permille" || group == "permille_point") return 1e3;
    if (group == "per_ten_thousand") return 1e4;
    if (group == "per_hundred_thousand") return 1e5;
    if (group == "ppm") return 1e6;
    return std::nullopt;
}

/// The groups that a rate's divides: yuan and mass of yuan_per_mass, so that 元/吨 is to 元/公斤 as
/// 元 over 吨 is to 元 over 公斤; nothing for a group that is measured in itself.
constexpr std::optional<std::pair<std::string_view, std::string_view>> parts_of_rate(
    std::string_view group) {
    constexpr std::string_view per = "_per_";
    const auto at = group.find(per);
    if (at == std::string_view::npos) return std::nullopt;
    const auto top = group.substr(0, at);
    const auto bottom = group.substr(at + per.size());
    const auto is_group = [](std::string_view name) {
        return std::any_of(base_units.begin(), base_units.end(),
                           [name](const BaseUnit& unit) { return unit.group == name; });
    };
    if (!is_group(top) || !is_group(bottom)) return std::nullopt;
    return std::pair(top, bottom);
}

/// A number in another unit. Where its digits end within 15 it is exact; else it was rounded to so
/// many significant digits, and to so many decimals.
struct Converted {
    Number number;
    bool is_exact = true;
};

namespace unit_detail {

/// A positive decimal: its digits, and how many of them stand before the point.
struct Decimal {
    std::string digits;
    int whole = 0;
};

inline Decimal decimal_of(double value) {
    const std::string text = number_detail::shortest(value);
    const auto point = std::min(text.find('.'), text.size());
    Decimal decimal{text.substr(0, point), static_cast<int>(point)};
    if (point < text.size()) decimal.digits += text.substr(point + 1);
    return decimal;
}

/// As on paper. `factor` at most 10^18, so that a digit's product fits.
inline void multiply(Decimal& decimal, std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (auto digit = decimal.digits.rbegin(); digit != decimal.digits.rend(); ++digit) {
        carry += static_cast<std::uint64_t>(*digit - '0') * factor;
        *digit = static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    const std::string front = carry == 0 ? std::string() : std::to_string(carry);
    decimal.digits.insert(0, front);
    decimal.whole += static_cast<int>(front.size());
}

/// As on paper, to 40 digits behind those that there are. `divisor` at most 10^18. Whether it goes
/// out even.
inline bool divide(Decimal& decimal, std::uint64_t divisor) {
    constexpr std::size_t most_more = 40;
    const std::size_t most = decimal.digits.size() + most_more;
    std::string quotient;
    std::uint64_t rest = 0;
    for (std::size_t at = 0; at < decimal.digits.size() || (rest != 0 && at < most); ++at) {
        rest =
            rest * 10 +
            (at < decimal.digits.size() ? static_cast<std::uint64_t>(decimal.digits[at] - '0') : 0);
        quotient += static_cast<char>('0' + rest / divisor);
        rest %= divisor;
    }
    decimal.digits = std::move(quotient);
    return rest == 0;
}

/// Cut to 15 significant digits and 15 decimals, half away from zero, without noughts at the end.
inline Converted rounded(Decimal decimal, bool went_even) {
    constexpr std::size_t most_digits = 15;
    auto& [digits, whole] = decimal;
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    const std::size_t cut =
        std::min(first + most_digits, static_cast<std::size_t>(whole) + most_digits);
    bool is_exact = went_even;
    if (cut < digits.size()) {
        is_exact = is_exact && digits.find_first_not_of('0', cut) == std::string::npos;
        const bool up = digits[cut] >= '5';
        const std::size_t size = cut;
        digits.resize(cut);
        if (up) number_detail::increment(digits);
        whole += static_cast<int>(digits.size() - size);
    }
    const auto point = static_cast<std::size_t>(whole);
    digits.resize(std::max(digits.size(), point), '0');
    while (digits.size() > point && digits.back() == '0') digits.pop_back();
    const auto decimals = static_cast<std::int8_t>(digits.size() - point);
    digits.insert(point, 1, '.');
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return {{value, decimals}, is_exact};
}

}  // namespace unit_detail

/// `number` of unit `from` in unit `to`. Powers of ten move the point in the text; other factors
/// are exact rationals, reckoned in decimal digits. Requires is_convertible.
inline Converted convert_exactly(const Number& number, const UnitOfMeasure& from,
                                 const UnitOfMeasure& to) {
    int power = from.multiplier - to.multiplier;
    if (from.base == to.base) return {shift_point(number, power)};
    std::int64_t numerator = from.base->numerator * to.base->denominator;
    std::int64_t denominator = from.base->denominator * to.base->numerator;
    const std::int64_t divisor = std::gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    while (numerator % 10 == 0) numerator /= 10, ++power;
    while (denominator % 10 == 0) denominator /= 10, --power;
    const Number shifted = shift_point(number, power);
    if (numerator == 1 && denominator == 1) return {shifted};
    auto decimal = unit_detail::decimal_of(shifted.value);
    unit_detail::multiply(decimal, static_cast<std::uint64_t>(numerator));
    const bool went_even = unit_detail::divide(decimal, static_cast<std::uint64_t>(denominator));
    Converted converted = unit_detail::rounded(std::move(decimal), went_even);
    if (number.value < 0) converted.number.value = -converted.number.value;
    return converted;
}

/// The number alone.
inline Number convert(const Number& number, const UnitOfMeasure& from, const UnitOfMeasure& to) {
    return convert_exactly(number, from, to).number;
}

}  // namespace almanac
