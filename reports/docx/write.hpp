// Why: the writer's parts know each other only through these calls. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "docx/story.hpp"
#include "ooxml/chart_part.hpp"

namespace almanac::docx {

void write_inlines(Story& story, const doc::Inlines& content, const Format& format = {});
/// Sign and word of a state.
void write_state(Story& story, std::string_view word, Light light, const Format& format);

/// What surrounds a block: lists deepen, callouts colour.
struct Surroundings {
    std::string_view text_style = "BodyText";
    std::string_view list_style = "ListParagraph";
    int depth = 0;  ///< Lists around.
};
void write_blocks(Story& story, const doc::Blocks& blocks, const Surroundings& around = {});

/// Caption, table, notes and source line of a table block.
void write_table(Story& story, const doc::Table& table);
void write_chart(Story& story, const doc::Chart& chart, const std::string& id);
void write_image(Story& story, const doc::Image& image);
void write_caption(Story& story, const doc::Table& table, std::string_view more);
/// 资料来源：1-1、1-2 for everything written since the sources were last taken.
void write_source_line(Story& story);
/// An inline picture frame around `graphic` (markup of a:graphic), lengths in EMU.
void write_drawing(Story& story, long long width, long long height, const std::string& name,
                   const std::string& alternative, const std::string& graphic);

void write_section(Story& story, const doc::Section& section, int level, bool appendix);
void write_cover(Story& story);
void write_sources(Story& story);
/// The field of contents over all stories' headings.
void write_contents(ooxml::Xml& xml, const Words& words, const std::vector<Heading>& headings);

/// Stage, specimen, audience: what must be seen on every page.
std::string standing_of(const doc::Document& document, const Words& words);
std::string header_part(const doc::Document& document, const Profile& profile, const Words& words,
                        PageKind kind);
enum class FooterKind { cover = 1, odd, even };
std::string footer_part(const Profile& profile, FooterKind kind);

}  // namespace almanac::docx
