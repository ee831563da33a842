// Why: visits every inline of a document in reading order, so that each transform is one function
// of an inline. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

#include "almanac/model/document.hpp"

namespace almanac {

template <class... F>
struct Overload : F... {
    using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

/// Calls `visit(doc::Inline&)` on each inline, outer before inner.
template <class Visit>
void walk(doc::Inlines& inlines, Visit& visit) {
    for (auto& item : inlines) {
        visit(item);
        std::visit(Overload{[](doc::Run&) {}, [&](doc::Strong& x) { walk(x.content, visit); },
                            [&](doc::Emphasis& x) { walk(x.content, visit); },
                            [&](doc::Superscript& x) { walk(x.content, visit); },
                            [&](doc::Subscript& x) { walk(x.content, visit); },
                            [&](doc::Link& x) { walk(x.content, visit); }, [](doc::Reference&) {},
                            [&](doc::Note& x) { walk(x.content, visit); }, [](doc::Value&) {},
                            [](doc::Literal&) {}, [](doc::StateMark&) {}, [](doc::Break&) {}},
                   item.node);
    }
}

template <class Visit>
void walk(doc::Table& table, Visit& visit) {
    walk(table.caption, visit);
    walk(table.unit_line, visit);
    for (auto& column : table.columns) walk(column.header, visit);
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            walk(cell.content, visit);
            for (auto& note : cell.notes) walk(note, visit);
        }
    }
    for (auto& note : table.notes) walk(note, visit);
}

template <class Visit>
void walk(doc::Blocks& blocks, Visit& visit) {
    for (auto& block : blocks) {
        std::visit(Overload{[&](doc::ParagraphBlock& x) { walk(x.content, visit); },
                            [&](doc::List& x) {
                                for (auto& item : x.items) walk(item, visit);
                            },
                            [&](doc::Table& x) { walk(x, visit); },
                            [&](doc::Chart& x) { walk(x.data, visit); },
                            [&](doc::KeyFigures& x) {
                                for (auto& item : x.items) {
                                    walk(item.label, visit);
                                    walk(item.figure, visit);
                                    walk(item.comment, visit);
                                }
                            },
                            [&](doc::Callout& x) {
                                walk(x.title, visit);
                                walk(x.content, visit);
                            },
                            [](doc::Quotation&) {},
                            [&](doc::Definitions& x) {
                                for (auto& item : x.items) {
                                    walk(item.term, visit);
                                    walk(item.content, visit);
                                }
                            },
                            [](doc::Formula&) {}, [&](doc::Image& x) { walk(x.caption, visit); },
                            [&](doc::SignOff& x) {
                                for (auto& blank : x.blanks) walk(blank, visit);
                            },
                            [&](doc::Notice& x) { walk(x.content, visit); }},
                   block.node);
    }
}

template <class Visit>
void walk(doc::Section& section, Visit& visit) {
    walk(section.title, visit);
    walk(section.blocks, visit);
    for (auto& inner : section.sections) walk(inner, visit);
}

template <class Visit>
void walk(doc::Document& document, Visit& visit) {
    walk(document.front, visit);
    for (auto& chapter : document.chapters) walk(chapter, visit);
    for (auto& appendix : document.appendices) walk(appendix, visit);
}

/// Calls `visit(doc::Block&)` on each block of a section, outer before inner, its sections' after
/// its own.
template <class Visit>
void walk_blocks(doc::Blocks& blocks, Visit& visit) {
    for (auto& block : blocks) {
        visit(block);
        if (auto* list = std::get_if<doc::List>(&block.node)) {
            for (auto& item : list->items) walk_blocks(item, visit);
        } else if (auto* callout = std::get_if<doc::Callout>(&block.node)) {
            walk_blocks(callout->content, visit);
        } else if (auto* definitions = std::get_if<doc::Definitions>(&block.node)) {
            for (auto& item : definitions->items) walk_blocks(item.content, visit);
        }
    }
}
template <class Visit>
void walk_blocks(doc::Section& section, Visit& visit) {
    walk_blocks(section.blocks, visit);
    for (auto& inner : section.sections) walk_blocks(inner, visit);
}

}  // namespace almanac
