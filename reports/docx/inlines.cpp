// Why: running text; every figure in it keeps its id. SPDX-License-Identifier: Apache-2.0
#include "almanac/model/lone_state.hpp"
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

void write_run(Story& story, const doc::Inlines& content, const Format& format, bool alone);

void write_word(Story& story, std::string_view word, Light light, const Format& format) {
    Format coloured = format;
    coloured.style = style_of(light);
    story.run(word, coloured);
}

struct InlineWriter {
    Story& story;
    const Format& format;
    bool alone;  ///< No word adjoins; a state then has its sign.

    void operator()(const doc::Run& run) const { story.run(run.text, format); }
    void operator()(const doc::Strong& strong) const {
        Format inner = format;
        inner.strong = true;
        write_run(story, strong.content, inner, alone);
    }
    void operator()(const doc::Emphasis& emphasis) const {
        Format inner = format;
        inner.emphasis = true;
        write_run(story, emphasis.content, inner, alone);
    }
    void operator()(const doc::Superscript& script) const {
        Format inner = format;
        inner.script = 1;
        write_run(story, script.content, inner, alone);
    }
    void operator()(const doc::Subscript& script) const {
        Format inner = format;
        inner.script = -1;
        write_run(story, script.content, inner, alone);
    }
    void operator()(const doc::Link& link) const {
        if (!is_safe_link(link.url)) {
            story.complain(refused_link, {link.url});
            write_run(story, link.content, format, alone);
            return;
        }
        Format inner = format;
        inner.style = "Hyperlink";
        story.open_link(link.url);
        write_run(story, link.content, inner, alone);
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
            write_verdict(figure.text, figure.light);
        else
            story.run(figure.text, format);
        story.close_figure();
    }
    void operator()(const doc::Literal& literal) const {
        story.run(literal.text, format);
        Format mark = format;
        mark.script = 1;
        story.run(literal.by_editor ? story.words.editors_figure : story.words.own_figure_mark,
                  mark);
    }
    void operator()(const doc::Break&) const { story.run("\n", format); }
    void operator()(const doc::StateMark& mark) const {
        write_verdict(state_word(mark.state, story.document.language), mark.light);
    }
    void write_verdict(std::string_view word, Light light) const {
        if (alone)
            write_state(story, word, light, format);
        else
            write_word(story, word, light, format);
    }
};

void write_run(Story& story, const doc::Inlines& content, const Format& format, bool alone) {
    for (std::size_t i = 0; i < content.size(); ++i)
        std::visit(InlineWriter{story, format, alone && stands_alone(content, i)}, content[i].node);
}

}  // namespace

void write_inlines(Story& story, const doc::Inlines& content, const Format& format) {
    write_run(story, content, format, true);
}

void write_state(Story& story, std::string_view word, Light light, const Format& format) {
    write_word(story, std::string(light_sign(light)) + std::string(word), light, format);
}

}  // namespace almanac::docx
