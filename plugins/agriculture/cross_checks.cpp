// Why: figures of counties and city come from different hands; whoever reads them together must
// know which agree, which cannot, and which stand alone. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "park.hpp"
#include "sections.hpp"

namespace agriculture {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;
using almanac::Point;
using sdk::ContributeRequest;

namespace {

/// A published rate and the physical quantity it is said of (value at comparable prices would not
/// do).
struct Growth {
    const char* level;
    const char* rate;
};
constexpr std::array growths{Growth{"agriculture.baijiu_output", "agriculture.baijiu_growth"},
                             Growth{"agriculture.grain_output", "agriculture.grain_growth"}};

/// An indicator in one year, with the counties that have a figure of it.
struct Comparison {
    const sdk::Indicator* indicator = nullptr;
    int year = 0;
    const Point* whole = nullptr;  ///< The city's, where it can be calculated with.
    std::vector<const sdk::Area*> known;
    double sum = 0;
    double slack = 0;  ///< How far rounding alone may set sum and whole apart.
};

/// The figure where it can be calculated with, and how it is written.
const Point* usable(const ContributeRequest& request, const std::string& indicator,
                    const std::string& area, int year) {
    return request.value(indicator, year, area) ? request.figures.point(indicator, area, year)
                                                : nullptr;
}

double half_a_digit(const Point& point) { return 0.5 * std::pow(10.0, -point.decimals); }

Comparison compare(const ContributeRequest& request, const sdk::Indicator& indicator, int year) {
    Comparison made{&indicator, year, usable(request, indicator.id, request.edition.area, year),
                    {},         0,    0};
    if (made.whole) made.slack = half_a_digit(*made.whole);
    for (const auto& county : request.children) {
        const Point* part =
            county.adds_up ? usable(request, indicator.id, county.code, year) : nullptr;
        if (part == nullptr) continue;
        made.known.push_back(&county);
        made.sum += part->value;
        made.slack += half_a_digit(*part);
    }
    return made;
}

bool adds_up(const sdk::Indicator& indicator) {
    return indicator.semantic == almanac::Semantic::flow ||
           indicator.semantic == almanac::Semantic::stock;
}

/// Everything of which a county has a figure, by indicator and year.
std::vector<Comparison> comparisons(const ContributeRequest& request) {
    std::vector<Comparison> all;
    for (const auto& indicator : request.indicators) {
        if (!adds_up(indicator)) continue;
        for (int year = first_plan_year; year <= request.edition.year; ++year) {
            auto made = compare(request, indicator, year);
            if (!made.known.empty()) all.push_back(std::move(made));
        }
    }
    return all;
}

bool exceeds(const Comparison& one) { return one.whole && one.sum > one.whole->value + one.slack; }

bool covers_all(const ContributeRequest& request, const Comparison& one) {
    const auto counties = std::count_if(request.children.begin(), request.children.end(),
                                        [](const sdk::Area& child) { return child.adds_up; });
    return static_cast<std::size_t>(counties) == one.known.size();
}

std::string finding(const ContributeRequest& request, const Comparison& one) {
    if (!one.whole)
        return request.text("无全市数据，不能核对", "no figure of the city to check against");
    if (exceeds(one)) return request.text("县级之和大于全市，须核实", "counties exceed the city");
    if (!covers_all(request, one))
        return request.text("未见矛盾，其余县（市、区）无数据",
                            "no contradiction; other counties have no figure");
    return one.sum < one.whole->value - one.slack
               ? request.text("县级之和小于全市，须核实", "counties fall short of the city")
               : request.text("相符", "they agree");
}

doc::Inlines county_figures(const ContributeRequest& request, const Comparison& one) {
    doc::Inlines content;
    for (const sdk::Area* county : one.known) {
        if (!content.empty()) content.push_back({doc::Run{request.text("；", "; ")}});
        const auto figure = sdk::value(one.indicator->id, one.year).in(county->code);
        for (auto& part : sdk::inlines(county->name, " ", figure))
            content.push_back(std::move(part));
    }
    return content;
}

doc::Block table_of(const ContributeRequest& request, const std::vector<Comparison>& all) {
    sdk::Table table(
        request.text("县级数据与全市数据核对", "Figures of counties against those of the city"));
    table.id("cross_checks_table")
        .text(request.text("指标", "Indicator"))
        .period(request.text("年份", "Year"))
        .text(request.text("全市", "City"))
        .text(request.text("县（市、区）", "Counties"))
        .text(request.text("核对结果", "Finding"));
    for (const auto& one : all)
        table.row(one.indicator->name, std::to_string(one.year),
                  sdk::value(one.indicator->id, one.year), county_figures(request, one),
                  finding(request, one));
    table.note(request.text("只列可供计算的全年数据；县级数据不代表全市，不据以推算全市数。",
                            "Whole-year figures that can be calculated with. Counties do not stand "
                            "for the city; nothing is inferred for it."));
    return table;
}

template <class... Parts>
doc::Block warning(const ContributeRequest& request, Parts&&... parts) {
    return sdk::callout(doc::CalloutKind::warning, request.text("须核实", "To be checked"),
                        sdk::paragraph(std::forward<Parts>(parts)...));
}

/// Growth in per cent that two levels, each rounded, allow.
bool allows(const Point& before, const Point& now, const Point& rate) {
    const double low = (now.value - half_a_digit(now)) / (before.value + half_a_digit(before)) - 1;
    const double high = (now.value + half_a_digit(now)) / (before.value - half_a_digit(before)) - 1;
    return rate.value + half_a_digit(rate) >= low * 100 &&
           rate.value - half_a_digit(rate) <= high * 100;
}

/// Whether the published rate cannot be that of the published figures.
bool is_at_odds(const ContributeRequest& request, const Growth& growth, const std::string& area,
                int year) {
    const Point* before = usable(request, growth.level, area, year - 1);
    const Point* now = usable(request, growth.level, area, year);
    const Point* rate = usable(request, growth.rate, area, year);
    if (!before || !now || !rate || before->value <= half_a_digit(*before)) return false;
    return !allows(*before, *now, *rate);
}

std::vector<sdk::Area> areas_of(const ContributeRequest& request) {
    std::vector<sdk::Area> areas{request.area};
    areas.insert(areas.end(), request.children.begin(), request.children.end());
    return areas;
}

std::optional<doc::Block> growth_warning(const ContributeRequest& request, const Growth& growth,
                                         const sdk::Area& area, int year) {
    const auto* level = request.indicator(growth.level);
    if (!level || !is_at_odds(request, growth, area.code, year)) return std::nullopt;
    return warning(
        request, area.name, " ", level->name, request.text("（", " ("), std::to_string(year),
        request.text("）：公布的增速为", "): growth was published as "),
        sdk::value(growth.rate, year).in(area.code),
        request.text("，按公布的两年数据计算为",
                     ", while the published figures of both years give "),
        sdk::value(growth.level, year).in(area.code).of(doc::Aspect::growth),
        request.text("，两者不符，统计口径可能不同，不宜并列引用。",
                     ". They disagree; the scope may differ, and they should not be quoted "
                     "together."));
}

std::optional<doc::Block> walnut_warning(const ContributeRequest& request, const sdk::Area& area,
                                         int year) {
    const char* grown = "agriculture.walnut_output";
    const char* processed = "agriculture.walnut_processed";
    const Point* output = usable(request, grown, area.code, year);
    const Point* volume = usable(request, processed, area.code, year);
    if (!output || !volume ||
        volume->value - half_a_digit(*volume) <= output->value + half_a_digit(*output))
        return std::nullopt;
    return warning(
        request, area.name, request.text("核桃（", ", walnuts ("), std::to_string(year),
        request.text("）：加工量", "): processed "), sdk::value(processed, year).in(area.code),
        request.text("大于产量", ", more than grown, "), sdk::value(grown, year).in(area.code),
        request.text("，差额是外购原料、以前年度库存还是加工能力，来源未说明。",
                     "; the source does not say whether the rest was bought, stored from "
                     "earlier years, or is capacity."));
}

std::vector<doc::Block> warnings(const ContributeRequest& request) {
    std::vector<doc::Block> blocks;
    for (const auto& area : areas_of(request)) {
        for (int year = first_plan_year; year <= request.edition.year; ++year) {
            for (const auto& growth : growths) {
                if (auto found = growth_warning(request, growth, area, year))
                    blocks.push_back(std::move(*found));
            }
            if (auto found = walnut_warning(request, area, year))
                blocks.push_back(std::move(*found));
        }
    }
    return blocks;
}

}  // namespace

doc::Section cross_checks(const ContributeRequest& request) {
    const std::string title = request.text("数据核对", "Figures checked against each other");
    const auto all = comparisons(request);
    const auto odd = warnings(request);
    if (all.empty() && odd.empty())
        return sdk::section(
            "cross_checks", title,
            sdk::notice(request.text("计划期内没有可供核对的县级数据，也没有可供核对的增速。",
                                     "No figure of a county and no growth of the years of the plan "
                                     "is known that could be checked.")));
    auto section = sdk::section("cross_checks", title);
    if (!all.empty()) section.blocks.push_back(table_of(request, all));
    for (const auto& block : odd) section.blocks.push_back(block);
    return section;
}

}  // namespace agriculture
