// Why: the commonest wrong figure is a sum over the wrong things or over too few of them.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "measure/incomplete_totals.hpp"
#include "messages/messages.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::vector<Given> months(const std::string& indicator, int count, int source_class = 1) {
    std::vector<Given> given;
    for (int month = 1; month <= count; ++month) {
        const std::string text = (month < 10 ? "0" : "") + std::to_string(month);
        given.push_back({indicator, city, "2016-" + text, "0.1", source_class});
    }
    return given;
}

std::vector<Given> counties(const std::string& indicator, const std::string& year) {
    return {{indicator, lishi, year, "10.1", 1},
            {indicator, wenshui, year, "20.2", 1},
            {indicator, xiaoyi, year, "30.3", 1}};
}

}  // namespace

TEST_CASE("twelve months of a flow are the year, on the decimals they were written with",
          "[measure]") {
    const auto result = measured(sample_catalog(), months("coal.output", 12));
    REQUIRE(result.point("coal.output", city, 2016) != nullptr);
    CHECK(result.point("coal.output", city, 2016)->value == 1.2);
    CHECK(result.provenance("coal.output", city, 2016).source_class == 0);
}

TEST_CASE("eleven months of a flow are no year", "[measure]") {
    const auto result = measured(sample_catalog(), months("coal.output", 11));
    CHECK(result.point("coal.output", city, 2016) == nullptr);
}

TEST_CASE("four quarters or two halves of a flow are the year", "[measure]") {
    const auto quarters = measured(sample_catalog(), {{"coal.output", city, "2016-Q1", "1", 1},
                                                      {"coal.output", city, "2016-Q2", "2", 1},
                                                      {"coal.output", city, "2016-Q3", "3", 1},
                                                      {"coal.output", city, "2016-Q4", "4", 1}});
    CHECK(quarters.text("coal.output", city, 2016) == "10");
    const auto halves = measured(sample_catalog(), {{"coal.output", city, "2016-H1", "1", 1},
                                                    {"coal.output", city, "2016-H2", "2", 1}});
    CHECK(halves.text("coal.output", city, 2016) == "3");
}

TEST_CASE("a year is put together from halves, quarters and months, each stretch once",
          "[measure]") {
    std::vector<Given> given{{"coal.output", city, "2016-H1", "10", 1},
                             {"coal.output", city, "2016-Q3", "3", 1},
                             {"coal.output", city, "2016-10", "0.5", 1},
                             {"coal.output", city, "2016-11", "0.25", 2},
                             {"coal.output", city, "2016-12", "1", 1}};
    const auto whole = measured(sample_catalog(), given);
    CHECK(whole.text("coal.output", city, 2016) == "14.75");
    CHECK(whole.provenance("coal.output", city, 2016).weakest_class() == 2);
    // Finer figures of a stretch that is known as a whole are not added to it.
    given.push_back({"coal.output", city, "2016-01", "7", 1});
    given.push_back({"coal.output", city, "2016-07", "2", 1});
    CHECK(measured(sample_catalog(), given).text("coal.output", city, 2016) == "14.75");
    given.erase(given.begin() + 3);
    CHECK(measured(sample_catalog(), given).point("coal.output", city, 2016) == nullptr);
}

TEST_CASE("year-to-date figures are never added", "[measure]") {
    std::vector<Given> given;
    for (int month = 1; month <= 11; ++month) {
        const std::string text = (month < 10 ? "0" : "") + std::to_string(month);
        given.push_back({"coal.output", city, "2016-YTD" + text, std::to_string(month), 1});
    }
    CHECK(measured(sample_catalog(), given).point("coal.output", city, 2016) == nullptr);
}

TEST_CASE("quarters of another price basis are not rolled up into the headline", "[measure]") {
    std::vector<Given> given;
    for (const char* quarter : {"2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"}) {
        given.push_back({"tourism.revenue", city, quarter, "5", 1});
        given.back().basis = "constant";
    }
    CHECK(measured(sample_catalog(), given).text("tourism.revenue", city, 2016).empty());
}

TEST_CASE("a bound among the months leaves the year open", "[measure]") {
    auto given = months("coal.output", 12);
    given[3].bound = Bound::above;
    CHECK(measured(sample_catalog(), given).point("coal.output", city, 2016) == nullptr);
}

TEST_CASE("a stock takes the figure at the year's end and keeps its source", "[measure]") {
    const auto result = measured(sample_catalog(), {{"tourism.bases", city, "2016-06", "3", 1},
                                                    {"tourism.bases", city, "2016-12", "5", 4},
                                                    {"tourism.bases", city, "2017-11", "6", 1}});
    CHECK(result.text("tourism.bases", city, 2016) == "5");
    CHECK(result.provenance("tourism.bases", city, 2016).source_class == 4);
    CHECK(result.text("tourism.bases", city, 2017).empty());
}

