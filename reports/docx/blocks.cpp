// Why: the blocks between headings, and the headings. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "almanac/model/state_words.hpp"
#include "chart/plain_text.hpp"
#include "docx/write.hpp"
#include "ooxml/palette.hpp"

namespace almanac::docx {
namespace {

namespace palette = ooxml::palette;

std::string_view style_of(doc::CalloutKind kind) {
    switch (kind) {
        case doc::CalloutKind::note: return "CalloutNote";
        case doc::CalloutKind::finding: return "CalloutFinding";
        case doc::CalloutKind::warning: return "CalloutWarning";
    }
    return "CalloutNote";
}

std::string_view colour_of(Light light) {
    switch (light) {
        case Light::green: return palette::green;
        case Light::yellow: return palette::yellow;
        case Light::red: return palette::red;
        case Light::grey: return palette::grey;
    }
    return palette::grey;
}

/// Properties of a list's paragraph; its first one carries the number. In a callout the indent is
/// given, so that the bar at its left stays in line.
std::string list_properties(int number, const Surroundings& around, bool first) {
    const bool framed = around.list_style != Surroundings{}.list_style;
    const int left = (framed ? 620 : 900) + 420 * around.depth;
    if (!first) return fmt::format("<w:ind w:left=\"{}\"/>", left);
    std::string out =
        fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                    std::min(around.depth, 8), number);
    if (framed) out += fmt::format("<w:ind w:left=\"{}\" w:hanging=\"420\"/>", left);
    return out;
}

void write_key(Story& story, const doc::KeyFigure& key, int width) {
    story.xml().markup(fmt::format(
        "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:tcBorders><w:top w:val=\"single\" "
        "w:sz=\"18\" w:space=\"0\" w:color=\"{}\"/></w:tcBorders></w:tcPr>",
        width, colour_of(key.light)));
    story.open_paragraph("KeyLabel");
    write_inlines(story, key.label);
    story.close_paragraph();
    story.open_paragraph("KeyFigure");
    write_inlines(story, key.figure);
    story.close_paragraph();
    story.open_paragraph("KeyComment");
    if (key.light != Light::grey) write_state(story, " ", key.light, {});
    write_inlines(story, key.comment);
    story.close_paragraph();
    story.xml().markup("</w:tc>");
}

struct BlockWriter {
    Story& story;
    const std::string& id;
    const Surroundings& around;
    const std::string& more;  ///< Properties that the surroundings give to the first paragraph.

    void operator()(const doc::ParagraphBlock& paragraph) const {
        story.open_paragraph(around.text_style, more);
        write_inlines(story, paragraph.content);
    }

    void operator()(const doc::List& list) const {
        const int number = story.new_list(list.ordered, std::min(around.depth, 8), list.start);
        for (const auto& item : list.items) write_item(item, number);
    }

    void write_item(const doc::Blocks& item, int number) const {
        Surroundings inner = around;
        inner.text_style = around.list_style;
        inner.depth = around.depth + 1;
        bool first = true;
        for (const auto& block : item) {
            const std::string properties = list_properties(number, around, first);
            write_one(story, block, inner, properties);
            first = false;
        }
    }

    void operator()(const doc::Table& table) const { write_table(story, table); }
    void operator()(const doc::Chart& chart) const { write_chart(story, chart, id); }

