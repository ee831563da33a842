// Why: of several sources for one cell exactly one is used, and the others are kept.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("the best class of source is used and the others are kept beside it", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.output", city, "2016", "9700", 4, "2017-06-01"},
                                    {"coal.output", city, "2016", "9650.5", 1, "2017-03-01"},
                                    {"coal.output", city, "2016", "9660", 2, "2017-02-01"}});
    CHECK(result.text("coal.output", city, 2016) == "9650.5");
    const auto& others = result.figures.find("coal.output", city)->alternatives.at(2016);
    REQUIRE(others.size() == 2);
    CHECK(others[0].provenance.source_class == 2);
    CHECK(others[1].provenance.source_class == 4);
}

TEST_CASE("the workspace's order of sources decides, not the class's number", "[measure]") {
    auto catalog = sample_catalog();
    catalog.workspace.source_order = {2, 1, 3, 4, 5, 6};
    const auto result = measured(catalog, {{"coal.output", city, "2016", "9650", 1},
                                           {"coal.output", city, "2016", "9660", 2}});
    CHECK(result.text("coal.output", city, 2016) == "9660");
}

TEST_CASE("of one class the latest published figure is used, a dated one before an undated one",
          "[measure]") {
    std::vector<Given> given{{"coal.output", city, "2016", "1", 1, "2018-03-01"},
                             {"coal.output", city, "2016", "2", 1, "2017-03-01"},
                             {"coal.output", city, "2016", "3", 1}};
    given[0].source = "yearbook";
    given[1].source = "bulletin";
    given[2].source = "leaflet";
    const auto result = measured(sample_catalog(), given);
    CHECK(result.text("coal.output", city, 2016) == "1");
    const auto& others = result.figures.find("coal.output", city)->alternatives.at(2016);
    REQUIRE(others.size() == 2);
    CHECK(others[0].provenance.source == "bulletin");
    CHECK(others[1].provenance.source == "leaflet");
}

TEST_CASE("a forecast never hides an observed figure of a lesser class", "[measure]") {
    const auto result = measured(
        sample_catalog(), {{"coal.output", city, "2016", "9900", 1, "2016-11-01", Status::expected},
                           {"coal.output", city, "2016", "9660", 3, "2017-02-01"}});
    CHECK(result.text("coal.output", city, 2016) == "9660");
}

TEST_CASE("a stated gap gives way to any value, and is carried where there is none", "[measure]") {
    const auto result = measured(
        sample_catalog(), {{"coal.output", city, "2016", "", 1, "", Status::not_yet_released},
                           {"coal.output", city, "2016", "9660", 4},
                           {"coal.output", city, "2017", "", 1, "", Status::not_yet_released}});
    CHECK(result.text("coal.output", city, 2016) == "9660");
    REQUIRE(result.point("coal.output", city, 2017) != nullptr);
    CHECK(result.point("coal.output", city, 2017)->status == Status::not_yet_released);
}

TEST_CASE("the year-to-date figure of December is the year's, with its own source", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.output", city, "2016-YTD11", "8800", 1},
                                    {"coal.output", city, "2016-YTD12", "9650", 1, "2017-01-20"},
                                    {"coal.output", city, "2015-YTD11", "8700", 1}});
    CHECK(result.text("coal.output", city, 2016) == "9650");
    CHECK(result.provenance("coal.output", city, 2016).source_class == 1);
    CHECK(result.text("coal.output", city, 2015).empty());
}

TEST_CASE("a press figure of the year does not beat the bureau's December figure", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.output", city, "2016", "9999", 4, "2017-08-01"},
                                    {"coal.output", city, "2016-YTD12", "9650", 1, "2017-01-20"}});
    CHECK(result.text("coal.output", city, 2016) == "9650");
    CHECK(result.figures.find("coal.output", city)->alternatives.at(2016).size() == 1);
}

TEST_CASE("the year's own figure precedes the December flash of the same class", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.output", city, "2016", "9661", 1},
                                    {"coal.output", city, "2016-YTD12", "9650", 1, "2017-01-20"}});
    CHECK(result.text("coal.output", city, 2016) == "9661");
}

TEST_CASE("a span over two years counts for neither", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.output", city, "2016-04-01/2017-03-31", "9650", 1}});
    CHECK(result.text("coal.output", city, 2016).empty());
    CHECK(result.text("coal.output", city, 2017).empty());
    REQUIRE(result.figures.find("coal.output", city)->other.size() == 1);
}

TEST_CASE("a price basis that is not the indicator's own never becomes its headline", "[measure]") {
    Given constant{"tourism.revenue", city, "2016", "100", 1};
    constant.basis = "constant";
    Given current{"tourism.revenue", city, "2016", "120", 1};
    current.basis = "current";
    CHECK(measured(sample_catalog(), {constant}).text("tourism.revenue", city, 2016).empty());
    CHECK(measured(sample_catalog(), {constant, current}).text("tourism.revenue", city, 2016) ==
          "120");
}

TEST_CASE("figures stored under a former id belong to the indicator of today", "[measure]") {
    const auto result = measured(sample_catalog(), {{"coal.raw_coal", city, "2014", "1", 1},
                                                    {"coal.output", city, "2015", "2", 1}});
    CHECK(result.text("coal.output", city, 2014) == "1");
    CHECK(result.text("coal.output", city, 2015) == "2");
}

TEST_CASE("figures of an unknown indicator are named and left alone", "[measure]") {
    const auto result = measured(sample_catalog(), {{"steel.output", city, "2016", "1", 1}});
    CHECK(result.says("M05"));
    CHECK(result.figures.all().empty());
}
