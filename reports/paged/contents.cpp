// Why: the contents with page numbers, and what stands on every page beside the text.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "paged/parts.hpp"

namespace almanac::paged {
namespace {

constexpr float points(double millimetres) { return static_cast<float>(millimetres * 72 / 25.4); }
constexpr int deepest_entry = 2;
constexpr float entry_indent = 1.6F;  ///< Ems a level.
constexpr float number_room = 30;

float baseline_in(const look::TextLook& look) {
    return static_cast<float>(look.line / 2 + look.size * 0.38);
}

/// Dots from the entry's end to the number, on the line of the last run; they mean nothing.
void set_leader(Setter& setter, const look::TextLook& look, float from, float to, float y) {
    Style style = setter.style(look, artifact);
    style.colour = Setter::paint("muted");
    Text dot;
    setter.append(dot, ".", style);
    const float width = extent_of(dot).whole * 2;
    const int count = static_cast<int>((to - from - width * 2) / width);
    if (count < 3) return;
    Text dots;
    setter.append(dots, std::string(static_cast<std::size_t>(count), '.'), style);
    for (auto& glyph : dots.glyphs) glyph.adjust = width / 2;
    Line line{0, static_cast<std::uint32_t>(dots.atoms.size()), 0, 0, true};
    set_line(setter.galley, dots, line, to - width * static_cast<float>(count + 1), y, 0,
             Align::start);
}

void set_entry(Setter& setter, const OutlineEntry& entry, const std::string& number, TagId list) {
    auto look = setter.paper.contents;
    if (entry.level == 1 && setter.paper.grid == 0) {
        look.face = setter.paper.strong;
        setter.add_space(5);
    }
    const float indent =
        static_cast<float>(entry.level - 1) * entry_indent * static_cast<float>(look.size);
    const TagId tag = setter.open(
        Role::link, setter.open(Role::reference, setter.open(Role::contents_item, list)));
    const Style style = setter.style(look, tag);
    Text title;
    setter.append(title, entry.title, style);
    Text& page = setter.fresh_text();
    setter.append(page, number, style);
    const float right = setter.measure.x + setter.measure.width;
    const float number_x = right - extent_of(page).whole;
    const auto lines = break_lines(title, setter.measure.width - indent - number_room, 0);
    const auto height = static_cast<float>(look.line);
    const float y = baseline_in(look);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        setter.begin_strip();
        const float x = setter.measure.x + indent;
        set_line(setter.galley, title, lines[i], x, y, setter.measure.width, Align::start);
        if (i + 1 == lines.size()) {
            const auto& run = setter.galley.runs.back();
            set_leader(setter, look, run.x + run.width, number_x, y);
            const Line whole{0, static_cast<std::uint32_t>(page.atoms.size()), 0, 0, true};
            set_line(setter.galley, page, whole, number_x, y, 0, Align::start);
        }
        setter.galley.links.push_back({x, 0, right - x, height, entry.destination, {}, tag});
        Strip& strip = setter.end_strip(height);
        strip.keep = i + 1 < lines.size();
        strip.on_grid = setter.paper.grid > 0;
    }
}

/// One line beside the text of a page, measured from the page's corner.
void put(Setter& setter, Page& page, const std::string& words, const look::TextLook& look,
         Colour colour, float x, float y, float width, Align align) {
    Text text;
    Style style = setter.style(look, artifact);
    style.colour = colour;
    setter.append(text, words, style);
    auto lines = break_lines(text, width, 0);
    if (lines.empty()) return;
    setter.begin_strip();
    set_line(setter.galley, text, lines.front(), 0, 0, width, align);
    setter.end_strip(0, false);
    page.strips.push_back(
        {static_cast<std::uint32_t>(setter.galley.strips.size() - 1), x, y, false, true});
}

/// The words, or as many of them as a line holds, with an ellipsis.
std::string fitting(Setter& setter, const std::string& words, const look::TextLook& look,
                    float width) {
    const auto fits = [&](const std::string& line) {
        Text text;
        setter.append(text, line, setter.style(look, artifact));
        return extent_of(text).whole <= width;
    };
    if (fits(words)) return words;
    std::string shortened = words;
    do {
        while (!shortened.empty() && (shortened.back() & 0xC0) == 0x80) shortened.pop_back();
        if (!shortened.empty()) shortened.pop_back();
    } while (!shortened.empty() && !fits(shortened + "…"));
    return shortened + "…";
}

struct Frame {
    float left, right, top, bottom;
};

Frame frame_of(const look::Paper& paper, bool landscape) {
    const float left = points(landscape ? paper.bottom_mm : paper.left_mm);
    const float top = points(landscape ? paper.left_mm : paper.top_mm);
    const float width = points(landscape ? paper.height_mm : paper.width_mm);
    const float height = points(landscape ? paper.width_mm : paper.height_mm);
    return {left, width - points(landscape ? paper.top_mm : paper.right_mm), top,
            height - points(landscape ? paper.right_mm : paper.bottom_mm)};
}

void set_number(Setter& setter, Page& page, const Frame& frame, bool odd) {
    const auto& paper = setter.paper;
    const auto& look = paper.page_number;
    // The dashes stand so far below the text; they lie 0.38 em above the baseline.
    const float y = frame.bottom + static_cast<float>(paper.number_below + look.size * 0.38);
    const auto em = static_cast<float>(look.size);
    const bool outside = paper.number_place == look::NumberPlace::outside;
    Align align = Align::centre;
    if (outside) align = odd ? Align::end : Align::start;
    const float inset = outside ? em : 0;
    put(setter, page, "— " + page.number + " —", look, Setter::paint("ink"), frame.left + inset, y,
        frame.right - frame.left - 2 * inset, align);
}

}  // namespace

