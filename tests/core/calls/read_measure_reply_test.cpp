// Why: whatever a sector answers, the host takes it whole or says why not.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

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
    const auto series = read_measure_reply(catalog, catalog.sectors[0], reply, diagnostics);
    CHECK(series.has_value() == diagnostics.empty());
    return diagnostics.empty() ? "" : diagnostics.front().code;
}

std::string refusal_with(const char* member, json value) {
    json changed = columns();
    changed[member] = std::move(value);
    return refusal(reply_of({changed}));
}

}  // namespace

TEST_CASE("measured series come in with their indicator's decimals and their gaps", "[calls]") {
    const Catalog catalog = small_catalog();
    Diagnostics diagnostics;
    const auto all =
        read_measure_reply(catalog, catalog.sectors[0], reply_of({columns()}), diagnostics);
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
