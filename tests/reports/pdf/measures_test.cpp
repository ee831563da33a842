// Why: the standard is kept on paper, not in a table: margins, lines and numbers are measured in
// the rendered page. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "paged_fonts.hpp"
#include "pdf_tools.hpp"

namespace almanac::testing {
namespace {

constexpr int dpi = 150;
constexpr double millimetre = dpi / 25.4;

struct Extent {
    int first = -1;
    int last = -1;
    void take(int at) {
        if (first < 0 || at < first) first = at;
        last = std::max(last, at);
    }
};

bool row_has_ink(const GreyPage& page, int y, int from, int to) {
    for (int x = from; x < to; ++x)
        if (page.at(x, y) < 128) return true;
    return false;
}

/// Columns with ink between two heights.
Extent columns(const GreyPage& page, double top_mm, double bottom_mm) {
    Extent extent;
    for (int y = static_cast<int>(top_mm * millimetre); y < bottom_mm * millimetre; ++y)
        for (int x = 0; x < page.width; ++x)
            if (page.at(x, y) < 128) extent.take(x);
    return extent;
}

/// Pieces of rows with ink between two heights.
std::vector<Extent> rows(const GreyPage& page, double top_mm, double bottom_mm) {
    std::vector<Extent> found;
    bool inside = false;
    for (int y = static_cast<int>(top_mm * millimetre); y < bottom_mm * millimetre; ++y) {
        const bool ink = row_has_ink(page, y, 0, page.width);
        if (ink && !inside) found.emplace_back();
        if (ink) found.back().take(y);
        inside = ink;
    }
    return found;
}

/// Pages full of a character that fills its square.
std::vector<GreyPage> full_pages(const std::string& profile) {
    std::string text;
    for (int i = 0; i < 28 * 22 * 6; ++i) text += "国";
    const PdfFile file(pdf_of(document_of({words_block("p", text)}), profile));
    return rendered(file, dpi);
}

}  // namespace

TEST_CASE("the standard's core of 156 x 225 mm lies 37 mm from the head and 28 from the left",
          "[pdf][gbt9704]") {
    const auto pages = full_pages("gbt9704");
    REQUIRE(pages.size() >= 4);
    const auto& page = pages[3];  // Cover, contents, first page of text, a full one.
    const auto across = columns(page, 37, 262);
    // Characters fill 92 % of their square: 0.2 mm of a side are the font's own.
    CHECK(across.first / millimetre == Approx(28.2).margin(1));
    CHECK(across.last / millimetre == Approx(28 + 156 - 0.2).margin(1));
    const auto lines = rows(page, 35, 262.5);
    REQUIRE(lines.size() == 22);
    // A line of 29 pt holds 16 pt of character, 2.3 mm below and above it.
    CHECK(lines.front().first / millimetre == Approx(37 + 2.3 + 0.3).margin(1));
    CHECK(lines.back().last / millimetre == Approx(262 - 2.3 - 0.3).margin(1));
    const double pitch = (lines.back().first - lines.front().first) / 21.0 / dpi * 72;
    CHECK(pitch == Approx(29).margin(0.05));
}

TEST_CASE("the standard's page number stands 7 mm below the core, odd right, even left",
          "[pdf][gbt9704]") {
    const auto pages = full_pages("gbt9704");
    for (std::size_t p : {2U, 3U}) {
        const auto& page = pages.at(p);
        const auto number = columns(page, 263, 285);
        const auto lines = rows(page, 263, 285);
        REQUIRE(lines.size() == 1);
        const double middle = (lines[0].first + lines[0].last) / 2.0 / millimetre;
        CHECK(middle == Approx(262 + 7).margin(1));
        const double em = 14 / 72.0 * 25.4;
        if (p % 2 == 0)
            CHECK(number.last / millimetre == Approx(28 + 156 - em).margin(1));
        else
            CHECK(number.first / millimetre == Approx(28 + em).margin(1));
    }
}

TEST_CASE("the modern page keeps its margins", "[pdf]") {
    const auto pages = full_pages("modern");
    const auto& page = pages.at(3);
    const auto across = columns(page, 28, 270);
    CHECK(across.first / millimetre == Approx(25).margin(1));
    CHECK(across.last / millimetre == Approx(210 - 23).margin(1));
    const auto lines = rows(page, 25, 274);
    REQUIRE(lines.size() > 30);
    CHECK(lines.front().first / millimetre == Approx(27 + 1.4).margin(1));
    CHECK(lines.back().last / millimetre < 297 - 24);
}

}  // namespace almanac::testing
