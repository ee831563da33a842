// Why: the few figures a reader should see first, side by side. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "almanac/model/state_words.hpp"
#include "chart/light_token.hpp"
#include "paged/blocks.hpp"

namespace almanac::paged {
namespace {

constexpr std::size_t most_beside = 4;
constexpr float inset = 6;

/// Sets one text of an item below `top`; the height it took.
float set_part(Setter& setter, Text& text, const look::TextLook& look, float x, float width,
               float top) {
    const auto lines = break_lines(text, width, 0);
    const auto pitch = static_cast<float>(look.line);
    float y = top;
    for (const auto& line : lines) {
        set_line(setter.galley, text, line, x,
                 y + pitch / 2 + static_cast<float>(look.size) * 0.38F, width, Align::start);
        y += pitch;
    }
    return y - top;
}

float set_item(Setter& setter, const doc::KeyFigure& item, float x, float width) {
    const auto& paper = setter.paper;
    const TagId tag = setter.open(Role::paragraph);
    const auto inlines = [&](const doc::Inlines& content, const look::TextLook& look, float top) {
        Text text;
        append_inlines(setter, text, content, {setter.style(look, tag), paper.table_strong, false});
        return set_part(setter, text, look, x + inset, width - 2 * inset, top);
    };
    float y = inset;
    y += inlines(item.label, paper.key_label, y);
    y += inlines(item.figure, paper.key_figure, y);
    Text comment;
    const Style style = setter.style(paper.table, tag);
    if (item.light != Light::grey) append_state(setter, comment, " ", item.light, style);
    append_inlines(setter, comment, item.comment, {style, paper.table_strong, false});
    y += set_part(setter, comment, paper.table, x + inset, width - 2 * inset, y);
    setter.galley.boxes.push_back(
        {x, 0, width, 2.5F, Setter::paint(chart::light_token(item.light))});
    return y + inset;
}

}  // namespace

void set_key_figures(Setter& setter, const doc::KeyFigures& keys) {
    setter.add_space(4);
    const auto count = keys.items.size();
    const std::size_t beside = std::min(count, most_beside);
    const float gap = 8;
    for (std::size_t first = 0; first < count; first += beside) {
        const float width = (setter.measure.width - gap * static_cast<float>(beside - 1)) /
                            static_cast<float>(beside);
        setter.begin_strip();
        float height = 0;
        for (std::size_t i = first; i < std::min(first + beside, count); ++i) {
            const float x = setter.measure.x + static_cast<float>(i - first) * (width + gap);
            height = std::max(height, set_item(setter, keys.items[i], x, width));
        }
        setter.end_strip(height);
        setter.add_space(8);
    }
    setter.add_space(6);
}

}  // namespace almanac::paged
