// Why: see form_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/form_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ooxml/chart_part.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"

namespace almanac::forms {
namespace {

using ooxml::Xml;

void write_cell(Xml& xml, const FormCell& cell, const std::string& place) {
    xml.markup("<c").attribute("r", place).attribute("s", static_cast<long long>(cell.look));
    if (cell.text.empty()) {
        xml.markup("/>");
    } else if (cell.number) {
        xml.markup("><v>").text(cell.text).markup("</v></c>");
    } else {
        xml.markup(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(cell.text);
        xml.markup("</t></is></c>");
    }
}

/// Lines of a text in a column of that width, in characters: a Chinese one takes two.
std::size_t lines_of(std::string_view text, double width) {
    double taken = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) taken += 1.1;
        if (byte >= 0xC0) taken += 2.2;
    }
    return taken <= width ? 1 : static_cast<std::size_t>(taken / width) + 1;
}

/// Programs do not make room for wrapped text by themselves.
double height_of(const FormSheet& sheet, const std::vector<FormCell>& row) {
    std::size_t lines = 1;
    for (std::size_t column = 0; column < row.size() && column < sheet.widths.size(); ++column) {
        const Look look = row[column].look;
        if (column < sheet.hidden_columns) continue;
        if (look == Look::given || look == Look::input || look == Look::head || look == Look::quiet)
            lines = std::max(lines, lines_of(row[column].text, sheet.widths[column]));
    }
    const bool is_title = std::any_of(
        row.begin(), row.end(), [](const FormCell& cell) { return cell.look == Look::title; });
    const double own = is_title ? 30 : 6 + 15 * static_cast<double>(lines);
    const bool is_open = row.size() > 1 && row.back().look == Look::input;
    return is_open ? std::max(own, sheet.least_height) : own;
}

void write_rows(Xml& xml, const FormSheet& sheet) {
    xml.markup("<sheetData>");
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        xml.markup("<row")
            .attribute("r", static_cast<long long>(row + 1))
            .attribute("ht", fmt::format("{:.1f}", height_of(sheet, sheet.rows[row])))
            .markup(" customHeight=\"1\">");
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            write_cell(xml, sheet.rows[row][column],
                       ooxml::column_name(column) + std::to_string(row + 1));
        xml.markup("</row>");
    }
    xml.markup("</sheetData>");
}

void write_help(Xml& xml, const DropDown& choice) {
    if (!choice.error.text.empty())
        xml.attribute("errorTitle", choice.error.title).attribute("error", choice.error.text);
    if (!choice.help.text.empty())
        xml.attribute("promptTitle", choice.help.title).attribute("prompt", choice.help.text);
}

void write_choices(Xml& xml, const FormSheet& sheet) {
    if (sheet.choices.empty()) return;
    xml.markup("<dataValidations")
        .attribute("count", static_cast<long long>(sheet.choices.size()))
        .markup(">");
    for (const auto& choice : sheet.choices) {
        const bool is_checked = !choice.choices.empty() || !choice.rule.empty();
        xml.markup("<dataValidation");
        if (is_checked)
            xml.attribute("type", choice.rule.empty() ? "list" : "custom")
                .attribute("errorStyle", choice.strict ? "stop" : "warning");
        const bool is_said = choice.strict || !choice.error.text.empty();
        xml.attribute("allowBlank", "1")
            .attribute("showInputMessage", "1")
            .attribute("showErrorMessage", is_checked && is_said ? "1" : "0");
        write_help(xml, choice);
        xml.attribute("sqref", choice.area);
        if (!is_checked) {
            xml.markup("/>");
            continue;
        }
        xml.markup("><formula1>")
            .text(choice.rule.empty() ? "\"" + choice.choices + "\"" : choice.rule)
            .markup("</formula1></dataValidation>");
    }
    xml.markup("</dataValidations>");
}

void write_view(Xml& xml, const FormSheet& sheet) {
    xml.markup(
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"");
    if (sheet.header == 0) {
        xml.markup("/></sheetViews>");
        return;
    }
    xml.markup("><pane")
        .attribute("ySplit", static_cast<long long>(sheet.header))
        .attribute("topLeftCell", "A" + std::to_string(sheet.header + 1))
        .markup(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
}

std::string content_types(std::size_t sheets) {
    std::string types(ooxml::declaration);
    types +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const auto add = [&](const std::string& part, std::string_view type) {
        types += fmt::format(
            "<Override PartName=\"/xl/{}.xml\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml\"/>",
            part, type);
    };
    add("workbook", "sheet.main");
    add("styles", "styles");
    for (std::size_t i = 1; i <= sheets; ++i)
        add(fmt::format("worksheets/sheet{}", i), "worksheet");
    return types + "</Types>";
}

std::string relation(const std::string& id, std::string_view type, const std::string& target) {
    return fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id,
                       ooxml::relation_space, type, target);
}

std::string relations(const std::string& inner) {
    return std::string(ooxml::declaration) +
           "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           inner + "</Relationships>";
}

}  // namespace

