// Why: the blocks between headings. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "almanac/model/state_words.hpp"
#include "chart/light_token.hpp"
#include "html/html_messages.hpp"
#include "html/parts.hpp"

namespace almanac::html {
namespace {

std::string_view class_of(doc::CalloutKind kind) {
    switch (kind) {
        case doc::CalloutKind::note: return "callout note";
        case doc::CalloutKind::finding: return "callout finding";
        case doc::CalloutKind::warning: return "callout warning";
    }
    return "callout note";
}

bool is_base64(std::string_view text) {
    return !text.empty() && text.size() % 4 == 0 &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      c == '+' || c == '/' || c == '=';
           });
}

struct BlockWriter {
    Page& page;
    const std::string& id;

    /// `<element class="…" id="…">`
    void open(std::string_view element, std::string_view css_class) const {
        page.markup("<");
        page.markup(element);
        if (!css_class.empty()) page.attribute("class", css_class);
        if (!id.empty()) page.id("", id);
        page.markup(">");
    }

    void operator()(const doc::ParagraphBlock& paragraph) const {
        open("p", "");
        write_inlines(page, paragraph.content);
        page.markup("</p>\n");
    }

    void open_list(const doc::List& list) const {
        constexpr int far = 100;  // From here numbers need more room.
        const int last = list.start + static_cast<int>(list.items.size()) - 1;
        page.markup(list.ordered ? "<ol" : "<ul");
        page.attribute("class", list.ordered && last >= far ? "main-list far" : "main-list");
        if (!id.empty()) page.id("", id);
        if (list.ordered && list.start != 1) page.attribute("start", std::to_string(list.start));
        page.markup(">");
    }

    void operator()(const doc::List& list) const {
        open_list(list);
        for (const auto& item : list.items) {
            page.markup("<li>");
            write_blocks(page, item);
            page.markup("</li>\n");
        }
        page.markup(list.ordered ? "</ol>\n" : "</ul>\n");
    }

    void operator()(const doc::Table& table) const { write_table(page, table, id, true); }
    void operator()(const doc::Chart& chart) const { write_chart(page, chart, id); }

    void operator()(const doc::KeyFigures& keys) const {
        open("dl", "keys");
        for (const auto& item : keys.items) {
            page.markup("<div class=\"key ");
            page.markup(chart::light_token(item.light));
            page.markup("\"><dt>");
            write_inlines(page, item.label);
            page.markup("</dt><dd class=\"figure\">");
            write_inlines(page, item.figure);
            page.markup("</dd><dd class=\"comment\">");
            if (item.light != Light::grey) {
                page.markup("<span class=\"sign\" aria-hidden=\"true\">");
                page.markup(light_sign(item.light));
                page.markup("</span>");
            }
            write_inlines(page, item.comment);
            page.markup("</dd></div>\n");
        }
        page.markup("</dl>\n");
    }

    void operator()(const doc::Callout& callout) const {
        open("div", class_of(callout.kind));
        if (!callout.title.empty()) {
            page.markup("<p class=\"callout-title\">");
            write_inlines(page, callout.title);
            page.markup("</p>\n");
        }
        write_blocks(page, callout.content);
        page.markup("</div>\n");
    }

    void operator()(const doc::Quotation& quotation) const {
        open("figure", "quote");
        page.markup("<blockquote><p>");
        page.text(quotation.citation.text);
        page.markup("</p></blockquote><figcaption>");
        page.text(quotation.place);
        page.markup("</figcaption></figure>\n");
    }

    void operator()(const doc::Definitions& definitions) const {
        open("dl", "definitions");
        for (const auto& item : definitions.items) {
            page.markup("<div><dt>");
            write_inlines(page, item.term);
            page.markup("</dt><dd>");
            write_blocks(page, item.content);
            page.markup("</dd></div>\n");
        }
        page.markup("</dl>\n");
    }

    void operator()(const doc::Formula& formula) const {
        page.markup("<div class=\"formula\" role=\"math\"");
        page.id("", id);
        page.attribute("aria-label",
                       formula.alternative.empty() ? formula.text : formula.alternative);
        page.markup(">");
        page.text(formula.text);
        page.markup("</div>\n");
    }

    void operator()(const doc::Image& image) const {
        const bool known = image.media_type == "image/png" || image.media_type == "image/jpeg";
        open("figure", "picture");
        if (known && is_base64(image.base64)) {
            page.markup("<img");
            page.attribute("alt", image.alternative);
            page.markup(" src=\"data:");
            page.markup(image.media_type);
            page.markup(";base64,");
            page.markup(image.base64);
            page.markup("\">");
        } else {
            page.complain(refused_image, image.media_type);
            page.markup("<p>");
            page.text(image.alternative);
            page.markup("</p>");
        }
        if (!image.caption.empty()) {
            page.markup("<figcaption>");
            write_inlines(page, image.caption);
            page.markup("</figcaption>");
        }
        page.markup("</figure>\n");
    }

    void operator()(const doc::SignOff& sign_off) const {
        open("div", "signoff");
        for (const auto& blank : sign_off.blanks) {
            page.markup("<p><span>");
            write_inlines(page, blank);
            page.markup("</span><span class=\"blank\" role=\"img\"");
            page.attribute("aria-label", page.words.to_fill_in);
            page.markup("></span></p>\n");
        }
        page.markup("</div>\n");
    }

    void operator()(const doc::Notice& notice) const {
        open("p", "notice");
        write_inlines(page, notice.content);
        page.markup("</p>\n");
    }
};

}  // namespace

void write_blocks(Page& page, const doc::Blocks& blocks) {
    for (const auto& block : blocks) {
        page.enter(block.id);
        std::visit(BlockWriter{page, block.id}, block.node);
    }
}

}  // namespace almanac::html
