// Why: cover, sections, sources. SPDX-License-Identifier: Apache-2.0
#include "paged/parts.hpp"

#include <algorithm>

#include "chart/plain_text.hpp"

namespace almanac::paged {
namespace {

std::string heading_text(const Setter& setter, const doc::Section& section) {
    std::string text = section.number;
    if (chart::needs_gap(text)) text += setter.words.chinese ? "　" : "  ";
    return text + chart::plain_text(section.title, setter.document);
}

void set_cover_fact(Setter& setter, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    const TagId tag = setter.open(Role::paragraph);
    setter.set_words(std::string(label) + std::string(setter.words.colon) + std::string(value),
                     setter.paper.cover_fact, tag);
}

Role heading_role(int level) {
    switch (std::min(level, 4)) {
        case 1: return Role::heading1;
        case 2: return Role::heading2;
        case 3: return Role::heading3;
        default: return Role::heading4;
    }
}

/// ` · fact`, nothing for an empty one.
void add_fact(std::string& line, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    if (!line.empty()) line += " · ";
    line += label;
    if (!label.empty()) line += ' ';
    line += value;
}

void set_source(Setter& setter, const doc::SourceEntry& source, TagId list,
                const std::vector<SourceUse>* uses) {
    const auto& paper = setter.paper;
    const TagId item = setter.open(Role::item, list);
    setter.anchor("source-" + std::to_string(source.number));
    auto look = paper.body;
    look.indent = 0;
    look.after = 0;
    auto setting = setter.setting_of(look);
    setting.keep_with_next = true;
    Text text;
    Style style = setter.style(look, setter.open(Role::label, item));
    style.face = paper.strong;
    setter.append(text, source.label + "　", style);
    const TagId body = setter.open(Role::body, item);
    setter.append(text, source.source, setter.style(look, body));
    setter.set_text(text, look, setting);
    std::string facts;
    add_fact(facts, {}, source.quotation);
    add_fact(facts, setter.words.published, source.published);
    if (source.source_class > 0)
        add_fact(facts, setter.words.source_class, std::to_string(source.source_class));
    add_fact(facts, setter.words.as_submitted, source.as_submitted);
    add_fact(facts, {}, source.note);
    const auto& small = paper.table_foot;
    const bool used = uses != nullptr && !uses->empty();
    if (!facts.empty()) setter.set_words(facts, small, body, used);
    if (used) {
        Text back;
        const Style plain = setter.style(small, body);
        setter.append(back, std::string(setter.words.used_in) + std::string(setter.words.colon),
                      plain);
        for (const auto& use : *uses) {
            if (&use != &uses->front()) setter.append(back, setter.words.list_comma, plain);
            append_link(setter, back, use.label, use.destination, plain);
        }
        setter.set_text(back, small, {});
    }
    setter.add_space(6);
}

}  // namespace

void set_cover(Setter& setter) {
    const auto& document = setter.document;
    const auto& paper = setter.paper;
    setter.enter("cover");
    setter.begin_strip();
    setter.end_strip(static_cast<float>(paper.title_from_top));
    setter.anchor("cover");
    setter.set_words(document.title, paper.title, setter.open(Role::title));
    if (!document.subtitle.empty())
        setter.set_words(document.subtitle, paper.subtitle, setter.open(Role::paragraph));
    setter.begin_strip();
    setter.end_strip(static_cast<float>(paper.facts_from_title));
    set_cover_fact(setter, setter.words.issuer, document.issuer);
    set_cover_fact(setter, setter.words.number, document.number);
    set_cover_fact(setter, setter.words.cut_off, document.cut_off);
    set_cover_fact(setter, setter.words.stage, document.stage);
    if (document.synthetic)
        set_cover_fact(setter, setter.words.synthetic, setter.words.synthetic_long);
    setter.add_space(24);
    set_blocks(setter, document.front);
}

void set_section(Setter& setter, const doc::Section& section, int level,
                 std::vector<OutlineEntry>& outline) {
    setter.enter(section.id);
    setter.anchor(section.id);
    outline.push_back({level, heading_text(setter, section), section.id, 0});
    const TagId kept = setter.parent;
    const SourceUse kept_user = setter.user;
    setter.parent = setter.open(Role::section);
    setter.user = {section.number.empty() ? chart::plain_text(section.title, setter.document)
                                          : heading_text(setter, section),
                   section.id};
    const auto& look = setter.paper.headings[static_cast<std::size_t>(std::min(level, 4) - 1)];
    const TagId tag = setter.open(heading_role(level));
    Text text;
    const Style style = setter.style(look, tag);
    const std::string plain = chart::plain_text(section.title, setter.document);
    const std::string whole = heading_text(setter, section);
    setter.append(text, whole.substr(0, whole.size() - plain.size()), style);
    append_inlines(setter, text, section.title, {style, look.face, true});
    auto setting = setter.setting_of(look);
    setting.keep_with_next = true;
    setter.set_text(text, look, setting);
    set_blocks(setter, section.blocks);
    for (const auto& below : section.sections) set_section(setter, below, level + 1, outline);
    setter.parent = kept;
    setter.user = kept_user;
}

void set_part_heading(Setter& setter, std::string_view title, const std::string& id,
                      std::vector<OutlineEntry>& outline) {
    setter.enter(id);
    setter.anchor(id);
    outline.push_back({1, std::string(title), id, 0});
    setter.set_words(title, setter.paper.headings.front(), setter.open(Role::heading1), true);
}

void set_sources(Setter& setter, const std::map<int, std::vector<SourceUse>>& uses,
                 std::vector<OutlineEntry>& outline) {
    setter.parent = setter.open(Role::section);
    set_part_heading(setter, setter.words.sources, "almanac-sources", outline);
    setter.set_words(setter.words.sources_intro, setter.paper.body, setter.open(Role::paragraph),
                     true);
    const TagId list = setter.open(Role::list);
    for (const auto& source : setter.document.sources) {
        const auto found = uses.find(source.number);
        set_source(setter, source, list, found == uses.end() ? nullptr : &found->second);
    }
}

}  // namespace almanac::paged
