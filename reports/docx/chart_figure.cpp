// Why: charts that an office can edit; a matrix of states, which it cannot draw, is a coloured
// table. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "docx/docx_messages.hpp"
#include "docx/write.hpp"
#include "ooxml/chart_series.hpp"
#include "ooxml/embedded_workbook.hpp"

namespace almanac::docx {
namespace {

constexpr long long emu_of_twip = 635;

/// Bars need room for each of their names; other charts keep one height.
long long height_of(const ooxml::ChartPlan& plan) {
    constexpr long long centimetre = 360000;
    if (plan.frame != ooxml::ChartFrame::bars) return 7 * centimetre;
    const auto rows = static_cast<long long>(plan.labels.size());
    return std::clamp(2 * centimetre + rows * centimetre * 3 / 4, 5 * centimetre, 20 * centimetre);
}

/// Figures that are in the chart and nowhere in the text still belong to the file.
void list_figures(Story& story, const doc::Chart& chart, const std::string& id) {
    for (const auto& row : chart.data.rows)
        for (const auto& cell : row.cells)
            for (const auto& item : cell.content) {
                const auto* value = std::get_if<doc::Value>(&item.node);
                if (value == nullptr) continue;
                const auto found = story.document.figures.find(value->figure);
                if (found == story.document.figures.end()) continue;
                story.add_sources(found->second.sources);
                story.chart_figures.push_back({id, value->figure, found->second.text});
            }
}

/// Chart part, its relations and its workbook; the relation's id.
std::string add_parts(Story& story, const ooxml::ChartPlan& plan) {
    const std::string name = story.next_name("chart");
    ooxml::Xml xml;
    ooxml::write_chart_part(xml, plan, {face::roman, face::song, 900}, "rId1");
    story.check_dropped(xml);
    story.parts.push_back({"word/charts/" + name + ".xml", std::move(xml.out()), false});
    story.parts.push_back(
        {"word/charts/_rels/" + name + ".xml.rels",
         fmt::format("{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                     "relationships\"><Relationship Id=\"rId1\" "
                     "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                     "package\" Target=\"../embeddings/{}.xlsx\"/></Relationships>",
                     ooxml::declaration, name),
         false});
    story.parts.push_back(
        {"word/embeddings/" + name + ".xlsx", ooxml::embedded_workbook(plan), true});
    return story.relate("chart", "charts/" + name + ".xml");
}

}  // namespace

void write_drawing(Story& story, long long width, long long height, const std::string& name,
                   const std::string& alternative, const std::string& graphic) {
    auto& xml = story.xml();
    xml.markup(fmt::format(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
        "cx=\"{}\" cy=\"{}\"/><wp:docPr id=\"{}\" name=\"{}\"",
        width, height, story.next_id(), name));
    xml.attribute("descr", alternative).markup("/><wp:cNvGraphicFramePr/>").markup(graphic);
    xml.markup("</wp:inline></w:drawing></w:r>");
    story.check_dropped(xml);
}

void write_chart(Story& story, const doc::Chart& chart, const std::string& id) {
    const auto plan = ooxml::plan_chart(chart, story.document);
    if (!plan) {
        write_table(story, chart.data);
        return;
    }
    story.take_sources();
    list_figures(story, chart, id);
    const std::string relation = add_parts(story, *plan);
    story.open_paragraph("FigureFrame");
    write_drawing(
        story, story.width() * emu_of_twip, height_of(*plan), "Chart", chart.alternative,
        fmt::format("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/"
                    "2006/chart\"><c:chart r:id=\"{}\"/></a:graphicData></a:graphic>",
                    relation));
    story.close_paragraph();
    story.open_paragraph("Caption");
    if (!chart.data.label.empty()) story.run(chart.data.label + "　");
    write_inlines(story, chart.data.caption);
    story.close_paragraph();
    for (const auto& note : chart.data.notes) {
        story.open_paragraph("TableNote");
        write_inlines(story, note);
        story.close_paragraph();
    }
    write_source_line(story);
}

}  // namespace almanac::docx
