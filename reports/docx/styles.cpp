// Why: see styles.hpp; the order of elements is the schema's. SPDX-License-Identifier: Apache-2.0
#include "docx/styles.hpp"

#include <fmt/format.h>

#include "docx/part_words.hpp"
#include "docx/style_table.hpp"
#include "ooxml/palette.hpp"
#include "ooxml/xml.hpp"

namespace almanac::docx {
namespace {

namespace palette = ooxml::palette;
using ooxml::Xml;

void write_spacing(Xml& xml, const Style& style) {
    if (style.line == 0 && style.before < 0 && style.after < 0) return;
    xml.markup("<w:spacing");
    if (style.before >= 0) xml.attribute("w:before", style.before);
    if (style.after >= 0) xml.attribute("w:after", style.after);
    if (style.line > 0) xml.attribute("w:line", style.line).attribute("w:lineRule", "exact");
    if (style.line < 0) xml.attribute("w:line", -style.line).attribute("w:lineRule", "auto");
    xml.markup("/>");
}

void write_indent(Xml& xml, const Style& style) {
    if (style.left < 0 && style.first_line_chars < 0) return;
    xml.markup("<w:ind");
    if (style.left >= 0) xml.attribute("w:left", style.left);
    if (style.first_line_chars >= 0)
        // The length in twips is for readers that do not know characters.
        xml.attribute("w:firstLineChars", style.first_line_chars)
            .attribute("w:firstLine", style.first_line_chars == 0 ? 0 : 640);
    xml.markup("/>");
}

void write_paragraph_properties(Xml& xml, const Style& style) {
    xml.markup("<w:pPr>");
    if (style.keep_next) xml.markup("<w:keepNext/>");
    xml.markup(style.border).markup(style.tabs);
    write_spacing(xml, style);
    write_indent(xml, style);
    if (!style.align.empty()) xml.markup("<w:jc").attribute("w:val", style.align).markup("/>");
    if (style.outline >= 0)
        xml.markup("<w:outlineLvl").attribute("w:val", style.outline).markup("/>");
    xml.markup("</w:pPr>");
}

void write_size(Xml& xml, int half_points) {
    xml.markup("<w:sz").attribute("w:val", half_points).markup("/><w:szCs");
    xml.attribute("w:val", half_points).markup("/>");
}

void write_run_properties(Xml& xml, const Style& style) {
    xml.markup("<w:rPr>");
    if (!style.east_asian.empty() || !style.latin.empty()) {
        xml.markup("<w:rFonts");
        if (!style.latin.empty())
            xml.attribute("w:ascii", style.latin).attribute("w:hAnsi", style.latin);
        if (!style.east_asian.empty()) xml.attribute("w:eastAsia", style.east_asian);
        xml.markup("/>");
    }
    if (style.bold) xml.markup("<w:b/>");
    if (style.italic) xml.markup("<w:i/>");
    if (!style.colour.empty()) xml.markup("<w:color").attribute("w:val", style.colour).markup("/>");
    if (style.half_points > 0) write_size(xml, style.half_points);
    xml.markup("</w:rPr>");
}

void write_style(Xml& xml, const Style& style) {
    xml.markup("<w:style w:type=\"paragraph\"").attribute("w:styleId", style.id);
    xml.markup("><w:name").attribute("w:val", style.name).markup("/><w:basedOn");
    xml.attribute("w:val", style.based).markup("/>");
    if (!style.next.empty()) xml.markup("<w:next").attribute("w:val", style.next).markup("/>");
    xml.markup("<w:qFormat/>");
    write_paragraph_properties(xml, style);
    write_run_properties(xml, style);
    xml.markup("</w:style>");
}

void write_defaults(Xml& xml, const Profile& profile, std::string_view language) {
    xml.markup("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts")
        .attribute("w:ascii", face::roman)
        .attribute("w:hAnsi", face::roman)
        .attribute("w:eastAsia", profile.body_face)
        .attribute("w:cs", face::roman)
        .markup("/>");
    // 28 characters of 16 points are 1.4 mm wider than the core; a grid of characters would be read
    // differently by every office, a quarter of a point less between them is not.
    if (profile.grid) xml.markup("<w:spacing w:val=\"-5\"/>");
    write_size(xml, profile.body_size);
    xml.markup("<w:lang").attribute("w:val", language == "en" ? "en-GB" : "en-US");
    xml.markup(
        " w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultFont\">"
        "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
        "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
        "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
}

void write_character_styles(Xml& xml) {
    const auto style = [&](std::string_view id, std::string_view name, const std::string& look) {
        xml.markup("<w:style w:type=\"character\"").attribute("w:styleId", id);
        xml.markup("><w:name").attribute("w:val", name).markup("/><w:rPr>").markup(look);
        xml.markup("</w:rPr></w:style>");
    };
    const auto colour = [](std::string_view value) {
        return fmt::format("<w:color w:val=\"{}\"/>", value);
    };
    style("Hyperlink", "Hyperlink", colour(palette::accent) + "<w:u w:val=\"single\"/>");
    style("CrossReference", "Cross Reference", colour(palette::accent));
    style("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
    style("StateGreen", "State Green", colour(palette::green));
    style("StateYellow", "State Yellow", colour(palette::yellow));
    style("StateRed", "State Red", colour(palette::red));
    style("StateGrey", "State Grey", colour(palette::grey));
}

void write_table_style(Xml& xml) {
    xml.markup(
        "<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/>"
        "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
        "<w:top w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"1D2730\"/>"
        "<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"1D2730\"/>"
        "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B9B4A6\"/>"
        "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DFDBD0\"/>"
        "</w:tblBorders></w:tblPr></w:style>");
}

}  // namespace

std::string styles_part(const Profile& profile, std::string_view language) {
    Xml xml;
    xml.markup(ooxml::declaration).markup("<w:styles").markup(word_namespace).markup(">");
    write_defaults(xml, profile, language);
    for (const auto& style : paragraph_styles(profile, language != "en")) write_style(xml, style);
    write_character_styles(xml);
    write_table_style(xml);
    xml.markup("</w:styles>");
    return std::move(xml.out());
}

}  // namespace almanac::docx
