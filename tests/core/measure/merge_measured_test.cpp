// Why: what a sector's code computes joins the figures without displacing a published one.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

Series series_of(const std::string& indicator, const std::string& area, const std::string& period,
                 double value) {
    Series series;
    Point point;
    point.period = parse_period(period).value();
    point.value = value;
    series.key = {indicator, area, point.period.kind, {}, {}};
    series.points = {point};
    series.provenances = {Provenance{}};
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
