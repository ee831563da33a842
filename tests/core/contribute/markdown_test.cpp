// Why: sectors' texts are CommonMark with stable ids; nothing in them can become markup of the
// report. SPDX-License-Identifier: Apache-2.0
#include <set>

#include "catch.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

void collect_ids(const doc::Section& section, std::vector<std::string>& ids) {
    ids.push_back(section.id);
    for (const auto& block : section.blocks) ids.push_back(block.id);
    for (const auto& inner : section.sections) collect_ids(inner, ids);
}
std::vector<std::string> ids_of(const Written& result) {
    std::vector<std::string> ids;
    for (const auto& section : result.contribution.sections) collect_ids(section, ids);
    return ids;
}

}  // namespace

TEST_CASE("headings open sections, and ids are stable: given, else by ordinal", "[contribute]") {
    const auto result = written(
        "# 煤层气 {#cbm}\n\n一\n\n## 抽采\n\n二\n\n三\n\n# 电力\n\n"
        "```table\nid: power\nkind: series\nindicators: coal.output\nperiods: 2016\n```\n");
    CHECK(ids_of(result) == std::vector<std::string>{"coal.cbm", "coal.cbm.1", "coal.1", "coal.1.1",
                                                     "coal.1.2", "coal.2", "coal.power"});
    REQUIRE(result.contribution.sections.size() == 2);
    CHECK(shape(result.contribution.sections.front().title) == "煤层气");
    CHECK(result.contribution.sections.front().origin == "coal");
    CHECK(result.contribution.sections.front().sections.size() == 1);
}

TEST_CASE("text before any heading has a section of the sector's name", "[contribute]") {
    const auto result = written("开头");
    REQUIRE(result.contribution.sections.size() == 1);
    CHECK(result.contribution.sections.front().id == "coal.text");
    CHECK(shape(result.contribution.sections.front().title) == "煤炭");
}

TEST_CASE("no two sections or blocks have the same id", "[contribute]") {
    const auto ids = ids_of(written("# 甲 {#a}\n\n# 乙 {#a}\n\n文\n\n```tasks\nid: a\n```\n"));
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("a heading may stand deeper than there are sections for it", "[contribute]") {
    const auto result = written("### 丙\n\n文\n");
    REQUIRE(result.contribution.sections.size() == 1);
    CHECK(result.text() == "文");
}

TEST_CASE("Chinese emphasis, lists, quotes, tables and breaks read as their author means them",
          "[contribute]") {
    struct Case {
        const char* text;
        const char* wanted;
    };
    for (const auto& each : std::vector<Case>{
             {"他说**“很好”**的话", "他说*“很好”*的话"},
             {"*斜*体", "/斜/体"},
             {"一行\n二行", "一行二行"},
             {"- 甲\n- 乙", "list:\n- 甲\n- 乙"},
             {"1. 甲\n2. 乙", "ordered:\n- 甲\n- 乙"},
             {"> 提示", "callout: 提示"},
             {"| 甲 | 乙 |\n|--|--|\n| **一** | {edition year} |", "c1 c2\n*一* | 2016"},
             {"[站](https://example.org/)", "[站](https://example.org/)"},
             {"[信](mailto:a@example.org)", "[信](mailto:a@example.org)"},
             {"甲[^a]乙[^b]\n\n[^b]: 后\n\n[^a]: 先", "甲^(先)乙^(后)"},
             {"`*不斜*`", "*不斜*"},
             {"\xE2\x80\xAE反\xE2\x80\xAC"
              "abc\x01",
              "反abc"}}) {
        INFO(each.text);
        const auto result = written(each.text);
        CHECK(result.text() == each.wanted);
        CHECK(result.faults().empty());
    }
    WritingOptions english;
    english.language = "en";
    CHECK(written("one\ntwo", english).text() == "one two");
}

TEST_CASE("HTML and scripts in a text are told and never become markup", "[contribute]") {
    struct Case {
        const char* text;
        const char* wanted;
        const char* fault;
    };
    for (const auto& each : std::vector<Case>{
             {"甲<b>乙</b>", "甲乙", "T16 coal/sections.zh.md line 1 column 2"},
             {"<script>alert(1)</script>\n\n后", "后", "T16 coal/sections.zh.md line 1 column 1"},
             {"[点](javascript:alert(1))", "点", "T18 coal/sections.zh.md line 1 column 3"},
             {"[点](data:text/html,x)", "点", "T18"},
             {"[点](JAVASCRIPT:alert(1))", "点", "T18"},
             {"[点](/etc/passwd)", "点", "T18"},
             {"甲![图](https://example.org/a.png)", "甲", "T17 coal/sections.zh.md line 1"}}) {
        INFO(each.text);
        const auto result = written(each.text);
        CHECK(result.text() == each.wanted);
        CHECK_THAT(result.faults(), contains(each.fault));
    }
    // What only looks like markup is text, for the writers to escape.
    CHECK(written("1 < 2 & 3 &lt;b&gt; \\<i>").text() == "1 < 2 & 3 <b> <i>");
}

TEST_CASE("endless nesting ends in a fault, not in the stack", "[contribute]") {
    const auto nested = [](int levels) {
        std::string deep;
        for (int i = 0; i < levels; ++i) deep += "> ";
        return written(deep + "底\n\n后");
    };
    CHECK_THAT(nested(60).faults(), contains("T19 "));
    CHECK_THAT(nested(60).text(), contains("后"));
    // So deep that parsing would take its time.
    CHECK_THAT(nested(101).faults(), contains("T190"));
    CHECK_THAT(nested(3000).faults(), contains("T190"));
}

TEST_CASE("bytes that are no UTF-8 do not stop a text", "[contribute]") {
    CHECK_THAT(written("甲\xFF"
                       "乙")
                   .text(),
               contains("乙"));
}
