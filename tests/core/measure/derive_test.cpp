// Why: ratios and formulas are computed from whole parts, in the right order, or not at all.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "messages/messages.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// The sample with formula indicators coal.a, coal.b …
Catalog with_formulas(const std::vector<std::pair<std::string, std::string>>& formulas) {
    auto catalog = sample_catalog();
    for (const auto& [id, formula] : formulas) {
        auto indicator = sample_indicator(id, id, id, "亿立方米", Semantic::flow);
        indicator.formula = formula;
        indicator.decimals = 2;
        catalog.indicators[id] = indicator;
    }
    return catalog;
}

std::size_t times_said(const Measured& result, const std::string& code) {
    std::size_t count = 0;
    for (const auto& diagnostic : result.diagnostics) count += diagnostic.code == code;
    return count;
}

}  // namespace

TEST_CASE("a ratio is rolled up from its parts, not averaged", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.gas_drained", lishi, "2016", "1", 1},
                                    {"coal.gas_used", lishi, "2016", "1", 1},  // 100 %
                                    {"coal.gas_drained", wenshui, "2016", "9", 1},
                                    {"coal.gas_used", wenshui, "2016", "0", 1},  // 0 %
                                    {"coal.gas_drained", xiaoyi, "2016", "10", 1},
                                    {"coal.gas_used", xiaoyi, "2016", "5", 1}});  // 50 %
    CHECK(result.text("coal.gas_use_rate", lishi, 2016) == "100.0");
    CHECK(result.text("coal.gas_use_rate", city, 2016) == "30.0");  // 6 of 20
}

TEST_CASE("a published ratio precedes a computed one", "[measure]") {
    const auto result = measured(sample_catalog(), {{"coal.gas_drained", city, "2016", "10", 1},
                                                    {"coal.gas_used", city, "2016", "6", 1},
                                                    {"coal.gas_use_rate", city, "2016", "61", 3}});
    CHECK(result.text("coal.gas_use_rate", city, 2016) == "61");
}

TEST_CASE("a ratio with a zero divisor has no figure and says why", "[measure]") {
    const auto result = measured(sample_catalog(), {{"coal.gas_drained", city, "2016", "0", 1},
                                                    {"coal.gas_used", city, "2016", "0", 1}});
    CHECK(result.text("coal.gas_use_rate", city, 2016).empty());
    CHECK(times_said(result, "M11") == 1);
}

TEST_CASE("a ratio of forecasts is a forecast, of copies it rests on copies", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.gas_drained", city, "2016", "10", 5},
                                    {"coal.gas_used", city, "2016", "6", 1, "", Status::expected}});
    const Point* ratio = result.point("coal.gas_use_rate", city, 2016);
    REQUIRE(ratio != nullptr);
    CHECK(ratio->status == Status::expected);
    CHECK(result.figures.find("coal.gas_use_rate", city)->class_of(*ratio) == 5);
}

TEST_CASE("so much for each one is given in the ratio's unit", "[measure]") {
    auto catalog = sample_catalog();
    auto people = sample_indicator("tourism.people", "人数", "People", "万人", Semantic::stock);
    auto each = sample_indicator("tourism.each", "人均", "Per head", "元", Semantic::ratio);
    each.numerator = "tourism.revenue";  // 亿元
    each.denominator = "tourism.people";
    catalog.indicators[people.id] = people;
    catalog.indicators[each.id] = each;
    const auto result = measured(catalog, {{"tourism.revenue", city, "2016", "40", 1},
                                           {"tourism.people", city, "2016", "400", 1}});
    CHECK(result.text("tourism.each", city, 2016) == "1000.0");
}

TEST_CASE("formulas run after what they refer to, whatever their names", "[measure]") {
    auto catalog = with_formulas({{"coal.a", "coal.z * 2"},
                                  {"coal.z", "coal.gas_drained - coal.gas_used"},
                                  {"coal.b", "coal.gas_use_rate / 100"}});
    catalog.indicators.at("coal.b").unit = parse_unit("倍").value();
    const auto result = measured(catalog, {{"coal.gas_drained", city, "2016", "10", 1},
                                           {"coal.gas_used", city, "2016", "4", 1}});
    CHECK(result.text("coal.z", city, 2016) == "6.00");
    CHECK(result.text("coal.a", city, 2016) == "12.00");
    CHECK(result.text("coal.b", city, 2016) == "0.40");
}

