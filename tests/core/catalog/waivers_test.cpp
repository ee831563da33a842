// Why: what an office lets stand must be said by somebody, of something that exists.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/waivers.hpp"

#include "catalog/yearly_date.hpp"
#include "catch.hpp"
#include "messages/messages.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string waiver(const std::string& more) {
    return R"({"waivers": [{"reason": {"zh": "已核实"}, "person": "王", "date": "2017-03-01", )" +
           more + "}]}";
}

struct Read {
    std::vector<Waiver> waivers;
    Diagnostics diagnostics;
};

Read read(const std::map<int, std::string>& editions, int year = 2016) {
    MemorySystem system = small_workspace();
    change(system.files.at("/w/sectors/coal/sector.json"), R"("indicators": [)",
           R"("checks": [{"id": "c", "kind": "jump", "message": {"zh": "核对"},
           "indicator": "coal.output", "factor": 2}], "indicators": [)");
    for (const auto& [edition, text] : editions)
        system.files["/w/editions/" + std::to_string(edition) + "/waivers.json"] = text;
    Read result;
    const Catalog catalog = load_catalog(system, "/w", {}, result.diagnostics);
    result.waivers = read_waivers(system, catalog, year, result.diagnostics);
    return result;
}

}  // namespace

TEST_CASE("waivers of this edition and those before it are read, with area and year filled in",
          "[catalog]") {
    const auto result = read(
        {{2015, waiver(R"("rule": "coal.c")")},
         {2016,
          waiver(R"("rule": "gap", "indicator": "coal.output", "area": "141102", "year": 2014)")},
         {2017, waiver(R"("rule": "coal.c")")}});
    CHECK(result.diagnostics.empty());
    REQUIRE(result.waivers.size() == 2);
    CHECK(result.waivers[0].rule == "coal.c");
    CHECK(result.waivers[0].area == "141100");
    CHECK(result.waivers[0].year == 2015);
    CHECK(result.waivers[0].person == "王");
    CHECK(result.waivers[0].reason.in("zh") == "已核实");
    CHECK(result.waivers[1].area == "141102");
    CHECK(result.waivers[1].year == 2014);
    CHECK(read({}).waivers.empty());
}

TEST_CASE("a waiver that names nothing known is said with its place and left out, the others stay",
          "[catalog]") {
    const auto expect = [](const std::string& more, const char* code, const char* words) {
        const auto result = read({{2015, waiver(R"("rule": "coal.c")")}, {2016, waiver(more)}});
        INFO(more);
        CHECK(result.waivers.size() == 1);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == code);
        CHECK_THAT(result.diagnostics[0].origin, contains("editions/2016/waivers.json"));
        CHECK_THAT(result.diagnostics[0].message.in("en"), contains(words));
    };
    expect(R"("rule": "coal.d")", "C23", "there is no rule “coal.d”");
    expect(R"("rule": "gap")", "C24", "the rule “gap” needs an indicator");
    expect(R"("rule": "modified_z", "indicator": "coal.outptu")", "C06", "(coal.output");
    expect(R"("rule": "coal.c", "area": "141101")", "C06", "area “141101”");
    expect(R"("rule": "coal.c", "yaer": 2016)", "J04", "(year");
    expect(R"("rule": 7)", "J06", "string");
}

TEST_CASE("a date comes round every year unless a single year has its own", "[catalog]") {
    const std::map<int, std::string> single{{2015, "2016-05-01"}};
    CHECK(yearly_date("03-15+1", single, 2014) == parse_date("2015-03-15"));
    CHECK(yearly_date("12-31", single, 2014) == parse_date("2014-12-31"));
    CHECK(yearly_date("03-15+1", single, 2015) == parse_date("2016-05-01"));
    CHECK(yearly_date("", single, 2015) == parse_date("2016-05-01"));
    CHECK_FALSE(yearly_date("", single, 2014));
}
