// Why: see figure_text.hpp; everything that turns a number into print passes here.
// SPDX-License-Identifier: Apache-2.0
#include "transform/figure_text.hpp"

#include <algorithm>
#include <cmath>

#include "assess/honest.hpp"
#include "assess/spoken.hpp"
#include "assess/words.hpp"

namespace almanac {
namespace {

bool is_chinese(std::string_view language) { return language == "zh"; }

/// Words in running text, signs in tables.
std::string before_digits(Bound bound, const PrintOptions& options) {
    if (options.with_unit) return bound_word(bound).in(options.language);
    switch (bound) {
        case Bound::exact: return {};
        case Bound::above: return ">";
        case Bound::at_least: return "≥";
        case Bound::below: return "<";
        case Bound::at_most: return "≤";
        case Bound::about: return "≈";
    }
    return {};
}

std::vector<std::string> marks_of(const Reading& reading, std::string_view language) {
    const bool zh = is_chinese(language);
    std::vector<std::string> marks;
    if (const Text word = status_word(reading.status); !word.empty())
        marks.push_back(word.in(language));
    if (reading.partial) marks.emplace_back(zh ? "数据不全" : "incomplete");
    if (reading.derived) marks.emplace_back(zh ? "汇总（计算）数" : "derived");
    if (reading.is_to_be_verified()) marks.emplace_back(zh ? "待核" : "to be verified");
    if (reading.rests_on >= 5) marks.emplace_back(zh ? "参考" : "for reference");
    return marks;
}

struct GrowthWords {
    Text up;
    Text down;
};

GrowthWords words_of(Growth::Kind kind, bool nominal) {
    switch (kind) {
        case Growth::Kind::points: return {Text("提高", "up by "), Text("下降", "down by ")};
        case Growth::Kind::places: return {Text("后移", "down by "), Text("前移", "up by ")};
        case Growth::Kind::rate: break;
    }
    return {Text(nominal ? "名义增长" : "增长", "up "),
            Text(nominal ? "名义下降" : "下降", "down ")};
}

bool is_ranked(const Catalog& catalog, const Indicator& indicator) {
    return std::any_of(catalog.targets.begin(), catalog.targets.end(), [&](const Target& target) {
        return target.kind == TargetKind::rank && target.indicator == indicator.id;
    });
}

/// Shares differ by points of their own measure.
Text points_of(const UnitOfMeasure& unit) {
    const std::string_view group = unit.base->group;
    if (group == "percent" || group == "percentage_point") return {"个百分点", "percentage points"};
    if (group == "permille" || group == "permille_point") return {"个千分点", "permille points"};
    return {to_text(unit, "zh"), to_text(unit, "en")};
}

}  // namespace

Shown shown_number(const Indicator& indicator, const Number& number, const PrintOptions& options) {
    const UnitOfMeasure unit = options.with_unit ? spoken_unit(indicator, number, options.language)
                                                 : shown_unit(indicator, options.language);
    const bool is_raised = unit.multiplier != shown_unit(indicator, options.language).multiplier;
    const Number full =
        is_raised ? in_spoken_unit(indicator, number, unit) : convert(number, indicator.unit, unit);
    const int shift = unit.multiplier - indicator.unit.multiplier;
    std::vector<double> limits;
    for (const double limit : options.limits)
        limits.push_back(convert(number_of(limit), indicator.unit, unit).value);
    const int least = std::max(0, std::min<int>(full.decimals, indicator.decimals + shift));
    // A derived figure may be longer than it was rounded to be shown; the verdict rests on all of
    // it.
    const int most = std::max<int>(full.decimals, number_of(settle(full.value)).decimals);
    Shown shown;
    const int decimals = honest_decimals(full.value, least, most, limits);
    shown.number = {full.value, static_cast<std::int8_t>(decimals)};
    shown.unit = to_text(unit, options.language);
    shown.names_unit = options.with_unit;
    return shown;
}

PrintedFigure print_figure(const Indicator& indicator, const Reading& reading,
                           const PrintOptions& options) {
    if (!has_value(reading.status))
        return {std::nullopt, status_word(reading.status).in(options.language), {}};
    Shown shown = shown_number(
        indicator, {reading.value, static_cast<std::int8_t>(reading.decimals)}, options);
    shown.prefix = before_digits(reading.bound, options);
    std::string text = to_text(shown, options.language);
    return {std::move(shown), std::move(text), marks_of(reading, options.language)};
}

Shown shown_percent(double ratio, const std::vector<double>& limits) {
    const auto in_percent = [](double part) { return shift_point(number_of(part), 2).value; };
    std::vector<double> printed_limits;
    for (const double limit : limits) printed_limits.push_back(in_percent(limit));
    const double value = in_percent(ratio);
    const int decimals = honest_decimals(value, 1, number_of(value).decimals, printed_limits);
    Shown shown;
    shown.number = {value, static_cast<std::int8_t>(decimals)};
    shown.unit = "%";
    shown.of_one = true;
    return shown;
}

Growth growth_of(const Catalog& catalog, const Indicator& indicator, double before, double now) {
    Growth growth;
    growth.nominal = indicator.price_basis == PriceBasis::current;
    const std::string_view group = indicator.unit.base->group;
    if (group == "rank" || is_ranked(catalog, indicator)) {
        growth.kind = Growth::Kind::places;
        growth.unit = Text("位", "places");
        growth.decimals = 0;
    } else if (shares_in_one(group)) {
        growth.kind = Growth::Kind::points;
        growth.unit = points_of(indicator.unit);
    }
    growth.exact =
        growth.kind == Growth::Kind::rate ? settle(now / before - 1) : settle(now - before);
    return growth;
}

Growth published_growth_of(const Indicator& growth, const Point& point) {
    const UnitOfMeasure& unit = growth.unit;
    const bool nominal = growth.price_basis == PriceBasis::current;
    if (unit.base->group == "percentage_point" || unit.base->group == "permille_point")
        return {point.value, point.decimals, Growth::Kind::points, nominal, points_of(unit)};
    Growth rate{point.value, point.decimals, Growth::Kind::rate, nominal,
                Text(to_text(unit, "zh"), to_text(unit, "en"))};
    rate.power =
        static_cast<int>(std::lround(std::log10(shares_in_one(unit.base->group).value_or(1))));
    rate.exact = shift_point({point.value, point.decimals}, -rate.power).value;
    return rate;
}

void show_growth(doc::Figure& figure, const Growth& growth, const PrintOptions& options) {
    const GrowthWords words = words_of(growth.kind, growth.nominal);
    const bool rate = growth.kind == Growth::Kind::rate;
    Shown shown;
    shown.number = {rate ? shift_point(number_of(growth.exact), growth.power).value : growth.exact,
                    static_cast<std::int8_t>(growth.decimals)};
    shown.unit = growth.unit.in(options.language);
    shown.names_unit = options.with_unit;
    shown.of_one = rate && growth.power == 2;
    const double printed = rounded(shown.number.value, growth.decimals);
    if (options.with_unit) {
        shown.prefix = (printed > 0 ? words.up : words.down).in(options.language);
        shown.sign_in_words = true;
        if (rate && growth.nominal && !is_chinese(options.language))
            shown.ending = " in nominal terms";
    }
    doc::show(figure, std::move(shown), options.language);
    figure.number = growth.exact;
    if (!options.with_unit || printed != 0) return;
    figure.text = is_chinese(options.language) ? "持平" : "unchanged";
    figure.shown.reset();
}

}  // namespace almanac
