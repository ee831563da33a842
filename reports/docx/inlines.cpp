// Why: running text; every figure in it keeps its id. SPDX-License-Identifier: Apache-2.0
#include "almanac/model/state_words.hpp"
#include "docx/docx_messages.hpp"
#include "docx/write.hpp"

namespace almanac::docx {
namespace {

bool is_safe_link(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
}

std::string_view style_of(Light light) {
    switch (light) {
        case Light::green: return "StateGreen";
        case Light::yellow: return "StateYellow";
        case Light::red: return "StateRed";
        case Light::grey: return "StateGrey";
    }
    return "StateGrey";
}

struct InlineWriter {
    Story& story;
    const Format& format;

    void operator()(const doc::Run& run) const { story.run(run.text, format); }
    void operator()(const doc::Strong& strong) const {
        Format inner = format;
        inner.strong = true;
        write_inlines(story, strong.content, inner);
    }
    void operator()(const doc::Emphasis& emphasis) const {
        Format inner = format;
        inner.emphasis = true;
        write_inlines(story, emphasis.content, inner);
    }
    void operator()(const doc::Superscript& script) const {
        Format inner = format;
        inner.script = 1;
        write_inlines(story, script.content, inner);
    }
    void operator()(const doc::Subscript& script) const {
        Format inner = format;
        inner.script = -1;
        write_inlines(story, script.content, inner);
    }
    void operator()(const doc::Link& link) const {
        if (!is_safe_link(link.url)) {
            story.complain(refused_link, {link.url});
            write_inlines(story, link.content, format);
            return;
        }
        Format inner = format;
        inner.style = "Hyperlink";
        story.open_link(link.url);
        write_inlines(story, link.content, inner);
        story.close_link();
    }
    void operator()(const doc::Reference& reference) const {
        Format inner = format;
        inner.style = "CrossReference";
        story.open_reference(reference.target);
        story.run(reference.text, inner);
        story.close_link();
    }
    void operator()(const doc::Note& note) const {
        story.note([&] { write_inlines(story, note.content); });
    }
    void operator()(const doc::Value& value) const {
        const auto found = story.document.figures.find(value.figure);
        if (found == story.document.figures.end()) {
            story.complain(unknown_figure,
                           {value.figure.empty() ? value.indicator + value.target : value.figure});
            story.run(story.words.unknown_figure, format);
            return;
        }
        const doc::Figure& figure = found->second;
        story.add_sources(figure.sources);
        story.open_figure(value.figure);
        if (figure.state && figure.aspect != doc::Aspect::actual)
            write_state(story, figure.text, figure.light, format);
        else
            story.run(figure.text, format);
        story.close_figure();
    }
    void operator()(const doc::Literal& literal) const {
        story.run(literal.text, format);
        Format mark = format;
        mark.script = 1;
        story.run(story.words.own_figure_mark, mark);
    }
    void operator()(const doc::StateMark& mark) const {
        write_state(story, state_word(mark.state, story.document.language), mark.light, format);
    }
};

}  // namespace

void write_inlines(Story& story, const doc::Inlines& content, const Format& format) {
    for (const auto& inline_ : content) std::visit(InlineWriter{story, format}, inline_.node);
}

void write_state(Story& story, std::string_view word, Light light, const Format& format) {
    Format coloured = format;
    coloured.style = style_of(light);
    story.run(std::string(light_sign(light)) + std::string(word), coloured);
}

}  // namespace almanac::docx
