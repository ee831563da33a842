// Why: contribute() answers with sections of the report; these functions make them read in code as
// they read on paper. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "almanac/model/document.hpp"
#include "almanac/sdk/inlines.hpp"
#include "almanac/sdk/table.hpp"

namespace almanac::sdk {

/// A paragraph: `paragraph("全年抽采", value("coal.cbm_drained", 2016), "。")`.
template <class... Parts>
doc::Block paragraph(Parts&&... parts) {
    return {{}, doc::ParagraphBlock{inlines(std::forward<Parts>(parts)...)}};
}

/// Stands where something is missing, in words for the reader.
template <class... Parts>
doc::Block notice(Parts&&... parts) {
    return {{}, doc::Notice{inlines(std::forward<Parts>(parts)...)}};
}

/// Words of a document of the plan, verbatim; the host proves that they stand there.
inline doc::Block quotation(std::string document, std::string paragraph_id, std::string words) {
    return {{},
            doc::Quotation{Citation{std::move(document), std::move(paragraph_id), std::move(words)},
                           {}}};
}

/// A boxed remark: a finding, a warning, a note.
template <class... Blocks>
doc::Block callout(doc::CalloutKind kind, std::string title, Blocks&&... blocks) {
    return {{}, doc::Callout{kind, inlines(std::move(title)), {doc::Block(blocks)...}}};
}

/// A list; each item is a text, an inline or what inlines() gives.
template <class... Items>
doc::Block list(Items&&... items) {
    doc::List list;
    (list.items.push_back({paragraph(std::forward<Items>(items))}), ...);
    return {{}, std::move(list)};
}
template <class... Items>
doc::Block numbered_list(Items&&... items) {
    doc::Block block = list(std::forward<Items>(items)...);
    std::get<doc::List>(block.node).ordered = true;
    return block;
}
/// The same numbered list with its first number, to go on after what stood between.
inline doc::Block numbered_from(int start, doc::Block list) {
    std::get<doc::List>(list.node).start = start;
    return list;
}

/// A chart of a table's columns, each drawn in its role. `alternative` says in words what the
/// picture shows.
inline doc::Block chart(doc::ChartKind kind, const Table& data, std::vector<doc::ChartRole> roles,
                        std::string alternative) {
    doc::Chart chart;
    chart.kind = kind;
    chart.data = data.content();
    chart.roles = std::move(roles);
    chart.alternative = std::move(alternative);
    return {doc::Block(data).id, std::move(chart)};
}

/// The same block under a name of its own, for references; unique within the sector.
inline doc::Block named(std::string id, doc::Block block) {
    block.id = std::move(id);
    return block;
}

namespace sections_detail {

inline void append(doc::Section& section, doc::Block block) {
    section.blocks.push_back(std::move(block));
}
inline void append(doc::Section& section, doc::Section below) {
    section.sections.push_back(std::move(below));
}
inline void append(doc::Section& section, const Table& table) { section.blocks.push_back(table); }
inline void append(doc::Section& section, std::vector<doc::Block> blocks) {
    for (auto& block : blocks) section.blocks.push_back(std::move(block));
}
inline void append(doc::Section& section, std::vector<doc::Section> sections) {
    for (auto& below : sections) section.sections.push_back(std::move(below));
}

}  // namespace sections_detail

/// A section of blocks, tables and sections below it. An id that is the name of a `place` in the
/// sector's Markdown fills that place; any other section follows at the end of the chapter.
template <class... Parts>
doc::Section section(std::string id, std::string title, Parts&&... parts) {
    doc::Section section;
    section.id = std::move(id);
    section.title = inlines(std::move(title));
    (sections_detail::append(section, std::forward<Parts>(parts)), ...);
    return section;
}

}  // namespace almanac::sdk
