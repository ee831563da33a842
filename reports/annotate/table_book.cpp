// Why: see table_book.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/table_book.hpp"

#include <fmt/format.h>

#include "catalog/csv_reader.hpp"
#include "intake/cell_text.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "text/decode_text.hpp"
#include "workbook/workbook.hpp"

namespace almanac::annotate {
namespace {

constexpr std::size_t most_rows = 100000;
constexpr const char* sheet_name = "数据";

std::string book_of(const std::string& name, const std::string& rows) {
    constexpr const char* types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    const auto* main = ooxml::spreadsheet_space;
    const auto* relations = ooxml::relation_space;
    constexpr const char* package_relations =
        "http://schemas.openxmlformats.org/package/2006/relationships";
    ooxml::Package package;
    const auto head = ooxml::declaration;
    package.add("[Content_Types].xml",
                fmt::format("{0}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                            "vnd.openxmlformats-package.relationships+xml\"/><Default "
                            "Extension=\"xml\" ContentType=\"application/xml\"/>"
                            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"{1}sheet.main+"
                            "xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
                            "ContentType=\"{1}worksheet+xml\"/><Override "
                            "PartName=\"/xl/styles.xml\" ContentType=\"{1}styles+xml\"/></Types>",
                            head, types));
    package.add("_rels/.rels",
                fmt::format("{}<Relationships xmlns=\"{}\"><Relationship Id=\"rId1\" "
                            "Type=\"{}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            "</Relationships>",
                            head, package_relations, relations));
    package.add("xl/workbook.xml",
                fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><bookViews><workbookView/>"
                            "</bookViews><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/>"
                            "</sheets></workbook>",
                            head, main, relations, name));
    package.add("xl/_rels/workbook.xml.rels",
                fmt::format("{0}<Relationships xmlns=\"{1}\"><Relationship Id=\"rId1\" "
                            "Type=\"{2}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            "<Relationship Id=\"rId2\" Type=\"{2}/styles\" Target=\"styles.xml\"/>"
                            "</Relationships>",
                            head, package_relations, relations));
    package.add(
        "xl/styles.xml",
        fmt::format("{}<styleSheet xmlns=\"{}\"><fonts count=\"1\"><font><sz val=\"11\"/><name "
                    "val=\"宋体\"/></font></fonts><fills count=\"2\"><fill><patternFill "
                    "patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
                    "</fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs "
                    "count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"49\" "
                    "fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                    "</cellXfs></styleSheet>",
                    head, main));
    package.add("xl/worksheets/sheet1.xml",
                fmt::format("{}<worksheet xmlns=\"{}\"><sheetFormatPr defaultRowHeight=\"15\" "
                            "baseColWidth=\"14\"/><sheetData>{}</sheetData></worksheet>",
                            head, main, rows));
    return std::move(package).finish();
}

void write_row(const CsvReader& reader, ooxml::Xml& xml) {
    const auto row = static_cast<std::uint32_t>(reader.row());
    xml.markup("<row").attribute("r", row).markup(">");
    std::uint32_t column = 0;
    for (const auto cell : reader.cells()) {
        if (++column > workbook::most_columns) break;
        if (cell.empty()) continue;
        xml.markup("<c").attribute("r", workbook::cell_name(row, column));
        xml.markup(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(cell);
        xml.markup("</t></is></c>");
    }
    xml.markup("</row>");
}

}  // namespace

std::optional<TableBook> table_book(std::string_view bytes, const std::string& file) {
    using namespace intake_detail;
    if (bytes.starts_with("PK\x03\x04") || foreign_format(bytes)) return std::nullopt;
    DecodedText decoded;
    decode_text(bytes, file, decoded);
    if (!is_utf8(decoded.text)) return std::nullopt;
    std::string_view text = decoded.text;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    TableBook book{{}, sheet_name, {}};
    ooxml::Xml rows;
    CsvReader reader(text);
    while (reader.next()) {
        if (reader.row() > most_rows) return std::nullopt;
        if (book.columns.empty()) {
            std::uint32_t column = 0;
            for (const auto cell : reader.cells())
                book.columns.try_emplace(std::string(trimmed(cell)),
                                         workbook::column_letters(++column));
        }
        write_row(reader, rows);
    }
    if (reader.row() == 0) return std::nullopt;
    book.bytes = book_of(sheet_name, rows.out());
    return book;
}

std::string empty_book() { return book_of(sheet_name, ""); }

}  // namespace almanac::annotate
