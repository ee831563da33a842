// Why: a workbook of some hundred kilobytes may ask for gigabytes; each bound is tried where it is
// and beyond. SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include "bounds/bounds.hpp"
#include "catch.hpp"
#include "workbook/workbook.hpp"
#include "xlsx_parts.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

struct Made {
    std::string rows;
    std::string strings = {};
    std::string styles = {};
    std::size_t sheets = 1;
    bool share_part = false;
};

std::string name_of(std::size_t sheet) { return "sheet" + std::to_string(sheet) + ".xml"; }

std::string bytes_of(const Made& made) {
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string sheets;
    std::string relations;
    for (std::size_t i = 0; i < made.sheets; ++i) {
        const std::string id = std::to_string(i);
        sheets += "<sheet name=\"s" + id + "\" sheetId=\"" + std::to_string(i + 1) + "\" r:id=\"r" +
                  (made.share_part ? "0" : id) + "\"/>";
        relations += "<Relationship Id=\"r" + id + "\" Type=\"" + office +
                     "/worksheet\" Target=\"worksheets/" + name_of(i) + "\"/>";
    }
    XlsxParts parts{{"_rels/.rels",
                     "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"a\" Type=\"" +
                         office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
                    {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office +
                                            "\"><sheets>" + sheets + "</sheets></workbook>"},
                    {"xl/_rels/workbook.xml.rels",
                     "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>"}};
    if (!made.strings.empty())
        parts.push_back(
            {"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + made.strings + "</sst>"});
    if (!made.styles.empty())
        parts.push_back({"xl/styles.xml",
                         "<styleSheet xmlns=\"" + main + "\">" + made.styles + "</styleSheet>"});
    for (std::size_t i = 0; i < (made.share_part ? 1 : made.sheets); ++i)
        parts.push_back({"xl/worksheets/" + name_of(i), "<worksheet xmlns=\"" + main +
                                                            "\"><sheetData>" + made.rows +
                                                            "</sheetData></worksheet>"});
    return xlsx_of(parts);
}

/// Cells read; none, with the code of the refusal in `code`, where the book is refused.
std::size_t cells_of(const Made& made, std::string& code) {
    Diagnostics said;
    const auto read = workbook::read_book(bytes_of(made), "d.xlsx", said);
    code = said.empty() ? "" : said.front().code;
    CHECK(read.sheets.empty() == !said.empty());
    std::size_t cells = 0;
    for (const auto& sheet : read.sheets) cells += sheet.cells.size();
    return cells;
}

std::string code_of(const Made& made) {
    std::string code;
    cells_of(made, code);
    return code;
}

/// Rows of one cell each.
std::string rows(std::size_t count, const std::string& cell) {
    return times(count, "<row>" + cell + "</row>");
}

std::string text_cell(std::size_t characters, const char* character = "a") {
    return "<c t=\"inlineStr\"><is><t>" + times(characters, character) + "</t></is></c>";
}

const std::string shared = "<c t=\"s\"><v>0</v></c>";
std::string string_of(std::size_t characters) {
    return "<si><t>" + std::string(characters, 'a') + "</t></si>";
}

long mib() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

}  // namespace

TEST_CASE("small workbooks that ask for all the memory are refused for little",
          "[workbook][bounds]") {
    // First, for what was used once stays used.
    CHECK(code_of({rows(20'000, shared), string_of(1'000'000)}) == "D295");
    CHECK(code_of({rows(100'000, shared), string_of(32'000)}) == "D297");
    CHECK(code_of({rows(20'000, shared), string_of(1), "", 200, true}) == "D298");
#ifndef ALMANAC_SANITIZED
    CHECK(mib() < 200);
#endif
}

TEST_CASE("a cell holds as much as a spreadsheet program keeps", "[workbook][bounds]") {
    const auto most = bounds::cell_characters.most;
    for (const char* character : {"a", "文"}) {
        INFO(character);
        CHECK(code_of({rows(1, text_cell(most, character))}).empty());
        CHECK(code_of({rows(1, text_cell(most + 1, character))}) == "D295");
    }
    // Two units of UTF-16 each.
    CHECK(code_of({rows(1, text_cell(most / 2, "𠮷"))}).empty());
    CHECK(code_of({rows(1, text_cell(most / 2 + 1, "𠮷"))}) == "D295");
    CHECK(code_of({rows(1, shared), string_of(most)}).empty());
    CHECK(code_of({rows(1, shared), string_of(most + 1)}) == "D295");
    // A string that no cell uses costs nothing.
    CHECK(code_of({rows(1, shared), string_of(1) + string_of(most + 1)}).empty());
}

TEST_CASE("cells are counted, those that hold something", "[workbook][bounds]") {
    std::string code;
    const auto most = bounds::workbook_cells.most;
    CHECK(cells_of({rows(most / 2, "<c><v>1</v></c><c><v>2</v></c>")}, code) == most);
    CHECK(code.empty());
    CHECK(code_of({rows(most / 2, "<c><v>1</v></c><c><v>2</v></c>") +
                   rows(1, "<c><v>1</v></c>")}) == "D296");
    // Two sheets of half as many each are as many.
    CHECK(code_of({rows(most / 2, "<c><v>1</v></c>"), "", "", 2}).empty());
    CHECK(code_of({rows(most / 2 + 1, "<c><v>1</v></c>"), "", "", 2}) == "D296");
    CHECK(cells_of({rows(1'000'000, "<c/>") + rows(1, "<c><v>1</v></c>")}, code) == 1);
    CHECK(code.empty());
}

TEST_CASE("the texts of all cells have a bound together", "[workbook][bounds]") {
    const auto count = bounds::cell_bytes.most / 32'000;
    CHECK(code_of({rows(count, shared), string_of(32'000)}).empty());
    CHECK(code_of({rows(count + 1, shared), string_of(32'000)}) == "D297");
}

TEST_CASE("sheets, strings, styles and formats are counted", "[workbook][bounds]") {
    const std::string one = rows(1, "<c><v>1</v></c>");
    CHECK(code_of({one, "", "", bounds::sheets.most}).empty());
    CHECK(code_of({one, "", "", bounds::sheets.most + 1}) == "D293");
    CHECK(code_of({one, times(bounds::shared_strings.most, "<si/>")}).empty());
    CHECK(code_of({one, times(bounds::shared_strings.most + 1, "<si/>")}) == "D294");
    const auto styles = [](std::size_t count, std::size_t code) {
        return "<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + std::string(code, '0') +
               "\"/></numFmts><cellXfs>" + times(count, "<xf numFmtId=\"200\"/>") + "</cellXfs>";
    };
    CHECK(code_of({one, "", styles(bounds::cell_styles.most, 10)}).empty());
    CHECK(code_of({one, "", styles(bounds::cell_styles.most + 1, 10)}) == "D299");
    CHECK(code_of({one, "", styles(1, bounds::format_characters.most)}).empty());
    CHECK(code_of({one, "", styles(1, bounds::format_characters.most + 1)}) == "D300");
}

TEST_CASE("a part is read up to so many bytes, and parsed up to so many marks",
          "[workbook][bounds]") {
    const std::string row = "<row>" + std::string(1000, ' ') + "</row>";
    const auto most = bounds::part_bytes.most / row.size() - 1;
    CHECK(code_of({times(most, row) + rows(1, "<c><v>1</v></c>")}).empty());
    CHECK(code_of({times(most + 10, row)}) == "D291");
    // One row cannot be cut.
    CHECK(code_of({"<row>" + times(16'000, "<c/>") + "</row>"}).empty());
    CHECK(code_of({"<row>" + times(bounds::part_marks.most, "<c/>") + "</row>"}) == "D292");
}

TEST_CASE("rows are the same however they are cut", "[workbook]") {
    std::string numbered;
    for (int i = 1; i <= 60'000; ++i)
        numbered += "<row r=\"" + std::to_string(2 * i) + "\"><c r=\"B" + std::to_string(2 * i) +
                    "\"><v>" + std::to_string(i) + "</v></c><c><v>7</v></c></row>";
    Diagnostics said;
    for (const char* mark : {"", "<!-- </row> -->"}) {
        const auto book = workbook::read_book(bytes_of({mark + numbered}), "d.xlsx", said);
        REQUIRE(book.sheets.size() == 1);
        const auto& cells = book.sheets.front().cells;
        REQUIRE(cells.size() == 120'000);
        CHECK(said.empty());
        for (std::size_t i = 0; i < cells.size(); i += 2) {
            REQUIRE(cells[i].text == std::to_string(i / 2 + 1));
            REQUIRE(cells[i].row == i + 2);
            REQUIRE(cells[i].column == 2);
            REQUIRE(cells[i + 1].column == 3);
        }
    }
    CHECK(code_of({numbered + "<row><c></row>"}) == "D21");
}

TEST_CASE("escapes of a string are read in one pass", "[workbook]") {
    Diagnostics said;
    const auto book = workbook::read_book(
        bytes_of({rows(1, shared), "<si><t>a_x000D_\nb_x005F_x000D_c_x00G0_d_x4E2D_</t></si>"}),
        "d.xlsx", said);
    CHECK(book.sheets.at(0).cells.at(0).text == "a\nb_x000D_c_x00G0_d_x4E2D_");
    CHECK(code_of({rows(1, shared), "<si><t>" + times(1'000'000, "_x000D_") + "</t></si>"}) ==
          "D295");
}
