// Why: the kinds of blocks know each other only through these calls. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "paged/inlines.hpp"

namespace almanac::paged {

void set_blocks(Setter& setter, const doc::Blocks& blocks);
/// Inlines as one paragraph in a look; `tag` is its meaning.
void set_inlines(Setter& setter, const doc::Inlines& content, const look::TextLook& look, TagId tag,
                 Setter::Setting setting);
void set_paragraph(Setter& setter, const doc::Inlines& content);
void set_table(Setter& setter, const doc::Table& table, const std::string& id);
/// Notes to cells (numbered from 1), notes to the table, and its sources.
void set_table_foot(Setter& setter, const doc::Table& table, const std::string& id,
                    const std::vector<const doc::Inlines*>& notes);
void set_chart(Setter& setter, const doc::Chart& chart, const std::string& id);
void set_picture(Setter& setter, const doc::Image& image);
void set_key_figures(Setter& setter, const doc::KeyFigures& keys);
/// Number and caption of a table or chart, kept with what follows.
void set_caption(Setter& setter, const std::string& label, const doc::Inlines& caption,
                 const doc::Inlines& unit_line, TagId tag);
/// 资料来源：1-1、1-2 for everything set since the sources were last taken.
void set_source_line(Setter& setter, TagId tag);
bool has_source_line(const Setter& setter, const std::set<int>& sources);

}  // namespace almanac::paged
