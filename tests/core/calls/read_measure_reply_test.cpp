// Why: whatever a sector answers, the host takes it whole or says why not.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "bounds/bounds.hpp"
#include "calls/calls.hpp"
#include "catch.hpp"
#include "small_catalog.hpp"

using namespace almanac;
using namespace almanac::testing;
using nlohmann::json;

namespace {

json columns() {
    return {{"indicator", "coal.yield"},
            {"area", "141102"},
            {"period_kind", "year"},
            {"start", "2015"},
            {"values", {0.75, nullptr, 2}}};
}

std::string reply_of(const std::vector<json>& series) { return json{{"series", series}}.dump(); }

/// Code of the first diagnostic; empty where the reply was taken.
std::string refusal(const std::string& reply) {
    const Catalog catalog = small_catalog();
    Diagnostics diagnostics;
    const auto series =
        read_measure_reply(catalog, catalog.sectors[0], "public", {}, reply, diagnostics);
    CHECK(series.has_value() == diagnostics.empty());
    return diagnostics.empty() ? "" : diagnostics.front().code;
}

std::string refusal_with(const char* member, json value) {
    json changed = columns();
    changed[member] = std::move(value);
    return refusal(reply_of({changed}));
}

/// A sent series, each value with its class.
MeasuredSeries sent(const std::string& indicator_id, int first,
                    const std::vector<std::uint8_t>& classes) {
    auto series = measured(indicator_id, "141102", first, std::vector<double>(classes.size(), 1));
    series.yearly.provenances.clear();
    for (std::size_t i = 0; i < classes.size(); ++i) {
        series.yearly.points[i].provenance = static_cast<std::uint32_t>(i);
        series.yearly.provenances.emplace_back().source_class = classes[i];
    }
    return series;
}

/// What the figures of the reply's series rest on, in their order.
std::vector<int> classes_of(const std::vector<json>& replied) {
    const Catalog catalog = small_catalog();
    Figures figures;
    figures.add(sent("coal.output", 2014, {2, 1, 1, 4}));
    figures.add(sent("farm.crops", 2016, {5}));
    Diagnostics diagnostics;
    const auto all = read_measure_reply(catalog, catalog.sectors[0], "public", figures,
                                        reply_of(replied), diagnostics);
    REQUIRE(all);
    std::vector<int> classes;
    for (const auto& series : *all) {
        for (const auto& point : series.points)
            classes.push_back(series.provenances.at(point.provenance).weakest_class());
    }
    return classes;
}

json columns_from(const json& inputs) {
    json columns_with = columns();
    columns_with["inputs"] = inputs;
    return columns_with;
}

}  // namespace

TEST_CASE("measured series come in with their indicator's decimals and their gaps", "[calls]") {
    const Catalog catalog = small_catalog();
    Diagnostics diagnostics;
    const auto all = read_measure_reply(catalog, catalog.sectors[0], "public", {},
                                        reply_of({columns()}), diagnostics);
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    const Series& series = all->front();
    CHECK(series.key == SeriesKey{"coal.yield", "141102", PeriodKind::year, "", ""});
    REQUIRE(series.points.size() == 2);
    CHECK(series.points[0].period == year_period(2015));
    CHECK(series.points[0].value == 0.75);
    CHECK(series.points[1].period == year_period(2017));
    CHECK(series.points[1].decimals == 2);
    REQUIRE(series.provenances.size() == 1);
    CHECK(series.provenances[0].source_class == 0);
    CHECK(series.provenances[0].derived_from == DerivedFrom::sector);
    // None was named: any of what was sent may have gone in.
    CHECK(all->front().inputs.size() > 1);
}

TEST_CASE("an answer that is no JSON, or not of the published form, is refused", "[calls]") {
    CHECK(refusal("") != "");
    CHECK(refusal("{\"series\":[") != "");
    CHECK(refusal("[]") != "");
    CHECK(refusal("{}") != "");
    CHECK(refusal(R"({"series":[],"extra":1})") != "");
    CHECK(refusal(R"({"series":[],"series":[]})") != "");
    CHECK(refusal_with("colour", "red") != "");
    CHECK(refusal_with("values", {"1"}) != "");
    CHECK(refusal_with("periods", {"2015", "2016", "2017"}) != "");
    CHECK(refusal_with("marks", {{"status", {{"0", "guessed"}}}}) != "");
    CHECK(refusal(reply_of({})) == "");
}

