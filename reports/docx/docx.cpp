// Why: see docx.hpp; here the chapters are written side by side and their parts joined in order.
// SPDX-License-Identifier: Apache-2.0
#include "docx/docx.hpp"

#include <fmt/format.h>

#include <atomic>
#include <memory>
#include <thread>

#include "docx/docx_messages.hpp"
#include "docx/joined_parts.hpp"
#include "docx/part_words.hpp"
#include "docx/styles.hpp"
#include "docx/write.hpp"
#include "ooxml/package.hpp"

namespace almanac {
namespace docx {
namespace {

/// A story with the messages of its own, so that their order is the report's.
struct Writing {
    Diagnostics diagnostics;
    std::unique_ptr<Story> story;
};

std::vector<Writing> write_stories(const doc::Document& document, const Profile& profile) {
    const std::size_t chapters = document.chapters.size();
    std::vector<Writing> all(chapters + document.appendices.size() + 2);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].story = std::make_unique<Story>(document, profile, i, all[i].diagnostics);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < all.size(); i = next++) {
            Story& story = *all[i].story;
            if (i == 0)
                write_cover(story);
            else if (i <= chapters)
                write_section(story, document.chapters[i - 1], 1, false);
            else if (i + 1 < all.size())
                write_section(story, document.appendices[i - 1 - chapters], 1, true);
            else
                write_sources(story);
        }
    };
    std::thread second;
    if (all.size() > 3 && std::thread::hardware_concurrency() > 1) second = std::thread(work);
    work();
    if (second.joinable()) second.join();
    return all;
}

void append_section_end(std::string& out, const Profile& profile, PageKind kind) {
    out += "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>";
    out += page_properties(profile, kind);
    out += "</w:pPr></w:p>";
}

/// The body with the numbers of its notes, which only now are known.
void append_body(std::string& out, Story& story, std::size_t& note) {
    const std::string body = story.take_body();
    std::size_t from = 0;
    for (const auto mark : story.note_marks) {
        out.append(body, from, mark - from);
        out += std::to_string(++note);
        from = mark;
    }
    out.append(body, from);
}

std::string document_part(const std::vector<Writing>& all, const Profile& profile,
                          const Words& words) {
    std::vector<Heading> headings;
    std::size_t size = 1U << 16U;
    for (const auto& writing : all) {
        headings.insert(headings.end(), writing.story->headings.begin(),
                        writing.story->headings.end());
        size += writing.story->xml().size();
    }
    std::string out;
    out.reserve(size + headings.size() * 700);
    out += ooxml::declaration;
    out += "<w:document";
    out += story_namespaces;
    out += "><w:body>";
    std::size_t note = 0;
    append_body(out, *all.front().story, note);
    append_section_end(out, profile, PageKind::cover);
    ooxml::Xml contents;
    write_contents(contents, words, headings);
    out += contents.out();
    append_section_end(out, profile, PageKind::contents);
    for (std::size_t i = 1; i < all.size(); ++i) append_body(out, *all[i].story, note);
    out += page_properties(profile, PageKind::body);
    out += "</w:body></w:document>";
    return out;
}

void add_parts(ooxml::Package& package, const doc::Document& document, const Profile& profile,
               const std::vector<Writing>& all) {
    const Words& own = words(document.language);
    std::vector<Story*> stories;
    for (const auto& writing : all) stories.push_back(writing.story.get());
    package.add("[Content_Types].xml", content_types_part(stories));
    package.add("_rels/.rels", package_relations_part());
    package.add("word/document.xml", document_part(all, profile, own));
    package.add("word/_rels/document.xml.rels", document_relations_part(stories));
    package.add("word/styles.xml", styles_part(profile, document.language));
    package.add("word/fontTable.xml", font_table_part());
    package.add("word/settings.xml", settings_part(profile));
    package.add("word/numbering.xml", numbering_part(stories));
    package.add("word/footnotes.xml", notes_part(stories));
    package.add("word/_rels/footnotes.xml.rels", note_relations_part(stories));
    package.add("word/header1.xml", header_part(document, profile, own, PageKind::body));
    package.add("word/header2.xml", header_part(document, profile, own, PageKind::cover));
    package.add("word/header3.xml", header_part(document, profile, own, PageKind::wide));
    package.add("word/footer1.xml", footer_part(profile, FooterKind::odd));
    package.add("word/footer2.xml", footer_part(profile, FooterKind::even));
    package.add("word/footer3.xml", footer_part(profile, FooterKind::cover));
    package.add("docProps/core.xml", core_part(document));
    package.add("docProps/app.xml", app_part());
    package.add(std::string(mapping_part), mapping_of(document, profile, stories));
    package.add("customXml/_rels/item1.xml.rels", mapping_relations_part());
    package.add("customXml/itemProps1.xml", mapping_properties_part());
    for (auto* story : stories)
        for (auto& part : story->parts) {
            if (part.stored)
                package.add_stored(part.name, std::move(part.content));
            else
                package.add(part.name, std::move(part.content));
        }
}

}  // namespace
}  // namespace docx

std::string write_docx(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics) {
    const docx::Profile* profile = docx::find_profile(options.profile);
    if (profile == nullptr) {
        diagnostics.push_back(say(docx::unknown_profile, "--profile", {options.profile}));
        profile = docx::find_profile("modern");
    }
    const auto all = docx::write_stories(document, *profile);
    for (const auto& writing : all)
        diagnostics.insert(diagnostics.end(), writing.diagnostics.begin(),
                           writing.diagnostics.end());
    ooxml::Package package;
    docx::add_parts(package, document, *profile, all);
    return std::move(package).finish();
}

}  // namespace almanac