TEST_CASE("a monthly ratio is never taken for the year's", "[measure]") {
    const auto result =
        measured(sample_catalog(), {{"coal.gas_use_rate", city, "2016-12", "60", 1}});
    CHECK(result.text("coal.gas_use_rate", city, 2016).empty());
}

TEST_CASE("all counties of a year make the city, marked as derived", "[measure]") {
    const auto result = measured(sample_catalog(), counties("coal.output", "2016"));
    CHECK(result.text("coal.output", city, 2016) == "60.6");
    CHECK(result.provenance("coal.output", city, 2016).source_class == 0);
    CHECK(result.provenance("coal.output", city, 2016).derived_from == DerivedFrom::areas);
    CHECK(result.point("coal.output", "140000", 2016) == nullptr);  // The city is not all of it.
}

TEST_CASE("a sum is exact to its last digit, or said and not given", "[measure]") {
    const auto of = [](const std::vector<std::string>& values) {
        std::vector<Given> given;
        const std::vector<std::string> areas{lishi, wenshui, xiaoyi};
        for (std::size_t at = 0; at < areas.size(); ++at)
            given.push_back({"coal.output", areas[at], "2016", values[at], 1});
        return measured(sample_catalog(), given);
    };
    CHECK(of({"333333333333333", "333333333333333", "333333333333331"})
              .text("coal.output", city, 2016) == "999999999999997");
    // In doubles 0.3 of 4503599627370497.7 would be lost.
    CHECK(of({"99999999999999.9", "0.1", "800000000000000"}).text("coal.output", city, 2016) == "");
    CHECK(of({"9999999999999.9", "0.03", "80000000000000"}).text("coal.output", city, 2016) == "");
    CHECK(of({"0.1", "0.02", "-0.12"}).text("coal.output", city, 2016) == "0.00");
    const auto large = of({"999999999999999", "999999999999999", "999999999999999"});
    CHECK(large.point("coal.output", city, 2016) == nullptr);
    REQUIRE(large.says("M191"));
    CHECK_THAT(render(large.diagnostics.front(), "en"), contains("2999999999999997"));
    // Months, and formulas that only add.
    std::vector<Given> months_of{};
    for (int month = 1; month <= 12; ++month)
        months_of.push_back({"coal.output", city,
                             "2016-" + std::string(month < 10 ? "0" : "") + std::to_string(month),
                             "123456789012345", 1});
    const auto year = measured(sample_catalog(), months_of);
    CHECK(year.point("coal.output", city, 2016) == nullptr);
    REQUIRE(year.says("M191"));
    CHECK_THAT(render(year.diagnostics.front(), "zh"), contains("1481481468148140"));
}

TEST_CASE("two of three counties are no total", "[measure]") {
    auto given = counties("coal.output", "2016");
    given.pop_back();
    CHECK(measured(sample_catalog(), given).point("coal.output", city, 2016) == nullptr);
}

TEST_CASE("a county to which the indicator does not apply is not missing from the total",
          "[measure]") {
    auto given = counties("coal.output", "2016");
    given[1].status = Status::not_applicable;
    CHECK(measured(sample_catalog(), given).text("coal.output", city, 2016) == "40.4");
}

TEST_CASE("only areas that are valid in a year are parts of it", "[measure]") {
    auto catalog = sample_catalog();
    catalog.areas.at(xiaoyi).valid_from = parse_date("2017-05-01");
    auto given = counties("coal.output", "2016");
    given.pop_back();
    CHECK(measured(catalog, given).text("coal.output", city, 2016) == "30.3");
    given = counties("coal.output", "2017");
    given.pop_back();
    CHECK(measured(catalog, given).text("coal.output", city, 2017).empty());
}

TEST_CASE("parks and reference areas never enter a total", "[measure]") {
    auto given = counties("coal.output", "2016");
    given.push_back({"coal.output", "141100-p1", "2016", "1000", 1});
    CHECK(measured(sample_catalog(), given).text("coal.output", city, 2016) == "60.6");
}

TEST_CASE("a published value precedes the sum of its parts, and the difference is noted",
          "[measure]") {
    auto given = counties("coal.output", "2016");
    given.push_back({"coal.output", city, "2016", "62.0", 1});
    const auto result = measured(sample_catalog(), given);
    CHECK(result.text("coal.output", city, 2016) == "62.0");
    CHECK(result.says("M04"));
    // It stands beside the published value like another source.
    const auto& beside = result.figures.find("coal.output", city)->alternatives;
    REQUIRE(beside.size() == 1);
    REQUIRE(beside.at(2016).size() == 1);
    CHECK(beside.at(2016)[0].point.value == 60.6);
    CHECK(beside.at(2016)[0].provenance.derived_from == DerivedFrom::areas);
    given.back().value = "60.6";
    const auto alike = measured(sample_catalog(), given);
    CHECK_FALSE(alike.says("M04"));
    CHECK(alike.figures.find("coal.output", city)->alternatives.empty());
}

