// Why: what stands below a table: notes to its cells, notes to the whole, sources.
// SPDX-License-Identifier: Apache-2.0
#include "paged/blocks.hpp"

namespace almanac::paged {

void set_table_foot(Setter& setter, const doc::Table& table, const std::string& id,
                    const std::vector<const doc::Inlines*>& notes) {
    const auto& look = setter.paper.table_foot;
    setter.add_space(3);
    const auto add = [&](Text& text, const std::string& sign, const doc::Inlines& content,
                         TagId tag) {
        const Style style = setter.style(look, tag);
        setter.append(text, sign, style);
        append_inlines(setter, text, content, {style, setter.paper.table_strong, false});
    };
    // Notes to cells are short and many: they follow each other in one paragraph.
    Text cells;
    const TagId cells_tag = notes.empty() ? artifact : setter.open(Role::paragraph);
    for (std::size_t n = 0; n < notes.size(); ++n) {
        const auto number = std::to_string(n + 1);
        setter.anchor(id + "-note-" + number);
        add(cells, (n == 0 ? "" : "　") + number + ") ", *notes[n], cells_tag);
    }
    if (!notes.empty()) setter.set_text(cells, look, {});
    for (const auto& note : table.notes) {
        Text text;
        add(text, std::string(setter.words.remark) + std::string(setter.words.colon), note,
            setter.open(Role::paragraph));
        setter.set_text(text, look, {});
    }
    set_source_line(setter, setter.open(Role::paragraph));
}

}  // namespace almanac::paged
