// Why: tables on paper: broken over pages, too wide, empty, spanned.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "paged/table_grid.hpp"
#include "paged_fonts.hpp"
#include "sample_document.hpp"

namespace almanac::testing {
namespace {

doc::Table table_of(int rows, int columns) {
    doc::Table table;
    table.caption = {{doc::Run{"长表"}}};
    table.label = "表1-1";
    for (int c = 0; c < columns; ++c)
        table.columns.push_back(column("c" + std::to_string(c),
                                       c == 0 ? doc::ColumnType::text : doc::ColumnType::number,
                                       {{doc::Run{"列" + std::to_string(c)}}}));
    for (int r = 0; r < rows; ++r) {
        std::vector<doc::Inlines> cells;
        for (int c = 0; c < columns; ++c)
            cells.push_back(
                {{doc::Run{c == 0 ? "行" + std::to_string(r) : std::to_string(r * c)}}});
        table.rows.push_back(row(std::move(cells)));
    }
    return table;
}

std::u32string text_of(const paged::Galley& galley, const paged::Page& page, std::size_t strip) {
    return LaidOut::text_of(galley, galley.strips[page.strips[strip].strip]);
}

}  // namespace

TEST_CASE("a table of 10,000 rows repeats its header on each page and keeps every row", "[paged]") {
    const LaidOut laid(document_of({{"t", table_of(10000, 4)}}));
    const auto& galley = laid.chapter();
    CHECK(galley.pages.size() > 150);
    std::size_t rows = 0;
    for (std::size_t p = 0; p < galley.pages.size(); ++p) {
        const auto& page = galley.pages[p];
        if (p > 0) {
            CHECK(text_of(galley, page, 0) == U"表1-1（续）");
            CHECK(text_of(galley, page, 1) == U"列0列1列2列3");
            CHECK(page.strips[1].repeated);
        }
        for (std::size_t s = 0; s < page.strips.size(); ++s)
            rows += text_of(galley, page, s).starts_with(U"行") ? 1 : 0;
    }
    CHECK(rows == 10000);
}

TEST_CASE("200 columns are printed in parts that repeat the heading column, and it is said",
          "[paged]") {
    const LaidOut laid(document_of({{"t", table_of(3, 200)}}));
    const auto& galley = laid.chapter();
    std::size_t headings = 0;
    std::u32string all;
    for (const auto& page : galley.pages)
        for (std::size_t s = 0; s < page.strips.size(); ++s) {
            const auto text = text_of(galley, page, s);
            all += text;
            headings += text.starts_with(U"行0") ? 1 : 0;
        }
    CHECK(headings > 3);
    CHECK(all.find(U"列199") != std::u32string::npos);
    bool said = false;
    for (const auto& diagnostic : laid.diagnostics) said = said || diagnostic.code == "G08";
    CHECK(said);
}

TEST_CASE("states go over two lines before they go into another part of the table", "[paged]") {
    auto table = table_of(3, 13);
    table.wide = true;
    for (auto& row : table.rows)
        for (std::size_t c = 1; c < row.cells.size(); ++c)
            row.cells[c].content = {{doc::Run{"ahead of schedule"}}};
    const LaidOut laid(document_of({{"t", table}}));
    for (const auto& diagnostic : laid.diagnostics) CHECK(diagnostic.code != "G08");
    std::size_t heads = 0;
    const auto& galley = laid.chapter();
    for (const auto& page : galley.pages)
        for (std::size_t s = 0; s < page.strips.size(); ++s)
            heads += text_of(galley, page, s).find(U"列12") != std::u32string::npos ? 1 : 0;
    CHECK(heads == 1);
}

TEST_CASE("a table without rows says that it has no data", "[paged]") {
    const LaidOut laid(document_of({{"t", table_of(0, 3)}}));
    std::u32string all;
    for (const auto& strip : laid.chapter().strips) all += LaidOut::text_of(laid.chapter(), strip);
    CHECK(all.find(U"暂无数据") != std::u32string::npos);
}

TEST_CASE("a wide table stands on a lying page", "[paged]") {
    auto table = table_of(3, 5);
    table.wide = true;
    const LaidOut laid(
        document_of({words_block("p", "文字"), {"t", table}, words_block("q", "文字")}));
    const auto& pages = laid.chapter().pages;
    REQUIRE(pages.size() == 3);
    CHECK_FALSE(pages[0].landscape);
    CHECK(pages[1].landscape);
    CHECK_FALSE(pages[2].landscape);
}

TEST_CASE("a cell longer than a page goes on over the next", "[paged]") {
    auto table = table_of(2, 2);
    std::string tale;
    for (int i = 0; i < 8000; ++i) tale += "煤";
    table.rows[0].cells[0].content = {{doc::Run{tale}}};
    const LaidOut laid(document_of({{"t", table}}));
    const auto& galley = laid.chapter();
    std::size_t characters = 0;
    for (const auto index : galley.flow)
        for (const char32_t c : LaidOut::text_of(galley, galley.strips[index]))
            characters += c == U'煤' ? 1 : 0;
    CHECK(characters == 8000);
    CHECK(galley.pages.size() > 2);
}

TEST_CASE("spans cover their places and are clamped to the table", "[paged]") {
    auto table = table_of(3, 3);
    table.rows[0].cells[0].row_span = 9;
    table.rows[1].cells.erase(table.rows[1].cells.begin());
    table.rows[2].cells.erase(table.rows[2].cells.begin());
    table.rows[1].cells[0].column_span = 9;
    const auto grid = paged::grid_of(table);
    REQUIRE(grid.size() == 3);
    CHECK(grid[0][0].rows == 3);
    REQUIRE(grid[1].size() == 1);
    CHECK(grid[1][0].column == 1);
    CHECK(grid[1][0].columns == 2);
}

}  // namespace almanac::testing