TEST_CASE("columns that contradict themselves are refused", "[calls]") {
    CHECK(refusal_with("marks", {{"status", {{"1", "preliminary"}}}}) == "K01");
    CHECK(refusal_with("marks", {{"status", {{"0", "missing"}}}}) == "K01");
    CHECK(refusal_with("marks", {{"status", {{"9", "preliminary"}}}}) == "K01");
    CHECK(refusal_with("marks", {{"partial", {3}}}) == "K01");
    CHECK(refusal_with("period_kind", "month") == "K01");
    CHECK(refusal_with("marks", {{"status", {{"1", "missing"}, {"0", "preliminary"}}}}) == "");
}

TEST_CASE("a sector speaks of its own indicators, of areas that exist, plausibly, once",
          "[calls]") {
    CHECK(refusal_with("indicator", "farm.crops") == "K02");
    CHECK(refusal_with("area", "999999") == "K03");
    CHECK(refusal(reply_of({columns(), columns()})) == "K04");
    CHECK(refusal_with("values", {-1}) == "K05");
}

TEST_CASE("a measured figure rests on the weakest of its named inputs up to its year", "[calls]") {
    // Figures of 2015 and 2017.
    CHECK(classes_of({columns_from({"coal.output"})}) == std::vector{2, 4});
    CHECK(classes_of({columns_from({"coal.output", "farm.crops"})}) == std::vector{2, 5});
    CHECK(classes_of({columns_from({"farm.crops"})}) == std::vector{6, 5});
}

TEST_CASE("where no inputs are named, all that was sent may have gone in", "[calls]") {
    CHECK(classes_of({columns()}) == std::vector{2, 5});
}

TEST_CASE("inputs that the reply itself measured count by what they were computed from",
          "[calls]") {
    json output = columns_from({"farm.crops"});
    output["indicator"] = "coal.output";
    output["start"] = "2017";
    output["values"] = {1};
    CHECK(classes_of({columns_from({"coal.output"}), output}) == std::vector{2, 5, 5});
}

TEST_CASE("inputs are indicators of the request, and at least one", "[calls]") {
    CHECK(refusal_with("inputs", {"farm.crops", "coal.output"}) == "");
    CHECK(refusal_with("inputs", {"farm.corps"}) == "K09");
    CHECK(refusal_with("inputs", {"coal.output", "mine.output"}) == "K09");
    CHECK(refusal_with("inputs", json::array()) != "");
    CHECK(refusal_with("inputs", {"farm.crops", "farm.crops"}) != "");
    const Catalog catalog = small_catalog();
    Diagnostics diagnostics;
    read_measure_reply(catalog, catalog.sectors[0], "public", {},
                       reply_of({columns_from({"farm.corps"})}), diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].message.in("en").find("farm.crops?") != std::string::npos);
}

TEST_CASE("series have so many points, and an indicator so many series in an area, and no more",
          "[calls][bounds]") {
    const auto days = [](std::size_t count) {
        json daily = columns();
        daily["period_kind"] = "day";
        std::vector<std::string> periods;
        for (int day = 0; periods.size() < count; ++day)
            periods.push_back(to_text(Date{static_cast<std::int16_t>(1900 + day / 336),
                                           static_cast<std::uint8_t>(1 + day % 336 / 28),
                                           static_cast<std::uint8_t>(1 + day % 28)}));
        daily.erase("start");
        daily["periods"] = periods;
        daily["values"] = std::vector<double>(count, 1);
        return refusal(reply_of({daily}));
    };
    CHECK(days(bounds::series_points.most).empty());
    CHECK(days(bounds::series_points.most + 1) == "K86");
    const auto parts = [](std::size_t count) {
        std::vector<json> series(count, columns());
        for (std::size_t i = 0; i < count; ++i) series[i]["breakdown"] = std::to_string(i);
        return refusal(reply_of(series));
    };
    CHECK(parts(bounds::series_of_one.most).empty());
    CHECK(parts(bounds::series_of_one.most + 1) == "K87");
}

TEST_CASE("the first hundred faults of a reply are told, in time", "[calls][bounds]") {
    const Catalog catalog = small_catalog();
    Diagnostics diagnostics;
    json below = columns();
    below["values"] = std::vector<double>(5000, -1);
    CHECK_FALSE(read_measure_reply(catalog, catalog.sectors[0], "public", {}, reply_of({below}),
                                   diagnostics));
    CHECK(diagnostics.size() == bounds::findings.most + 1);
}
