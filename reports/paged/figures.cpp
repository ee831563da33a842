// Why: captions, charts, pictures, key figures and the lines of sources below them.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "almanac/model/state_words.hpp"
#include "chart/chart.hpp"
#include "paged/blocks.hpp"
#include "paged/image_bytes.hpp"
#include "paged/paged_messages.hpp"

namespace almanac::paged {
namespace {

constexpr double scene_width = 720;

/// Names the sources of a chart's figures, none of which is set as text.
void count_sources(Setter& setter, const doc::Table& table) {
    for (const auto& row : table.rows)
        for (const auto& cell : row.cells)
            for (const auto& one : cell.content)
                if (const auto* value = std::get_if<doc::Value>(&one.node))
                    if (const auto found = setter.document.figures.find(value->figure);
                        found != setter.document.figures.end())
                        setter.rests_on(found->second.sources);
}

/// Shapes the words of a scene with the fonts of the page.
class SceneWords {
public:
    SceneWords(Setter& setter, Placement& placement) : setter_(setter), placement_(placement) {}

    void all(const std::vector<chart::Element>& elements) {
        for (const auto& element : elements) std::visit(*this, element.shape);
    }
    void operator()(const chart::Line&) const {}
    void operator()(const chart::Rectangle&) const {}
    void operator()(const chart::Circle&) const {}
    void operator()(const chart::Path&) const {}
    void operator()(const chart::Group& group) { all(group.elements); }
    void operator()(const chart::TextRun& run) {
        const float scale = placement_.scale;
        Style style;
        style.face = run.strong ? look::Face::hei_bold : look::Face::hei;
        style.size = static_cast<float>(run.size) * scale;
        style.tag = placement_.tag;
        Text& text = setter_.fresh_text();
        setter_.append(text, run.text, style);
        const auto end = static_cast<std::uint32_t>(text.atoms.size());
        const float width = extent_of(text).whole;
        float x = placement_.x + static_cast<float>(run.baseline.x) * scale;
        if (run.anchor == chart::Anchor::middle) x -= width / 2;
        if (run.anchor == chart::Anchor::end) x -= width;
        const auto first = setter_.galley.runs.size();
        set_line(setter_.galley, text, {0, end, width, 0, true}, x,
                 placement_.y + static_cast<float>(run.baseline.y) * scale, width, Align::start);
        for (auto r = first; r < setter_.galley.runs.size(); ++r) {
            placement_.texts.push_back(setter_.galley.runs[r]);
            placement_.texts.back().halo = run.halo;
        }
        setter_.galley.runs.resize(first);
        placement_.ends.push_back(static_cast<std::uint32_t>(placement_.texts.size()));
    }

private:
    Setter& setter_;
    Placement& placement_;
};

void place_scene(Setter& setter, const doc::Chart& chart, TagId tag, bool keep_with_next) {
    Placement placement;
    placement.scene = chart::draw_chart(chart, setter.document, scene_width);
    auto& scene = placement.scene;
    const float most = setter.page_height(setter.landscape) * 0.8F;
    placement.scale = std::min(setter.measure.width / static_cast<float>(scene.width),
                               most / std::max(static_cast<float>(scene.height), 1.0F));
    placement.x = setter.measure.x +
                  (setter.measure.width - static_cast<float>(scene.width) * placement.scale) / 2;
    placement.tag = tag;
    setter.begin_strip();
    SceneWords(setter, placement).all(scene.elements);
    const float height = static_cast<float>(scene.height) * placement.scale;
    setter.galley.placements.push_back(std::move(placement));
    setter.end_strip(height).keep = keep_with_next;
}

}  // namespace

void set_caption(Setter& setter, const std::string& label, const doc::Inlines& caption,
                 const doc::Inlines& unit_line, TagId tag) {
    const auto& look = setter.paper.caption;
    auto setting = setter.setting_of(look);
    setting.keep_with_next = true;
    Text text;
    const Style style = setter.style(look, tag);
    if (!label.empty()) setter.append(text, label + (setter.words.chinese ? "　" : "  "), style);
    append_inlines(setter, text, caption, {style, look.face, false});
    setter.set_text(text, look, setting);
    if (unit_line.empty()) return;
    auto unit = setter.setting_of(setter.paper.unit_line);
    unit.keep_with_next = true;
    unit.align = Align::end;
    set_inlines(setter, unit_line, setter.paper.unit_line, tag, unit);
}

bool has_source_line(const Setter& setter, const std::set<int>& sources) {
    return std::any_of(setter.document.sources.begin(), setter.document.sources.end(),
                       [&](const auto& source) { return sources.count(source.number) != 0; });
}

void set_source_line(Setter& setter, TagId tag) {
    const auto numbers = setter.take_sources();
    if (!has_source_line(setter, numbers)) return;
    const auto& look = setter.paper.table_foot;
    Text text;
    const Style style = setter.style(look, tag);
    setter.append(text, std::string(setter.words.source) + std::string(setter.words.colon), style);
    bool first = true;
    for (const auto& source : setter.document.sources) {
        if (numbers.count(source.number) == 0) continue;
        if (!first) setter.append(text, setter.words.list_comma, style);
        first = false;
        append_link(setter, text, source.label, "source-" + std::to_string(source.number), style);
    }
    setter.set_text(text, look, setter.setting_of(look));
}

void set_chart(Setter& setter, const doc::Chart& chart, const std::string&) {
    const TagId division = setter.open(Role::division);
    const TagId caption = setter.open(Role::caption, division);
    setter.take_sources();
    set_caption(setter, chart.data.label, chart.data.caption, {}, caption);
    setter.add_space(4);
    const TagId figure = setter.open(Role::figure, division);
    setter.galley.tags[static_cast<std::size_t>(figure)].alternative = chart.alternative;
    count_sources(setter, chart.data);
    const auto sources = setter.take_sources();
    place_scene(setter, chart, figure, has_source_line(setter, sources));
    setter.rests_on({sources.begin(), sources.end()});
    if (has_source_line(setter, sources))
        set_source_line(setter, setter.open(Role::paragraph, division));
    setter.add_space(12);
}

void set_picture(Setter& setter, const doc::Image& image) {
    const TagId division = setter.open(Role::division);
    const TagId figure = setter.open(Role::figure, division);
    setter.galley.tags[static_cast<std::size_t>(figure)].alternative = image.alternative;
    auto bytes = decode_base64(image.base64);
    const auto size = bytes ? picture_size(*bytes, image.media_type) : std::nullopt;
    if (!size) {
        setter.complain(refused_image, {image.media_type});
        setter.set_words(image.alternative, setter.paper.body, figure);
    } else {
        Picture picture;
        picture.bytes = std::move(*bytes);
        picture.is_png = image.media_type == "image/png";
        const float most = setter.page_height(setter.landscape) * 0.6F;
        const auto wide = static_cast<float>(size->first);
        const auto high = static_cast<float>(size->second);
        const float scale = std::min({setter.measure.width / wide, most / high, 0.75F * 4});
        picture.width = wide * scale;
        picture.height = high * scale;
        picture.x = setter.measure.x + (setter.measure.width - picture.width) / 2;
        picture.tag = figure;
        const float height = picture.height;
        setter.add_space(8);
        setter.begin_strip();
        setter.galley.pictures.push_back(std::move(picture));
        setter.end_strip(height).keep = !image.caption.empty();
    }
    if (!image.caption.empty()) {
        auto look = setter.paper.caption;
        look.before = 4;
        look.after = 8;
        look.centred = true;
        set_inlines(setter, image.caption, look, setter.open(Role::caption, division),
                    setter.setting_of(look));
    }
}

}  // namespace almanac::paged
