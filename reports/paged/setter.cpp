// Why: see setter.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/setter.hpp"

#include <algorithm>

namespace almanac::paged {
namespace {

constexpr float points(double millimetres) { return static_cast<float>(millimetres * 72 / 25.4); }

/// Where a baseline lies in a line: Chinese characters sit from 0.12 em below it to 0.88 above.
float baseline_in(const look::TextLook& look) {
    return static_cast<float>(look.line / 2 + look.size * 0.38);
}

}  // namespace

Setter::Setter(const doc::Document& source, const look::Paper& profile, Shaper& glyphs,
               Galley& target)
    : document(source),
      paper(profile),
      words(paged::words(source.language)),
      shaper(glyphs),
      galley(target) {
    measure = {0, page_width(false)};
}

float Setter::page_width(bool lying) const {
    return lying ? points(paper.height_mm - paper.top_mm - paper.bottom_mm)
                 : points(paper.width_mm - paper.left_mm - paper.right_mm);
}

float Setter::page_height(bool lying) const { return page_width(!lying); }

TagId Setter::open(Role role, TagId below) {
    Tag tag;
    tag.role = role;
    tag.parent = below;
    galley.tags.push_back(std::move(tag));
    return static_cast<TagId>(galley.tags.size() - 1);
}

namespace {

/// 仿宋 and 楷体 have Latin letters for the odd word among Chinese, not for reading.
look::Face latin_face(look::Face face) {
    return face == look::Face::fang || face == look::Face::kai ? look::Face::song : face;
}

}  // namespace

Style Setter::style(const look::TextLook& look, TagId tag) const {
    Style style;
    style.face = words.chinese ? look.face : latin_face(look.face);
    style.size = static_cast<float>(look.size);
    style.colour = paint(look.colour);
    style.tag = tag;
    return style;
}

Text& Setter::fresh_text() {
    text_.clear();
    return text_;
}

void Setter::append(Text& text, std::string_view utf8, const Style& style) {
    const bool on_grid = paper.characters > 0 && style.size == static_cast<float>(paper.body.size);
    const float tracking =
        on_grid ? page_width(false) / static_cast<float>(paper.characters) - style.size : 0;
    TextMaker{shaper, *this, words.chinese, tracking}.append(text, utf8, style);
}

void Setter::begin_strip() {
    const auto size = [](const auto& pool) { return static_cast<std::uint32_t>(pool.size()); };
    marks_ = {};
    marks_.runs.first = size(galley.runs);
    marks_.boxes.first = size(galley.boxes);
    marks_.placements.first = size(galley.placements);
    marks_.pictures.first = size(galley.pictures);
    marks_.links.first = size(galley.links);
    marks_.notes.first = size(galley.notes);
}

Strip& Setter::end_strip(float height, bool into_flow) {
    const auto size = [](const auto& pool) { return static_cast<std::uint32_t>(pool.size()); };
    Strip strip = marks_;
    strip.height = height;
    strip.landscape = landscape;
    strip.anchors.first = size(galley.anchors);
    if (into_flow) {
        strip.before = std::exchange(pending_space_, 0.0F);
        for (auto& ground : grounds) {
            const float gap = std::exchange(ground.begun, true) ? strip.before : 0;
            galley.boxes.push_back({ground.x, -gap, ground.width, height + gap, ground.fill});
            galley.boxes.push_back({ground.x, -gap, ground.bar_width, height + gap, ground.bar});
        }
        for (auto& name : pending_anchors_) galley.anchors.push_back({std::move(name), 0});
        pending_anchors_.clear();
    }
    strip.anchors.end = size(galley.anchors);
    strip.runs.end = size(galley.runs);
    strip.boxes.end = size(galley.boxes);
    strip.placements.end = size(galley.placements);
    strip.pictures.end = size(galley.pictures);
    strip.links.end = size(galley.links);
    strip.notes.end = size(galley.notes);
    galley.strips.push_back(strip);
    if (into_flow) galley.flow.push_back(size(galley.strips) - 1);
    return galley.strips.back();
}

Setter::Setting Setter::setting_of(const look::TextLook& look) const {
    Setting setting;
    setting.align = look.centred ? Align::centre : Align::start;
    setting.before = static_cast<float>(look.before);
    setting.after = static_cast<float>(look.after);
    // English paragraphs stand apart by space, or by an indent where the grid leaves none.
    if (!indents || (!words.chinese && look.after > 0)) return setting;
    setting.indent = static_cast<float>(look.indent * look.size);
    // On the grid an indent is so many of its characters.
    if (paper.characters > 0 && look.size == paper.body.size)
        setting.indent = static_cast<float>(look.indent) * page_width(false) /
                         static_cast<float>(paper.characters);
    return setting;
}

std::size_t Setter::set_text(Text& text, const look::TextLook& look, const Setting& setting) {
    const auto lines = setting.is_title ? break_title(text, measure.width)
                                        : break_lines(text, measure.width, setting.indent);
    const auto height = static_cast<float>(look.line);
    if (setting.into_flow) pending_space_ = std::max(pending_space_, setting.before);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float indent = i == 0 ? setting.indent : 0;
        begin_strip();
        set_line(galley, text, lines[i], measure.x + indent, baseline_in(look),
                 measure.width - indent, setting.align);
        Strip& strip = end_strip(height, setting.into_flow);
        const bool last = i + 1 == lines.size();
        strip.on_grid = paper.grid > 0 && look.line == paper.grid;
        const bool pair = paper.keeps_pairs && !last && (i == 0 || i + 2 == lines.size());
        strip.keep = setting.keep_with_next || pair;
    }
    if (setting.into_flow) pending_space_ = setting.after;
    return lines.size();
}

void Setter::set_words(std::string_view own, const look::TextLook& look, TagId tag,
                       bool keep_with_next) {
    Text& text = fresh_text();
    append(text, own, style(look, tag));
    Setting setting = setting_of(look);
    setting.keep_with_next = keep_with_next;
    setting.is_title = &look == &paper.title;
    set_text(text, look, setting);
}

void Setter::anchor(const std::string& id) {
    if (!id.empty()) pending_anchors_.push_back(id);
}

void Setter::complain(const MessagePattern& pattern, const std::vector<std::string>& found) {
    const bool first = complained_.insert(std::string(pattern.code) + " " + place_).second;
    if (first) diagnostics.push_back(say(pattern, place_, found));
}

void Setter::rests_on(const std::vector<int>& sources) {
    for (const int source : sources) {
        sources_.insert(source);
        auto& places = uses[source];
        if (!user.label.empty() &&
            (places.empty() || places.back().destination != user.destination))
            places.push_back(user);
    }
}

void Setter::no_glyph(char32_t c) {
    auto& places = without_glyph[c];
    if (places.empty() || places.back() != place_) places.push_back(place_);
}

void Setter::dropped(char32_t c) {
    auto& places = left_out[c];
    if (places.empty() || places.back() != place_) places.push_back(place_);
}

}  // namespace almanac::paged
