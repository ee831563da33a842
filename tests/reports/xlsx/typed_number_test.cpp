// Why: a cell's number must print the figure's text to the last sign, or stay text.
// SPDX-License-Identifier: Apache-2.0
#include "xlsx/typed_number.hpp"

#include "catch.hpp"
#include "opened_workbook.hpp"

namespace almanac::testing {
namespace {

doc::Figure figure(double number, const std::string& text) {
    doc::Figure made;
    made.number = number;
    made.text = text;
    return made;
}

/// What a viewer shows for the figure's cell; `text` where it is no number.
std::string shown(double number, const std::string& text) {
    const auto typed = xlsx::typed_number(figure(number, text));
    if (!typed) return "text";
    OpenedCell cell;
    cell.is_number = true;
    cell.value = std::to_string(typed->value);
    cell.format = typed->format;
    return printed(cell);
}

}  // namespace

TEST_CASE("a figure's cell prints what the report prints", "[xlsx]") {
    struct Case {
        double number;
        const char* text;
    };
    for (const auto& [number, text] :
         {Case{14.85, "14.85万千升"}, Case{0.368, "36.8%"}, Case{8.8, "8.8%"}, Case{3, "3-5个"},
          Case{-3.25, "下降3.3%"}, Case{-3.2, "-3.2"}, Case{430, "不超过430"}, Case{0, "0"},
          Case{1234567, "1234567"}, Case{100, ">100"}, Case{14.5, "约145亿元"}, Case{-0.04, "0.0"},
          Case{512.4, "5.1 million tonnes"}, Case{7, "say \"7\" of them"}}) {
        CAPTURE(text);
        CHECK(shown(number, text) == text);
    }
}

TEST_CASE("the cell holds the unrounded number in the unit that is printed", "[xlsx]") {
    CHECK(xlsx::typed_number(figure(2.3456, "2.35"))->value == 2.3456);
    CHECK(xlsx::typed_number(figure(0.97312, "97.3%"))->value == 0.97312);
    CHECK(xlsx::typed_number(figure(145000, "14.5亿元"))->value == 14.5);
    CHECK(xlsx::typed_number(figure(14.85, "14.85万千升"))->suffix == "万千升");
}

TEST_CASE("a text that prints another number, or none, stays text", "[xlsx]") {
    CHECK_FALSE(xlsx::typed_number(figure(12.5, "暂无数据")));
    CHECK_FALSE(xlsx::typed_number(figure(12.5, "13.7")));
    CHECK_FALSE(xlsx::typed_number(figure(12.5, "-12.5")));
    doc::Figure wordless;
    wordless.text = "12.5";
    CHECK_FALSE(xlsx::typed_number(wordless));
}

}  // namespace almanac::testing
