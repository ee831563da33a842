// Why: figures cross to a sector and back without loss, and what is malformed is named by its
// place. SPDX-License-Identifier: Apache-2.0
#include "almanac/model/columns.hpp"

#include <limits>

#include "catch.hpp"

using namespace almanac;
using nlohmann::json;

namespace {

Series series_at(const std::vector<std::string>& periods) {
    Series series;
    series.key = {"coal.output", "141100", parse_period(periods.front())->kind, "", ""};
    series.provenances.emplace_back();
    double value = 0.25;
    for (const auto& text : periods) {
        Point point;
        point.period = *parse_period(text);
        point.value = value;
        point.decimals = 2;
        series.points.push_back(point);
        value += 1;
    }
    return series;
}

json good() {
    return json::parse(R"({"indicator": "coal.output", "area": "141100", "period_kind": "year",
        "start": "2014", "values": [1.5, null, 3], "marks": {"status": {"2": "preliminary"}}})");
}

}  // namespace

TEST_CASE("every kind of period crosses and comes back", "[model]") {
    for (const auto& periods : std::vector<std::vector<std::string>>{
             {"2014", "2015", "2016"},
             {"2014", "2016", "2020"},
             {"2014-H2", "2015-H1"},
             {"2014-Q4", "2015-Q1", "2015-Q3"},
             {"2014-11", "2014-12", "2015-01"},
             {"2014-YTD11", "2014-YTD12", "2015-YTD01"},
             {"2014-05-01", "2014-05-02"},
             {"2014-04-16/2015-03-31", "2015-04-16/2016-03-31"}}) {
        INFO(periods.front());
        const Series series = series_at(periods);
        CHECK(series_of(columns_of(series), Unknown::refused) == series);
    }
}

TEST_CASE("runs are written by their start, scattered periods one by one", "[model]") {
    CHECK(columns_of(series_at({"2014", "2015", "2017"})).dump() ==
          R"({"area":"141100","indicator":"coal.output","period_kind":"year","start":"2014",)"
          R"("values":[0.25,1.25,null,2.25]})");
    CHECK(columns_of(series_at({"2014", "2020"}))["periods"] == json({"2014", "2020"}));
    CHECK(columns_of(series_at({"2014-05-01", "2014-05-02"})).contains("periods"));
}

TEST_CASE("status, bound and partial come back on the point they were said of", "[model]") {
    Series series = series_at({"2014", "2015", "2016", "2017"});
    series.key.breakdown = "rural";
    series.key.basis = "current";
    series.points[0].status = Status::series_break;
    series.points[1].bound = Bound::above;
    series.points[2].partial = true;
    series.points[3] = {.period = series.points[3].period, .status = Status::not_yet_released};
    CHECK(series_of(columns_of(series), Unknown::refused) == series);
}

TEST_CASE("of several sources for a period the first is sent", "[model]") {
    Series series = series_at({"2014", "2015"});
    series.points.insert(series.points.begin() + 1, series.points[0]);
    series.points[1].value = 99;
    CHECK(columns_of(series)["values"] == json({0.25, 1.25}));
}

TEST_CASE("a value that JSON cannot hold is refused where it is written", "[model]") {
    Series series = series_at({"2014"});
    series.points[0].value = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(columns_of(series), ColumnsFault);
}

TEST_CASE("malformed columns are refused with place, found and wanted", "[model]") {
    struct Case {
        const char* pointer;
        const char* value;
        const char* place;
    };
    for (const auto& [pointer, value, place] :
         {Case{"/indicator", "5", "/indicator"},
          Case{"/area", "null", "/area"},
          Case{"/period_kind", R"("yearly")", "/period_kind"},
          Case{"/start", R"("2014-05")", "/start"},
          Case{"/start", "2014", "/start"},
          Case{"/start", R"("9998")", "/values"},
          Case{"/periods", R"(["2014", "2015", "2016"])", ""},
          Case{"/values", R"("1")", "/values"},
          Case{"/values/0", R"("1.5")", "/values/0"},
          Case{"/values/0", "true", "/values/0"},
          Case{"/marks", "[]", "/marks"},
          Case{"/marks/status", "[]", "/marks/status"},
          Case{"/marks/status/3", R"("final")", "/marks/status/3"},
          Case{"/marks/status/x", R"("final")", "/marks/status/x"},
          Case{"/marks/status/2", R"("provisional")", "/marks/status/2"},
          Case{"/marks/status/0", R"("missing")", "/values/0"},
          Case{"/marks/bound", R"({"1": "above"})", "/values/1"},
          Case{"/marks/bound", R"({"0": [[[]]]})", "/marks/bound/0"},
          Case{"/marks/partial", R"([-1])", "/marks/partial"},
          Case{"/marks/partial", R"([[[[]]]])", "/marks/partial"},
          Case{"/marks/partial", R"(3)", "/marks/partial"},
          Case{"/marks/extra", "1", "/marks/extra"},
          Case{"/extra", "1", "/extra"}}) {
        INFO(pointer << " " << value);
        json columns = good();
        columns[json::json_pointer(pointer)] = json::parse(value);
        try {
            series_of(columns, Unknown::refused);
            FAIL("accepted");
        } catch (const ColumnsFault& fault) {
            CHECK(fault.place == place);
            CHECK_FALSE(fault.found.empty());
            CHECK_FALSE(fault.wanted.empty());
        }
    }
}

TEST_CASE("periods must be as many as values, and in order", "[model]") {
    json columns = good();
    columns.erase("start");
    CHECK_THROWS_AS(series_of(columns, Unknown::refused), ColumnsFault);
    for (const char* periods : {R"(["2014"])", R"(["2014", "2013", "2016"])",
                                R"(["2014", "2014", "2015"])", R"(["2014", "2015-05", "2016"])"}) {
        columns["periods"] = json::parse(periods);
        CHECK_THROWS_AS(series_of(columns, Unknown::refused), ColumnsFault);
    }
    columns["periods"] = {"2014", "2015", "2020"};
    CHECK(series_of(columns, Unknown::refused).points.back().period == year_period(2020));
}

TEST_CASE("a sector passes over what a newer host says, the host refuses it", "[model]") {
    json columns = good();
    columns["colour"] = "red";
    columns["marks"]["status"]["0"] = "guessed";
    CHECK_THROWS_AS(series_of(columns, Unknown::refused), ColumnsFault);
    const Series series = series_of(columns, Unknown::ignored);
    REQUIRE(series.points.size() == 1);
    CHECK(series.points[0].status == Status::preliminary);
}

TEST_CASE("a hostile depth of nesting is refused like any other wrong value", "[model]") {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    for (const std::string& marks :
         {R"({"bound": {"0": )" + deep + "}}", R"({"partial": [)" + deep + "]}"}) {
        const json columns = json::parse(
            R"({"indicator": "a.b", "area": "1", "period_kind": "year", "start": "2014", "values": [1], "marks": )" +
            marks + "}");
        CHECK_THROWS_AS(series_of(columns, Unknown::refused), ColumnsFault);
    }
}
