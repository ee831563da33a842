// Why: what a reader sees of a cell by its writing (raised, lowered, struck) is what it says, and a
// workbook is found whatever its writer called its parts. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"
#include "workbook/workbook.hpp"
#include "xlsx_parts.hpp"

namespace almanac::testing {
namespace {

const std::string main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string relation_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string cell(const std::string& place, const std::string& inner, const std::string& more = {}) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"" + more + "><is>" + inner + "</is></c>";
}
std::string text(const std::string& place, const std::string& words) {
    return cell(place, "<t>" + words + "</t>");
}
std::string run(const std::string& words, const std::string& properties) {
    return "<r><rPr>" + properties + "</rPr><t>" + words + "</t></r>";
}
const std::string raised = "<vertAlign val=\"superscript\"/>";
const std::string lowered = "<vertAlign val=\"subscript\"/>";
const std::string struck = "<strike/>";

/// A row of raw coal of 2017; `value` and `unit` are whole cells.
std::string row(const std::string& value, const std::string& unit = text("E2", "万吨"),
                const std::string& period = text("C2", "2017"),
                const std::string& indicator = text("A2", "coal.output")) {
    return "<row r=\"2\">" + indicator + text("B2", "141100") + period + value + unit +
           text("F2", "年报") + "<c r=\"G2\"><v>1</v></c></row>";
}

/// Styles: 0 plain, 1 struck, 2 raised, 3 per cent, 4 a date.
XlsxParts book(const std::string& rows) {
    std::string head = "<row r=\"1\">";
    char letter = 'A';
    for (const char* name : {"指标", "地区", "时期", "数值", "单位", "来源", "来源类别"})
        head += text(std::string(1, letter++) + "1", name);
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + relation_space +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns=\"" + main_space + "\" xmlns:r=\"" + relation_space +
                                "\"><sheets><sheet name=\"数据\" sheetId=\"1\" "
                                "r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Type=\"" + relation_space +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" +
             relation_space + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {"xl/styles.xml",
         "<styleSheet xmlns=\"" + main_space + "\"><fonts><font/><font><strike/></font><font>" +
             raised +
             "</font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" "
             "fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/><xf numFmtId=\"10\" fontId=\"0\"/>"
             "<xf numFmtId=\"14\" fontId=\"0\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main_space + "\"><sheetData>" + head +
                                         "</row>" + rows + "</sheetData></worksheet>"}};
}

IntakeResult read(const XlsxParts& parts) {
    const Delivered city;
    return read_observations(city.catalog, *city.store, "d.xlsx", xlsx_of(parts));
}

TEST_CASE("the mark of a footnote is no digit of a value or a period", "[intake]") {
    const std::string marked = run("1512.5", "<sz val=\"11\"/>") + run("1", raised);
    const auto value = read(book(row(cell("D2", marked))));
    CHECK(problems(value) == "D205 d.xlsx 数据!D2\n");
    CHECK_THAT(messages_of(value), contains("“1512.5¹” carries a raised or lowered “1”"));
    CHECK(problems(read(book(row(cell("D2", run("36", "") + run("2", lowered)))))) ==
          "D205 d.xlsx 数据!D2\n");
    CHECK(problems(read(book(row(text("D2", "5"), text("E2", "万吨"),
                                 cell("C2", "<t>201</t>" + run("7", raised)))))) ==
          "D205 d.xlsx 数据!C2\n");
    // A whole number in a raised font, and one whose mark is no digit.
    CHECK(problems(read(book(row("<c r=\"D2\" s=\"2\"><v>5</v></c>")))) == "D205 d.xlsx 数据!D2\n");
    CHECK(problems(read(book(row(cell("D2", run("980", "") + run("①", raised)))))) ==
          "D205 d.xlsx 数据!D2\n");
}

TEST_CASE("a raised 3 of a unit is part of it", "[intake]") {
    const std::string cubic = cell("E2", "<r><t>m</t></r>" + run("3", raised));
    const auto result =
        read(book(row(text("D2", "5"), cubic, text("C2", "2017"), text("A2", "coal.gas_drained"))));
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows[0].point.value == 5e-8);
}

TEST_CASE("struck text no longer holds", "[intake]") {
    const std::string changed = run("98", struck) + run("102", "");
    const auto value = read(book(row(cell("D2", changed))));
    CHECK(problems(value) == "D206 d.xlsx 数据!D2\n");
    CHECK_THAT(messages_of(value), contains("“98” is struck out"));
    CHECK(problems(read(book(row("<c r=\"D2\" s=\"1\"><v>55</v></c>")))) ==
          "D206 d.xlsx 数据!D2\n");
    CHECK(problems(read(book(row(text("D2", "5"), cell("E2", run("万吨", struck)))))) ==
          "D206 d.xlsx 数据!E2\n");
    // A line that is switched off is none, and a struck blank says nothing.
    CHECK_FALSE(read(book(row(cell("D2", run("5", "<strike val=\"0\"/>"))))).refused);
    CHECK_FALSE(read(book(row(cell("D2", run("5", "") + run(" ", struck))))).refused);
    // A run of its own look does not take its cell's.
    CHECK_FALSE(read(book(row(cell("D2", run("5", "<sz val=\"9\"/>"), " s=\"1\"")))).refused);
    CHECK(read(book(row(cell("D2", "<r><t>5</t></r>", " s=\"1\"")))).refused);
}

