// Why: see story.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/story.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "docx/docx_messages.hpp"

namespace almanac::docx {
namespace {

void write_format(ooxml::Xml& xml, const Format& format) {
    if (!format.strong && !format.emphasis && format.script == 0 && format.style.empty()) return;
    xml.markup("<w:rPr>");
    if (!format.style.empty())
        xml.markup("<w:rStyle").attribute("w:val", format.style).markup("/>");
    if (format.strong) xml.markup("<w:b/>");
    if (format.emphasis) xml.markup("<w:i/>");
    if (format.script != 0)
        xml.markup(format.script > 0 ? "<w:vertAlign w:val=\"superscript\"/>"
                                     : "<w:vertAlign w:val=\"subscript\"/>");
    xml.markup("</w:rPr>");
}

}  // namespace

void Story::open_paragraph(std::string_view style, std::string_view more) {
    xml().markup("<w:p><w:pPr><w:pStyle").attribute("w:val", style).markup("/>");
    xml().markup(more).markup("</w:pPr>");
    if (in_note_) return;
    for (auto& open : open_) {
        if (open.begun) continue;
        open.begun = true;
        body_.markup("<w:bookmarkStart").attribute("w:id", open.id);
        body_.attribute("w:name", bookmark_of(marked[open.marked].id)).markup("/>");
    }
}

void Story::run(std::string_view text, const Format& format) {
    if (text.empty()) return;
    xml().markup("<w:r>");
    write_format(xml(), format);
    write_text(text);
    xml().markup("</w:r>");
    check_dropped(xml());
}

void Story::write_text(std::string_view text) {
    auto& out = xml();
    while (!text.empty()) {
        const std::size_t length = std::min(text.find_first_of("\t\n"), text.size());
        if (length > 0) {
            const auto piece = text.substr(0, length);
            out.markup(ooxml::keeps_edges(piece) ? "<w:t xml:space=\"preserve\">" : "<w:t>");
            const std::size_t start = out.size();
            out.text(piece);
            feed_text(std::string_view(out.out()).substr(start));
            print(piece);
            out.markup("</w:t>");
        }
        if (length == text.size()) return;
        out.markup(text[length] == '\t' ? "<w:tab/>" : "<w:br/>");
        feed_text(text.substr(length, 1));
        text.remove_prefix(length + 1);
    }
}

void Story::open_figure(const std::string& figure) {
    const std::string tag = tag_of(figure);
    xml()
        .markup("<w:sdt><w:sdtPr><w:tag")
        .attribute("w:val", tag)
        .markup(
            "/><w:lock w:val=\"contentLocked\"/><w15:appearance w15:val=\"hidden\"/></w:sdtPr>"
            "<w:sdtContent>");
    if (tag != figure) long_figures.push_back(figure);
    feed("{" + tag + "}");
    if (!in_note_ && !open_.empty()) marked[open_.back().marked].printed.push_back({figure, {}});
    within_ = Within::figure;
}

void Story::close_figure() {
    xml().markup("</w:sdtContent></w:sdt>");
    feed_text(";");
    within_ = Within::text;
}

void Story::open_reference(std::string_view target) {
    const std::string bookmark = bookmark_of(target);
    xml().markup("<w:hyperlink").attribute("w:anchor", bookmark).markup(" w:history=\"1\">");
    feed("{" + bookmark + "}");
    within_ = Within::reference;
}

void Story::open_link(const std::string& url) {
    xml().markup("<w:hyperlink").attribute("r:id", relate("hyperlink", url, true));
    xml().markup(" w:history=\"1\">");
}

void Story::close_link() {
    xml().markup("</w:hyperlink>");
    within_ = Within::text;
}

void Story::feed_text(std::string_view escaped) {
    if (open_.empty()) return;
    auto& block = marked[open_.back().marked];
    if (in_note_) return block.notes.feed(without_blanks(escaped));
    switch (within_) {
        case Within::text: block.words.feed(escaped); return;
        case Within::figure: block.figures.feed(escaped); return;
        case Within::reference: return;
    }
}

void Story::print(std::string_view text) {
    if (in_note_ || open_.empty() || within_ != Within::figure) return;  // Its block has it.
    marked[open_.back().marked].printed.back().text += text;
}

void Story::feed(std::string_view text) {
    if (!in_note_ && !open_.empty()) marked[open_.back().marked].words.feed(text);
}

void Story::mark_note() {
    body_.markup(
        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference "
        "w:id=\"");
    note_marks.push_back(body_.size());
    body_.markup("\"/></w:r>");
}

void Story::begin_note() {
    open_paragraph("FootnoteText");
    note_.markup(
        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
        "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
}

void Story::end_note() {
    close_paragraph();
    notes.push_back(std::exchange(note_.out(), {}));
}

void Story::open_block(const std::string& id) {
    place_ = id;
    open_.push_back({next_id(), marked.size(), false});
    marked.push_back({id, {}, {}, {}, {}});
}

void Story::close_block() {
    const Open last = open_.back();
    open_.pop_back();
    if (last.begun) body_.markup("<w:bookmarkEnd").attribute("w:id", last.id).markup("/>");
}

void Story::turn(bool wide) {
    if (wide == wide_) return;
    open_paragraph("SectionEnd", page_properties(profile, wide_ ? PageKind::wide : PageKind::body));
    close_paragraph();
    wide_ = wide;
}

std::string Story::next_name(std::string_view stem) {
    return fmt::format("{}{}-{}", stem, part_, parts.size() + 1);
}

int Story::new_list(bool ordered, int level, int start) {
    const int number = static_cast<int>(part_) * 10'000 + static_cast<int>(lists.size()) + 10;
    lists.push_back({number, ordered, level, start});
    return number;
}

std::string Story::relate(std::string_view type, std::string target, bool external) {
    for (const auto& known : relations)
        if (external && known.external && known.target == target) return known.id;
    relations.push_back(
        {fmt::format("r{}-{}", part_, relations.size() + 1), type, std::move(target), external});
    return relations.back().id;
}

void Story::complain(const MessagePattern& pattern, const std::vector<std::string>& found) {
    const bool first = complained_.insert(std::string(pattern.code) + " " + place_).second;
    if (first) diagnostics_.push_back(say(pattern, place_, found));
}

void Story::check_dropped(ooxml::Xml& xml) {
    if (auto dropped = xml.take_dropped(); !dropped.empty())
        complain(dropped_characters, {dropped});
}

std::string Story::take_body() { return std::move(body_.out()); }

std::string page_properties(const Profile& profile, PageKind kind) {
    const bool wide = kind == PageKind::wide;
    const bool cover = kind == PageKind::cover;
    std::string out = "<w:sectPr>";
    const char* header = cover ? "rHeaderCover" : wide ? "rHeaderWide" : "rHeader";
    out += fmt::format("<w:headerReference w:type=\"default\" r:id=\"{}\"/>", header);
    if (profile.duplex)
        out += fmt::format("<w:headerReference w:type=\"even\" r:id=\"{}\"/>", header);
    out += cover ? "<w:footerReference w:type=\"default\" r:id=\"rFooterCover\"/>"
                 : "<w:footerReference w:type=\"default\" r:id=\"rFooter\"/>";
    if (profile.duplex)
        out += cover ? "<w:footerReference w:type=\"even\" r:id=\"rFooterCover\"/>"
                     : "<w:footerReference w:type=\"even\" r:id=\"rFooterEven\"/>";
    out += "<w:type w:val=\"nextPage\"/>";
    // A page on its side is the upright one turned a quarter to the left: its head is at the left.
    out += wide ? fmt::format(
                      "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar "
                      "w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\"",
                      profile.left, profile.bottom, profile.right, profile.top)
                : fmt::format(
                      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"{}\" w:right=\"{}\" "
                      "w:bottom=\"{}\" w:left=\"{}\"",
                      profile.top, profile.right, profile.bottom, profile.left);
    out += fmt::format(" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>",
                       wide ? 680 : profile.header, wide ? 680 : profile.footer);
    if (kind == PageKind::contents) out += "<w:pgNumType w:start=\"1\"/>";
    if (profile.grid && !wide) out += "<w:docGrid w:type=\"lines\" w:linePitch=\"580\"/>";
    return out + "</w:sectPr>";
}

}  // namespace almanac::docx
