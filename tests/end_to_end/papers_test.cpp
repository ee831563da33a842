// Why: what an office does with finished papers: Word files of every edition come back unchanged,
// an auditor reads the workbook's units, and no file of anybody's is overwritten.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "catch.hpp"
#include "form_workspace.hpp"
#include "workbook/workbook.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a Word file of any edition comes back without a change", "[end_to_end]") {
    const TrialWorkspace workspace("papers_editions");
    const std::vector<std::vector<std::string>> editions{
        {"--cut-off", "2017-03-01"},
        {"--cut-off", "2017-03-01", "--lang", "en"},
        {"--audience", "internal", "--lang", "en"},
        {"--profile", "gbt9704"}};
    for (const auto& edition : editions) {
        INFO(edition.front() << " " << edition.back());
        const auto out = workspace.folder() / "papers";
        std::filesystem::remove_all(out);
        std::vector<std::string> words{"report", "--year", "2016",      "--format",
                                       "docx",   "--out",  out.string()};
        words.insert(words.end(), edition.begin(), edition.end());
        const Ran built = ask_in("en", workspace, words);
        INFO(built.err);
        REQUIRE(built.code == 0);
        const Ran back = ask_in("en", workspace, {"edits", (out / "report.docx").string()});
        INFO(back.err);
        CHECK(back.code == 0);
        CHECK_THAT(back.out, contains("0 changes taken over, 0 not"));
    }
}

TEST_CASE("each figure of a workbook has its unit beside it", "[end_to_end]") {
    const TrialWorkspace workspace("papers_units");
    REQUIRE(workspace.report(workspace.out(), {"--format", "xlsx"}).code == 0);
    Diagnostics diagnostics;
    int rows = 0;
    for (const auto& sheet :
         workbook::read_book(content_of(workspace.out() / "report.xlsx"), "x.xlsx", diagnostics)
             .sheets) {
        std::optional<std::uint32_t> unit;
        std::optional<std::uint32_t> value;
        std::map<std::uint32_t, std::map<std::uint32_t, std::string>> cells;
        for (const auto& cell : sheet.cells) cells[cell.row][cell.column] = cell.text;
        for (const auto& [row, texts] : cells) {
            for (const auto& [column, text] : texts) {
                if (text == "单位") unit = column;
                if (text == "数值") value = column;
            }
            if (!unit || !value || texts.count(*value) == 0 || texts.at(*value) == "数值") continue;
            INFO(sheet.name << " row " << row << ": " << texts.at(*value));
            CHECK(texts.count(*unit) == 1);
            ++rows;
        }
    }
    CHECK(rows > 3);
}

TEST_CASE("files named on the command line never replace anybody's", "[end_to_end]") {
    const auto workspace = with_duties("papers_out");
    const auto mine = workspace.folder() / "mine.xlsx";
    const std::string work = "a form that somebody filled in";
    const auto is_kept = [&](const std::vector<std::string>& words, int code) {
        write(mine, work);
        std::filesystem::remove(workspace.folder() / "mine.new.xlsx");
        const Ran ran = ask_in("en", workspace, words);
        INFO(words.front() << ": " << ran.err);
        CHECK(ran.code == code);
        CHECK(content_of(mine) == work);
        CHECK_THAT(ran.err, contains("ALM-U190") && contains("mine.new.xlsx"));
        CHECK(std::filesystem::exists(workspace.folder() / "mine.new.xlsx"));
    };
    is_kept({"template", "--unit", "市果业局", "--year", "2016", "--out", mine.string()}, 0);
    is_kept({"status", "--year", "2016", "--out", mine.string()}, 0);
    // Its own file it replaces.
    std::filesystem::remove(mine);
    for (int time = 0; time < 2; ++time) {
        const Ran ran =
            ask_in("en", workspace, {"status", "--year", "2016", "--out", mine.string()});
        CHECK(ran.code == 0);
        CHECK(ran.err.find("U190") == std::string::npos);
    }
}
