// Why: what stands before and after the chapters: cover, contents, sources.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "docx/write.hpp"

namespace almanac::docx {
namespace {

void write_fact(Story& story, std::string_view label, const std::string& value) {
    if (value.empty()) return;
    story.open_paragraph("CoverFact");
    story.run(std::string(label) + std::string(story.words.colon) + value);
    story.close_paragraph();
}

void write_field(ooxml::Xml& xml, std::string_view instruction) {
    xml.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText ");
    xml.markup("xml:space=\"preserve\">").text(instruction);
    xml.markup("</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
}

/// The page is known only to whoever lays the document out. Each entry is a field of its own:
/// LibreOffice then computes it at every opening, Word and WPS before printing and on F9. Within a
/// TOC field LibreOffice takes all entries for text, for good; marked as to be updated, Word asks
/// at every opening whether the document may refer to other files. A mark stands there until then,
/// and never a number that might be wrong.
void write_entry(ooxml::Xml& xml, const Heading& heading) {
    const std::string style = "TOC" + std::to_string(heading.level);
    xml.markup("<w:p><w:pPr><w:pStyle").attribute("w:val", style).markup("/></w:pPr>");
    xml.markup("<w:hyperlink").attribute("w:anchor", heading.bookmark);
    xml.markup(" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">").text(heading.text);
    xml.markup("</w:t></w:r><w:r><w:tab/></w:r>");
    write_field(xml, " PAGEREF " + heading.bookmark + " \\h ");
    xml.markup(
        "<w:r><w:t>…</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink></w:p>");
}

void write_source(Story& story, const doc::SourceEntry& source) {
    story.open_block("source-" + std::to_string(source.number));
    story.open_paragraph("SourceEntry");
    story.run(source.label + "　" + source.source);
    const auto add = [&](std::string_view label, const std::string& value) {
        if (value.empty()) return;
        story.run(story.document.language == "en" ? "; " : "；");
        if (!label.empty()) story.run(std::string(label) + std::string(story.words.colon));
        story.run(value);
    };
    add({}, source.quotation);
    add(story.words.published, source.published);
    add(story.words.as_submitted, source.as_submitted);
    add({}, source.note);
    story.close_block();
    story.close_paragraph();
}

}  // namespace

void write_cover(Story& story) {
    const auto& document = story.document;
    story.enter("cover");
    story.open_paragraph("Title");
    // A title is broken where its sense allows (U+200B), not where the line happens to end.
    for (std::string_view rest = document.title; !rest.empty();) {
        constexpr std::string_view here = "\u200B";
        const auto at = std::min(rest.find(here), rest.size());
        story.run(std::string(rest.substr(0, at)) + (at < rest.size() ? "\n" : ""));
        rest.remove_prefix(std::min(at + here.size(), rest.size()));
    }
    story.close_paragraph();
    story.open_paragraph("Subtitle");
    story.run(document.subtitle);
    story.close_paragraph();
    write_fact(story, story.words.issuer, document.issuer);
    write_fact(story, story.words.number, document.number);
    write_fact(story, story.words.cut_off, document.cut_off);
    write_fact(story, story.words.stage, standing_of(document, story.words));
    write_blocks(story, document.front);
    story.turn(false);
}

void write_contents(ooxml::Xml& xml, const Words& words, const std::vector<Heading>& headings) {
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/></w:pPr><w:r><w:t>");
    xml.text(words.contents).markup("</w:t></w:r></w:p>");
    for (const auto& heading : headings)
        if (heading.level <= 3) write_entry(xml, heading);
}

void write_sources(Story& story) {
    if (story.document.sources.empty()) return;
    story.open_block("almanac-sources");
    story.open_paragraph("HeadingAppendix");
    story.run(story.words.sources);
    story.close_block();
    story.close_paragraph();
    story.headings.push_back({std::string(story.words.sources), bookmark_of("almanac-sources"), 1});
    for (const auto& source : story.document.sources) write_source(story, source);
}

}  // namespace almanac::docx