TEST_CASE("a row that is struck out is told once", "[intake]") {
    std::string all = row("<c r=\"D2\"><v>5</v></c>");
    for (auto at = all.find("<c r="); at != std::string::npos; at = all.find("<c r=", at + 1))
        all.insert(at + 2, " s=\"1\"");
    const auto result = read(book(all));
    CHECK(problems(result) == "D207 d.xlsx 数据!D2\n");
}

TEST_CASE("a cell of dates does not make a day of a year's flow", "[intake]") {
    const std::string day = "<c r=\"C2\" s=\"4\"><v>43100</v></c>";  // 2017-12-31
    const auto flow = read(book(row(text("D2", "5"), text("E2", "万吨"), day)));
    CHECK(problems(flow) == "D201 d.xlsx 数据!C2\n");
    const auto stock =
        read(book(row(text("D2", "5"), text("E2", "个"), day, text("A2", "tourism.bases"))));
    INFO(messages_of(stock));
    CHECK_FALSE(stock.refused);
}

TEST_CASE("hidden columns that are read are named", "[intake]") {
    auto parts = book(row(text("D2", "5")));
    replace(part(parts, "xl/worksheets/sheet1.xml"), "<sheetData>",
            "<cols><col min=\"6\" max=\"7\" hidden=\"1\"/></cols><sheetData>");
    const auto result = read(parts);
    REQUIRE_FALSE(result.refused);
    CHECK(notes(result) == "D208 d.xlsx 数据!F1\nD208 d.xlsx 数据!G1\n");
}

/// The same book with another name for a part, in it and in what names it.
XlsxParts renamed(const std::string& from, const std::string& to, const std::string& named_from,
                  const std::string& named_to, const std::string& in) {
    auto parts = book(row("<c r=\"D2\" s=\"3\"><v>0.125</v></c>", text("E2", "%"),
                          text("C2", "2017"), text("A2", "tourism.growth")));
    for (auto& [name, content] : parts)
        if (name == from) name = to;
    replace(part(parts, in), named_from, named_to);
    return parts;
}

TEST_CASE("parts of a workbook are found by what names them", "[intake]") {
    const std::string book_relations = "xl/_rels/workbook.xml.rels";
    const std::string styles = "xl/styles.xml";
    const std::vector<XlsxParts> books{
        renamed(styles, "xl/styles2.xml", "\"styles.xml\"", "\"styles2.xml\"", book_relations),
        renamed(styles, "xl/Styles.xml", "\"styles.xml\"", "\"styles.XML\"", book_relations),
        renamed(styles, "xl/look.xml", "\"styles.xml\"", "\"/xl/look.xml\"", book_relations),
        renamed(styles, "xl/styles.xml", "\"styles.xml\"", "\"../xl/styles.xml\"", book_relations),
        renamed("xl/worksheets/sheet1.xml", "xl/data/Blatt 1.xml", "worksheets/sheet1.xml",
                "data/Blatt%201.xml", book_relations),
        renamed("", "", "r:id=", "d3p1:id=", "xl/workbook.xml"),
        renamed("xl/workbook.xml", "xl/workbook.xml", "xmlns:r=", "xmlns:r=", "xl/workbook.xml")};
    for (auto parts : books) {
        for (auto& [name, content] : parts)
            if (name == "xl/workbook.xml" && content.find("d3p1:id") != std::string::npos)
                replace(content, "xmlns:r=", "xmlns:d3p1=");
        const auto result = read(parts);
        INFO(messages_of(result));
        REQUIRE_FALSE(result.refused);
        CHECK(result.delivery.rows[0].point.value == 12.5);
    }
}

TEST_CASE("the book itself may have any name", "[intake]") {
    auto parts = renamed("xl/workbook.xml", "office/Mappe.xml", "xl/workbook.xml",
                         "/office/mappe.xml", "_rels/.rels");
    for (auto& [name, content] : parts) {
        if (name != "xl/_rels/workbook.xml.rels") continue;
        name = "office/_rels/mappe.xml.rels";
        replace(content, "\"worksheets", "\"../xl/worksheets");
        replace(content, "\"styles", "\"../xl/styles");
    }
    const auto result = read(parts);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows[0].point.value == 12.5);
}

TEST_CASE("a part that is declared and not there stops the file", "[intake]") {
    for (const char* lost : {"xl/styles.xml", "xl/worksheets/sheet1.xml"}) {
        auto parts = book(row(text("D2", "5")));
        std::erase_if(parts, [&](const auto& each) { return each.first == lost; });
        INFO(lost);
        CHECK(problems(read(parts)) == "D200 d.xlsx\n");
    }
    // So do a sheet that no relation knows and a style that is not there.
    auto unknown = book(row(text("D2", "5")));
    replace(part(unknown, "xl/workbook.xml"), "r:id=\"rId1\"", "r:id=\"rId7\"");
    CHECK(problems(read(unknown)) == "D200 d.xlsx\n");
    CHECK(read(book(row("<c r=\"D2\" s=\"9\"><v>5</v></c>"))).refused);
}

TEST_CASE("elements are known by their namespace", "[intake]") {
    auto parts = book(row(text("D2", "5")));
    auto& sheet = part(parts, "xl/worksheets/sheet1.xml");
    // Extensions of another namespace are no cells.
    replace(
        sheet, "<sheetData>",
        "<extLst xmlns=\"urn:other\"><sheetData><row r=\"9\"/></sheetData></extLst><sheetData>");
    const auto result = read(parts);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 1);
}

}  // namespace
}  // namespace almanac::testing
