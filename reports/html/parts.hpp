// Why: the page's parts know each other only through these calls. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>

#include "html/page.hpp"

namespace almanac::html {

void write_inlines(Page& page, const doc::Inlines& content);
void write_blocks(Page& page, const doc::Blocks& blocks);

/// A table with its id; `captioned` false where it belongs to a chart, which says caption and
/// sources itself.
void write_table(Page& page, const doc::Table& table, const std::string& id, bool captioned);
void write_chart(Page& page, const doc::Chart& chart, const std::string& id);
/// 资料来源：1-1、1-2 for everything written since the sources were last taken.
void write_source_line(Page& page);

/// Section with its sections below; `level` is the heading's, 2 for chapters.
void write_section(Page& page, const doc::Section& section, int level);
/// Notes collected so far, as a list with ways back.
void write_endnotes(Page& page);

/// Links to every section, nested. Ids of the parts that the page adds itself: sources, trail.
void write_contents(Page& page);
void write_sources(Page& page);
void write_trail(Page& page);

inline constexpr std::string_view sources_id = "almanac-sources";
inline constexpr std::string_view trail_id = "almanac-trail";

}  // namespace almanac::html