std::string sheet_part(const FormSheet& sheet) {
    Xml xml;
    xml.markup(ooxml::declaration)
        .markup("<worksheet")
        .attribute("xmlns", ooxml::spreadsheet_space)
        .markup(">");
    write_view(xml, sheet);
    xml.markup("<sheetFormatPr defaultRowHeight=\"18\"/><cols>");
    for (std::size_t i = 0; i < sheet.widths.size(); ++i)
        xml.markup(
            fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1:.2f}\"{2} customWidth=\"1\"/>",
                        i + 1, sheet.widths[i], i < sheet.hidden_columns ? " hidden=\"1\"" : ""));
    xml.markup("</cols>");
    write_rows(xml, sheet);
    if (sheet.is_protected)
        xml.markup("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
    write_choices(xml, sheet);
    xml.markup(
        "<printOptions horizontalCentered=\"1\"/>"
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
        "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" "
        "fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N "
        "页</oddFooter></headerFooter></worksheet>");
    return std::move(xml.out());
}

std::string styles_part() {
    constexpr int day_format = 14;  // The date of the reader's country.
    std::string styles(ooxml::declaration);
    styles += fmt::format("<styleSheet xmlns=\"{}\">", ooxml::spreadsheet_space);
    styles +=
        "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/></font>"
        "<font><sz val=\"16\"/><name val=\"黑体\"/><charset val=\"134\"/></font>"
        "<font><sz val=\"11\"/><name val=\"黑体\"/><charset val=\"134\"/></font></fonts>"
        "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
        "<fill><patternFill patternType=\"gray125\"/></fill>"
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD9E2EC\"/></patternFill></fill>"
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill></fill>"
        "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/>"
        "<bottom style=\"thin\"/><diagonal/></border></borders>"
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
        "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"8\">";
    const auto add = [&](int font, int fill, int border, std::string_view align, bool open,
                         int format = 0) {
        styles += fmt::format(
            "<xf numFmtId=\"{}\" applyNumberFormat=\"1\" fontId=\"{}\" fillId=\"{}\" "
            "borderId=\"{}\" xfId=\"0\" "
            "applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" "
            "applyProtection=\"1\"><alignment {}/><protection locked=\"{}\"/></xf>",
            format, font, fill, border, align, open ? 0 : 1);
    };
    constexpr std::string_view wrapped = "vertical=\"center\" wrapText=\"1\"";
    add(0, 0, 0, "vertical=\"center\"", true);
    add(1, 0, 0, "vertical=\"center\"", false);
    add(2, 2, 1, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"", false);
    add(0, 3, 1, wrapped, false);
    add(0, 0, 1, wrapped, true);
    add(0, 0, 1, "horizontal=\"right\" vertical=\"center\"", true);
    add(0, 0, 1, "horizontal=\"left\" vertical=\"center\"", true, day_format);
    add(0, 0, 0, wrapped, false);
    return styles +
           "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
           "builtinId=\"0\"/></cellStyles></styleSheet>";
}

std::string workbook_part(const std::vector<FormSheet>& sheets) {
    Xml xml;
    xml.markup(ooxml::declaration).markup("<workbook").attribute("xmlns", ooxml::spreadsheet_space);
    xml.attribute("xmlns:r", ooxml::relation_space).markup("><sheets>");
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        xml.markup("<sheet").attribute("name", sheets[i].name);
        xml.attribute("sheetId", static_cast<long long>(i + 1));
        if (sheets[i].hidden) xml.markup(" state=\"veryHidden\"");
        xml.attribute("r:id", "rId" + std::to_string(i + 1)).markup("/>");
    }
    xml.markup("</sheets>");
    std::string names;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].header == 0) continue;
        names += fmt::format(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{0}\">"
            "'{1}'!${2}:${2}</definedName>",
            i, sheets[i].name, sheets[i].header);
    }
    if (!names.empty()) xml.markup("<definedNames>" + names + "</definedNames>");
    xml.markup("</workbook>");
    return std::move(xml.out());
}

std::string form_package(const std::vector<FormSheet>& sheets) {
    ooxml::Package package;
    package.add("[Content_Types].xml", content_types(sheets.size()));
    package.add("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    package.add("xl/workbook.xml", workbook_part(sheets));
    std::string inner;
    for (std::size_t i = 1; i <= sheets.size(); ++i)
        inner += relation(fmt::format("rId{}", i), "worksheet",
                          fmt::format("worksheets/sheet{}.xml", i));
    inner += relation(fmt::format("rId{}", sheets.size() + 1), "styles", "styles.xml");
    package.add("xl/_rels/workbook.xml.rels", relations(inner));
    package.add("xl/styles.xml", styles_part());
    for (std::size_t i = 0; i < sheets.size(); ++i)
        package.add(fmt::format("xl/worksheets/sheet{}.xml", i + 1), sheet_part(sheets[i]));
    return std::move(package).finish();
}

}  // namespace almanac::forms
