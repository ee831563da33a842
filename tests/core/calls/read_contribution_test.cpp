// Why: a sector's sections are taken whole when they are its own, and refused whole when they are
// not. SPDX-License-Identifier: Apache-2.0
#include "calls/calls.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

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

std::optional<std::vector<almanac::doc::Section>> read(const std::string& reply,
                                                       almanac::Diagnostics& diagnostics) {
    static const almanac::Catalog catalog = almanac::testing::plan_catalog();
    return almanac::read_contribution(catalog, coal(), "zh", reply, diagnostics);
}

}  // namespace

TEST_CASE("sections over a sector's own and read indicators are taken", "[calls]") {
    almanac::Diagnostics diagnostics;
    for (const char* indicator : {"coal.cbm_capacity", "new_materials.output"}) {
        const auto sections = read(one_value(indicator), diagnostics);
        REQUIRE(sections);
        REQUIRE(sections->front().id == "gas");
    }
    REQUIRE(diagnostics.empty());
}

TEST_CASE("sections over an indicator that the sector does not read are refused", "[calls]") {
    almanac::Diagnostics diagnostics;
    REQUIRE_FALSE(read(one_value("agriculture.laboratories"), diagnostics));
    REQUIRE(diagnostics.front().code == "K08");
}

TEST_CASE("an unknown block type is refused with its place", "[calls]") {
    almanac::Diagnostics diagnostics;
    const auto sections =
        read(R"({"sections":[{"id":"a","title":[],"blocks":[{"type":"blink","id":"a.1"}]}]})",
             diagnostics);
    REQUIRE_FALSE(sections);
    REQUIRE(diagnostics.front().code == "K06");
    REQUIRE_THAT(diagnostics.front().message.in("en"),
                 almanac::testing::contains("/sections/0/blocks/0/type"));
}

TEST_CASE("an id that stands twice is refused", "[calls]") {
    almanac::Diagnostics diagnostics;
    const auto sections =
        read(R"({"sections":[{"id":"a","title":[]},{"id":"a","title":[]}]})", diagnostics);
    REQUIRE_FALSE(sections);
    REQUIRE(diagnostics.front().code == "K07");
}

TEST_CASE("a quotation stands in the plan, and its place is the host's", "[calls]") {
    const auto quoting = [](const std::string& document, const std::string& text) {
        return R"({"sections":[{"id":"a","title":[],"blocks":[{"type":"quotation","id":"a.1",
            "citation":{"document":")" +
               document + R"(","paragraph":"2.1/1","text":")" + text +
               R"("},"place":"伪造的出处"}]}]})";
    };
    almanac::Diagnostics diagnostics;
    const auto kept = read(quoting(almanac::testing::plan_id, "示范基地达到20个"), diagnostics);
    REQUIRE(kept);
    CHECK(std::get<almanac::doc::Quotation>(kept->front().blocks.front().node).place ==
          "《样例市行动计划》二（一）");
    for (const auto& [document, text] :
         {std::pair(almanac::testing::plan_id, "所有部门经费翻十倍"),
          std::pair(almanac::testing::plan_id, ""), std::pair("another", "产值")}) {
        almanac::Diagnostics refused;
        CHECK_FALSE(read(quoting(document, text), refused));
        REQUIRE_FALSE(refused.empty());
        CHECK((refused.front().code == "K11" || refused.front().code == "K06"));
    }
}

TEST_CASE("a verdict is a value of a target, never a word of the code's own", "[calls]") {
    almanac::Diagnostics diagnostics;
    CHECK_FALSE(read(R"({"sections":[{"id":"a","title":[],"blocks":[{"type":"paragraph","id":"a.1",
        "content":[{"type":"state","state":"exceeded","light":"green"}]}]}]})",
                     diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "K12");
    CHECK_THAT(diagnostics.front().message.in("zh"), almanac::testing::contains("超额完成"));
}

TEST_CASE("what the host fills in is not taken from a reply", "[calls]") {
    almanac::Diagnostics diagnostics;
    const auto sections =
        read(R"({"sections":[{"id":"a","title":[{"type":"value","indicator":"coal.cbm_capacity",
            "period":"2016","figure":"f1"},{"type":"literal","text":"5","source":"自报",
            "by_editor":true}]}]})",
             diagnostics);
    REQUIRE(sections);
    const auto& title = sections->front().title;
    CHECK(std::get<almanac::doc::Value>(title[0].node).figure.empty());
    CHECK_FALSE(std::get<almanac::doc::Literal>(title[1].node).by_editor);
}