TEST_CASE("a ratio may stand on a formula", "[measure]") {
    auto catalog = with_formulas({{"coal.wasted", "coal.gas_drained - coal.gas_used"}});
    auto share = sample_indicator("coal.a_share", "份额", "Share", "%", Semantic::ratio);
    share.numerator = "coal.wasted";
    share.denominator = "coal.gas_drained";
    catalog.indicators[share.id] = share;
    const auto result = measured(catalog, {{"coal.gas_drained", city, "2016", "10", 1},
                                           {"coal.gas_used", city, "2016", "4", 1}});
    CHECK(result.text("coal.a_share", city, 2016) == "60.0");
}

TEST_CASE("a circle of formulas is named once and everything else is still computed", "[measure]") {
    const auto catalog = with_formulas({{"coal.a", "coal.b + 1"},
                                        {"coal.b", "coal.c + 1"},
                                        {"coal.c", "coal.a + 1"},
                                        {"coal.d", "coal.a + coal.gas_used"},
                                        {"coal.e", "coal.gas_used * 2"}});
    const auto result = measured(
        catalog, {{"coal.gas_used", city, "2016", "4", 1}, {"coal.a", city, "2016", "1", 1}});
    CHECK(times_said(result, "M03") == 1);
    for (const auto& diagnostic : result.diagnostics) {
        if (diagnostic.code == "M03")
            CHECK(diagnostic.message.in("en").find("coal.a → coal.b → coal.c → coal.a") !=
                  std::string::npos);
    }
    CHECK(result.text("coal.b", city, 2016).empty());
    CHECK(result.text("coal.d", city, 2016) == "5.00");  // The published figure of coal.a serves.
    CHECK(result.text("coal.e", city, 2016) == "8.00");
}

TEST_CASE("a formula that refers to itself is a circle", "[measure]") {
    const auto result =
        measured(with_formulas({{"coal.a", "coal.a + 1"}}), {{"coal.a", city, "2016", "1", 1}});
    CHECK(times_said(result, "M03") == 1);
}

TEST_CASE("a formula's unknown indicator is named with the nearest known one", "[measure]") {
    const auto result = measured(with_formulas({{"coal.a", "coal.gas_usde * 2"}}),
                                 {{"coal.gas_used", city, "2016", "4", 1}});
    REQUIRE(result.says("M02"));
    CHECK(result.diagnostics.front().message.in("en").find("coal.gas_used") != std::string::npos);
}

TEST_CASE("a faulty formula is reported with its column, in both languages", "[measure]") {
    const auto result =
        measured(with_formulas({{"coal.a", "coal.gas_used *"}}), std::vector<Given>{});
    REQUIRE(result.says("M01"));
    CHECK(result.diagnostics.front().message.in("en").find("column 16") != std::string::npos);
    CHECK(result.diagnostics.front().message.in("zh").find("第 16 列") != std::string::npos);
}

TEST_CASE("a bound never enters a formula", "[measure]") {
    const auto result =
        measured(with_formulas({{"coal.a", "coal.gas_used * 2"}}),
                 {{"coal.gas_used", city, "2016", "4", 1, "", Status::final_figure, Bound::above}});
    CHECK(result.point("coal.a", city, 2016) == nullptr);
}

