// Why: text from outside stays text: no formula, no broken part, no lost letter but those named.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "opened_workbook.hpp"
#include "sample_builder.hpp"
#include "xlsx/workbook.hpp"

namespace almanac::testing {
namespace {

/// A document whose title, table and source are the given texts.
doc::Document of_texts(const std::vector<std::string>& texts) {
    SampleBuilder b("zh");
    b.document.title = texts.front();
    doc::Table table;
    table.columns = {column("a", doc::ColumnType::text, {b.run(texts.front())})};
    for (const auto& text : texts) table.rows.push_back(row({{b.run(text)}}));
    doc::Section chapter;
    chapter.id = "c";
    chapter.title = {b.run(texts.front())};
    chapter.blocks.push_back({"c.t", std::move(table)});
    b.document.chapters.push_back(std::move(chapter));
    b.document.sources = {{1, texts.front(), 1, texts.front(), texts.back(), "", "", ""}};
    return std::move(b.document);
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const auto& each : diagnostics) found.push_back(each.code);
    return found;
}

}  // namespace

TEST_CASE("text that begins like a formula is a string and no formula", "[xlsx]") {
    const std::vector<std::string> texts{"=1+1",        "+1",       "-1+cmd|' /C calc'!A0",
                                         "@SUM(A1:A9)", "{=1+1}",   "=HYPERLINK(\"http://x\")",
                                         "\t=1+1",      "http://x", "internal:A1"};
    Diagnostics diagnostics;
    const OpenedWorkbook book(xlsx::write_workbook(of_texts(texts), {}, diagnostics));
    int kept = 0;
    for (const auto& [sheet, cells] : book.cells) {
        for (const auto& [name, cell] : cells) {
            CHECK(cell.formula.empty());
            kept += std::count(texts.begin(), texts.end(), cell.value);
        }
    }
    CHECK(kept >= static_cast<int>(texts.size()));
}

TEST_CASE("markup, emoji and rare characters come back letter by letter", "[xlsx]") {
    const std::vector<std::string> texts{"<script>&\"'</script>", "𠀀𪚥 👩‍👩‍👧",
                                         "_x0041_ _x41_", "]]>"};
    Diagnostics diagnostics;
    const OpenedWorkbook book(xlsx::write_workbook(of_texts(texts), {}, diagnostics));
    const std::string sheet = book.names.at(1);
    CHECK(book.at(sheet, "A5").value == texts[0]);
    CHECK(book.at(sheet, "A6").value == texts[1]);
    // A reader of workbooks turns _x005F_ back into the low line.
    CHECK(book.at(sheet, "A7").value == "_x005F_x0041_ _x41_");
    CHECK(book.at(sheet, "A8").value == texts[3]);
}

TEST_CASE("control characters and those that reorder text are left out and named", "[xlsx]") {
    Diagnostics diagnostics;
    const OpenedWorkbook book(xlsx::write_workbook(of_texts({"a\x01"
                                                             "b\xEF\xBF\xBE"
                                                             "c",
                                                             "x\xE2\x80\xAEy", "bad\xFF"}),
                                                   {}, diagnostics));
    const std::string sheet = book.names.at(1);
    CHECK(book.at(sheet, "A5").value == "abc");
    CHECK(book.at(sheet, "A6").value == "xy");
    CHECK(book.at(sheet, "A7").value == "bad");
    const auto heard = codes(diagnostics);
    CHECK(std::count(heard.begin(), heard.end(), "R61") >= 3);
}

TEST_CASE("a sheet's name is made from any title, and shows or tells where it differs", "[xlsx]") {
    for (const std::string title :
         {"[a]:b*c?d/e\\f", "'quoted'", "",
          "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "History", "FIGURES",
          "Culture: tourism"}) {
        Diagnostics diagnostics;
        const OpenedWorkbook book(xlsx::write_workbook(of_texts({title}), {}, diagnostics));
        const std::string& name = book.names.at(1);
        CAPTURE(title, name);
        CHECK(!name.empty());
        CHECK(name.find_first_of("[]:*?/\\") == std::string::npos);
        CHECK(name.front() != '\'');
        CHECK(name.size() <= 31 * 3);
        const auto heard = codes(diagnostics);
        const bool shows_it = name == title || name.find("…") != std::string::npos ||
                              name.find('-') != std::string::npos || title.front() == '\'';
        CHECK((shows_it || std::count(heard.begin(), heard.end(), "R65") > 0));
    }
}

}  // namespace almanac::testing
