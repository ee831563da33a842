// Why: a chart stands with its caption, its sources and the table of its figures, so that each can
// be followed. SPDX-License-Identifier: Apache-2.0
#include "chart/chart.hpp"

#include "chart/svg.hpp"
#include "html/parts.hpp"

namespace almanac::html {
namespace {

constexpr double page_width = 720;
constexpr double phone_width = 350;

}  // namespace

void write_chart(Page& page, const doc::Chart& chart, const std::string& id) {
    page.markup("<figure class=\"chart\"");
    page.id("", id);
    page.markup("><figcaption class=\"caption\">");
    if (!chart.data.label.empty()) {
        page.markup("<span class=\"number\">");
        page.text(chart.data.label);
        page.markup("</span>");
    }
    write_inlines(page, chart.data.caption);
    page.markup("</figcaption>\n");
    chart::append_svg(page.out(), chart::draw_chart(chart, page.document, page_width),
                      id + "-picture", "wide");
    page.markup("\n");
    chart::append_svg(page.out(), chart::draw_chart(chart, page.document, phone_width),
                      id + "-small", "narrow");
    page.markup("\n<details class=\"data\"><summary>");
    page.text(page.words.data_table);
    page.markup("</summary>\n");
    write_table(page, chart.data, id + "-data", false);
    page.markup("</details><div class=\"table-foot\">");
    write_source_line(page);
    page.markup("</div></figure>\n");
}

}  // namespace almanac::html