TEST_CASE("a total beside a published value follows what sectors measure", "[measure]") {
    auto given = counties("coal.output", "2016");
    given.push_back({"coal.output", city, "2016", "62.0", 1});
    const AcceptedRow last = row_of(given[2]);
    given.erase(given.begin() + 2);
    auto result = measured(sample_catalog(), given);
    CHECK(result.figures.find("coal.output", city)->alternatives.empty());
    const auto merge = [&](double value) {
        Series computed{last.key, {last.point}, {}};
        computed.points[0].value = value;
        computed.points[0].provenance = 0;
        computed.provenances.emplace_back().derived_from = DerivedFrom::sector;
        auto& series = result.figures.edit(last.key.indicator, last.key.area);
        series.yearly.points.clear();
        merge_measured(sample_catalog(), "coal", {computed}, result.figures, result.diagnostics);
        return result.figures.find("coal.output", city)->alternatives;
    };
    const auto beside = merge(last.point.value);
    REQUIRE(beside.count(2016) == 1);
    CHECK(beside.at(2016)[0].point.value == 60.6);
    CHECK(merge(last.point.value).at(2016).size() == 1);
    CHECK(merge(last.point.value + 1.4).empty());
}

TEST_CASE("how many parts of a total are known is said, and only where it is none", "[measure]") {
    const auto catalog = sample_catalog();
    auto given = counties("coal.output", "2016");
    const auto incomplete = [&] {
        const auto result = measured(catalog, given);
        return incomplete_totals(catalog, result.figures, catalog.indicators.at("coal.output"),
                                 city);
    };
    CHECK(incomplete().empty());
    given.pop_back();
    const auto found = incomplete();
    REQUIRE(found.size() == 1);
    CHECK(found[0].year == 2016);
    CHECK(found[0].known == 2);
    CHECK(found[0].parts == 3);
    given.push_back({"coal.output", city, "2016", "62.0", 1});
    CHECK(incomplete().empty());
}

TEST_CASE("a total stands in where the city's figure is only said to be missing", "[measure]") {
    auto given = counties("coal.output", "2016");
    given.push_back({"coal.output", city, "2016", "", 1, "", Status::missing});
    CHECK(measured(sample_catalog(), given).text("coal.output", city, 2016) == "60.6");
}

TEST_CASE("rates are never rolled up over areas", "[measure]") {
    const auto result = measured(sample_catalog(), counties("tourism.growth", "2016"));
    CHECK(result.point("tourism.growth", city, 2016) == nullptr);
}

TEST_CASE("a total is no better than the weakest of its parts", "[measure]") {
    auto given = counties("coal.output", "2016");
    given[0].status = Status::preliminary;
    given[2].status = Status::expected;
    given[1].source_class = 5;
    const auto result = measured(sample_catalog(), given);
    const Point* total = result.point("coal.output", city, 2016);
    REQUIRE(total != nullptr);
    CHECK(total->status == Status::expected);
    CHECK(result.figures.find("coal.output", city)->class_of(*total) == 5);
}

TEST_CASE("a total breaks with any of its parts, whatever else weakens it", "[measure]") {
    const auto total = [](Status lishi_is, Status wenshui_is) {
        auto given = counties("coal.output", "2016");
        given[0].status = lishi_is;
        given[1].status = wenshui_is;
        const auto result = measured(sample_catalog(), given);
        const Point* point = result.point("coal.output", city, 2016);
        REQUIRE(point != nullptr);
        return *point;
    };
    const auto both = total(Status::series_break, Status::expected);
    CHECK(both.status == Status::expected);
    CHECK(is_break(both));
    CHECK(is_break(total(Status::final_figure, Status::series_break)));
    CHECK_FALSE(is_break(total(Status::final_figure, Status::expected)));
}

TEST_CASE("a cumulative figure that falls without a revision is named", "[measure]") {
    auto catalog = sample_catalog();
    catalog.indicators.at("tourism.bases").semantic = Semantic::cumulative;
    std::vector<Given> given{{"tourism.bases", city, "2015", "8", 1},
                             {"tourism.bases", city, "2016", "6", 1}};
    CHECK(measured(catalog, given).says("M12"));
    given[1].status = Status::revised_annual;
    CHECK_FALSE(measured(catalog, given).says("M12"));
}
