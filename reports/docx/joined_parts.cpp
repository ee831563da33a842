// Why: see joined_parts.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/joined_parts.hpp"

#include <fmt/format.h>

#include <array>

#include "docx/part_words.hpp"

namespace almanac::docx {
namespace {

using ooxml::Xml;

constexpr std::string_view relations_open =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr std::string_view content_prefix = "application/vnd.openxmlformats-officedocument.";

struct FixedPart {
    std::string_view id;  ///< Of the document's relation; empty: none.
    std::string_view type;
    std::string_view target;
    std::string_view content;
};
constexpr std::array<FixedPart, 10> fixed_parts{
    {{"rStyles", "styles", "styles.xml", "wordprocessingml.styles+xml"},
     {"rSettings", "settings", "settings.xml", "wordprocessingml.settings+xml"},
     {"rFonts", "fontTable", "fontTable.xml", "wordprocessingml.fontTable+xml"},
     {"rNumbering", "numbering", "numbering.xml", "wordprocessingml.numbering+xml"},
     {"rNotes", "footnotes", "footnotes.xml", "wordprocessingml.footnotes+xml"},
     {"rHeader", "header", "header1.xml", "wordprocessingml.header+xml"},
     {"rHeaderCover", "header", "header2.xml", "wordprocessingml.header+xml"},
     {"rHeaderWide", "header", "header3.xml", "wordprocessingml.header+xml"},
     {"rFooter", "footer", "footer1.xml", "wordprocessingml.footer+xml"},
     {"rFooterCover", "footer", "footer3.xml", "wordprocessingml.footer+xml"}}};

void relation(Xml& xml, std::string_view id, std::string_view type, std::string_view target,
              bool external) {
    xml.markup("<Relationship").attribute("Id", id).markup(" Type=\"").markup(relation_prefix);
    xml.markup(type).markup("\"").attribute("Target", target);
    xml.markup(external ? " TargetMode=\"External\"/>" : "/>");
}

void content_type(Xml& xml, std::string_view part, std::string_view type) {
    xml.markup("<Override").attribute("PartName", part).markup(" ContentType=\"");
    xml.markup(content_prefix).markup(type).markup("\"/>");
}

}  // namespace

std::string content_types_part(const Stories& stories) {
    Xml xml;
    xml.markup(ooxml::declaration)
        .markup(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
            "<Default Extension=\"xlsx\" ContentType=\"")
        .markup(content_prefix)
        .markup("spreadsheetml.sheet\"/>");
    content_type(xml, "/word/document.xml", "wordprocessingml.document.main+xml");
    for (const auto& part : fixed_parts)
        content_type(xml, "/word/" + std::string(part.target), part.content);
    content_type(xml, "/word/footer2.xml", "wordprocessingml.footer+xml");
    content_type(xml, "/docProps/app.xml", "extended-properties+xml");
    content_type(xml, "/customXml/itemProps1.xml", "customXmlProperties+xml");
    xml.markup(
        "<Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
    for (const auto* story : stories)
        for (const auto& part : story->parts)
            if (part.name.starts_with("word/charts/chart"))
                content_type(xml, "/" + part.name, "drawingml.chart+xml");
    xml.markup("</Types>");
    return std::move(xml.out());
}

std::string package_relations_part() {
    Xml xml;
    xml.markup(ooxml::declaration).markup(relations_open);
    relation(xml, "rId1", "officeDocument", "word/document.xml", false);
    xml.markup(
        "<Relationship Id=\"rId2\" "
        "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
        "core-properties\" Target=\"docProps/core.xml\"/>");
    relation(xml, "rId3", "extended-properties", "docProps/app.xml", false);
    xml.markup("</Relationships>");
    return std::move(xml.out());
}

std::string document_relations_part(const Stories& stories) {
    Xml xml;
    xml.markup(ooxml::declaration).markup(relations_open);
    for (const auto& part : fixed_parts) relation(xml, part.id, part.type, part.target, false);
    relation(xml, "rFooterEven", "footer", "footer2.xml", false);
    relation(xml, "rMapping", "customXml", "../customXml/item1.xml", false);
    for (const auto* story : stories)
        for (const auto& each : story->relations)
            relation(xml, each.id, each.type, each.target, each.external);
    xml.markup("</Relationships>");
    return std::move(xml.out());
}

std::string note_relations_part(const Stories& stories) {
    Xml xml;
    xml.markup(ooxml::declaration).markup(relations_open);
    for (const auto* story : stories)
        for (const auto& each : story->relations)
            if (each.external) relation(xml, each.id, each.type, each.target, true);
    xml.markup("</Relationships>");
    return std::move(xml.out());
}

std::string settings_part(const Profile& profile) {
    Xml xml;
    xml.markup(ooxml::declaration).markup("<w:settings").markup(word_namespace).markup(">");
    if (profile.duplex) xml.markup("<w:evenAndOddHeaders/>");
    xml.markup(
        "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>");
    return std::move(xml.out());
}

std::string numbering_part(const Stories& stories) {
    Xml xml;
    xml.markup(ooxml::declaration).markup("<w:numbering").markup(word_namespace).markup(">");
    for (int ordered = 0; ordered < 2; ++ordered) {
        xml.markup(
            fmt::format("<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType "
                        "w:val=\"hybridMultilevel\"/>",
                        ordered));
        for (int level = 0; level < 9; ++level) {
            xml.markup(fmt::format("<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/>", level));
            if (ordered == 1)
                xml.markup(fmt::format("<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{}\"/>",
                                       level % 2 == 0
                                           ? fmt::format("%{}.", level + 1)
                                           : fmt::format("({})", fmt::format("%{}", level + 1))));
            else
                xml.markup(fmt::format("<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{}\"/>",
                                       level % 2 == 0 ? "•" : "–"));
            xml.markup(
                fmt::format("<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" "
                            "w:hanging=\"420\"/></w:pPr></w:lvl>",
                            900 + 420 * level));
        }
        xml.markup("</w:abstractNum>");
    }
    for (const auto* story : stories)
        for (const auto& list : story->lists)
            xml.markup(
                fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/><w:lvlOverride "
                            "w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride></w:num>",
                            list.number, list.ordered ? 1 : 0, list.level, list.start));
    xml.markup("</w:numbering>");
    return std::move(xml.out());
}

std::string notes_part(const Stories& stories) {
    Xml xml;
    xml.markup(ooxml::declaration).markup("<w:footnotes").markup(story_namespaces).markup(">");
    xml.markup(
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
        "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
        "<w:continuationSeparator/></w:r></w:p></w:footnote>");
    long long number = 0;
    for (const auto* story : stories)
        for (const auto& note : story->notes) {
            xml.markup("<w:footnote").attribute("w:id", ++number).markup(">").markup(note);
            xml.markup("</w:footnote>");
        }
    xml.markup("</w:footnotes>");
    return std::move(xml.out());
}

std::string core_part(const doc::Document& document) {
    Xml xml;
    xml.markup(ooxml::declaration)
        .markup(
            "<cp:coreProperties "
            "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
            "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
        .text(document.title)
        .markup("</dc:title><dc:subject>")
        .text(document.subtitle)
        .markup("</dc:subject><dc:creator>")
        .text(document.issuer)
        .markup("</dc:creator><dc:language>")
        .text(document.language == "en" ? "en-GB" : "zh-CN")
        .markup("</dc:language></cp:coreProperties>");
    return std::move(xml.out());
}

std::string app_part() {
    return std::string(ooxml::declaration) +
           "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
           "extended-properties\"><Application>almanac</Application></Properties>";
}

std::string mapping_of(const doc::Document& document, const Profile& profile,
                       const Stories& stories) {
    Xml xml;
    xml.markup(ooxml::declaration).markup("<report xmlns=\"").markup(mapping_namespace);
    xml.markup("\"").attribute("year", document.year).attribute("area", document.area);
    xml.attribute("language", document.language).attribute("audience", document.audience);
    xml.attribute("cut_off", document.cut_off_date);
    xml.attribute("profile", profile.name).markup(">");
    for (const auto* story : stories) {
        for (const auto& block : story->marked) {
            xml.markup("<block").attribute("name", bookmark_of(block.id));
            xml.attribute("id", block.id).attribute("words", block.words.text());
            xml.attribute("figures", block.figures.text());
            xml.attribute("notes", block.notes.text()).markup(">");
            for (const auto& printed : block.printed)
                xml.markup("<printed")
                    .attribute("figure", printed.figure)
                    .attribute("text", printed.text)
                    .markup("/>");
            xml.markup("</block>");
        }
        for (const auto& figure : story->long_figures) {
            xml.markup("<tag").attribute("name", tag_of(figure)).attribute("figure", figure);
            xml.markup("/>");
        }
        for (const auto& figure : story->chart_figures) {
            xml.markup("<charted").attribute("block", figure.block);
            xml.attribute("figure", figure.figure).attribute("text", figure.text).markup("/>");
        }
    }
    xml.markup("</report>");
    return std::move(xml.out());
}

std::string mapping_relations_part() {
    Xml xml;
    xml.markup(ooxml::declaration).markup(relations_open);
    relation(xml, "rId1", "customXmlProps", "itemProps1.xml", false);
    xml.markup("</Relationships>");
    return std::move(xml.out());
}

std::string mapping_properties_part() {
    return std::string(ooxml::declaration) +
           "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/"
           "customXml\" ds:itemID=\"{5A1B4C1E-6D0F-4B7E-9C55-0A1D3E5F7B21}\"><ds:schemaRefs>"
           "<ds:schemaRef ds:uri=\"urn:almanac:blocks:1\"/></ds:schemaRefs></ds:datastoreItem>";
}

}  // namespace almanac::docx
