// Why: the blocks between headings, but for tables and pictures. SPDX-License-Identifier:
// Apache-2.0
#include "paged/blocks.hpp"

#include <algorithm>

namespace almanac::paged {
namespace {

/// Narrows the column while it lives.
class Narrower {
public:
    Narrower(Setter& setter, float left, float right, bool indents = false)
        : setter_(setter), kept_(setter.measure), kept_indents_(setter.indents) {
        setter.indents = indents;
        setter.measure.x += left;
        setter.measure.width = std::max(kept_.width - left - right, kept_.width / 4);
    }
    ~Narrower() {
        setter_.measure = kept_;
        setter_.indents = kept_indents_;
    }
    Narrower(const Narrower&) = delete;
    Narrower& operator=(const Narrower&) = delete;

private:
    Setter& setter_;
    Measure kept_;
    bool kept_indents_;
};

/// Puts what is set below a tag while it lives.
class Below {
public:
    Below(Setter& setter, TagId tag) : setter_(setter), kept_(setter.parent) {
        setter.parent = tag;
    }
    ~Below() { setter_.parent = kept_; }
    Below(const Below&) = delete;
    Below& operator=(const Below&) = delete;

private:
    Setter& setter_;
    TagId kept_;
};

struct BlockSetter {
    Setter& setter;
    const std::string& id;

    float em() const { return static_cast<float>(setter.paper.body.size); }

    /// A strip of ground above and below framed text; on a grid the lines themselves have room.
    void pad(float height, bool keep_with_next) const {
        if (setter.paper.grid > 0) return;
        setter.begin_strip();
        setter.end_strip(height).keep = keep_with_next;
    }

    void operator()(const doc::ParagraphBlock& paragraph) const {
        set_paragraph(setter, paragraph.content);
    }

    void operator()(const doc::List& list) const {
        const TagId whole = setter.open(Role::list);
        int number = list.start;
        const float room = label_room(list);
        for (const auto& item : list.items) {
            const TagId tag = setter.open(Role::item, whole);
            mark(list.ordered ? std::to_string(number++) + "." : "•", setter.open(Role::label, tag),
                 room - em() * 0.4F);
            const Below below(setter, setter.open(Role::body, tag));
            const Narrower narrower(setter, room, 0);
            set_blocks(setter, item);
        }
    }

    /// What the widest number needs, at least two characters: digits are half as wide as those.
    float label_room(const doc::List& list) const {
        if (!list.ordered) return em() * 2;
        const auto last = std::to_string(list.start + static_cast<int>(list.items.size()) - 1);
        return em() * std::max(2.0F, 1.0F + 0.55F * static_cast<float>(last.size()));
    }

    /// The mark is a strip of no height, so that it stands beside the item's first line.
    void mark(const std::string& sign, TagId tag, float width) const {
        const auto& look = setter.paper.body;
        Text& text = setter.fresh_text();
        setter.append(text, sign, setter.style(look, tag));
        const Measure kept = setter.measure;
        setter.measure.width = width;
        Setter::Setting setting;
        setting.align = Align::end;
        setting.keep_with_next = true;
        setter.set_text(text, look, setting);
        setter.galley.strips.back().height = 0;
        setter.measure = kept;
    }

    void operator()(const doc::Table& table) const { set_table(setter, table, id); }
    void operator()(const doc::Chart& chart) const { set_chart(setter, chart, id); }
    void operator()(const doc::KeyFigures& keys) const { set_key_figures(setter, keys); }
    void operator()(const doc::Image& image) const { set_picture(setter, image); }

    void operator()(const doc::Callout& callout) const {
        framed(callout.kind, [&] {
            if (!callout.title.empty()) {
                auto look = setter.paper.body;
                look.face = setter.paper.strong;
                look.indent = 0;
                auto setting = setter.setting_of(look);
                setting.keep_with_next = true;
                setting.after = 2;
                set_inlines(setter, callout.title, look, setter.open(Role::paragraph), setting);
            }
            set_blocks(setter, callout.content);
        });
    }

    template <typename Content>
    void framed(doc::CalloutKind kind, const Content& content) const {
        const Below below(setter, setter.open(Role::division));
        Setter::Ground ground{setter.measure.x, setter.measure.width, Setter::paint("wash"),
                              Setter::paint("muted"), 2.5F};
        if (kind == doc::CalloutKind::finding) {
            ground.fill = Setter::paint("accent-soft");
            ground.bar = Setter::paint("accent");
        }
        if (kind == doc::CalloutKind::warning) {
            ground.fill = Setter::paint("yellow-soft");
            ground.bar = Setter::paint("yellow");
        }
        setter.add_space(8);
        setter.grounds.push_back(ground);
        {
            const Narrower narrower(setter, 12, 12);
            pad(6, true);
            content();
            if (!setter.galley.flow.empty())
                setter.galley.strips[setter.galley.flow.back()].keep = true;
            pad(6, false);
        }
        setter.grounds.pop_back();
        setter.add_space(10);
    }

