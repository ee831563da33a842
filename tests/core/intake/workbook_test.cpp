// Why: workbooks hold what CSV cannot: errors, merged and hidden cells, other calendars, and ways
// to harm who opens them. Each is told with sheet and cell. SPDX-License-Identifier: Apache-2.0
#include "xlsx_parts.hpp"

#include "catch.hpp"
#include "delivered.hpp"
#include "workbook/workbook.hpp"

namespace almanac::testing {
namespace {

constexpr const char* head =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>指标</t></is></c>"
    "<c r=\"B1\" t=\"inlineStr\"><is><t>地区</t></is></c>"
    "<c r=\"C1\" t=\"inlineStr\"><is><t>时期</t></is></c>"
    "<c r=\"D1\" t=\"inlineStr\"><is><t>数值</t></is></c>"
    "<c r=\"E1\" t=\"inlineStr\"><is><t>单位</t></is></c>"
    "<c r=\"F1\" t=\"inlineStr\"><is><t>来源</t></is></c>"
    "<c r=\"G1\" t=\"inlineStr\"><is><t>来源类别</t></is></c></row>";

std::string text(const std::string& place, const std::string& words) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
}

/// A row of raw coal of the city, 2017, whose value is the cell `value`.
std::string row(int number, const std::string& value, const std::string& indicator = "coal.output",
                const std::string& period = "2017", const std::string& unit = "万吨") {
    const std::string r = std::to_string(number);
    return "<row r=\"" + r + "\">" + text("A" + r, indicator) + text("B" + r, "141100") +
           text("C" + r, period) + value + text("E" + r, unit) + text("F" + r, "年报") +
           "<c r=\"G" + r + "\"><v>1</v></c></row>";
}
/// A number in a cell of one of the book's styles.
enum Style { plain = 0, percent, date, percent_text, scaled, hundred_million_yuan, month, year };
std::string styled(Style style, const std::string& stored, const char* place = "D2") {
    return "<c r=\"" + std::string(place) + "\" s=\"" + std::to_string(style) + "\"><v>" + stored +
           "</v></c>";
}
std::string value(const std::string& stored, const char* place = "D2") {
    return "<c r=\"" + std::string(place) + "\"><v>" + stored + "</v></c>";
}

/// A workbook of one sheet 数据 whose rows below the header are `rows`.
XlsxParts book(const std::string& rows, const std::string& after = {}) {
    return {{"[Content_Types].xml", "<Types/>"},
            {"xl/workbook.xml",
             "<workbook><workbookPr/><sheets><sheet name=\"数据\" sheetId=\"1\" "
             "r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" "
             "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0&quot;%&quot;\"/>"
             "<numFmt numFmtId=\"165\" formatCode=\"0!.0,\"/>"
             "<numFmt numFmtId=\"166\" formatCode=\"0&quot;亿元&quot;\"/>"
             "<numFmt numFmtId=\"167\" formatCode=\"m&quot;月&quot;\"/>"
             "<numFmt numFmtId=\"168\" formatCode=\"yyyy\"/></numFmts>"
             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/>"
             "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
             "<xf numFmtId=\"167\"/><xf numFmtId=\"168\"/></cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + std::string(head) + rows +
                                             "</sheetData>" + after + "</worksheet>"}};
}

IntakeResult read(const std::string& bytes) {
    const Delivered city;
    return read_observations(city.catalog, *city.store, "d.xlsx", bytes);
}
IntakeResult read(const XlsxParts& parts) { return read(xlsx_of(parts)); }

/// Adds a sheet 另.
void add_sheet(XlsxParts& parts, const std::string& xml) {
    replace(part(parts, "xl/workbook.xml"), "</sheets>",
            "<sheet name=\"另\" sheetId=\"2\" r:id=\"rId2\"/></sheets>");
    replace(part(parts, "xl/_rels/workbook.xml.rels"), "</Relationships>",
            "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
    parts.emplace_back("xl/worksheets/sheet2.xml", xml);
}

/// A workbook of two sheets, 数据 and 另.
XlsxParts two_sheets(const std::string& rows, const std::string& other_rows) {
    auto parts = book(rows);
    add_sheet(parts, "<worksheet><sheetData>" + std::string(head) + other_rows +
                         "</sheetData></worksheet>");
    return parts;
}

TEST_CASE("rows of different sheets are told apart by their sheets", "[intake]") {
    const auto conflict = read(two_sheets(row(2, value("5")), row(2, value("6"))));
    CHECK(problems(conflict) == "D127 d.xlsx 另!D2\n");
    CHECK_THAT(conflict.diagnostics.front().message.in("zh"), contains("数据!2与另!2对同一指标"));
    CHECK_THAT(messages_of(conflict), contains("数据!2 and 另!2 give different values (5 and 6)"));
    const auto twice = read(two_sheets(row(2, value("5")), row(2, value("5"))));
    CHECK(notes(twice) == "D12 d.xlsx 另!D2\n");
    CHECK_THAT(messages_of(twice), contains("source of 数据!2 and is stored once"));
    const auto slip =
        read(two_sheets(row(2, value("5")), row(2, value("0.0005"), "coal.output", "2018")));
    CHECK_THAT(messages_of(slip), contains("5 of 2017 in 数据!2"));
    const auto one = read(book(row(2, value("5")) + row(3, value("6", "D3"))));
    CHECK_THAT(one.diagnostics.front().message.in("zh"), contains("第 2 行与第 3 行对同一指标"));
}

TEST_CASE("bad rows of a workbook are put aside by the sheet and row that they stand in",
          "[intake]") {
    const Delivered city;
    IntakeOptions options;
    options.set_aside = true;
    const auto taken = [&](const XlsxParts& parts) {
        return read_observations(city.catalog, *city.store, "d.xlsx", xlsx_of(parts), options);
    };
    auto parts = two_sheets(
        row(2, value("5")) + row(3, text("D3", "五"), "coal.output", "2018") +
            row(5, value("7", "D5"), "coal.output", "2019"),
        row(2, value("9"), "coal.outptu") + row(3, value("8", "D3"), "coal.output", "2016"));
    const auto result = taken(parts);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.rows_set_aside == 2);
    CHECK(said(result, Severity::warning) == "D08 d.xlsx 数据!D3\nD13 d.xlsx 另!A2\n");
    std::string rows;
    for (const AcceptedRow& accepted : result.delivery.rows)
        rows +=
            to_text(accepted.point.period) + "@" + std::to_string(accepted.provenance.row) + " ";
    CHECK(rows == "2017@2 2019@5 2016@3 ");
    // A sheet that has no usable header cannot be put aside row by row.
    replace(part(parts, "xl/worksheets/sheet2.xml"), "<t>数值</t>", "<t>数</t>");
    CHECK(taken(parts).refused);
}

TEST_CASE("a table in a workbook is taken as its cells show it", "[intake]") {
    // What Excel keeps of 0.3, a number kept as text, full-width digits, per cent, a formula with
    // its value.
    const auto result = read(book(
        row(2, value("0.30000000000000004")) + row(3, text("D3", "151"), "coal.output", "2016") +
        row(4, text("D4", "１２．５"), "coal.output", "2015") +
        row(5, "<c r=\"D5\" s=\"1\"><v>0.35</v></c>", "coal.gas_use_rate", "2017", "%") +
        row(6, "<c r=\"D6\"><f>1+1</f><v>2</v></c>", "coal.output", "2014")));
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    REQUIRE(result.delivery.rows.size() == 5);
    CHECK(result.delivery.rows[0].point.value == 0.3);
    CHECK(result.delivery.rows[0].point.decimals == 1);
    CHECK(result.delivery.rows[1].point.value == 151);
    CHECK(result.delivery.rows[2].point.value == 12.5);
    CHECK(result.delivery.rows[3].point.value == 35);
    CHECK(result.delivery.rows[4].point.value == 2);
    CHECK(result.delivery.rows[4].provenance.row == 6);
    CHECK(result.delivery.submission.encoding == "XLSX");
}

TEST_CASE("a cell is read as it is shown, and what its format adds agrees with the unit",
          "[intake]") {
    auto of_year = row(6, styled(plain, "2", "D6"));
    replace(of_year, text("C6", "2017"), styled(year, "41640", "C6"));
    const auto result = read(
        book(row(2, styled(percent_text, "2.5"), "coal.gas_use_rate", "2017", "%") +
             row(3, styled(percent, "0.025", "D3"), "coal.gas_use_rate", "2016", "％") +
             row(4, styled(hundred_million_yuan, "500", "D4"), "tourism.revenue", "2017", "亿元") +
             row(5, "<c r=\"D5\" t=\"inlineStr\"><is><t>7</t></is></c>") + of_year));
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    REQUIRE(result.delivery.rows.size() == 5);
    CHECK(result.delivery.rows[0].point.value == 2.5);
    CHECK(result.delivery.rows[1].point.value == 2.5);
    CHECK(result.delivery.rows[2].point.value == 500);
    CHECK(to_text(result.delivery.rows[4].point.period) == "2014");
}

TEST_CASE("texts come without the escapes of XML and elements without their prefix", "[intake]") {
    auto parts = book(row(2, value("5")));
    auto& sheet = part(parts, "xl/worksheets/sheet1.xml");
    replace(sheet, "<t>年报</t>", "<t>年报_x000D_\n二_x005F_x0041_</t>");
    replace(sheet, "<t>来源</t>", "<t>引文</t>");
    replace(sheet, "<t>来源类别</t></is></c></row>",
            "<t>来源类别</t></is></c><c r=\"H1\" t=\"inlineStr\"><is><t>来源</t></is></c></row>");
    replace(sheet, "<v>1</v></c></row>", "<v>1</v></c>" + text("H2", "年报") + "</row>");
    for (auto at = sheet.find('<'); at != std::string::npos; at = sheet.find('<', at + 1))
        sheet.insert(sheet[at + 1] == '/' ? at + 2 : at + 1, "x:");
    const auto result = read(parts);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    REQUIRE(result.delivery.rows.size() == 1);
    CHECK(AcceptedRow(result.delivery.rows[0]).provenance.quotation == "年报\n二_x0041_");
}

TEST_CASE("a table below a title is read from its header on, on every sheet", "[intake]") {
    auto parts = book(row(2, value("5")));
    auto titled = part(parts, "xl/worksheets/sheet1.xml");
    replace(titled, "<row r=\"1\">",
            "<row r=\"1\">" + text("A1", "二〇一六年数据") + "</row><row r=\"3\">");
    for (const char* letter : {"A", "B", "C", "D", "E", "F", "G"}) {
        replace(titled,
                std::string("<c r=\"") + letter + "1\" t=\"inlineStr\"><is><t>" +
                    (letter[0] == 'A' ? "指标" : ""),
                std::string("<c r=\"") + letter + "3\" t=\"inlineStr\"><is><t>" +
                    (letter[0] == 'A' ? "指标" : ""));
        replace(titled, std::string("<c r=\"") + letter + "2\"",
                std::string("<c r=\"") + letter + "4\"");
    }
    replace(titled, "<row r=\"2\">", "<row r=\"4\">");
    replace(titled, "<t>2017</t>", "<t>2016</t>");
    add_sheet(parts, titled);
    const auto result = read(parts);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 2);
    CHECK(notes(result) == "D177 d.xlsx\n");
}

