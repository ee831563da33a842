// Why: what a workbook cannot hold is split or cut, and said; the file is correct all the same.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "opened_workbook.hpp"
#include "sample_builder.hpp"
#include "xlsx/workbook.hpp"

namespace almanac::testing {
namespace {

doc::Document of_table(int rows, int columns, const std::string& text) {
    SampleBuilder b("en");
    doc::Table table;
    for (int c = 0; c < columns; ++c)
        table.columns.push_back(column("c" + std::to_string(c), doc::ColumnType::text,
                                       {b.run("C" + std::to_string(c))}));
    for (int r = 0; r < rows; ++r) {
        std::vector<doc::Inlines> cells;
        for (int c = 0; c < columns; ++c) cells.push_back({b.run(text + std::to_string(r))});
        table.rows.push_back(row(std::move(cells)));
    }
    doc::Section chapter;
    chapter.id = "c";
    chapter.title = {b.run("Long")};
    chapter.blocks.push_back({"c.t", std::move(table)});
    b.document.chapters.push_back(std::move(chapter));
    return std::move(b.document);
}

bool heard(const Diagnostics& diagnostics, const std::string& code) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&](const Diagnostic& each) { return each.code == code; });
}

}  // namespace

TEST_CASE("a table longer than a sheet goes on in the next, no row lost", "[xlsx]") {
    Diagnostics diagnostics;
    const OpenedWorkbook book(
        xlsx::write_workbook(of_table(100, 2, "r"), {40, 16384}, diagnostics));
    CHECK(heard(diagnostics, "R63"));
    CHECK(std::count(book.names.begin(), book.names.end(), "Long (3)") == 1);
    std::set<std::string> rows;
    for (const auto& [sheet, cells] : book.cells) {
        for (const auto& [name, cell] : cells) {
            if (cell.value.rfind("r", 0) == 0 && name[0] == 'A') rows.insert(cell.value);
            CHECK(std::stoi(name.substr(1)) <= 40);
        }
    }
    for (int r = 0; r < 100; ++r) CHECK(rows.count("r" + std::to_string(r)) == 1);
}

TEST_CASE("columns beyond a sheet's are left out and said", "[xlsx]") {
    Diagnostics diagnostics;
    const OpenedWorkbook book(xlsx::write_workbook(of_table(2, 12, "r"), {1000, 8}, diagnostics));
    CHECK(heard(diagnostics, "R64"));
    CHECK(book.at("Long", "H5").value == "r0");
    CHECK(book.at("Long", "I5").value.empty());
}

TEST_CASE("a text longer than a cell is cut at a whole character and said", "[xlsx]") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "𠀀";
    Diagnostics diagnostics;
    const OpenedWorkbook book(xlsx::write_workbook(of_table(1, 1, text), {}, diagnostics));
    CHECK(heard(diagnostics, "R62"));
    const std::string& cell = book.at("Long", "A5").value;
    CHECK(cell.size() == 16'383 * 4 + 3);
    CHECK(cell.substr(cell.size() - 3) == "…");
}

TEST_CASE("a document without anything is a workbook with a cover", "[xlsx]") {
    Diagnostics diagnostics;
    const OpenedWorkbook book(xlsx::write_workbook(doc::Document{}, {}, diagnostics));
    CHECK(book.names.size() == 2);
    CHECK(diagnostics.empty());
}

}  // namespace almanac::testing