    void operator()(const doc::Quotation& quotation) const {
        const TagId tag = setter.open(Role::quotation);
        setter.add_space(static_cast<float>(setter.paper.quotation.before));
        setter.grounds.push_back({setter.measure.x + em(), 1.2F, Setter::paint("accent"),
                                  Setter::paint("accent"), 1.2F});
        {
            const Narrower narrower(setter, em() * 2, em());
            auto look = setter.paper.quotation;
            // Latin letters of 楷体 are no reading face; other languages lean the body's instead.
            if (!setter.words.chinese) look.face = setter.paper.body.face;
            auto setting = setter.setting_of(look);
            setting.align = setter.words.chinese ? Align::justify : Align::start;
            setting.after = 0;
            setting.keep_with_next = true;
            Text& text = setter.fresh_text();
            Style style = setter.style(look, setter.open(Role::paragraph, tag));
            style.slanted = !setter.words.chinese;
            setter.append(text, quotation.citation.text, style);
            setter.set_text(text, look, setting);
            setter.set_words("—— " + quotation.place, setter.paper.table_foot,
                             setter.open(Role::paragraph, tag));
        }
        setter.grounds.pop_back();
        setter.add_space(static_cast<float>(setter.paper.quotation.after));
    }

    void operator()(const doc::Definitions& definitions) const {
        const TagId whole = setter.open(Role::list);
        for (const auto& item : definitions.items) {
            const TagId tag = setter.open(Role::item, whole);
            auto look = setter.paper.body;
            look.face = setter.paper.strong;
            look.indent = 0;
            auto setting = setter.setting_of(look);
            setting.keep_with_next = true;
            setting.after = 0;
            set_inlines(setter, item.term, look, setter.open(Role::label, tag), setting);
            const Below below(setter, setter.open(Role::body, tag));
            const Narrower narrower(setter, em() * 2, 0);
            set_blocks(setter, item.content);
        }
    }

    void operator()(const doc::Formula& formula) const {
        const TagId tag = setter.open(Role::formula);
        setter.galley.tags[static_cast<std::size_t>(tag)].alternative =
            formula.alternative.empty() ? formula.text : formula.alternative;
        auto look = setter.paper.body;
        look.face = look::Face::song;
        look.centred = true;
        look.indent = 0;
        look.before = look.after = setter.paper.grid > 0 ? 0 : 8;
        setter.set_words(formula.text, look, tag);
    }

    void operator()(const doc::SignOff& sign_off) const {
        auto look = setter.paper.body;
        look.indent = 0;
        setter.add_space(12);
        for (const auto& blank : sign_off.blanks) {
            auto setting = setter.setting_of(look);
            setting.keep_with_next = &blank != &sign_off.blanks.back();
            setting.before = setter.paper.grid > 0 ? 0 : 14;
            set_inlines(setter, blank, look, setter.open(Role::paragraph), setting);
            rule_after_last_line(look);
        }
        setter.add_space(12);
    }

    /// The blank: a rule from the words' end, to be filled by hand.
    void rule_after_last_line(const look::TextLook& look) const {
        auto& galley = setter.galley;
        Strip& strip = galley.strips[galley.flow.back()];
        const GlyphRun& run = galley.runs.back();
        const float from = run.x + run.width + 10;
        const float to = std::min(setter.measure.x + setter.measure.width, from + em() * 18);
        galley.boxes.push_back(
            {from, static_cast<float>(look.line) - 4, to - from, 0.5F, Setter::paint("ink")});
        strip.boxes.end = static_cast<std::uint32_t>(galley.boxes.size());
    }

    void operator()(const doc::Notice& notice) const {
        framed(doc::CalloutKind::note, [&] { set_paragraph(setter, notice.content); });
    }
};

/// Number of what readers find a place by: a table's or chart's own, else the section's.
std::string label_of(const doc::Block& block) {
    if (const auto* table = std::get_if<doc::Table>(&block.node)) return table->label;
    if (const auto* chart = std::get_if<doc::Chart>(&block.node)) return chart->data.label;
    return {};
}

}  // namespace

void set_inlines(Setter& setter, const doc::Inlines& content, const look::TextLook& look, TagId tag,
                 Setter::Setting setting) {
    // Of its own, because a note within sets text in turn.
    Text text;
    append_inlines(setter, text, content, {setter.style(look, tag), setter.paper.strong, false});
    setter.set_text(text, look, setting);
}

void set_paragraph(Setter& setter, const doc::Inlines& content) {
    auto setting = setter.setting_of(setter.paper.body);
    setting.align = setter.words.chinese ? Align::justify : Align::start;
    set_inlines(setter, content, setter.paper.body, setter.open(Role::paragraph), setting);
}

void set_blocks(Setter& setter, const doc::Blocks& blocks) {
    for (const auto& block : blocks) {
        setter.enter(block.id);
        setter.anchor(block.id);
        const SourceUse kept = setter.user;
        if (const auto label = label_of(block); !label.empty()) setter.user = {label, block.id};
        std::visit(BlockSetter{setter, block.id}, block.node);
        setter.user = kept;
        setter.take_sources();
    }
}

}  // namespace almanac::paged
