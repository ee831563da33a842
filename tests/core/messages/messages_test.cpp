// Why: a message says what, where, what is safe and what to do, in both languages, on one line,
// whatever the file holds. SPDX-License-Identifier: Apache-2.0
#include "messages/messages.hpp"

#include "catch.hpp"

using namespace almanac;

namespace {

constexpr MessagePattern full{
    "D13",        Severity::warning, "为“{0}”，应为{1}", "is “{0}”, wanted {1}",
    "{1} 已入库", "{1} is stored",   "请改正 {0}",       "correct {0}"};
constexpr MessagePattern bare{"D14", Severity::note, "为“{0}”", "is “{0}”"};

std::string shown(const std::string& argument) {
    const std::string line = render(say(bare, "", {argument}), "en");
    const std::string before = "ALM-D14 is “";
    REQUIRE(line.rfind(before, 0) == 0);
    return line.substr(before.size(), line.size() - before.size() - std::string("”.").size());
}

}  // namespace

TEST_CASE("a message is rendered whole in both languages", "[messages]") {
    const Diagnostic diagnostic = say(full, "a.csv row 3", {"x", "5"});
    CHECK(render(diagnostic, "zh") ==
          "ALM-D13 a.csv 第 3 行：为“x”，应为5。已保留：5 已入库。处理：请改正 x。");
    CHECK(render(diagnostic, "en") ==
          "ALM-D13 a.csv row 3: is “x”, wanted 5. Kept: 5 is stored. Do: correct x.");
    CHECK(diagnostic.severity == Severity::warning);
    CHECK(diagnostic.code == "D13");
}

TEST_CASE("a sentence ends once, and arguments of each language stand in theirs", "[messages]") {
    constexpr MessagePattern ending{"D15", Severity::note, "规则：{0}", "rule: {0}"};
    const auto said = say_bilingual(ending, "a", {Text("请核对。", "Check it.")});
    CHECK(render(said, "zh") == "ALM-D15 a：规则：请核对。");
    CHECK(render(said, "en") == "ALM-D15 a: rule: Check it.");
}

TEST_CASE("a place in a table is told in the words of the language", "[messages]") {
    const auto zh = [](const std::string& origin) {
        return render(say(bare, origin, {"x"}), "zh");
    };
    CHECK(zh("d.csv row 2 column unit") == "ALM-D14 d.csv 第 2 行“unit”列：为“x”。");
    CHECK(zh("d.csv row 2 column 公开 范围") == "ALM-D14 d.csv 第 2 行“公开 范围”列：为“x”。");
    CHECK(zh("my row 2.csv row 30") == "ALM-D14 my row 2.csv 第 30 行：为“x”。");
    for (const char* other : {"d.csv", "d row 2.csv", "d.xlsx 数据!D2", "d.csv row 2 column "})
        CHECK(zh(other) == "ALM-D14 " + std::string(other) + "：为“x”。");
    const auto said = say(bare, "d.csv row 2 column unit", {"x"});
    CHECK(render(said, "en") == "ALM-D14 d.csv row 2 column unit: is “x”.");
    CHECK(said.origin == "d.csv row 2 column unit");
}

TEST_CASE("what a message does not have is not printed", "[messages]") {
    CHECK(render(say(bare, "", {"x"}), "zh") == "ALM-D14 为“x”。");
    CHECK(say(bare, "").hint.empty());
    CHECK(render(say(bare, ""), "en") == "ALM-D14 is “”.");
}

TEST_CASE("an argument is not a pattern", "[messages]") {
    CHECK(render(say(full, "", {"{1}{0}", "{"}), "en") ==
          "ALM-D13 is “{1}{0}”, wanted {. Kept: { is stored. Do: correct {1}{0}.");
}

TEST_CASE("control characters and broken bytes are escaped, the rest is shown as it stands",
          "[messages]") {
    struct Case {
        std::string argument;
        std::string text;
    };
    for (const auto& [argument, text] :
         {Case{"亿m³ 😀 é", "亿m³ 😀 é"}, Case{"a\nb\r\tc", "a\\x0ab\\x0d\\x09c"},
          Case{"\x1b[31m", "\\x1b[31m"}, Case{std::string("a\0b", 3), "a\\x00b"},
          Case{"\x7f", "\\x7f"}, Case{"\xE5\n\n", "\\xe5\\x0a\\x0a"},
          Case{"\xF0\x9F\x98", "\\xf0\\x9f\\x98"}, Case{"\x80", "\\x80"},
          Case{"\xC0\xAF", "\\xc0\\xaf"}, Case{"\xFF", "\\xff"},
          Case{"\xC2\x9B"
               "31m",
               "\\xc2\\x9b31m"},
          Case{"\xC2\xA0", "\xC2\xA0"}}) {
        INFO(text);
        CHECK(shown(argument) == text);
    }
    CHECK(render(say(bare, "a\nb", {}), "en").find('\n') == std::string::npos);
}

TEST_CASE("a long argument is cut at two hundred characters, not bytes", "[messages]") {
    std::string long_text;
    for (int i = 0; i < 200; ++i) long_text += "亿";
    CHECK(shown(long_text) == long_text);
    CHECK(shown(long_text + "亿") == long_text + "…");
    CHECK(shown(std::string(1 << 20, 'x')).size() == 200 + std::string("…").size());
}
