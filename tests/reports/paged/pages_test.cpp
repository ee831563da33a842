// Why: what stands on which page.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "paged_fonts.hpp"
#include "sample_document.hpp"

namespace almanac::testing {
namespace {

std::u32string page_text(const paged::Galley& galley, const paged::Page& page) {
    std::u32string text;
    for (const auto& placed : page.strips)
        text += LaidOut::text_of(galley, galley.strips[placed.strip]);
    return text;
}

bool holds(const std::u32string& text, std::u32string_view words) {
    return text.find(words) != std::u32string::npos;
}

}  // namespace

TEST_CASE("stage and specimen mark stand on every page", "[paged]") {
    for (const char* profile : {"modern", "gbt9704"}) {
        const LaidOut laid(sample_document(), profile);
        for (const auto& galley : laid.pages.galleys)
            for (const auto& page : galley.pages)
                CHECK(holds(page_text(galley, page), U"工作稿 · 示例数据"));
    }
}

TEST_CASE("a heading never stands at the foot of a page", "[paged]") {
    for (int lines = 1; lines < 60; ++lines) {
        doc::Blocks blocks;
        for (int i = 0; i < lines; ++i)
            blocks.push_back(words_block("p" + std::to_string(i), "一行文字。"));
        auto document = document_of(blocks);
        doc::Section below;
        below.id = "below";
        below.number = "（一）";
        below.title = {{doc::Run{"标题"}}};
        below.blocks = {words_block("q", "标题之下的文字。")};
        document.chapters[0].sections = {below};
        const LaidOut laid(document);
        const auto& galley = laid.chapter();
        for (const auto& page : galley.pages) {
            const auto text = page_text(galley, page);
            CHECK(holds(text, U"标题之下") == holds(text, U"（一）标题"));
        }
    }
}

TEST_CASE("contents give the pages that the chapters stand on", "[paged]") {
    const LaidOut laid(sample_document());
    const auto& contents = laid.pages.galleys.at(1);
    std::u32string text;
    for (const auto& page : contents.pages) text += page_text(contents, page);
    std::size_t number = 0;
    for (std::size_t g = 2; g < laid.pages.galleys.size(); ++g) {
        const auto& galley = laid.pages.galleys[g];
        for (const auto& entry : laid.pages.outline) {
            if (entry.galley != g || entry.level != 1) continue;
            std::u32string title;
            for (std::string_view rest = entry.title; !rest.empty();) {
                const auto c = static_cast<unsigned char>(rest.front());
                const std::size_t size = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
                char32_t point = size == 1 ? c : size == 2 ? c & 0x1FU : c & 0x0FU;
                for (std::size_t i = 1; i < size; ++i)
                    point = point << 6U | (static_cast<unsigned char>(rest[i]) & 0x3FU);
                title += point;
                rest.remove_prefix(size);
            }
            const auto at = text.find(title);
            REQUIRE(at != std::u32string::npos);
            auto digit = at + title.size();
            while (digit < text.size() && text[digit] == U'.') ++digit;
            std::string printed;
            while (digit < text.size() && text[digit] >= U'0' && text[digit] <= U'9')
                printed += static_cast<char>(text[digit++]);
            CHECK(printed.substr(0, std::to_string(number + 1).size()) ==
                  std::to_string(number + 1));
        }
        number += galley.pages.size();
    }
}

TEST_CASE("a note stands at the foot of the page that names it", "[paged]") {
    doc::Blocks blocks;
    for (int i = 0; i < 80; ++i)
        blocks.push_back(words_block("p" + std::to_string(i), "一行文字。"));
    blocks[50] = {"noted", doc::ParagraphBlock{
                               {{doc::Run{"有注"}}, {doc::Note{{{doc::Run{"注的内容"}}}, 7}}}}};
    const LaidOut laid(document_of(blocks));
    const auto& galley = laid.chapter();
    int notes = 0;
    for (const auto& page : galley.pages) {
        const auto text = page_text(galley, page);
        CHECK(holds(text, U"有注") == holds(text, U"7 注的内容"));
        notes += holds(text, U"注的内容") ? 1 : 0;
    }
    CHECK(notes == 1);
}

TEST_CASE("text of the standard's profile begins on a right-hand page", "[paged][gbt9704]") {
    const LaidOut laid(sample_document(), "gbt9704");
    CHECK((laid.pages.galleys[0].pages.size() + laid.pages.galleys[1].pages.size()) % 2 == 0);
}

TEST_CASE("nothing but furniture leaves the core of the page", "[paged]") {
    for (const char* profile : {"modern", "gbt9704"})
        for (const char* language : {"zh", "en"}) {
            const LaidOut laid(sample_document(language), profile);
            const auto& paper = *look::paper(profile);
            for (const auto& galley : laid.pages.galleys)
                for (const auto& page : galley.pages)
                    for (const auto& placed : page.strips) {
                        if (placed.furniture) continue;
                        const double foot = (page.landscape ? paper.width_mm - paper.right_mm
                                                            : paper.height_mm - paper.bottom_mm) *
                                            72 / 25.4;
                        const auto& strip = galley.strips[placed.strip];
                        CHECK(placed.y + strip.height <= foot + 0.6);
                    }
        }
}

}  // namespace almanac::testing
