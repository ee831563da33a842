// Why: running text; every figure in it is a link to its trail. SPDX-License-Identifier: Apache-2.0
#include "almanac/model/lone_state.hpp"
#include "almanac/model/state_words.hpp"
#include "chart/light_token.hpp"
#include "html/html_messages.hpp"
#include "html/parts.hpp"

namespace almanac::html {
namespace {

bool is_safe_link(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
}

/// What a pointer resting on the figure is told: what it is, its marks, its sources.
std::string tooltip_of(const Page& page, const doc::Figure& figure) {
    std::string tip = figure.title;
    for (const auto& mark : figure.marks) tip += std::string(page.words.comma) + mark;
    for (const auto& source : page.document.sources)
        for (const int number : figure.sources)
            if (source.number == number) tip += "\n[" + source.label + "] " + source.source;
    return tip;
}

void write_state(Page& page, std::string_view word, Light light, bool with_sign) {
    page.markup("<span class=\"state ");
    page.markup(chart::light_token(light));
    page.markup("\">");
    if (with_sign) {
        page.markup("<span class=\"sign\" aria-hidden=\"true\">");
        page.markup(light_sign(light));
        page.markup("</span>");
    }
    page.markup("<span class=\"word\">");
    page.text(word);
    page.markup("</span></span>");
}

void write_run(Page& page, const doc::Inlines& content, bool alone);

struct InlineWriter {
    Page& page;
    bool alone;  ///< No word adjoins; a state then has its sign.

    void wrap(std::string_view element, const doc::Inlines& content) const {
        page.markup("<");
        page.markup(element);
        page.markup(">");
        write_run(page, content, alone);
        page.markup("</");
        page.markup(element);
        page.markup(">");
    }
    void operator()(const doc::Run& run) const { page.text(run.text); }
    void operator()(const doc::Strong& strong) const { wrap("strong", strong.content); }
    void operator()(const doc::Emphasis& emphasis) const { wrap("em", emphasis.content); }
    void operator()(const doc::Superscript& script) const { wrap("sup", script.content); }
    void operator()(const doc::Subscript& script) const { wrap("sub", script.content); }

    void operator()(const doc::Link& link) const {
        if (!is_safe_link(link.url)) {
            page.complain(refused_link, link.url);
            write_run(page, link.content, alone);
            return;
        }
        page.markup("<a rel=\"noopener noreferrer\"");
        page.attribute("href", link.url);
        page.markup(">");
        write_run(page, link.content, alone);
        page.markup("</a>");
    }

    void operator()(const doc::Reference& reference) const {
        page.markup("<a class=\"ref\"");
        page.href("", reference.target);
        page.markup(">");
        page.text(reference.text);
        page.markup("</a>");
    }

    void operator()(const doc::Note& note) const {
        const std::string anchor = std::to_string(page.add_note(note));
        const std::string number = std::to_string(note.number);
        page.markup("<sup class=\"noteref\"><a role=\"doc-noteref\"");
        page.id("noteref-", anchor);
        page.href("note-", anchor);
        page.attribute("aria-label", std::string(page.words.note_number) + number);
        page.markup(">");
        page.text(number);
        page.markup("</a></sup>");
    }

    void operator()(const doc::Value& value) const {
        const auto* found = page.find_figure(value.figure);
        if (found == nullptr) {
            page.complain(unknown_figure,
                          value.figure.empty() ? value.indicator + value.target : value.figure);
            page.markup("<span class=\"missing\">");
            page.text(page.words.unknown_figure);
            page.markup("</span>");
            return;
        }
        const doc::Figure& figure = found->second;
        page.add_sources(figure.sources);
        page.markup("<a class=\"fig\"");
        page.id(page.use_prefix_of(*found), value.figure);
        page.href("fig-", value.figure);
        page.attribute("data-figure", value.figure);
        page.attribute("title", tooltip_of(page, figure));
        page.markup(">");
        if (figure.state && figure.aspect != doc::Aspect::actual)
            write_state(page, figure.text, figure.light, alone);
        else
            page.text(figure.text);
        page.markup("</a>");
    }

    void operator()(const doc::Literal& literal) const {
        page.markup("<span class=\"lit\"");
        const auto whose = literal.by_editor ? page.words.editors_figure : page.words.own_figure;
        page.attribute("title",
                       std::string(whose) + std::string(page.words.colon) + literal.source);
        page.markup(">");
        page.text(literal.text);
        page.markup("<small class=\"lit-mark\">[");
        page.text(literal.by_editor ? page.words.editors_figure : page.words.own_figure_mark);
        page.markup("]</small></span>");
    }

    void operator()(const doc::StateMark& mark) const {
        write_state(page, state_word(mark.state, page.document.language), mark.light, alone);
    }

    void operator()(const doc::Break&) const { page.markup("<br>"); }
};

void write_run(Page& page, const doc::Inlines& content, bool alone) {
    for (std::size_t i = 0; i < content.size(); ++i)
        std::visit(InlineWriter{page, alone && stands_alone(content, i)}, content[i].node);
}

}  // namespace

void write_inlines(Page& page, const doc::Inlines& content) { write_run(page, content, true); }

}  // namespace almanac::html
