// Why: see inlines.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/inlines.hpp"

#include "almanac/model/lone_state.hpp"
#include "almanac/model/state_words.hpp"
#include "chart/light_token.hpp"
#include "paged/paged_messages.hpp"

namespace almanac::paged {
namespace {

bool is_safe_link(std::string_view url) {
    const bool known =
        url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
    return known && url.find_first_of("\n\r\t ") == std::string_view::npos;
}

struct InlineMaker {
    Setter& setter;
    Text& text;
    InlineLook look;

    void nested(const doc::Inlines& content, const InlineLook& changed) const {
        append_inlines(setter, text, content, changed);
    }
    void words(std::string_view utf8, const Style& style) const {
        setter.append(text, utf8, style);
    }
    std::int32_t link_to(std::string destination, std::string url, TagId tag) const {
        text.links.push_back({std::move(destination), std::move(url), tag});
        return static_cast<std::int32_t>(text.links.size() - 1);
    }

    void operator()(const doc::Run& run) const { words(run.text, look.style); }
    void operator()(const doc::Strong& strong) const {
        InlineLook changed = look;
        changed.style.face = look.strong;
        nested(strong.content, changed);
    }
    void operator()(const doc::Emphasis& emphasis) const {
        InlineLook changed = look;
        // There is no italic among free Chinese faces; Latin text leans, Chinese changes to 楷体.
        if (setter.words.chinese)
            changed.style.face = setter.paper.emphasis;
        else
            changed.style.slanted = true;
        nested(emphasis.content, changed);
    }
    void operator()(const doc::Superscript& script) const { raised(script.content, 0.36F); }
    void operator()(const doc::Subscript& script) const { raised(script.content, -0.14F); }
    void raised(const doc::Inlines& content, float rise) const {
        InlineLook changed = look;
        changed.style.rise += look.style.size * rise;
        changed.style.size = look.style.size * 0.65F;
        nested(content, changed);
    }

    void operator()(const doc::Link& link) const {
        if (!is_safe_link(link.url)) {
            setter.complain(refused_link, {link.url});
            nested(link.content, look);
            return;
        }
        InlineLook changed = look;
        changed.style.tag = setter.open(Role::link, look.style.tag);
        changed.style.link = link_to({}, link.url, changed.style.tag);
        changed.style.colour = Setter::paint("accent");
        nested(link.content, changed);
    }

    void operator()(const doc::Reference& reference) const {
        append_link(setter, text, reference.text, reference.target, look.style);
    }

    void operator()(const doc::Note& note) const;

    void operator()(const doc::Value& value) const {
        const auto found = setter.document.figures.find(value.figure);
        if (found == setter.document.figures.end()) {
            setter.complain(unknown_figure,
                            {value.figure.empty() ? value.indicator + value.target : value.figure});
            words("—", look.style);
            return;
        }
        const doc::Figure& figure = found->second;
        setter.rests_on(figure.sources);
        Style style = look.style;
        style.figure = static_cast<std::int32_t>(setter.galley.figures.size());
        setter.galley.figures.push_back(found->first);
        if (!look.in_table && !figure.sources.empty()) {
            style.tag = setter.open(Role::link, style.tag);
            style.link = link_to("source-" + std::to_string(figure.sources.front()), {}, style.tag);
        }
        if (figure.state && figure.aspect != doc::Aspect::actual)
            state(figure.text, figure.light, style);
        else
            words(figure.text, style);
    }

    void operator()(const doc::Literal& literal) const {
        words(literal.text, look.style);
        Style small = look.style;
        small.size *= 0.75F;
        small.colour = Setter::paint("muted");
        words("[", small);
        words(literal.by_editor ? setter.words.editors_figure : setter.words.own_figure, small);
        words("]", small);
    }

    void operator()(const doc::Break&) const { end_line(text, look.style); }

    void operator()(const doc::StateMark& mark) const {
        state(state_word(mark.state, setter.document.language), mark.light, look.style);
    }

    void state(std::string_view word, Light light, const Style& style) const {
        if (look.alone)
            append_state(setter, text, word, light, style);
        else
            words(word, style);
    }
};

/// Strips of a note for the foot of a page, below the mark's tag.
std::vector<std::uint32_t> note_strips(Setter& setter, const doc::Note& note, TagId tag) {
    const auto& look = setter.paper.note;
    Text body;
    Style style = setter.style(look, tag);
    setter.append(body, std::to_string(note.number) + " ", style);
    append_inlines(setter, body, note.content, {style, setter.paper.strong, false});
    const auto first = static_cast<std::uint32_t>(setter.galley.strips.size());
    const Measure kept = std::exchange(setter.measure, {0, setter.page_width(setter.landscape)});
    Setter::Setting setting;
    setting.align = setter.words.chinese ? Align::justify : Align::start;
    setting.into_flow = false;
    setter.set_text(body, look, setting);
    setter.measure = kept;
    std::vector<std::uint32_t> strips;
    for (auto s = first; s < setter.galley.strips.size(); ++s) strips.push_back(s);
    return strips;
}

void InlineMaker::operator()(const doc::Note& note) const {
    const TagId mark = setter.open(Role::reference, look.style.tag);
    const TagId body = setter.open(Role::note, look.style.tag);
    Style small = look.style;
    small.tag = mark;
    small.rise += look.style.size * 0.36F;
    small.size = look.style.size * 0.65F;
    small.colour = Setter::paint("accent");
    words(std::to_string(note.number), small);
    const auto strips = note_strips(setter, note, body);
    for (const auto strip : strips) {
        // Each strip of the note rides on the mark; the first atom that is free carries it.
        Atom carrier;
        carrier.first = static_cast<std::uint32_t>(text.glyphs.size());
        carrier.style = static_cast<std::uint16_t>(text.styles.size() - 1);
        carrier.font = text.atoms.back().font;
        carrier.no_start = true;
        carrier.note = static_cast<std::int32_t>(strip);
        text.atoms.push_back(carrier);
    }
}

}  // namespace

void append_inlines(Setter& setter, Text& text, const doc::Inlines& content,
                    const InlineLook& look) {
    InlineMaker maker{setter, text, look};
    for (std::size_t i = 0; i < content.size(); ++i) {
        maker.look.alone = look.alone && stands_alone(content, i);
        std::visit(maker, content[i].node);
    }
}

void append_state(Setter& setter, Text& text, std::string_view word, Light light,
                  const Style& style) {
    Style sign = style;
    sign.colour = Setter::paint(chart::light_token(light));
    setter.append(text, light_sign(light), sign);
    if (!text.atoms.empty()) {
        const float gap = style.size * 0.18F;
        text.atoms.back().no_end = true;
        text.atoms.back().width += gap;
        text.glyphs.back().adjust += gap;
    }
    setter.append(text, word, style);
}

void append_link(Setter& setter, Text& text, std::string_view own, const std::string& destination,
                 const Style& style) {
    Style linked = style;
    linked.tag = setter.open(Role::link, style.tag);
    linked.link = static_cast<std::int32_t>(text.links.size());
    text.links.push_back({destination, {}, linked.tag});
    linked.colour = Setter::paint("accent");
    setter.append(text, own, linked);
}

}  // namespace almanac::paged
