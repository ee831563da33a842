// Why: what a sector's code computes joins the figures without displacing a published one.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "measure/input_classes.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

Series series_of(const std::string& indicator, const std::string& area, const std::string& period,
                 double value, std::uint8_t rests_on = 1) {
    Series series;
    Point point;
    point.period = parse_period(period).value();
    point.value = value;
    series.key = {indicator, area, point.period.kind, {}, {}};
    series.points = {point};
    series.provenances.emplace_back();
    series.provenances[0].derived_from = DerivedFrom::sector;
    series.provenances[0].rests_on = rests_on;
    return series;
}

}  // namespace

TEST_CASE("a measured figure fills a gap, is marked as derived and feeds formulas", "[measure]") {
    auto catalog = sample_catalog();
    auto twice = sample_indicator("coal.twice", "两倍", "Twice", "万吨", Semantic::flow);
    twice.formula = "coal.output * 2";
    catalog.indicators[twice.id] = twice;
    auto result = measured(catalog, std::vector<Given>{});
    merge_measured(catalog, "coal", {series_of("coal.output", city, "2016", 7)}, result.figures,
                   result.diagnostics);
    CHECK(result.text("coal.output", city, 2016) == "7");
    CHECK(result.provenance("coal.output", city, 2016).source_class == 0);
    CHECK(result.text("coal.twice", city, 2016) == "14.0");
}

TEST_CASE("a published figure precedes a measured one", "[measure]") {
    const auto catalog = sample_catalog();
    auto result = measured(catalog, {{"coal.output", city, "2016", "8", 1}});
    merge_measured(catalog, "coal", {series_of("coal.output", city, "2016", 7)}, result.figures,
                   result.diagnostics);
    CHECK(result.text("coal.output", city, 2016) == "8");
}

TEST_CASE("a sector's figures of another's indicator are refused by name", "[measure]") {
    const auto catalog = sample_catalog();
    auto result = measured(catalog, std::vector<Given>{});
    merge_measured(catalog, "coal", {series_of("tourism.revenue", city, "2016", 7)}, result.figures,
                   result.diagnostics);
    CHECK(result.point("tourism.revenue", city, 2016) == nullptr);
    CHECK(result.says("M06"));
}

TEST_CASE("measured counties make the city as published ones do", "[measure]") {
    const auto catalog = sample_catalog();
    auto result = measured(catalog, std::vector<Given>{});
    merge_measured(
        catalog, "coal",
        {series_of("coal.output", lishi, "2016", 1), series_of("coal.output", wenshui, "2016", 2),
         series_of("coal.output", xiaoyi, "2016", 3)},
        result.figures, result.diagnostics);
    CHECK(result.text("coal.output", city, 2016) == "6");
}

TEST_CASE("measured figures of parts of a year stay beside the yearly ones", "[measure]") {
    const auto catalog = sample_catalog();
    auto result = measured(catalog, std::vector<Given>{});
    merge_measured(catalog, "coal", {series_of("coal.output", city, "2016-Q1", 7)}, result.figures,
                   result.diagnostics);
    CHECK(result.point("coal.output", city, 2016) == nullptr);
    REQUIRE(result.figures.find("coal.output", city)->other.size() == 1);
}

TEST_CASE("what is made of a measured figure is no better than that figure", "[measure]") {
    auto catalog = sample_catalog();
    auto twice = sample_indicator("coal.twice", "两倍", "Twice", "万吨", Semantic::flow);
    twice.formula = "coal.output * 2";
    catalog.indicators[twice.id] = twice;
    auto result = measured(catalog, std::vector<Given>{});
    merge_measured(catalog, "coal",
                   {series_of("coal.output", lishi, "2016", 1, 1),
                    series_of("coal.output", wenshui, "2016-H1", 1, 5),
                    series_of("coal.output", xiaoyi, "2016", 3, 2)},
                   result.figures, result.diagnostics);
    CHECK(result.point("coal.output", city, 2016) == nullptr);
    merge_measured(catalog, "coal", {series_of("coal.output", wenshui, "2016", 2, 5)},
                   result.figures, result.diagnostics);
    CHECK(result.provenance("coal.output", lishi, 2016).weakest_class() == 1);
    CHECK(result.provenance("coal.output", city, 2016).weakest_class() == 5);
    CHECK(result.provenance("coal.twice", city, 2016).weakest_class() == 5);
    CHECK(result.provenance("coal.twice", city, 2016).derived_from == DerivedFrom::formula);
}

TEST_CASE("measured halves make a year that rests on the weaker of them", "[measure]") {
    const auto catalog = sample_catalog();
    auto result = measured(catalog, std::vector<Given>{});
    auto halves = series_of("coal.output", city, "2016-H1", 1, 2);
    Point second = halves.points[0];
    second.period = parse_period("2016-H2").value();
    second.provenance = 1;
    halves.points.push_back(second);
    halves.provenances.push_back(halves.provenances[0]);
    halves.provenances[1].rests_on = 6;
    merge_measured(catalog, "coal", {halves}, result.figures, result.diagnostics);
    CHECK(result.text("coal.output", city, 2016) == "2");
    CHECK(result.provenance("coal.output", city, 2016).weakest_class() == 6);
}

TEST_CASE("a measured series of the indicator's own price basis is its headline", "[measure]") {
    const auto catalog = sample_catalog();
    auto result = measured(catalog, std::vector<Given>{});
    auto own = series_of("tourism.revenue", city, "2016", 7);
    own.key.basis = "current";
    auto other = series_of("tourism.revenue", city, "2015", 6);
    other.key.basis = "constant";
    merge_measured(catalog, "tourism", {own, other}, result.figures, result.diagnostics);
    CHECK(result.text("tourism.revenue", city, 2016) == "7");
    CHECK(result.point("tourism.revenue", city, 2015) == nullptr);
}

TEST_CASE("inputs count by their weakest figure up to the year, and nothing known is inferred",
          "[measure]") {
    const auto catalog = sample_catalog();
    const auto result =
        measured(catalog, {{"coal.output", city, "2014", "1", 3},
                           {"coal.output", city, "2015", "1", 1},
                           {"coal.gas_used", city, "2016-Q1", "1", 5},
                           {"coal.output", lishi, "2015", "1", 6},
                           {"coal.output", city, "2017", "", 6, {}, Status::missing}});
    InputClasses classes(result.figures);
    CHECK(classes.weakest(city, {"coal.output"}, 2013) == 6);
    CHECK(classes.weakest(city, {"coal.output"}, 2014) == 3);
    CHECK(classes.weakest(city, {"coal.output"}, 2018) == 3);
    CHECK(classes.weakest(city, {"coal.output", "coal.gas_used"}, 2015) == 3);
    CHECK(classes.weakest(city, {"coal.output", "coal.gas_used"}, 2016) == 5);
    CHECK(classes.weakest(city, {"coal.gas_drained"}, 2016) == 6);
}
