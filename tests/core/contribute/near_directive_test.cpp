// Why: what an author meant as a directive or a note is one, or is named; never printed as typed.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a directive is known in whatever braces, case and lines it was typed", "[contribute]") {
    for (const char* text :
         {"甲｛value coal.output 2016｝。", "甲{value coal.output 2016｝。",
          "甲{Value coal.output 2016}。", "甲{VALUE coal.output 2016}。",
          "甲{ value coal.output 2016 }。", "甲{{value coal.output 2016}}。",
          "甲｛｛value　coal.output　２０１６｝｝。", "甲{value coal.output\n2016}。",
          "甲{value\ncoal.output\n2016}。", "甲{value coal.output\r\n2016\r\n}。",
          "甲{\nvalue coal.output 2016\n}。", "甲{value  coal.output\t2016}。",
          "甲{ｖａｌｕｅ coal.output 2016}。"}) {
        INFO(text);
        const auto result = written(text);
        CHECK(result.text() == "甲<coal.output 2016 actual>。");
        CHECK(result.faults().empty());
    }
    CHECK(written("> 甲{value coal.output\n> 2016}。").text() ==
          "callout: 甲<coal.output 2016 actual>。");
    CHECK(written("- 甲{count coal.*\n  met}项").text() == "list:\n- 甲<coal.* met count ->项");
    CHECK(written("# 题 ｛#a｝\n\n文").contribution.sections.front().id == "coal.a");
    CHECK(written("# 题 { #a }\n\n文").contribution.sections.front().id == "coal.a");
}

TEST_CASE("what is nearly a directive or a note is named with line and column", "[contribute]") {
    const std::string at = " coal/sections.zh.md line ";
    struct Case {
        const char* text;
        std::string wanted;
    };
    for (const auto& each : std::vector<Case>{
             {"甲\n乙{值 coal.output 2016}",
              "T10" + at + "2 column 2: there is no directive “值” (value?)"},
             {"甲{产量 coal.output 2016}", "T10" + at + "1 column 2"},
             {"{Valeu coal.output 2016}", "T10" + at + "1 column 1"},
             {"甲｛valeu coal.output 2016｝", "T10" + at + "1 column 2"},
             {"{{value coal.outptu 2016}}", "T12" + at + "1 column 1"},
             {"甲{value coal.outptu\n2016}", "T12" + at + "1 column 2"},
             {"甲{value coal.output 2016。", "T102" + at + "1 column 2"},
             {"甲{Value coal.output 2016\n\n乙}", "T102" + at + "1 column 2"},
             {"正文[^zz]", "T103" + at + "1 column 3: the note [^zz] has no text"},
             {"甲［^a］\n\n[^a]: 注", "T105" + at + "1 column 2"},
             {"甲\n\n[^q]: 未用", "T104" + at + "3 column 1: nothing refers to the note [^q]"},
             {"甲{#a}乙", "T106" + at + "1 column 2"}}) {
        INFO(each.text);
        CHECK_THAT(written(each.text).faults(), contains(each.wanted));
    }
    CHECK_THAT(written("```if\nwhen: known coal.output 2016\n甲[^z]\n```").faults(),
               contains("T103" + at + "3 column 2"));
}

TEST_CASE("braces and brackets that are text are, and can be escaped", "[contribute]") {
    struct Case {
        const char* text;
        const char* wanted;
    };
    for (const auto& each :
         std::vector<Case>{{"集合{甲，乙}和{1，2}", "集合{甲，乙}和{1，2}"},
                           {"\\{value coal.output 2016}", "{value coal.output 2016}"},
                           {"\\｛value coal.output 2016\\｝", "｛value coal.output 2016｝"},
                           {"\\{ Value", "{ Value"},
                           {"`{值 coal.output 2016}`", "{值 coal.output 2016}"},
                           {"\\[^zz]", "[^zz]"},
                           {"`[^zz]`", "[^zz]"},
                           {"[^A]再[^a]\n\n[^a]: 注", "^(注)再^(注)"}}) {
        INFO(each.text);
        const auto result = written(each.text);
        CHECK(result.text() == each.wanted);
        CHECK(result.faults().empty());
    }
}
