// Why: where lines end, what lists begin with and what stars mean must not change what is said.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

struct Case {
    const char* text;
    const char* wanted;
};

void check(const std::vector<Case>& cases, const char* language = "zh") {
    WritingOptions options;
    options.language = language;
    for (const auto& each : cases) {
        INFO(each.text);
        const auto result = written(each.text, options);
        CHECK(result.text() == each.wanted);
        CHECK(result.faults().empty());
    }
}

}  // namespace

TEST_CASE("a line end is a blank, but for one between two wide characters, in any language",
          "[contribute]") {
    const std::vector<Case> cases{
        {"两年分别为25\n30户，涉及2016\n2017两年", "两年分别为25 30户，涉及2016 2017两年"},
        {"采用 Boost\nDLL 技术", "采用 Boost DLL 技术"},
        {"产值12.5\n亿元", "产值12.5 亿元"},
        {"一行\n二行", "一行二行"},
        {"第一句。\n第二句", "第一句。第二句"},
        {"（一）\n（二）", "（一）（二）"},
        {"ｗｉｄｅ\nｗｉｄｅ", "ｗｉｄｅｗｉｄｅ"},
        {"所谓“引”\n“文”字", "所谓“引”“文”字"},
        {"所谓“Boost”\n“DLL”", "所谓“Boost” “DLL”"},
        {"甲——\n乙", "甲——乙"},
        {"𠮷\n野家", "𠮷野家"},
        {"한국\n어", "한국어"},
        {"25\r\n30户\r\n其中", "25 30户其中"},
        {"**甲**\n**乙**", "*甲**乙*"},
        {"**25**\n*30*", "*25* /30/"},
        {"甲*乙\n丙*丁", "甲/乙丙/丁"},
        {"25[^a]\n30\n\n[^a]: 注\n文", "25^(注文) 30"},
        {"甲[^a]\n乙\n\n[^a]: a\n    b", "甲^(a b)乙"},
        {"[25\n30](https://example.org/)", "[25 30](https://example.org/)"},
        {"- 25\n  30\n- 甲\n  乙", "list:\n- 25 30\n- 甲乙"},
        {"> 25\n> 30", "callout: 25 30"},
    };
    check(cases);
    check(cases, "en");
}

TEST_CASE("a line end beside a figure goes by what the figure prints", "[contribute]") {
    check({{"产量为\n{value coal.output 2016}\n左右", "产量为 <coal.output 2016 actual>左右"},
           {"由{unit coal_bureau}\n负责", "由市煤炭局负责"},
           {"{edition year}\n{edition year}", "2016 2016"}});
}

TEST_CASE("a heading over two lines is joined like any text", "[contribute]") {
    const auto result = written("Boost\nDLL 用\n法\n===\n\n文");
    REQUIRE(result.contribution.sections.size() == 1);
    CHECK(shape(result.contribution.sections.front().title) == "Boost DLL 用法");
}

TEST_CASE("a hard break stays one", "[contribute]") {
    check({{"第一行  \n第二行\\\n第三行", "第一行⏎第二行⏎第三行"},
           {"one  \ntwo", "one⏎two"},
           {"- 甲\\\n  乙", "list:\n- 甲⏎乙"}});
}

TEST_CASE("an ordered list keeps its first number", "[contribute]") {
    check(
        {{"3. 甲\n4. 乙\n\n说明。\n\n5. 丙", "ordered: 3\n- 甲\n- 乙\n说明。\nordered: 5\n- 丙"},
         {"2016. 年份开头的一段。", "ordered: 2016\n- 年份开头的一段。"},
         {"5. 丙\n\n2016. 年份开头的一段。", "ordered: 5\n- 丙\nordered: 2016\n- 年份开头的一段。"},
         {"1. 甲\n2. 乙\n4. 丁\n5. 戊", "ordered:\n- 甲\n- 乙\nordered: 4\n- 丁\n- 戊"},
         {"1. 甲\n1. 乙\n1. 丙", "ordered:\n- 甲\n- 乙\n- 丙"},
         {"> 3. 甲\n> 8. 乙", "callout: ordered: 3\n- 甲\nordered: 8\n- 乙"},
         {"- 甲\n\n  1. 一\n  7. 七", "list:\n- 甲\nordered:\n- 一\nordered: 7\n- 七"},
         {"0. 零", "ordered: 0\n- 零"},
         {"1. 甲\n\n   7) 内", "ordered:\n- 甲\nordered: 7\n- 内"},
         {"1. 甲", "ordered:\n- 甲"}});
}

TEST_CASE("one star beside Chinese signs is emphasis, as two are", "[contribute]") {
    check(
        {{"甲*斜体，*后；庚*“引”*字；辛**粗体，**后。", "甲/斜体，/后；庚/“引”/字；辛*粗体，*后。"},
         {"*（一）*总体", "/（一）/总体"},
         {"他说*“很好”*，*《书》*也好", "他说/“很好”/，/《书》/也好"},
         {"丙***粗斜，***后", "丙/*粗斜，*/后"},
         {"甲*跨\n行，*后", "甲/跨行，/后"},
         {"a *b* c", "a /b/ c"},
         {"(*foo*), *bar*.", "(/foo/), /bar/."},
         {"产量*：含外购；*表示估计", "产量*：含外购；*表示估计"},
         {"3*5米和4*6米", "3*5米和4*6米"},
         {"2 * 3 = 6，4 * 5 = 20", "2 * 3 = 6，4 * 5 = 20"},
         {"- *甲，*乙*", "list:\n- /甲，/乙*"},
         {"- 甲*，\n- 乙*", "list:\n- 甲*，\n- 乙*"},
         {"| 甲*，| 乙* |\n|--|--|\n| 一 | 二 |", "c1 c2\n一 | 二"},
         {"甲\\*斜\\*后", "甲*斜*后"},
         {"`甲*斜，*后`", "甲*斜，*后"}});
}
