// Why: what readers of Chinese see at once when it is wrong: the edges of lines.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "paged/character_class.hpp"
#include "paged_fonts.hpp"

namespace almanac::testing {
namespace {

/// Text strips of the chapter, without heading and furniture.
std::vector<const paged::Strip*> lines_of(const LaidOut& laid) {
    std::vector<const paged::Strip*> lines;
    const auto& galley = laid.chapter();
    for (std::size_t i = 1; i < galley.flow.size(); ++i)
        lines.push_back(&galley.strips[galley.flow[i]]);
    return lines;
}

float right_edge(const paged::Galley& galley, const paged::Strip& strip) {
    const auto& run = galley.runs[strip.runs.end - 1];
    return run.x + run.width;
}

const std::string prose =
    "2016年，全市煤层气（煤矿瓦斯）产量0.92亿立方米，同比增长13.6%"
    "；其中：“三区”联动试点县（柳林、临县）"
    "占比达到61.2%"
    "，提前一年实现《行动计划》提出的“到2015年达到1亿立方米”的目标。按照“十三五”规划，到2020年，"
    "煤层气产能将达到2.5亿立方米；甲醇汽车、新能源汽车（含专用车）保有量……分别达到5,000辆和12,"
    "000辆。";

}  // namespace

TEST_CASE("no line of Chinese begins with closing or ends with opening punctuation", "[paged]") {
    // Every offset moves the punctuation to another place of the line.
    for (int shift = 0; shift < 40; ++shift) {
        std::string text;
        for (int i = 0; i < shift; ++i) text += "晋";
        for (int i = 0; i < 3; ++i) text += prose;
        const LaidOut laid(document_of({words_block("p", text)}));
        for (const auto* line : lines_of(laid)) {
            const auto words = LaidOut::text_of(laid.chapter(), *line);
            REQUIRE_FALSE(words.empty());
            CHECK_FALSE(paged::is_forbidden_at_start(words.front()));
            CHECK_FALSE(paged::is_forbidden_at_end(words.back()));
        }
    }
}

TEST_CASE("lines of Chinese are justified: all but the last end at the margin", "[paged]") {
    const LaidOut laid(document_of({words_block("p", prose + prose + prose)}));
    const auto lines = lines_of(laid);
    REQUIRE(lines.size() > 5);
    const float width = static_cast<float>((210 - 25 - 23) * 72 / 25.4);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        CHECK(right_edge(laid.chapter(), *lines[i]) == Approx(width).margin(0.1));
    CHECK(right_edge(laid.chapter(), *lines.back()) <= width + 0.1F);
}

TEST_CASE("a paragraph's first line is indented by two characters", "[paged]") {
    const LaidOut laid(document_of({words_block("p", prose)}));
    const auto lines = lines_of(laid);
    CHECK(laid.chapter().runs[lines[0]->runs.first].x == Approx(21.0).margin(0.01));
    CHECK(laid.chapter().runs[lines[1]->runs.first].x == Approx(0.0).margin(0.01));
}

TEST_CASE("the standard's page holds 22 lines of 28 characters", "[paged][gbt9704]") {
    std::string text;
    for (int i = 0; i < 28 * 70; ++i) text += "吕";
    const LaidOut laid(document_of({words_block("p", text)}), "gbt9704");
    const auto& galley = laid.chapter();
    REQUIRE(galley.pages.size() == 4);
    std::size_t lines = 0;
    for (const auto& placed : galley.pages[1].strips) {
        if (placed.furniture) continue;
        ++lines;
        CHECK(LaidOut::text_of(galley, galley.strips[placed.strip]).size() == 28);
    }
    CHECK(lines == 22);
    CHECK(galley.pages[1].strips[1].y - galley.pages[1].strips[0].y == Approx(29.0).margin(0.01));
}

TEST_CASE("a word of 500 letters is divided and loses none", "[paged]") {
    const std::string word(500, 'x');
    const LaidOut laid(document_of({words_block("p", word)}));
    std::size_t letters = 0;
    for (const auto* line : lines_of(laid)) {
        letters += LaidOut::text_of(laid.chapter(), *line).size();
        CHECK(right_edge(laid.chapter(), *line) < (210 - 48) * 72 / 25.4 + 0.1);
    }
    CHECK(letters == 500);
}

TEST_CASE("characters that no font has are listed by code point and place", "[paged]") {
    const LaidOut laid(document_of({words_block("names", "张\U0001F600和\U00030000村"),
                                    words_block("other", "\xD8\xB9 and \xE2\x80\xAEx")}));
    std::string all;
    for (const auto& diagnostic : laid.diagnostics) all += render(diagnostic, "en") + "\n";
    CHECK_THAT(all, contains("U+1F600"));
    CHECK_THAT(all, contains("U+30000"));
    CHECK_THAT(all, contains("names"));
    CHECK_THAT(all, contains("U+0639"));
    CHECK_THAT(all, contains("U+202E"));
    CHECK_THAT(all, contains("other"));
}

TEST_CASE("a title too long for a line is broken at its own place, if it has one", "[paged]") {
    const std::string first = "吕梁市创新驱动发展战略行动计划";
    const std::string second = "实施情况年度监测报告";
    for (const char* profile : {"modern", "gbt9704"}) {
        auto document = document_of({words_block("p", prose)});
        document.title = first + "\u200B" + second;
        const LaidOut laid(document, profile);
        const auto& cover = laid.pages.galleys.at(0);
        std::vector<std::size_t> lengths;
        for (const auto strip : cover.flow) {
            const auto words = LaidOut::text_of(cover, cover.strips[strip]);
            if (!words.empty()) lengths.push_back(words.size());
        }
        REQUIRE(lengths.size() >= 2);
        CHECK(lengths[0] == 15);
        CHECK(lengths[1] == 10);
    }
}

TEST_CASE("a font that is missing is named with its package", "[paged]") {
    try {
        const paged::FontSet fonts({"/nonexistent"}, *look::paper("modern"));
        FAIL("no error");
    } catch (const Error& error) {
        const auto words = render(error.diagnostic(), "en");
        CHECK_THAT(words, contains("NotoSerifCJK-Regular.ttc"));
        CHECK_THAT(words, contains("fonts-noto-cjk"));
    }
}

TEST_CASE("a break begins a new line, and a list goes on from its own number", "[paged]") {
    doc::List list;
    list.ordered = true;
    list.start = 2016;
    list.items = {{words_block("i1", "甲")}, {words_block("i2", "乙")}};
    const doc::ParagraphBlock broken{{{doc::Run{"第一行"}}, {doc::Break{}}, {doc::Run{"第二行"}}}};
    const LaidOut laid(document_of({doc::Block{"p", broken}, doc::Block{"l", list}}));
    std::vector<std::u32string> texts;
    for (const auto* line : lines_of(laid))
        texts.push_back(LaidOut::text_of(laid.chapter(), *line));
    CHECK(texts ==
          std::vector<std::u32string>{U"第一行", U"第二行", U"2016.", U"甲", U"2017.", U"乙"});
}

}  // namespace almanac::testing
