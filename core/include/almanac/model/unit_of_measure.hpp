// Why: units as offices write them (亿立方米, 万元, 家), with the multiplier apart, so that
// conversion is exact. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "almanac/model/number.hpp"

namespace almanac {

/// One measurable unit. Units of one `group` convert by the exact rational numerator/denominator to
/// the group's first.
struct BaseUnit {
    std::string_view code;  ///< Stable, ASCII.
    std::string_view zh;    ///< Printed form.
    std::string_view en;    ///< Printed form; empty for count words, which English leaves out.
    std::string_view group;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    std::string_view aliases = {};  ///< Other spellings, joined by '|'.
};

/// Every unit the model knows. Count words form one group: 1:1, the original word kept (DOMAIN 15).
inline constexpr std::array base_units{
    BaseUnit{"item", "个", "", "count"},
    BaseUnit{"household", "户", "", "count"},
    BaseUnit{"firm", "家", "", "count"},
    BaseUnit{"piece", "件", "", "count"},
    BaseUnit{"named_person", "名", "", "count"},
    BaseUnit{"honoured_person", "位", "", "count"},
    BaseUnit{"person", "人", "persons", "count"},
    BaseUnit{"entry", "项", "", "count"},
    BaseUnit{"pearl", "颗", "", "count"},
    BaseUnit{"seat", "座", "", "count"},
    BaseUnit{"place", "处", "", "count"},
    BaseUnit{"strip", "条", "", "count"},
    BaseUnit{"unit_piece", "只", "", "count"},
    BaseUnit{"set", "台", "", "count", 1, 1, "台架|台套|套"},
    BaseUnit{"head", "头", "head", "count"},
    BaseUnit{"stem", "株", "", "count"},
    BaseUnit{"log", "棒", "logs", "count"},
    BaseUnit{"bag", "袋", "bags", "count"},
    BaseUnit{"village", "村", "", "count"},
    BaseUnit{"post", "岗位", "jobs", "count"},
    BaseUnit{"visit", "人次", "visits", "visits"},
    BaseUnit{"percent", "%", "%", "percent", 1, 1, "％|百分比|per cent|percent"},
    BaseUnit{"percentage_point", "个百分点", "percentage points", "percentage_point", 1, 1,
             "百分点|pp"},
    BaseUnit{"times", "倍", "times", "times"},
    BaseUnit{"rank", "位次", "rank", "rank"},
    BaseUnit{"index", "指数", "index", "index"},
    BaseUnit{"yuan", "元", "yuan", "yuan", 1, 1, "人民币元|CNY|RMB"},
    BaseUnit{"yuan_per_year", "元/年", "yuan/year", "yuan_per_year"},
    BaseUnit{"usd", "美元", "US dollars", "usd", 1, 1, "USD"},
    BaseUnit{"m3", "立方米", "m³", "volume", 1, 1, "方|m3|㎥|立方"},
    BaseUnit{"kl", "千升", "kl", "kilolitre"},
    BaseUnit{"m3_per_day", "立方米/日", "m³/day", "volume_per_day", 1, 1,
             "方/日|m3/d|m3/day|立方米/天"},
    BaseUnit{"m2", "平方米", "m²", "area", 1, 1, "m2|㎡|平米"},
    BaseUnit{"mu", "亩", "mu", "area", 2000, 3},
    BaseUnit{"hectare", "公顷", "ha", "area", 10000, 1, "ha"},
    BaseUnit{"km2", "平方公里", "km²", "area", 1000000, 1, "平方千米|km2"},
    BaseUnit{"kg", "公斤", "kg", "mass", 1, 1, "千克|kg"},
    BaseUnit{"jin", "斤", "jin", "mass", 1, 2, "市斤"},
    BaseUnit{"tonne", "吨", "t", "mass", 1000, 1, "t|tonnes"},
    BaseUnit{"tonne_per_year", "吨/年", "t/year", "mass_per_year"},
    BaseUnit{"watt", "瓦", "W", "power", 1, 1, "W|瓦特"},
    BaseUnit{"kw", "千瓦", "kW", "power", 1000, 1, "kW|KW"},
    BaseUnit{"mw", "兆瓦", "MW", "power", 1000000, 1, "MW"},
    BaseUnit{"kwh", "千瓦时", "kWh", "energy", 1, 1, "度|kWh"},
    BaseUnit{"day", "天", "days", "days", 1, 1, "日"},
    BaseUnit{"ug_per_m3", "微克/立方米", "µg/m³", "concentration"},
    BaseUnit{"mg_per_m3", "毫克/立方米", "mg/m³", "concentration", 1000, 1},
};

/// Whether offices count in 万 or 亿 of the unit: never of shares, ranks, indices, concentrations.
constexpr bool takes_multiples(const BaseUnit& unit) {
    return unit.group != "percent" && unit.group != "percentage_point" && unit.group != "rank" &&
           unit.group != "index" && unit.group != "concentration";
}

/// A base unit times a power of ten: 亿立方米 is {m3, 8} (SDMX UNIT_MULT).
struct UnitOfMeasure {
    const BaseUnit* base =
        nullptr;  ///< Into base_units: never null in a value that parse_unit gave.
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

inline bool is_spelling(const BaseUnit& unit, std::string_view text) {
    if (text == unit.zh || text == unit.code || (!unit.en.empty() && text == unit.en)) return true;
    std::string_view rest = unit.aliases;
    while (!rest.empty()) {
        const auto bar = rest.find('|');
        if (rest.substr(0, bar) == text) return true;
        rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
    }
    return false;
}

inline const BaseUnit* find_base(std::string_view text) {
    for (const auto& unit : base_units) {
        if (is_spelling(unit, text)) return &unit;
    }
    return nullptr;
}

}  // namespace unit_detail

/// 亿立方米, 万元, 家, %, billion m³ → unit and multiplier; nothing where the unit is unknown.
/// Whole spellings win over prefixes (千瓦 is kW, not 千 watt... which would be the same, and 千升
/// is a unit of its own).
inline std::optional<UnitOfMeasure> parse_unit(std::string_view text) {
    if (const auto* whole = unit_detail::find_base(text)) return UnitOfMeasure{whole, 0};
    for (const auto& prefix : unit_detail::prefixes) {
        if (text.substr(0, prefix.text.size()) != prefix.text) continue;
        const auto* base = unit_detail::find_base(text.substr(prefix.text.size()));
        if (base != nullptr && takes_multiples(*base)) return UnitOfMeasure{base, prefix.power};
    }
    return std::nullopt;
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

/// `number` of unit `from` in unit `to`. Powers of ten move the point in the text; other factors
/// are exact rationals applied once in double arithmetic. Requires is_convertible.
inline Number convert(const Number& number, const UnitOfMeasure& from, const UnitOfMeasure& to) {
    const std::int64_t up = from.base->numerator * to.base->denominator;
    const std::int64_t down = from.base->denominator * to.base->numerator;
    int power = from.multiplier - to.multiplier;
    std::int64_t numerator = up;
    std::int64_t denominator = down;
    while (numerator % 10 == 0) numerator /= 10, ++power;
    while (denominator % 10 == 0) denominator /= 10, --power;
    for (std::int64_t divisor = 2; divisor <= denominator; ++divisor) {
        while (numerator % divisor == 0 && denominator % divisor == 0)
            numerator /= divisor, denominator /= divisor;
    }
    while (denominator % 2 == 0)
        denominator /= 2, numerator *= 5, --power;  // 1/2 = 5/10: stays decimal
    while (denominator % 5 == 0) denominator /= 5, numerator *= 2, --power;
    while (numerator % 10 == 0) numerator /= 10, ++power;
    if (numerator == 1 && denominator == 1) return shift_point(number, power);
    const Number shifted = shift_point(number, power);
    return number_of(
        settle(shifted.value * static_cast<double>(numerator) / static_cast<double>(denominator)));
}

}  // namespace almanac
