// Why: chapters with their headings, notes and the contents that lead to them.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart/plain_text.hpp"
#include "html/parts.hpp"

namespace almanac::html {
namespace {

void write_entry(Page& page, std::string_view id, std::string_view number,
                 const std::string& title) {
    page.markup("<a");
    page.href("", id);
    page.markup(">");
    if (!number.empty()) {
        page.markup("<span class=\"number\">");
        page.text(number);
        page.markup("</span>");
    }
    page.text(title);
    page.markup("</a>");
}

void write_entries(Page& page, const std::vector<doc::Section>& sections) {
    for (const auto& section : sections) {
        page.markup("<li>");
        write_entry(page, section.id, section.number,
                    chart::plain_text(section.title, page.document));
        if (!section.sections.empty()) {
            page.markup("<ol>");
            write_entries(page, section.sections);
            page.markup("</ol>");
        }
        page.markup("</li>\n");
    }
}

}  // namespace

void write_section(Page& page, const doc::Section& section, int level) {
    const std::string heading = "h" + std::to_string(std::min(level, 6));
    page.enter(section.id);
    page.markup("<section");
    page.id("", section.id);
    page.markup("><" + heading + ">");
    if (!section.number.empty()) {
        page.markup("<span class=\"number\">");
        page.text(section.number);
        page.markup("</span>");
        if (page.document.language == "en") page.markup(" ");
    }
    write_inlines(page, section.title);
    page.markup("</" + heading + ">\n");
    write_blocks(page, section.blocks);
    for (const auto& below : section.sections) write_section(page, below, level + 1);
    if (level == 2) write_endnotes(page);
    page.markup("</section>\n");
}

void write_endnotes(Page& page) {
    const auto notes = page.take_notes();
    if (notes.empty()) return;
    page.markup("<div class=\"endnotes\" role=\"doc-endnotes\"");
    page.attribute("aria-label", page.words.notes);
    page.markup("><ol>\n");
    for (const auto& [note, anchor] : notes) {
        page.markup("<li");
        page.id("note-", std::to_string(anchor));
        page.attribute("value", std::to_string(note->number));
        page.markup(">");
        write_inlines(page, note->content);
        page.markup("<a class=\"back\" role=\"doc-backlink\"");
        page.href("noteref-", std::to_string(anchor));
        page.attribute("aria-label", page.words.back);
        page.markup(">↩\xEF\xB8\x8E</a></li>\n");
    }
    page.markup("</ol></div>\n");
}

void write_contents(Page& page) {
    page.markup("<ol class=\"contents-list\">\n");
    write_entries(page, page.document.chapters);
    write_entries(page, page.document.appendices);
    page.markup("<li>");
    write_entry(page, sources_id, {}, std::string(page.words.sources));
    page.markup("</li>\n<li>");
    write_entry(page, trail_id, {}, std::string(page.words.trail));
    page.markup("</li>\n</ol>\n");
}

}  // namespace almanac::html