TEST_CASE("a formula whose units do not fit computes nothing and says what does not fit",
          "[measure]") {
    struct Case {
        const char* formula;
        const char* unit;
        const char* code;  ///< Empty: fits.
        const char* said;
    };
    for (const auto& each :
         {Case{"coal.output + tourism.revenue", "万吨", "M13", "万吨 and 亿元"},
          Case{"coal.output + coal.large", "万吨", "M13", "万吨 and 亿吨"},
          Case{"coal.output + 10000 * coal.large", "万吨", "", ""},
          Case{"coal.output + 10000 * tourism.revenue", "万吨", "M13", "亿元"},
          Case{"coal.gas_used - coal.gas_drained", "亿立方米", "", ""},
          Case{"coal.gas_used - coal.gas_drained", "万立方米", "M14", "unit is 万立方米"},
          Case{"coal.gas_used / coal.gas_drained", "%", "M14", "unit is %"},
          Case{"100 * coal.gas_used / coal.gas_drained", "%", "", ""},
          Case{"coal.gas_used / coal.gas_drained", "倍", "", ""},
          Case{"100 * coal.gas_used", "%", "M14", "亿立方米"},
          Case{"coal.output / 365", "吨/年", "", ""},
          Case{"tourism.revenue / coal.output", "元", "", ""},
          Case{"tourism.revenue * 10000 / tourism.bases", "万元", "", ""},
          Case{"coal.gas_use_rate - tourism.growth", "个百分点", "", ""},
          Case{"-(coal.output) + 5", "万吨", "", ""},
          // Numbers convert: neither too little nor the wrong way round.
          Case{"coal.output / coal.large * 100", "%", "M190",
               "factor of 0.01; the formula has 100"},
          Case{"coal.output / coal.large / 100", "%", "", ""},
          Case{"(coal.output + coal.output) / coal.large * 100", "%", "M190", "0.01"},
          Case{"coal.output / coal.large * 1000", "‰", "M190", "factor of 0.1"},
          Case{"coal.output / coal.large * 1000000", "%", "M190", "0.01"},
          Case{"coal.output * 10000", "亿吨", "M190", "factor of 0.0001"},
          Case{"coal.output / 10000", "亿吨", "", ""},
          Case{"coal.output / 10000 + coal.large", "亿吨", "", ""},
          Case{"coal.output * 10000 + coal.large", "亿吨", "M13", "万吨 × 10000 and 亿吨"},
          Case{"coal.gas_used / coal.gas_drained * 1", "%", "M190", "factor of 100"},
          Case{"coal.mu / coal.ha * 100", "%", "M190", "6.66666666667; the formula has 100"},
          Case{"coal.mu / 15 / coal.ha * 100", "%", "", ""},
          // Coefficients stay coefficients, in one unit or beside a conversion.
          Case{"coal.output * 0.1", "万吨", "", ""},
          Case{"coal.gas_used * 0.3 + coal.gas_drained * 0.7", "亿立方米", "", ""},
          Case{"12 * coal.output / coal.large / 100", "%", "", ""},
          Case{"60 * coal.gas_used / coal.gas_drained", "%", "", ""},
          Case{"coal.gas_used / coal.gas_drained * 100", "指数", "", ""},
          Case{"coal.output / coal.large * 100", "指数", "M190", "the formula has 100"}}) {
        auto catalog = with_formulas({{"coal.z", each.formula}});
        for (const auto& [id, unit] : {std::pair("coal.mu", "亩"), std::pair("coal.ha", "公顷")})
            catalog.indicators[id] = sample_indicator(id, "面积", "Area", unit, Semantic::flow);
        catalog.indicators.at("coal.z").unit = parse_unit(each.unit).value();
        auto large = sample_indicator("coal.large", "总量", "Total", "亿吨", Semantic::flow);
        catalog.indicators[large.id] = large;
        const auto result = measured(catalog, {{"coal.output", city, "2016", "10", 1},
                                               {"coal.large", city, "2016", "2", 1},
                                               {"coal.mu", city, "2016", "30", 1},
                                               {"coal.ha", city, "2016", "8", 1},
                                               {"tourism.revenue", city, "2016", "3", 1},
                                               {"tourism.bases", city, "2016", "3", 1},
                                               {"tourism.growth", city, "2016", "3", 1},
                                               {"coal.gas_drained", city, "2016", "10", 1},
                                               {"coal.gas_used", city, "2016", "4", 1}});
        INFO(each.formula << " in " << each.unit);
        if (*each.code == '\0') {
            CHECK(result.diagnostics.empty());
            CHECK(result.point("coal.z", city, 2016) != nullptr);
        } else {
            CHECK(result.says(each.code));
            CHECK(result.point("coal.z", city, 2016) == nullptr);
            CHECK_THAT(render(result.diagnostics.front(), "en"), contains(each.said));
        }
    }
}

TEST_CASE("a ratio whose parts cannot give its unit is not computed", "[measure]") {
    auto catalog = sample_catalog();
    auto share = sample_indicator("coal.a_share", "份额", "Share", "%", Semantic::ratio);
    share.numerator = "tourism.revenue";
    share.denominator = "coal.output";
    catalog.indicators[share.id] = share;
    const auto result = measured(catalog, {{"tourism.revenue", city, "2016", "10", 1},
                                           {"coal.output", city, "2016", "4", 1}});
    CHECK(result.says("M15"));
    CHECK(result.point("coal.a_share", city, 2016) == nullptr);
}
