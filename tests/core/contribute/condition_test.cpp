// Why: what a section says may depend on what is known; each condition is tried both ways.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string when(const std::string& condition) {
    return "````if\nwhen: " + condition + "\n\n有{edition year}\n````\n";
}

}  // namespace

TEST_CASE("each condition shows its text where it holds and nothing where it does not",
          "[contribute]") {
    struct Case {
        const char* condition;
        bool holds;
    };
    for (const auto& each : std::vector<Case>{{"known coal.labs 2016", true},
                                              {"known coal.labs year", true},
                                              {"known coal.labs year-1", false},
                                              {"known coal.labs latest", true},
                                              {"known tourism.bases latest", false},
                                              {"known coal.output 2013", false},
                                              {"known tourism.revenue 2015", false},
                                              {"known coal.output 2016-05", true},
                                              {"known coal.output 2016-06", false},
                                              {"known coal.output 2016 area=141102", true},
                                              {"known coal.output 2016 area=离石区", true},
                                              {"known coal.output 2016 area=141121", false},
                                              {"unknown coal.labs 2015", true},
                                              {"unknown coal.labs 2016", false},
                                              {"year >= 2016", true},
                                              {"year > 2016", false},
                                              {"year < 2017", true},
                                              {"year <= 2015", false},
                                              {"year == 2016", true},
                                              {"year == 2015", false},
                                              {"state coal.labs_2016 met", true},
                                              {"state coal.labs_2016 exceeded|met", true},
                                              {"state coal.labs_2016 not_met", false},
                                              {"not state coal.labs_2016 met", false},
                                              {"not known coal.labs 2015", true},
                                              {"not not year == 2016", true}}) {
        INFO(each.condition);
        const auto result = written(when(each.condition));
        CHECK(result.text() == (each.holds ? "有2016" : ""));
        CHECK(result.faults().empty());
    }
}

TEST_CASE("a malformed condition is told, with its line, and holds neither way", "[contribute]") {
    for (const char* condition :
         {"", "known coal.labs", "known coal.labs 20x6", "known coal.labs 2016 141102",
          "known coal.labs 2016 area=141103", "year => 2016", "year >= soon",
          "state coal.labs_2016", "state coal.labs_2016 mett", "state coal.labs_2016 met|", "not",
          "not year => 2016", "perhaps"}) {
        INFO(condition);
        const auto result = written("一\n\n" + when(condition));
        CHECK(result.text() == "一");
        CHECK_THAT(result.faults(), contains("T15 coal/sections.zh.md line 4 column 1"));
    }
}

TEST_CASE("an unknown name in a condition is told with the nearest", "[contribute]") {
    CHECK_THAT(written(when("known coal.lab 2016")).faults(),
               contains("T12 coal/sections.zh.md line 2 column 1: there is no indicator "
                        "“coal.lab” (coal.labs?)"));
    CHECK_THAT(written(when("state coal.lab_2016 met")).faults(),
               contains("there is no target “coal.lab_2016” (coal.labs_2016?)"));
}

TEST_CASE("what stands in a condition is a text like any other", "[contribute]") {
    const auto result = written(
        "外[^1]\n\n"
        "`````if\nwhen: year == 2016\n\n"
        "内[^1]**粗**\n\n"
        "```quote\nparagraph: 1/1\ntext: 4-6个\n```\n\n"
        "````if\nwhen: year == 2016\n\n深{unit x1}\n````\n\n"
        "# 小题 {#own}\n\n"
        "[^1]: 内注\n"
        "`````\n\n"
        "[^1]: 外注\n");
    CHECK(result.text() ==
          "外^(外注)\n内^(内注)*粗*\nquotation: 4-6个 《样例市行动计划》一\n深〔待补〕\n*小题*");
    CHECK_THAT(result.faults(), contains("T12 coal/sections.zh.md line 16 column 2"));
    CHECK(result.contribution.diagnostics.size() == 1);
}
