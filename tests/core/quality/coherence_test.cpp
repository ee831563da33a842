// Why: figures that contradict each other by their meaning alone are found without any manifest,
// and what rounding or a restated base explains is left alone. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "quality/doubts.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

constexpr const char* output = "coal.output";
constexpr const char* rate = "coal.gas_use_rate";
constexpr const char* used = "coal.gas_used";
constexpr const char* drained = "coal.gas_drained";

/// `rule area year`, one a line.
std::string doubts(const std::vector<Given>& given, const Catalog& catalog = sample_catalog()) {
    std::string all;
    for (const auto& doubt : find_doubts(catalog, measured(catalog, given).figures, 2016, {}))
        all += doubt.rule + " " + doubt.area + " " + std::to_string(doubt.year) + "\n";
    return all;
}

std::vector<Given> of_output(const std::vector<std::pair<const char*, const char*>>& figures) {
    std::vector<Given> given;
    for (const auto& [period, value] : figures) given.push_back({output, city, period, value});
    return given;
}

}  // namespace

TEST_CASE("a year and its parts contradict each other", "[quality]") {
    const char* doubted = "parts_of_year 141100 2016\n";
    CHECK(doubts(of_output({{"2016-YTD06", "50"}, {"2016-YTD09", "40"}, {"2016", "90"}})) ==
          doubted);
    CHECK(doubts(of_output({{"2016-YTD11", "95"}, {"2016", "90"}})) == doubted);
    CHECK(doubts(of_output({{"2016-Q1", "95"}, {"2016", "90"}})) == doubted);
    CHECK(doubts(of_output({{"2016-Q1", "30"},
                            {"2016-Q2", "30"},
                            {"2016-Q3", "30"},
                            {"2016-Q4", "30"},
                            {"2016", "100"}})) == doubted);
    CHECK(doubts(of_output({{"2016-01", "10"},
                            {"2016-02", "11"},
                            {"2016-03", "12"},
                            {"2016-YTD03", "40"},
                            {"2016", "90"}})) == doubted);
    CHECK(doubts(of_output({{"2016-H1", "40"}, {"2016-H2", "40"}, {"2016", "90"}})) == doubted);
}

TEST_CASE("parts that round to the year, that lack or that limit it leave no doubt", "[quality]") {
    CHECK(doubts(of_output({{"2016-Q1", "30.4"},
                            {"2016-Q2", "30.4"},
                            {"2016-Q3", "30.4"},
                            {"2016-Q4", "30.4"},
                            {"2016", "122"}}))
              .empty());
    CHECK(doubts(of_output({{"2016-Q1", "30"}, {"2016-Q2", "30"}, {"2016", "90"}})).empty());
    CHECK(doubts(of_output({{"2016-YTD06", "50"}, {"2016-YTD09", "50"}, {"2016", "50"}})).empty());
    auto bound = of_output({{"2016-YTD11", "95"}, {"2016", "90"}});
    bound[1].bound = Bound::at_least;
    CHECK(doubts(bound).empty());
    // Months alone can only be added up.
    CHECK(doubts(of_output({{"2016-01", "10"}, {"2016-02", "5"}})).empty());
    // A loss may grow.
    CHECK(doubts(of_output({{"2016-YTD06", "-50"}, {"2016", "-60"}})).empty());
}

TEST_CASE("a published ratio contradicts what it is made of", "[quality]") {
    const auto of = [](const char* published) {
        return doubts({{used, city, "2016", "5.0"},
                       {drained, city, "2016", "10.0"},
                       {rate, city, "2016", published}});
    };
    CHECK(of("90") == "ratio_of_parts 141100 2016\n");
    CHECK(of("5") == "ratio_of_parts 141100 2016\n");
    CHECK(of("50").empty());
    CHECK(of("50.4").empty());
}