    void operator()(const doc::KeyFigures& keys) const {
        const std::size_t columns = std::clamp<std::size_t>(keys.items.size(), 1, 4);
        const int width = story.width() / static_cast<int>(columns);
        story.xml().markup(
            "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout "
            "w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (std::size_t c = 0; c < columns; ++c)
            story.xml().markup("<w:gridCol").attribute("w:w", width).markup("/>");
        story.xml().markup("</w:tblGrid>");
        for (std::size_t start = 0; start < keys.items.size(); start += columns) {
            story.xml().markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (std::size_t c = start; c < start + columns; ++c)
                write_key(story, c < keys.items.size() ? keys.items[c] : doc::KeyFigure{}, width);
            story.xml().markup("</w:tr>");
        }
        story.xml().markup("</w:tbl>");
        story.open_paragraph("TableNote");
    }

    void operator()(const doc::Callout& callout) const {
        Surroundings inner = around;
        inner.text_style = style_of(callout.kind);
        inner.list_style = inner.text_style;
        inner.depth = 0;
        if (!callout.title.empty()) {
            story.open_paragraph(inner.text_style, "<w:keepNext/>");
            write_inlines(story, callout.title, {.strong = true});
            story.close_paragraph();
        }
        write_blocks(story, callout.content, inner);
        story.open_paragraph("TableNote");
    }

    void operator()(const doc::Quotation& quotation) const {
        story.open_paragraph("Quote");
        story.run(quotation.citation.text);
        story.close_paragraph();
        story.open_paragraph("QuoteSource");
        story.run("——" + quotation.place);
    }

    void operator()(const doc::Definitions& definitions) const {
        Surroundings inner = around;
        inner.text_style = "TermText";
        for (const auto& item : definitions.items) {
            story.open_paragraph("Term");
            write_inlines(story, item.term);
            story.close_paragraph();
            write_blocks(story, item.content, inner);
        }
    }

    void operator()(const doc::Formula& formula) const {
        story.open_paragraph("Formula");
        story.run(formula.text);
    }

    void operator()(const doc::Image& image) const { write_image(story, image); }

    void operator()(const doc::SignOff& sign_off) const {
        for (const auto& blank : sign_off.blanks) {
            story.open_paragraph("SignOff");
            write_inlines(story, blank);
            story.run("\t");
            story.close_paragraph();
        }
    }

    void operator()(const doc::Notice& notice) const {
        story.open_paragraph("Notice");
        write_inlines(story, notice.content);
    }

    /// Whether the block leaves its last paragraph open for the end of its bookmark.
    static bool leaves_open(const doc::Block& block) {
        return !std::holds_alternative<doc::List>(block.node) &&
               !std::holds_alternative<doc::Definitions>(block.node) &&
               !std::holds_alternative<doc::SignOff>(block.node);
    }

    static void write_one(Story& story, const doc::Block& block, const Surroundings& around,
                          const std::string& more) {
        const auto* table = std::get_if<doc::Table>(&block.node);
        story.turn(table != nullptr && table->wide && around.depth == 0);
        story.open_block(block.id);
        std::visit(BlockWriter{story, block.id, around, more}, block.node);
        story.close_block();
        if (leaves_open(block)) story.close_paragraph();
    }
};

/// A section whose first block lies on its side takes its heading along.
bool opens_wide(const doc::Section& section) {
    if (section.blocks.empty()) return !section.sections.empty() && opens_wide(section.sections[0]);
    const auto* table = std::get_if<doc::Table>(&section.blocks.front().node);
    return table != nullptr && table->wide;
}

}  // namespace

void write_blocks(Story& story, const doc::Blocks& blocks, const Surroundings& around) {
    static const std::string none;
    for (const auto& block : blocks) BlockWriter::write_one(story, block, around, none);
}

void write_section(Story& story, const doc::Section& section, int level, bool appendix) {
    constexpr std::array<std::string_view, 6> styles{"Heading1", "Heading2", "Heading3",
                                                     "Heading4", "Heading5", "Heading6"};
    story.turn(opens_wide(section));
    story.open_block(section.id);
    const auto style = appendix && level == 1
                           ? std::string_view("HeadingAppendix")
                           : styles.at(static_cast<std::size_t>(std::clamp(level, 1, 6)) - 1);
    story.open_paragraph(style);
    const bool spaced = !section.number.empty() && (story.document.language == "en" || appendix);
    const std::string number = section.number + (spaced ? " " : "");
    story.run(number);
    write_inlines(story, section.title);
    story.close_block();
    story.close_paragraph();
    story.headings.push_back({number + chart::plain_text(section.title, story.document),
                              bookmark_of(section.id), level});
    write_blocks(story, section.blocks);
    for (const auto& below : section.sections) write_section(story, below, level + 1, appendix);
    if (level == 1) story.turn(false);
}

}  // namespace almanac::docx
