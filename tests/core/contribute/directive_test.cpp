// Why: each directive that plugins/README.md promises gives the reference it promises, and each
// mistake says where it is and what was probably meant. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

struct Case {
    std::string text;
    std::string wanted;
};

/// The one paragraph that `text` becomes, without faults.
void check(const std::vector<Case>& cases, const WritingOptions& options = {}) {
    for (const auto& each : cases) {
        INFO(each.text);
        const auto result = written(each.text, options);
        CHECK(result.text() == each.wanted);
        CHECK(result.faults().empty());
    }
}

void check_faults(const std::vector<Case>& cases) {
    for (const auto& each : cases) {
        INFO(each.text);
        const auto result = written(each.text);
        CHECK(result.faults() == "T" + each.wanted + "\n");
    }
}

const std::string at = " coal/sections.zh.md line 1 column ";

}  // namespace

TEST_CASE("a value is a reference in each of its forms", "[contribute]") {
    check({{"{value coal.output 2016}", "<coal.output 2016 actual>"},
           {"{value coal.output year}", "<coal.output year actual>"},
           {"{value coal.output year-1}", "<coal.output year-1 actual>"},
           {"{value coal.output latest}", "<coal.output latest actual>"},
           {"{value coal.output 2016 area=141102}", "<coal.output@141102 2016 actual>"},
           {"{value coal.output 2016 area=离石}", "<coal.output@141102 2016 actual>"},
           {"{value coal.output 2016 growth}", "<coal.output 2016 growth>"},
           {"{value coal.output latest period}", "<coal.output latest period>"},
           {"{value coal.output 2016 area=141102 growth}", "<coal.output@141102 2016 growth>"},
           {"{value coal.raw_coal 2016}", "<coal.output 2016 actual>"},
           {"产量{value coal.output 2016}，", "产量<coal.output 2016 actual>，"}});
}

TEST_CASE("a target has every aspect that a reader may ask for", "[contribute]") {
    check({{"{target coal.labs_2016}", "<coal.labs_2016 target>"},
           {"{target coal.labs_2016 actual}", "<coal.labs_2016 actual>"},
           {"{target coal.labs_2016 completion}", "<coal.labs_2016 completion>"},
           {"{target coal.labs_2016 schedule}", "<coal.labs_2016 schedule>"},
           {"{target coal.labs_2016 state}", "<coal.labs_2016 state>"},
           {"{target coal.labs_2016 due}", "<coal.labs_2016 due>"},
           {"{target coal.labs_2016 required}", "<coal.labs_2016 required>"},
           {"{target coal.labs_2016 leads}", "<coal.labs_2016 leads>"}});
}

TEST_CASE("counts, units, clauses, the year and references are filled or kept as references",
          "[contribute]") {
    check({{"{count coal.* met}", "<coal.* met count ->"},
           {"{count coal.* met|exceeded}", "<coal.* met|exceeded count ->"},
           {"{count coal.labs_2016, coal.output_2016 all}",
            "<coal.labs_2016, coal.output_2016 all count ->"},
           {"{count * group=later no_data}", "<* group=later no_data count ->"},
           {"{unit coal_bureau}", "市煤炭局"},
           {"{clause 2.1}", "二（一）"},
           {"{edition year}", "2016"},
           {"见{ref outputs}。", "见->coal.outputs。"}});
    WritingOptions english;
    english.language = "en";
    check({{"{unit coal_bureau}", "Coal Bureau"}}, english);
}

TEST_CASE("braces that are no directive are text, and hide none behind them", "[contribute]") {
    check({{"集合{A}与{}", "集合{A}与{}"},
           {"{A}{edition year}", "{A}2016"},
           {"{edition", "{edition"},
           {"`{edition year}`", "{edition year}"}});
}

TEST_CASE("an unknown name is told with its place and the nearest name, and the text goes on",
          "[contribute]") {
    check_faults(
        {{"产量{value coal.outptu 2016}万",
          "12" + at + "3: there is no indicator “coal.outptu” (coal.output?)"},
         {"{target coal.labs_2015}",
          "12" + at + "1: there is no target “coal.labs_2015” (coal.labs_2016?)"},
         {"{valeu coal.output 2016}", "10" + at + "1: there is no directive “valeu” (value?)"},
         {"{value coal.output 2016 area=141103}",
          "12" + at + "1: there is no area “141103” (141100, 141102, 141121?)"},
         {"{unit coal_burau}", "12" + at + "1: there is no unit “coal_burau” (coal_bureau?)"},
         {"{clause 2.2}", "12" + at + "1: there is no clause “2.2” (2.1?)"},
         {"{count coal.* mett}", "12" + at + "1: there is no state “mett” (met?)"},
         {"{count coal.* met|exceded}", "12" + at + "1: there is no state “exceded” (exceeded?)"},
         {"{count cola.* met}", "12" + at + "1: there is no sector “cola” (coal?)"},
         {"{count coal.lab_2016 met}",
          "12" + at + "1: there is no target “coal.lab_2016” (coal.labs_2016?)"}});
    CHECK(written("产量{value coal.outptu 2016}万吨").text() == "产量〔待补〕万吨");
}

TEST_CASE("a directive of the wrong form is told how it should read", "[contribute]") {
    for (const char* text :
         {"{value coal.output}", "{value coal.output 2016 grwoth}", "{value coal.output soon}",
          "{target}", "{target coal.labs_2016 mood}", "{target coal.labs_2016 state now}",
          "{count coal.*}", "{unit}", "{clause}", "{edition}", "{edition month}", "{ref}"}) {
        INFO(text);
        const auto result = written(text);
        CHECK_THAT(result.faults(), contains("T11 coal/sections.zh.md line 1 column 1"));
        CHECK(result.text() == "〔待补〕");
    }
}

TEST_CASE("a place is counted in lines and characters, wherever a directive stands",
          "[contribute]") {
    const auto of = [](const std::string& text) {
        std::string places;
        for (const auto& each : written(text).contribution.diagnostics) {
            const auto line = each.origin.find("line ");
            places += each.origin.substr(line) + ";";
        }
        return places;
    };
    CHECK(of("一\n二{unit x1}\n三三{unit x2}") == "line 2 column 2;line 3 column 3;");
    CHECK(of("**粗“体”**后{unit x1}") == "line 1 column 10;");
    CHECK(of("{count coal.* met}{unit x1}") == "line 1 column 19;");
    CHECK(of("{unit x1}和{unit x1}") == "line 1 column 1;line 1 column 11;");
    CHECK(of("# 题{unit x1}\n\n- 项\n- {unit x2}\n\n> {unit x3}") ==
          "line 1 column 4;line 4 column 3;line 6 column 3;");
    CHECK(of("| 甲 | 乙 |\n|--|--|\n| 一 | {unit x1} |") == "line 3 column 7;");
    CHECK(of("文[^1]\n\n[^1]: 注{unit x1}") == "line 3 column 8;");
}
