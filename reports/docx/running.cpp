// Why: what every page carries: whose report it is, its stage, its number.
// SPDX-License-Identifier: Apache-2.0
#include "docx/part_words.hpp"
#include "docx/write.hpp"

namespace almanac::docx {
namespace {

constexpr std::string_view page_field =
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
    "xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar "
    "w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
    "w:fldCharType=\"end\"/></w:r>";

}  // namespace

std::string standing_of(const doc::Document& document, const Words& words) {
    std::string standing = document.stage;
    const auto add = [&](std::string_view more) {
        if (!standing.empty()) standing += " · ";
        standing += more;
    };
    if (document.synthetic) add(words.synthetic);
    if (document.audience == "internal") add(words.internal);
    return standing;
}

std::string header_part(const doc::Document& document, const Profile& profile, const Words& words,
                        PageKind kind) {
    const bool cover = kind == PageKind::cover;
    ooxml::Xml xml;
    xml.markup(ooxml::declaration).markup("<w:hdr").markup(story_namespaces).markup(">");
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Header\"/>");
    if (kind == PageKind::wide) {  // The style's tab stop is that of upright pages.
        xml.markup("<w:tabs><w:tab w:val=\"clear\"").attribute("w:pos", profile.text_width());
        xml.markup("/><w:tab w:val=\"right\"").attribute("w:pos", profile.wide_width());
        xml.markup("/></w:tabs>");
    }
    xml.markup("</w:pPr>");
    if (!cover) xml.markup("<w:r><w:t>").text(document.title).markup("</w:t></w:r>");
    xml.markup("<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"StateRed\"/></w:rPr><w:t>");
    xml.text(standing_of(document, words)).markup("</w:t></w:r></w:p></w:hdr>");
    return std::move(xml.out());
}

std::string footer_part(const Profile& profile, FooterKind kind) {
    ooxml::Xml xml;
    xml.markup(ooxml::declaration).markup("<w:ftr").markup(story_namespaces).markup(">");
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>");
    // One character (280 twips) in from the outer edge of the core.
    if (profile.duplex && kind != FooterKind::cover)
        xml.markup(kind == FooterKind::odd ? "<w:ind w:right=\"280\"/><w:jc w:val=\"right\"/>"
                                           : "<w:ind w:left=\"280\"/><w:jc w:val=\"left\"/>");
    xml.markup("</w:pPr>");
    if (kind != FooterKind::cover) {
        if (profile.duplex) xml.markup("<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>");
        xml.markup(page_field);
        if (profile.duplex) xml.markup("<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r>");
    }
    xml.markup("</w:p></w:ftr>");
    return std::move(xml.out());
}

}  // namespace almanac::docx
