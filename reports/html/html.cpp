// Why: see html.hpp; here is the page from head to foot. SPDX-License-Identifier: Apache-2.0
#include "html/html.hpp"

#include <fmt/format.h>

#include "chart/characters.hpp"
#include "html/html_messages.hpp"
#include "html/parts.hpp"
#include "look/look.hpp"

namespace almanac {
namespace html {
namespace {

/// Stage, specimen, audience: what must be seen on every page. Empty for an issued public report.
std::string standing_of(const Page& page) {
    std::string standing = page.document.stage;
    const auto add = [&](std::string_view words) {
        if (!standing.empty()) standing += " · ";
        standing += words;
    };
    if (page.document.synthetic) add(page.words.synthetic);
    if (page.document.audience == "internal") add(page.words.internal);
    return standing;
}

/// `text` as a CSS string that can end neither itself nor the style element.
std::string css_string(std::string_view text) {
    std::string result = "\"";
    while (!text.empty()) {
        const char32_t c = chart::take_code_point(text);
        if (chart::is_printable(c)) result += fmt::format("\\{:X} ", static_cast<unsigned>(c));
    }
    return result + "\"";
}

void write_style(Page& page, const std::string& profile) {
    auto style = look::stylesheet(profile);
    if (style.empty()) {
        page.complain(unknown_look, profile);
        style = look::stylesheet("modern");
    }
    page.markup("<style>\n");
    page.markup(style);
    if (const std::string standing = standing_of(page); !standing.empty())
        page.markup("@page { @top-right { content: " + css_string(standing) +
                    "; font: 9pt sans-serif; color: #8a1f14; } }\n");
    page.markup("</style>\n");
}

void write_head(Page& page, const std::string& profile) {
    page.markup("<!DOCTYPE html>\n<html");
    page.attribute("lang", page.words.language);
    page.markup(
        ">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"almanac\">\n<title>");
    page.text(page.document.title);
    page.markup("</title>\n");
    write_style(page, profile);
    page.markup("</head>\n<body>\n");
}

void write_banner(Page& page) {
    const std::string standing = standing_of(page);
    if (standing.empty()) return;
    page.markup("<div class=\"banner\" role=\"note\"><strong>");
    page.text(standing);
    page.markup("</strong>");
    if (page.document.synthetic) {
        page.markup("<span>");
        page.text(page.words.synthetic_long);
        page.markup("</span>");
    }
    page.markup("</div>\n<div class=\"running\" aria-hidden=\"true\">");
    page.text(standing);
    page.markup("</div>\n");
}

void write_cover_fact(Page& page, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    page.markup("<div><dt>");
    page.text(label);
    page.markup("</dt><dd>");
    page.text(value);
    page.markup("</dd></div>");
}

void write_cover(Page& page) {
    const auto& document = page.document;
    page.enter("cover");
    page.markup("<header class=\"cover\"><div class=\"cover-inner\">");
    if (document.year > 0) {
        page.markup("<div class=\"cover-year\" aria-hidden=\"true\">");
        page.text(std::to_string(document.year));
        page.markup("</div>");
    }
    page.markup("<div class=\"cover-text\"><h1>");
    page.text(document.title);
    page.markup("</h1>");
    if (!document.subtitle.empty()) {
        page.markup("<p class=\"subtitle\">");
        page.text(document.subtitle);
        page.markup("</p>");
    }
    page.markup("<dl>");
    write_cover_fact(page, page.words.issuer, document.issuer);
    write_cover_fact(page, page.words.number, document.number);
    write_cover_fact(page, page.words.cut_off, document.cut_off);
    write_cover_fact(page, page.words.stage, document.stage);
    if (document.audience == "internal")
        write_cover_fact(page, page.words.audience, page.words.internal);
    page.markup("</dl></div></div></header>\n");
}

/// The contents twice: beside the text on wide screens and on paper, folded above it on narrow
/// ones.
void write_navigation(Page& page) {
    page.markup("<nav class=\"side\"");
    page.attribute("aria-label", page.words.contents);
    page.markup("><p class=\"contents-title\">");
    page.text(page.words.contents);
    page.markup("</p>\n");
    write_contents(page);
    page.markup("</nav>\n<details class=\"narrow-contents\"><summary>");
    page.text(page.words.contents);
    page.markup("</summary><nav");
    page.attribute("aria-label", std::string(page.words.contents) + " 2");
    page.markup(">\n");
    write_contents(page);
    page.markup("</nav></details>\n");
}

void write_main(Page& page) {
    const auto& document = page.document;
    page.markup("<main id=\"report\">\n");
    write_blocks(page, document.front);
    write_endnotes(page);
    for (const auto& chapter : document.chapters) write_section(page, chapter, 2);
    for (const auto& appendix : document.appendices) write_section(page, appendix, 2);
    write_sources(page);
    write_trail(page);
    page.markup("</main>\n");
}

void write_foot(Page& page) {
    page.markup("<footer class=\"page-foot\"><p>");
    page.text(page.document.title);
    if (!page.document.issuer.empty()) {
        page.markup(" · ");
        page.text(page.document.issuer);
    }
    page.markup("</p></footer>\n</body>\n</html>\n");
}

}  // namespace
}  // namespace html

std::string write_html(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics) {
    html::Page page(document, diagnostics);
    html::write_head(page, options.profile);
    page.markup("<a class=\"skip\" href=\"#report\">");
    page.text(page.words.skip);
    page.markup("</a>\n");
    html::write_banner(page);
    html::write_cover(page);
    page.markup("<div class=\"layout\">\n");
    html::write_navigation(page);
    html::write_main(page);
    page.markup("</div>\n");
    html::write_foot(page);
    return std::move(page.out());
}

}  // namespace almanac
