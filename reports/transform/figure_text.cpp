// Why: see figure_text.hpp; everything that turns a number into print passes here.
// SPDX-License-Identifier: Apache-2.0
#include "transform/figure_text.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "assess/words.hpp"

namespace almanac {
namespace {

bool is_chinese(std::string_view language) { return language == "zh"; }

/// Words in running text, signs in tables.
std::string with_bound(const std::string& text, const Reading& reading,
                       const PrintOptions& options) {
    if (options.with_unit) return bound_word(reading.bound).in(options.language) + text;
    switch (reading.bound) {
        case Bound::exact: return text;
        case Bound::above: return ">" + text;
        case Bound::at_least: return "≥" + text;
        case Bound::below: return "<" + text;
        case Bound::at_most: return "≤" + text;
        case Bound::about: return "≈" + text;
    }
    return text;
}

std::vector<std::string> marks_of(const Reading& reading, std::string_view language) {
    const bool zh = is_chinese(language);
    std::vector<std::string> marks;
    if (const Text word = status_word(reading.status); !word.empty())
        marks.push_back(word.in(language));
    if (reading.partial) marks.emplace_back(zh ? "数据不全" : "incomplete");
    if (reading.derived) marks.emplace_back(zh ? "汇总（计算）数" : "derived");
    if (reading.rests_on == 4) marks.emplace_back(zh ? "待核" : "to be verified");
    if (reading.rests_on >= 5) marks.emplace_back(zh ? "参考" : "for reference");
    return marks;
}

std::string unit_suffix(const UnitOfMeasure& unit, std::string_view language) {
    std::string name = to_text(unit, language);
    if (name.empty()) return name;
    return is_chinese(language) || name == "%" ? name : " " + name;
}

/// A change on the year before, in per cent or, of a share, in percentage points.
struct Growth {
    double change = 0;
    int decimals = 1;
    bool in_points = false;
    bool nominal = false;  ///< At current prices.
};

std::string growth_text(const Growth& growth, const PrintOptions& options) {
    const bool zh = is_chinese(options.language);
    const int decimals = growth.decimals;
    const std::string sign = print_rounded(growth.change, decimals);
    if (!options.with_unit) return sign;
    if (sign == print_rounded(0, decimals)) return zh ? "持平" : "unchanged";
    const std::string size = print_rounded(std::abs(growth.change), decimals);
    const bool up = growth.change > 0;
    if (growth.in_points)
        return zh ? fmt::format("{}{}个百分点", up ? "提高" : "下降", size)
                  : fmt::format("{} by {} percentage points", up ? "up" : "down", size);
    if (zh) return fmt::format("{}{}{}%", growth.nominal ? "名义" : "", up ? "增长" : "下降", size);
    return fmt::format("{} {}%{}", up ? "up" : "down", size,
                       growth.nominal ? " in nominal terms" : "");
}

}  // namespace

UnitOfMeasure shown_unit(const Indicator& indicator, std::string_view language) {
    const auto found = indicator.display_unit.find(std::string(language));
    if (found != indicator.display_unit.end()) return found->second;
    UnitOfMeasure unit = indicator.unit;
    // English counts in thousands: 万 and 亿 have no word of their own there.
    if (language != "zh") unit.multiplier -= unit.multiplier % 3;
    return unit;
}

int honest_decimals(double value, int decimals, int most, const std::vector<double>& limits) {
    for (int places = decimals; places < most; ++places) {
        const double printed = std::strtod(print_rounded(value, places).c_str(), nullptr);
        bool contradicts = false;
        for (const double limit : limits) {
            contradicts |= (printed >= limit) != (value >= limit);
            contradicts |= (printed <= limit) != (value <= limit);
        }
        if (!contradicts) return places;
    }
    return std::max(decimals, most);
}

PrintedFigure print_figure(const Indicator& indicator, const Reading& reading,
                           const PrintOptions& options) {
    if (!has_value(reading.status))
        return {status_word(reading.status).in(options.language), 0, {}};
    const UnitOfMeasure unit = shown_unit(indicator, options.language);
    const Number own{reading.value, static_cast<std::int8_t>(reading.decimals)};
    const Number shown = convert(own, indicator.unit, unit);
    const int shift = unit.multiplier - indicator.unit.multiplier;
    std::vector<double> limits;
    for (const double limit : options.limits)
        limits.push_back(convert(number_of(limit), indicator.unit, unit).value);
    const int least = std::max(0, std::min<int>(shown.decimals, indicator.decimals + shift));
    PrintedFigure printed;
    // A derived figure may be longer than it was rounded to be shown; the verdict rests on all of
    // it.
    const int most = std::max<int>(shown.decimals, number_of(settle(shown.value)).decimals);
    printed.decimals = honest_decimals(shown.value, least, most, limits);
    printed.text = print_rounded(shown.value, printed.decimals);
    if (options.with_unit) printed.text += unit_suffix(unit, options.language);
    printed.text = with_bound(printed.text, reading, options);
    printed.marks = marks_of(reading, options.language);
    return printed;
}

std::string print_percent(double ratio, std::string_view, const std::vector<double>& limits) {
    std::vector<double> in_percent;
    for (const double limit : limits) in_percent.push_back(settle(limit * 100));
    const double value = settle(ratio * 100);
    return print_rounded(value, honest_decimals(value, 1, number_of(value).decimals, in_percent)) +
           "%";
}

std::string print_growth(const Indicator& indicator, double before, double now,
                         const PrintOptions& options) {
    const bool share = indicator.unit.base->group == "percent";
    const Growth growth{share ? settle(now - before) : settle((now / before - 1) * 100), 1, share,
                        indicator.price_basis == PriceBasis::current};
    return growth_text(growth, options);
}

std::string print_published_growth(const Indicator& growth, const Point& point,
                                   const PrintOptions& options) {
    return growth_text(
        {point.value, point.decimals, false, growth.price_basis == PriceBasis::current}, options);
}

}  // namespace almanac