TEST_CASE("columns of a workbook may be called otherwise, as those of CSV", "[intake]") {
    const Delivered city;
    auto parts = book(row(2, styled(percent, "0.5")));
    replace(part(parts, "xl/worksheets/sheet1.xml"), "<t>数值</t>", "<t>合计</t>");
    IntakeOptions options;
    options.mapping.columns = {{"合计", "数值"}};
    const auto result =
        read_observations(city.catalog, *city.store, "d.xlsx", xlsx_of(parts), options);
    CHECK(problems(result) == "D147 d.xlsx 数据!D2\n");
}

struct Bad {
    std::string name;
    std::string bytes;
    std::string problem;
    Bad(std::string called, const XlsxParts& parts, std::string wanted)
        : Bad(std::move(called), xlsx_of(parts), std::move(wanted)) {}
    Bad(std::string called, std::string all, std::string wanted)
        : name(std::move(called)), bytes(std::move(all)), problem(std::move(wanted)) {}
};

/// Half a gigabyte, says the directory of its last part.
std::string bomb_of(std::string xlsx) {
    const auto entry = xlsx.rfind("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    xlsx[entry + 27] = '\x20';
    return xlsx;
}

std::vector<Bad> bad_tables() {
    const std::string good = row(2, value("5"));
    auto hidden = book(good);
    replace(part(hidden, "xl/workbook.xml"), "sheetId", "state=\"hidden\" sheetId");
    auto doctype = book(good);
    part(doctype, "xl/worksheets/sheet1.xml")
        .insert(0, "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
    auto macros = book(good);
    macros.emplace_back("xl/vbaProject.bin", "x");
    auto out = book(good);
    out.emplace_back("../evil.xml", "x");
    auto twice = book(good);
    twice.emplace_back("XL/workbook.xml", "<workbook/>");
    auto cut = book(good);
    part(cut, "xl/worksheets/sheet1.xml").resize(300);
    auto strays = book("<row r=\"2\"><c r=\"D3\"><v>1</v></c></row>");
    auto other = book(good);
    replace(part(other, "xl/worksheets/sheet1.xml"), "指标", "品名");
    replace(part(other, "xl/worksheets/sheet1.xml"), "数值", "数目");
    auto swapped = book(good);
    replace(part(swapped, "xl/worksheets/sheet1.xml"), "数值", "换单位");
    return {
        {"an error value", book(row(2, "<c r=\"D2\" t=\"e\"><v>#DIV/0!</v></c>")), "D23 数据!D2"},
        {"a formula without value", book(row(2, "<c r=\"D2\"><f>A1*2</f></c>")), "D144 数据!D2"},
        {"merged values",
         book(good + row(3, "", "coal.output", "2016"),
              "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"),
         "D149 数据!D2,D07 数据!D3"},
        {"a truth value", book(row(2, "<c r=\"D2\" t=\"b\"><v>1</v></c>")), "D08 数据!D2"},
        {"words for a number", book(row(2, text("D2", "约莫五百"))), "D08 数据!D2"},
        {"per cent of a unit that is none",
         book(row(2, styled(percent, "0.5"), "coal.output", "2017", "万吨")), "D147 数据!D2"},
        {"a share whose format writes its sign, in another unit",
         book(row(2, styled(percent_text, "0.5"), "coal.output", "2017", "万吨")), "D147 数据!D2"},
        {"a number shown in ten thousands", book(row(2, styled(scaled, "123456"))), "D146 数据!D2"},
        {"a unit in the format that is not the row's",
         book(row(2, styled(hundred_million_yuan, "5"), "tourism.revenue", "2017", "万元")),
         "D147 数据!D2"},
        {"a month for a value", book(row(2, styled(month, "43101"))), "D145 数据!D2"},
        {"a day for a value", book(row(2, styled(date, "43101"))), "D08 数据!D2"},
        {"an empty value", book(row(2, "")), "D07 数据!D2"},
        {"sixteen digits as text", book(row(2, text("D2", "1234567890123456"))), "D122 数据!D2"},
        {"separators of another kind", book(row(2, text("D2", "1.234,5"))), "D123 数据!D2"},
        {"below nought", book(row(2, value("-3"))), "D11 数据!D2"},
        {"beyond the range", book(row(2, value("999999"))), "D11 数据!D2"},
        {"another unit", book(row(2, value("5"), "coal.output", "2017", "亿元")), "D129 数据!E2"},
        {"an unknown unit", book(row(2, value("5"), "coal.output", "2017", "万顿")),
         "D128 数据!E2"},
        {"no unit", book(row(2, value("5"), "coal.output", "2017", "")), "D25 数据!E2"},
        {"an unknown indicator", book(row(2, value("5"), "coal.outputt")), "D13 数据!A2"},
        {"no indicator", book(row(2, value("5"), "")), "D113 数据!A2"},
        {"a period in words", book(row(2, value("5"), "coal.output", "去年")), "D102 数据!C2"},
        {"a date that is none", book(row(2, value("5"), "coal.output", "2017-02-30")),
         "D14 数据!C2"},
        {"the same cell twice", book(good + row(3, value("6", "D3"))), "D127 数据!D3"},
        {"a value beside the table",
         book("<row r=\"2\">" + text("A2", "coal.output") + text("B2", "141100") +
              text("C2", "2017") + value("5") + text("E2", "万吨") + text("F2", "s") +
              "<c r=\"G2\"><v>1</v></c>" + text("I2", "见附注") + "</row>"),
         "D150 数据!I2"},
        {"a hidden sheet alone", hidden, "D29"},
        {"names of no column", other, "D139 数据!A1,D139 数据!D1,D142 数据!A1,D142 数据!A1"},
        {"a column of another name", swapped, "D139 数据!D1,D142 数据!A1"},
        {"an entity from a file", doctype, "D20"},
        {"macros", macros, "D183"},
        {"a way out of the archive", out, "D181"},
        {"a part twice", twice, "D182"},
        {"a bomb", bomb_of(xlsx_of(book(good))), "D179"},
        {"a sheet cut off", cut, "D21"},
        {"cells out of their row", strays, "D21"},
        {"nothing below the header", book(""), "D143"}};
}

/// `D23 数据!D2,…`: code and place of every problem, the file's name left out.
std::string brief(const IntakeResult& result) {
    std::string all;
    for (const auto& diagnostic : result.diagnostics) {
        if (diagnostic.severity != Severity::error) continue;
        const auto blank = diagnostic.origin.find(' ');
        all += (all.empty() ? "" : ",") + diagnostic.code +
               (blank == std::string::npos ? "" : diagnostic.origin.substr(blank));
    }
    return all;
}

TEST_CASE("thirty spoilt workbooks are each refused at the right cells, in both languages",
          "[intake]") {
    const auto all = bad_tables();
    CHECK(all.size() >= 30);
    for (const auto& bad : all) {
        const auto result = read(bad.bytes);
        INFO(bad.name << "\n" << messages_of(result));
        CHECK(brief(result) == bad.problem);
        CHECK(result.refused);
        CHECK(result.delivery.rows.empty());
        for (const auto& diagnostic : result.diagnostics) {
            if (diagnostic.severity != Severity::error) continue;
            for (const char* language : {"zh", "en"}) {
                CHECK_FALSE(diagnostic.message.in(language).empty());
                CHECK_FALSE(diagnostic.hint.in(language).empty());
            }
        }
    }
}

TEST_CASE("a damaged archive is refused wherever it is damaged, and nothing else happens",
          "[intake]") {
    const std::string good = xlsx_of(book(row(2, value("5"))));
    REQUIRE_FALSE(read(good).refused);
    for (std::size_t length = 0; length < good.size(); length += 7)
        CHECK(read(good.substr(0, length)).refused);
    std::size_t refused = 0;
    for (std::size_t at = 0; at < good.size(); at += 3) {
        std::string bent = good;
        bent[at] = static_cast<char>(bent[at] ^ 0x55);
        const auto result = read(bent);
        refused += result.refused ? 1 : 0;
        // What is still taken is what was written: the change hit nothing that is read.
        if (!result.refused) CHECK(result.delivery.rows.front().point.value == 5);
    }
    CHECK(refused > good.size() / 6);
}

TEST_CASE("hidden rows are read and named, hidden sheets named and left out", "[intake]") {
    auto rows = row(2, value("5"));
    replace(rows, "<row r=\"2\"", "<row r=\"2\" hidden=\"1\"");
    const auto result = read(book(rows));
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 1);
    CHECK_THAT(notes(result), contains("D153 d.xlsx 数据!"));
    // An empty merged area hides nothing.
    CHECK_FALSE(
        read(book(row(2, value("5")), "<mergeCells><mergeCell ref=\"D5:D9\"/></mergeCells>"))
            .refused);
}

TEST_CASE("numbers come out as a spreadsheet shows them, dates by their calendar", "[intake]") {
    Diagnostics diagnostics;
    auto parts = book(
        "<row r=\"2\"><c r=\"A2\" s=\"2\"><v>43100</v></c>"
        "<c r=\"B2\"><v>1E-7</v></c><c r=\"C2\"><v>123456789012345680</v></c></row>");
    const auto cells = [&] {
        return workbook::read_book(xlsx_of(parts), "d.xlsx", diagnostics).sheets.at(0).cells;
    };
    CHECK(cells().at(7).text == "2017-12-31");
    CHECK(cells().at(8).text == "0.0000001");
    CHECK(cells().at(9).text == "123456789012346000");
    replace(part(parts, "xl/workbook.xml"), "<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    CHECK(cells().at(7).text == "2022-01-01");
}

}  // namespace
}  // namespace almanac::testing
