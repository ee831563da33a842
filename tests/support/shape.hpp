// Why: a document's tree is compared as one short text a line, so that a test shows what it wants.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>
#include <variant>

#include "almanac/model/document.hpp"
#include "almanac/model/document_words.hpp"
#include "almanac/model/words.hpp"

namespace almanac::testing {

inline std::string shape(const doc::Inlines& inlines);

/// `<indicator@area 2016 growth>`, `<target completion>`; `-` before the end where without unit.
inline std::string shape(const doc::Value& value) {
    std::string text = value.target.empty() ? value.indicator : value.target;
    if (!value.area.empty()) text += "@" + value.area;
    if (!value.period.empty()) text += " " + value.period;
    text += " " + std::string(word(value.aspect));
    return "<" + text + (value.with_unit ? ">" : " ->");
}

/// Words as they are; `*strong*`, `/emphasis/`, `[words](url)`, `->reference`, `^(note)`.
inline std::string shape(const doc::Inline& item) {
    return std::visit(
        [](const auto& node) -> std::string {
            using Node = std::decay_t<decltype(node)>;
            if constexpr (std::is_same_v<Node, doc::Run>) return node.text;
            if constexpr (std::is_same_v<Node, doc::Strong>) return "*" + shape(node.content) + "*";
            if constexpr (std::is_same_v<Node, doc::Emphasis>)
                return "/" + shape(node.content) + "/";
            if constexpr (std::is_same_v<Node, doc::Link>)
                return "[" + shape(node.content) + "](" + node.url + ")";
            if constexpr (std::is_same_v<Node, doc::Reference>)
                return "->" + node.target + (node.text.empty() ? "" : "=" + node.text);
            if constexpr (std::is_same_v<Node, doc::Note>) return "^(" + shape(node.content) + ")";
            if constexpr (std::is_same_v<Node, doc::Value>) return shape(node);
            if constexpr (std::is_same_v<Node, doc::Literal>) return node.text;
            if constexpr (std::is_same_v<Node, doc::StateMark>)
                return "state:" + std::string(word(node.state));
            if constexpr (std::is_same_v<Node, doc::Break>) return "⏎";
            return "?";
        },
        item.node);
}

inline std::string shape(const doc::Inlines& inlines) {
    std::string text;
    for (const auto& item : inlines) text += shape(item);
    return text;
}

inline std::string shape(const doc::Row& row) {
    std::string text;
    for (const auto& cell : row.cells) text += (text.empty() ? "" : " | ") + shape(cell.content);
    return text;
}

/// Column ids, then one line a row.
inline std::string shape(const doc::Table& table) {
    std::string text;
    for (const auto& column : table.columns) text += (text.empty() ? "" : " ") + column.id;
    for (const auto& row : table.rows) text += "\n" + shape(row);
    return text;
}

inline std::string shape(const doc::Block& block);

inline std::string shape(const doc::Blocks& blocks) {
    std::string text;
    for (const auto& block : blocks) text += (text.empty() ? "" : "\n") + shape(block);
    return text;
}

inline std::string shape(const doc::Block& block) {
    if (const auto* paragraph = std::get_if<doc::ParagraphBlock>(&block.node))
        return shape(paragraph->content);
    if (const auto* notice = std::get_if<doc::Notice>(&block.node))
        return "notice: " + shape(notice->content);
    if (const auto* quotation = std::get_if<doc::Quotation>(&block.node))
        return "quotation: " + quotation->citation.text + " " + quotation->place;
    if (const auto* table = std::get_if<doc::Table>(&block.node)) return shape(*table);
    if (const auto* chart = std::get_if<doc::Chart>(&block.node)) return shape(chart->data);
    if (const auto* callout = std::get_if<doc::Callout>(&block.node))
        return "callout: " + shape(callout->content);
    if (const auto* list = std::get_if<doc::List>(&block.node)) {
        std::string text = list->ordered ? "ordered:" : "list:";
        if (list->start != 1) text += " " + std::to_string(list->start);
        for (const auto& item : list->items) text += "\n- " + shape(item);
        return text;
    }
    return "?";
}

/// All blocks of a section and the sections in it.
inline std::string shape(const doc::Section& section) {
    std::string text = shape(section.blocks);
    for (const auto& inner : section.sections)
        text += (text.empty() ? "# " : "\n# ") + shape(inner.title) + "\n" + shape(inner);
    return text;
}

/// The section or block of an id anywhere in `sections`, or null.
inline const doc::Section* find_section(const std::vector<doc::Section>& sections,
                                        const std::string& id) {
    for (const auto& section : sections) {
        if (section.id == id) return &section;
        if (const auto* inner = find_section(section.sections, id)) return inner;
    }
    return nullptr;
}
inline const doc::Block* find_block(const std::vector<doc::Section>& sections,
                                    const std::string& id) {
    for (const auto& section : sections) {
        for (const auto& block : section.blocks) {
            if (block.id == id) return &block;
        }
        if (const auto* inner = find_block(section.sections, id)) return inner;
    }
    return nullptr;
}

}  // namespace almanac::testing
