// Why: the way back: every source with the figures that rest on it, every figure with its sources
// and how it came about. SPDX-License-Identifier: Apache-2.0
#include "html/parts.hpp"

namespace almanac::html {
namespace {

void write_heading(Page& page, std::string_view id, std::string_view title,
                   std::string_view intro) {
    page.enter(id);
    page.markup("<section");
    page.id("", id);
    page.markup("><h2>");
    page.text(title);
    page.markup("</h2>\n<p>");
    page.text(intro);
    page.markup("</p>\n");
}

/// `<span>label value</span>`, nothing for an empty value.
void write_fact(Page& page, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    page.markup("<span>");
    if (!label.empty()) {
        page.text(label);
        page.markup(" ");
    }
    page.text(value);
    page.markup("</span>");
}

using FigureEntries = std::vector<const Page::FigureEntry*>;
using FiguresBySource = std::map<int, FigureEntries>;

FiguresBySource figures_by_source(const Page& page) {
    FiguresBySource result;
    for (const auto& entry : page.document.figures)
        for (const int source : entry.second.sources) result[source].push_back(&entry);
    return result;
}

void write_uses(Page& page, const FigureEntries& figures) {
    page.markup("<details class=\"uses\"><summary>");
    page.text(page.words.used_by);
    page.text(page.words.colon);
    page.text(std::to_string(figures.size()));
    page.markup("</summary>");
    for (const auto* entry : figures) {
        const auto& [id, figure] = *entry;
        page.markup("<a");
        page.href(page.is_used(*entry) ? "use-" : "fig-", id);
        page.attribute("title", figure.title);
        page.markup(">");
        page.text(figure.text);
        page.markup("</a> ");
    }
    page.markup("</details>");
}

void write_source(Page& page, const doc::SourceEntry& source, const FigureEntries& figures) {
    page.markup("<li");
    page.id("source-", std::to_string(source.number));
    page.markup("><span class=\"source-label\">");
    page.text(source.label);
    page.markup("</span><div><span class=\"source-name\">");
    page.text(source.source);
    page.markup("</span><div class=\"source-facts\">");
    write_fact(page, {}, source.quotation);
    write_fact(page, page.words.published, source.published);
    if (source.source_class > 0)
        write_fact(page, page.words.source_class, std::to_string(source.source_class));
    write_fact(page, page.words.as_submitted, source.as_submitted);
    write_fact(page, {}, source.note);
    page.markup("</div>");
    if (!figures.empty()) write_uses(page, figures);
    page.markup("</div></li>\n");
}

void write_from(Page& page, const doc::Figure& figure) {
    page.markup("<span class=\"from\">");
    bool first = true;
    for (const auto& source : page.document.sources)
        for (const int number : figure.sources) {
            if (source.number != number) continue;
            if (!first) page.text(page.document.language == "en" ? ", " : "、");
            first = false;
            page.markup("<a");
            page.href("source-", std::to_string(number));
            page.markup(">");
            page.text(source.label);
            page.markup("</a>");
        }
    page.markup("</span>");
}

void write_figure(Page& page, const Page::FigureEntry& entry) {
    const auto& [id, figure] = entry;
    page.markup("<li");
    page.id("fig-", id);
    page.markup("><span>");
    page.text(figure.title);
    for (const auto& mark : figure.marks) {
        page.markup("<span class=\"marks\">");
        page.text(mark);
        page.markup("</span>");
    }
    page.markup("</span><span class=\"printed\">");
    const bool is_used = page.is_used(entry);
    if (is_used) {
        page.markup("<a");
        page.href("use-", id);
        page.attribute("title", page.words.back);
        page.markup(">");
    }
    page.text(figure.text);
    page.markup(is_used ? "</a></span>" : "</span>");
    write_from(page, figure);
    if (!figure.trace.empty()) {
        page.markup("<details><summary>");
        page.text(page.words.derivation);
        page.markup("</summary><ol>");
        for (const auto& step : figure.trace) {
            page.markup("<li>");
            page.text(step);
            page.markup("</li>");
        }
        page.markup("</ol></details>");
    }
    page.markup("</li>\n");
}

}  // namespace

void write_sources(Page& page) {
    write_heading(page, sources_id, page.words.sources, page.words.sources_intro);
    const auto figures = figures_by_source(page);
    page.markup("<ol class=\"sources\">\n");
    for (const auto& source : page.document.sources) {
        const auto found = figures.find(source.number);
        write_source(page, source, found == figures.end() ? FigureEntries{} : found->second);
    }
    page.markup("</ol></section>\n");
}

void write_trail(Page& page) {
    write_heading(page, trail_id, page.words.trail, page.words.trail_intro);
    page.markup("<ol class=\"trail\">\n");
    for (const auto& entry : page.document.figures) write_figure(page, entry);
    page.markup("</ol></section>\n");
}

}  // namespace almanac::html