TEST_CASE("a published growth and its levels go opposite ways", "[quality]") {
    Catalog catalog = sample_catalog();
    auto growth = sample_indicator("coal.growth", "增速", "Growth", "%", Semantic::rate);
    catalog.indicators[growth.id] = growth;
    catalog.indicators.at(output).growth = growth.id;
    const auto of = [&](const char* before, const char* now, const char* published) {
        return doubts({{output, city, "2015", before},
                       {output, city, "2016", now},
                       {growth.id, city, "2016", published}},
                      catalog);
    };
    CHECK(of("100", "90", "25") == "growth_of_levels 141100 2016\n");
    CHECK(of("100", "130", "-25") == "growth_of_levels 141100 2016\n");
    // A restated base explains a few points, and small rates of either direction.
    CHECK(of("14.85", "18.3", "11") == "growth_of_levels 141100 2016\n");
    CHECK(of("100", "130", "8") == "growth_of_levels 141100 2016\n");
    CHECK(of("100", "112", "8").empty());
    CHECK(of("1", "1.2", "8").empty());
    CHECK(of("1", "2", "80").empty());  // Rounded levels say little: 1 may be 1.4.
    CHECK(of("100", "99", "1.2").empty());
    // Levels in current prices say nothing of real growth.
    catalog.indicators.at(output).price_basis = PriceBasis::current;
    CHECK(of("100", "90", "25").empty());
}

TEST_CASE("a percentage may have been handed in as a fraction", "[quality]") {
    Catalog catalog = sample_catalog();
    const auto of = [&](const std::vector<Given>& given) { return doubts(given, catalog); };
    // By the years beside it, by its decimals alone, by other places.
    CHECK(of({{rate, city, "2015", "25"}, {rate, city, "2016", "0.375"}}) ==
          "share_as_fraction 141100 2016\n");
    CHECK(of({{rate, city, "2015", "25.0"}, {rate, city, "2016", "0.3"}}) ==
          "share_as_fraction 141100 2016\n");
    CHECK(of({{rate, city, "2016", "0.375"}}) == "share_as_fraction 141100 2016\n");
    CHECK(of({{rate, city, "2016", "60"}, {rate, lishi, "2016", "0.6"}}) ==
          "share_as_fraction 141102 2016\n");
    // What is small is small: among its like, and beside what is far from a hundred times as much.
    CHECK(of({{rate, city, "2015", "0.4"}, {rate, city, "2016", "0.3"}}).empty());
    CHECK(of({{rate, city, "2015", "0.0041"}, {rate, city, "2016", "0.0037"}}).empty());
    CHECK(of({{rate, city, "2015", "3.1"}, {rate, city, "2016", "0.9"}}).empty());
    CHECK(of({{output, city, "2015", "25"}, {output, city, "2016", "0.375"}}).empty());
}

TEST_CASE("a county has no more than its city", "[quality]") {
    CHECK(doubts({{output, city, "2016", "10"}, {output, lishi, "2016", "100"}}) ==
          "area_in_whole 141102 2016\n");
    CHECK(doubts({{output, city, "2016", "10"}, {output, lishi, "2016", "10"}}).empty());
    // Shares of places do not add up, and a park's figure lies in the counties' already.
    CHECK(doubts({{rate, city, "2016", "10"}, {rate, lishi, "2016", "60"}}).empty());
    const Catalog catalog = sample_catalog();
    const auto figures =
        measured(catalog, {{output, city, "2016", "10"}, {output, lishi, "2016", "100"}}).figures;
    const auto found = find_doubts(catalog, figures, 2016, {});
    REQUIRE(found.size() == 1);
    // The city's own figure may be closed to who handed in the county's.
    CHECK(doubt_text(catalog, figures, found[0]).in("en").find(" 10 ") == std::string::npos);
}

TEST_CASE("two sources that decide are far apart", "[quality]") {
    const auto of = [](const char* first, int first_class, const char* second, int second_class) {
        return doubts({{output, city, "2016", first, first_class},
                       {output, city, "2016", second, second_class}});
    };
    CHECK(of("12", 2, "1300", 3) == "sources_differ 141100 2016\n");
    CHECK(of("1300", 1, "12", 2) == "sources_differ 141100 2016\n");
    CHECK(of("12", 2, "20", 3).empty());
    // Encyclopedias decide nothing, and contradict nothing.
    CHECK(of("12", 2, "1300", 5).empty());
}

TEST_CASE("what adds up since a start falls", "[quality]") {
    Catalog catalog = sample_catalog();
    catalog.indicators.at("tourism.bases").semantic = Semantic::cumulative;
    std::vector<Given> given{{"tourism.bases", city, "2015", "30"},
                             {"tourism.bases", city, "2016", "10"}};
    CHECK(doubts(given, catalog) == "cumulative_falls 141100 2016\n");
    given[1].note = "核减二十个";
    CHECK(find_doubts(catalog, measured(catalog, given).figures, 2016, {}).front().answer);
    given[1].status = Status::series_break;
    CHECK(doubts(given, catalog).empty());
}