bool is_in_contents(const OutlineEntry& entry) { return entry.level <= deepest_entry; }

void set_contents(Setter& setter, const std::vector<OutlineEntry>& entries,
                  const std::vector<std::string>& numbers) {
    setter.enter("contents");
    setter.anchor("almanac-contents");
    setter.set_words(setter.words.contents, setter.paper.contents_title,
                     setter.open(Role::heading1), true);
    const TagId list = setter.open(Role::contents);
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (is_in_contents(entries[i])) set_entry(setter, entries[i], numbers[i], list);
}

std::string standing_of(const Setter& setter) {
    std::string standing = setter.document.stage;
    const auto add = [&](std::string_view own) {
        if (!standing.empty()) standing += " · ";
        standing += own;
    };
    if (setter.document.synthetic) add(setter.words.synthetic);
    if (setter.document.audience == "internal") add(setter.words.internal);
    return standing;
}

void set_furniture(Setter& setter, std::size_t first) {
    const auto& paper = setter.paper;
    setter.enter("page");
    const std::string standing = standing_of(setter);
    std::string titles[2];  // Upright and landscape.
    for (std::size_t p = 0; p < setter.galley.pages.size(); ++p) {
        Page& page = setter.galley.pages[p];
        const Frame frame = frame_of(paper, page.landscape);
        const float y = frame.top - static_cast<float>(paper.header_above);
        const float width = frame.right - frame.left;
        if (!standing.empty())
            put(setter, page, standing, paper.header, Setter::paint("target"), frame.left, y, width,
                Align::end);
        if (page.number.empty()) continue;
        const float room = width * (standing.empty() ? 1.0F : 0.6F);
        auto& title = titles[page.landscape ? 1 : 0];
        if (title.empty()) title = fitting(setter, setter.document.title, paper.header, room);
        put(setter, page, title, paper.header, Setter::paint("muted"), frame.left, y, room,
            Align::start);
        set_number(setter, page, frame, (first + p) % 2 == 1);
    }
}

}  // namespace almanac::paged
