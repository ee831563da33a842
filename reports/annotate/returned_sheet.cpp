// Why: see returned_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/returned_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "intake/form.hpp"
#include "ooxml/xml.hpp"
#include "workbook/workbook.hpp"

namespace almanac::annotate {
namespace {

constexpr const char* sheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr unsigned first_row = 3;

void write_cell(ooxml::Xml& xml, unsigned row, unsigned column, int look, const std::string& text) {
    xml.markup("<c").attribute("r", workbook::cell_name(row, column)).attribute("s", look);
    xml.markup(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(text);
    xml.markup("</t></is></c>");
}

void write_row(ooxml::Xml& xml, unsigned row, int look, const std::vector<std::string>& texts) {
    xml.markup("<row").attribute("r", row).markup(">");
    for (unsigned column = 1; column <= texts.size(); ++column)
        write_cell(xml, row, column, look, texts[column - 1]);
    xml.markup("</row>");
}

std::string quoted(const std::string& sheet) {
    std::string text = "'";
    for (const char c : sheet) text += c == '\'' ? std::string("''") : std::string(1, c);
    return text + "'";
}

}  // namespace

std::string returned_sheet(const std::vector<Remark>& remarks, std::string_view language, int head,
                           int plain) {
    const bool zh = language == "zh";
    ooxml::Xml xml;
    xml.markup(ooxml::declaration)
        .markup("<worksheet")
        .attribute("xmlns", ooxml::spreadsheet_space);
    xml.markup(
        "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView "
        "tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews><cols>");
    for (const auto& [column, width] : {std::pair{1, 6}, std::pair{2, 22}, std::pair{3, 8},
                                        std::pair{4, 10}, std::pair{5, 70}, std::pair{6, 60}})
        xml.markup(fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>",
                               column, width));
    xml.markup("</cols><sheetData>");
    const auto problems = std::count_if(remarks.begin(), remarks.end(), [](const Remark& remark) {
        return remark.severity == Severity::error;
    });
    // Not wrapped: what stands in the narrow first column runs on over the empty ones.
    write_row(
        xml, 1, 0,
        {fmt::format(fmt::runtime(zh ? "共 {} 个问题、{} 处提示。红色单元格须改正，黄色的请核对；"
                                       "改好后保存，直接重新报送本文件。"
                                     : "{} problems, {} warnings. Correct the red cells, "
                                       "check the yellow ones, save and hand this file in "
                                       "again."),
                     problems, static_cast<std::ptrdiff_t>(remarks.size()) - problems)});
    write_row(
        xml, 2, head,
        zh ? std::vector<std::string>{"序号", "位置", "级别", "代码", "问题", "怎样改"}
           : std::vector<std::string>{"No.", "Place", "Level", "Code", "Problem", "What to do"});
    unsigned row = first_row;
    for (const auto& remark : remarks) {
        const bool error = remark.severity == Severity::error;
        write_row(xml, row, plain,
                  {std::to_string(row - first_row + 1),
                   !remark.cell.empty()   ? remark.sheet + "!" + remark.cell
                   : remark.place.empty() ? (zh ? "整个文件" : "the file")
                                          : remark.place,
                   error ? (zh ? "问题" : "problem") : (zh ? "提示" : "warning"), remark.code,
                   remark.problem, remark.cure});
        ++row;
    }
    xml.markup("</sheetData>");
    const bool any_link = std::any_of(remarks.begin(), remarks.end(),
                                      [](const Remark& remark) { return !remark.cell.empty(); });
    if (any_link) xml.markup("<hyperlinks>");
    row = first_row;
    for (const auto& remark : remarks) {
        if (!remark.cell.empty())
            xml.markup("<hyperlink")
                .attribute("ref", workbook::cell_name(row, 2))
                .attribute("location", quoted(remark.sheet) + "!" + remark.cell)
                .markup("/>");
        ++row;
    }
    if (any_link) xml.markup("</hyperlinks>");
    xml.markup("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    xml.markup("</worksheet>");
    return xml.out();
}

void add_returned_sheet(BookParts& parts, const std::string& book,
                        const std::vector<Remark>& remarks, std::string_view language,
                        CellLooks& looks) {
    auto root = parts.xml(book).document_element();
    auto sheets = root.child("sheets");
    if (!sheets) throw UnfitBook("no sheets");
    int place = 0;
    unsigned highest = 0;
    const std::string name(form::returned_sheet);
    pugi::xml_node own;
    for (auto sheet : sheets.children("sheet")) {
        highest = std::max(highest, sheet.attribute("sheetId").as_uint());
        if (sheet.attribute("name").as_string() == name) own = sheet;
        if (!own) ++place;
    }
    const int head = looks.wrapped(true);
    const int plain = looks.wrapped(false);
    const std::string part = "xl/worksheets/almanac_returned.xml";
    parts.bytes(part) = returned_sheet(remarks, language, head, plain);
    parts.set_type(part, sheet_type);
    const std::string relation = parts.relate(book, part, "worksheet");
    if (!own) {
        own = sheets.append_child("sheet");
        own.append_attribute("name").set_value(name.c_str());
        own.append_attribute("sheetId").set_value(highest + 1);
        own.append_attribute("xmlns:r").set_value(ooxml::relation_space);
        own.append_attribute("r:id").set_value(relation.c_str());
    }
    auto views = root.child("bookViews");
    if (!views) views = root.insert_child_before("bookViews", sheets);
    auto view = views.child("workbookView");
    if (!view) view = views.append_child("workbookView");
    if (!view.attribute("activeTab")) view.append_attribute("activeTab");
    view.attribute("activeTab").set_value(place);
}

}  // namespace almanac::annotate
