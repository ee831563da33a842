// Why: a sector's sections are taken whole when they are its own, and refused whole when they are
// not. SPDX-License-Identifier: Apache-2.0
#include "calls/calls.hpp"
#include "catch.hpp"

namespace {

almanac::Sector coal() {
    almanac::Sector sector;
    sector.id = "coal";
    sector.library = "/sectors/coal/coal.so";
    sector.reads = {"new_materials.*"};
    return sector;
}

std::string one_value(const std::string& indicator) {
    return R"({"sections":[{"id":"gas","title":[{"type":"text","text":"平衡"}],"blocks":[
        {"type":"paragraph","id":"gas.1","content":[{"type":"value","indicator":")" +
           indicator + R"(","period":"2016"}]}]}]})";
}

}  // namespace

TEST_CASE("sections over a sector's own and read indicators are taken", "[calls]") {
    almanac::Diagnostics diagnostics;
    for (const char* indicator : {"coal.cbm_capacity", "new_materials.output"}) {
        const auto sections = almanac::read_contribution(coal(), one_value(indicator), diagnostics);
        REQUIRE(sections);
        REQUIRE(sections->front().id == "gas");
    }
    REQUIRE(diagnostics.empty());
}

TEST_CASE("sections over an indicator that the sector does not read are refused", "[calls]") {
    almanac::Diagnostics diagnostics;
    REQUIRE_FALSE(
        almanac::read_contribution(coal(), one_value("agriculture.laboratories"), diagnostics));
    REQUIRE(diagnostics.front().code == "K08");
}

TEST_CASE("an unknown block type is refused with its place", "[calls]") {
    almanac::Diagnostics diagnostics;
    const auto sections = almanac::read_contribution(
        coal(), R"({"sections":[{"id":"a","title":[],"blocks":[{"type":"blink","id":"a.1"}]}]})",
        diagnostics);
    REQUIRE_FALSE(sections);
    REQUIRE(diagnostics.front().code == "K06");
    REQUIRE_THAT(diagnostics.front().message.in("en"),
                 almanac::testing::contains("/sections/0/blocks/0/type"));
}

TEST_CASE("an id that stands twice is refused", "[calls]") {
    almanac::Diagnostics diagnostics;
    const auto sections = almanac::read_contribution(
        coal(), R"({"sections":[{"id":"a","title":[]},{"id":"a","title":[]}]})", diagnostics);
    REQUIRE_FALSE(sections);
    REQUIRE(diagnostics.front().code == "K07");
}
