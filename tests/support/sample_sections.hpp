// Why: the sample document's chapters, so that every block and inline kind stands where a report
// would have it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sample_builder.hpp"
#include "sample_charts.hpp"

namespace almanac::testing {

inline doc::Block paragraph(std::string id, doc::Inlines content) {
    return {std::move(id), doc::ParagraphBlock{std::move(content)}};
}

inline doc::Section sample_notes_chapter(SampleBuilder& b) {
    doc::Section chapter{"notes", "", b.t("一、", "1"), b.text("编制说明", "About this report"),
                         {},      {}};
    chapter.blocks.push_back(paragraph(
        "notes.1",
        {b.run(b.t("本报告依据", "Based on the ")),
         {doc::Strong{b.text("行动计划（2014-2020年）", "Action Plan 2014–2020")}},
         b.run(b.t("编制，数据截止", ", data as known on ")),
         {doc::Emphasis{b.text("2017年3月31日", "31 March 2017")}},
         b.run(b.t("。每个数字均可追溯到", ". Every figure can be followed to ")),
         {doc::Link{"https://example.org/sources?year=2016&lang=zh", b.text("来源", "its source")}},
         b.run(b.t("。", ".")),
         {doc::Break{}},
         b.run(b.t("另起一行。", "A line of its own."))}));
    doc::List ways;
    ways.ordered = true;
    ways.items = {{paragraph("notes.2.1",
                             b.text("统计部门公布数优先；", "Published statistics come first;"))},
                  {paragraph("notes.2.2", b.text("口径变动的年份之间不计算增速。",
                                                 "no growth is computed across a break."))}};
    chapter.blocks.push_back({"notes.2", ways});
    doc::Callout note;
    note.title = b.text("读法", "How to read");
    note.content = {paragraph(
        "notes.3.1", {b.run(b.t("状态以符号和文字表示：", "States are a sign and a word: ")),
                      {doc::StateMark{State::on_path, Light::green}},
                      b.run(b.t("、", ", ")),
                      {doc::StateMark{State::near, Light::yellow}},
                      b.run(b.t("、", ", ")),
                      {doc::StateMark{State::behind, Light::red}},
                      b.run(b.t("、", ", ")),
                      {doc::StateMark{State::no_data, Light::grey}},
                      b.run(b.t("。", "."))})};
    chapter.blocks.push_back({"notes.3", note});
    return chapter;
}

/// Header groups, group and total rows, cell notes, spans, more columns than a phone is wide.
inline doc::Table sample_master_table(SampleBuilder& b) {
    using doc::ColumnType;
    doc::Table table;
    table.caption = b.text("目标完成情况总表", "All targets at a glance");
    table.label = b.t("表2-1", "Table 2-1");
    table.unit_line = b.text("单位：见各行", "Units: as given in each row");
    table.wide = true;
    const std::string level = b.t("目标与实际", "Target and actual");
    const std::string verdict = b.t("评价", "Verdict");
    table.columns = {
        column("target", ColumnType::text, b.text("指标", "Indicator")),
        column("unit", ColumnType::text, b.text("单位", "Unit")),
        column("goal", ColumnType::text, b.text("目标", "Target"), level),
        column("actual", ColumnType::number, b.text("实际", "Actual"), level),
        column("completion", ColumnType::number, b.text("完成率", "Completion"), verdict),
        column("before", ColumnType::state, b.text("上年状态", "Year before"), verdict),
        column("state", ColumnType::state, b.text("状态", "State"), verdict),
        column("due", ColumnType::period, b.text("期限", "Due"))};
    table.rows.push_back(group_row(b.text("一、行动纲领", "1 General goals"), 8));
    for (const auto& item : sample_targets()) {
        const bool known = item.completion >= 0;
        auto line =
            row({{b.run(b.name_of(item.id))},
                 b.text("件", "items"),
                 {b.target(item.id, doc::Aspect::target, b.t("目标", "target"), "≥260", 260)},
                 {b.run(b.t("暂无数据", "no data"))},
                 {b.run("—")},
                 {b.state(item.id, "2015", State::near, Light::yellow)},
                 {b.state(item.id, "2016", item.state, item.light)},
                 {b.run("2020")}});
        if (known) {
            line.cells[3].content = {b.value(item.id, "2016", item.completion * 260, 1)};
            line.cells[4].content = {
                b.target(item.id, doc::Aspect::completion, b.t("完成率", "completion"),
                         print_rounded(item.completion * 100, 1) + "%", item.completion)};
        }
        if (item.light == Light::red)
            line.cells[3].notes = {b.text("初步统计数。", "Preliminary."),
                                   b.text("含2016年新投产项目。", "Includes projects of 2016.")};
        table.rows.push_back(std::move(line));
    }
    table.rows[2].cells[1].row_span = 2;
    table.rows[3].cells.erase(table.rows[3].cells.begin() + 1);
    auto total =
        row({b.text("合计（项）", "Total (targets)"), {}, {b.run("6")}, {}, {b.run("5")}, {}, {}},
            doc::RowKind::total);
    total.cells[5].column_span = 2;
    table.rows.push_back(std::move(total));
    table.notes = {
        b.text("完成率以未修约数值计算。", "Completion is computed on unrounded values.")};
    return table;
}

inline doc::Section sample_targets_chapter(SampleBuilder& b) {
    doc::Section chapter{
        "targets", "", b.t("二、", "2"), b.text("目标和指标完成情况", "Targets and indicators"),
        {},        {}};
    doc::KeyFigures keys;
    keys.items = {
        {b.text("目标总数", "Targets"),
         {b.run("6")},
         b.text("其中3项向好", "3 of them well"),
         Light::grey},
        {b.text("发明专利", "Patents"),
         {b.value("innovation.patents", "2016", 324, 0, b.t("件", ""))},
         b.text("提前完成", "met early"),
         Light::green},
        {b.text("高新技术产业销售额", "High-tech sales"),
         {b.value("innovation.sales", "2016", 106, 1, b.t("亿元", " × 100 m yuan"))},
         b.text("基本符合", "nearly on schedule"),
         Light::yellow},
        {b.text("煤层气产量", "Coalbed methane"),
         {b.value("coal.cbm_output", "2016", 0.92, 2, b.t("亿立方米", " × 100 m m³"), {1, 2})},
         b.text("进度滞后", "behind schedule"),
         Light::red}};
    chapter.blocks = {{"targets.keys", keys},
                      {"targets.master", sample_master_table(b)},
                      chart_block("targets.progress", sample_progress_chart(b)),
                      chart_block("targets.states", sample_states_chart(b))};
    doc::Callout finding;
    finding.kind = doc::CalloutKind::finding;
    finding.title = b.text("主要结论", "Main finding");
    finding.content = {paragraph("targets.finding.1",
                                 {b.run(b.t("三项目标好于或符合进度，详见",
                                            "Three targets are on schedule or better, see ")),
                                  {doc::Reference{"targets.master", b.t("表2-1", "Table 2-1")}},
                                  b.run(b.t("。", "."))})};
    chapter.blocks.push_back({"targets.finding", finding});
    return chapter;
}

inline doc::Section sample_methane_section(SampleBuilder& b) {
    doc::Section section{
        "coal.cbm", "coal", b.t("（一）", "3.1"), b.text("煤层气", "Coalbed methane"), {}, {}};
    section.blocks.push_back(paragraph(
        "coal.cbm.1",
        {b.run(b.t("2016年，全市煤层气产量", "In 2016 output reached ")),
         b.value("coal.cbm_output", "2016", 0.92, 2, b.t("亿立方米", " × 100 m m³"), {1, 2}),
         {doc::Note{
             b.text("初步统计数，以年报核定为准。", "Preliminary; the annual return decides."), 1}},
         b.run(b.t("，折合CO", ", saving CO")),
         {doc::Subscript{{b.run("2")}}},
         b.run(b.t("减排约", " of about ")),
         {doc::Literal{b.t("14万吨", "140,000 t"), b.t("示例测算", "sample estimate")}},
         b.run(b.t("；井场面积120 m", "; well area 120 m")),
         {doc::Superscript{{b.run("2")}}},
         b.run(b.t("。见", ". See ")),
         {doc::Reference{"coal.cbm.path", b.t("图3-1", "Figure 3-1")}},
         b.run(b.t("。", "."))}));
    section.blocks.push_back(
        {"coal.cbm.quote",
         doc::Quotation{{"lvliang-2014-22", "2.3.1/2",
                         b.t("到2015年煤层气产能达到1亿立方米，到2020年达到2.5亿立方米。",
                             "Capacity of 100 million m³ by 2015 and 250 million m³ by 2020.")},
                        b.t("《示例行动计划》二（三）1", "Sample Action Plan, 2.3.1")}});
    section.blocks.push_back(chart_block("coal.cbm.path", sample_path_chart(b)));
    section.blocks.push_back(
        {"coal.cbm.formula", doc::Formula{b.t("时序进度 = (y − y₀) ÷ (yT − y₀) ÷ (n ÷ N)",
                                              "SR = (y − y₀) ÷ (yT − y₀) ÷ (n ÷ N)"),
                                          b.t("时序进度等于已完成份额除以时间份额",
                                              "schedule ratio: share done over share of time")}});
    return section;
}

inline doc::Section sample_coal_chapter(SampleBuilder& b) {
    doc::Section chapter{
        "coal", "coal", b.t("三、", "3"), b.text("煤基产业创新", "Coal-based industry"), {}, {}};
    doc::Section areas{"coal.areas",
                       "coal",
                       b.t("（二）", "3.2"),
                       b.text("县区与增速 <A&B>", "Counties and growth <A&B>"),
                       {},
                       {}};
    areas.blocks = {chart_block("coal.areas.bars", sample_areas_chart(b)),
                    chart_block("coal.areas.line", sample_plain_chart(b, doc::ChartKind::line)),
                    chart_block("coal.areas.growth", sample_plain_chart(b, doc::ChartKind::bar))};
    doc::Section deeper{"coal.areas.note",         "coal", b.t("1．", "3.2.1"),
                        b.text("图示", "Picture"), {},     {}};
    doc::Image image;
    image.media_type = "image/png";
    image.base64 =
        "iVBORw0KGgoAAAANSUhEUgAAACAAAAAMBAMAAADxOqKKAAAAGFBMVEUUUG4iWXQwYno+"
        "a4BMdIZafYxohpJ2j5hv9sT2"
        "AAAAHElEQVR42mNgYBAUVFIyNnZxCQ1NSysvZxi6AgBDqyyhoAkoqAAAAABJRU5ErkJggg==";
    image.alternative = b.t("由深至浅的色带", "A band from dark to light");
    image.caption = b.text("图3-5 示意图", "Figure 3-5 Sketch");
    deeper.blocks = {{"coal.areas.image", image}};
    areas.sections = {deeper};
    chapter.sections = {sample_methane_section(b), areas};
    return chapter;
}

inline doc::Section sample_missing_chapter(SampleBuilder& b) {
    doc::Section chapter{
        "tourism", "tourism", b.t("四、", "4"), b.text("旅游数字化", "Digital tourism"), {}, {}};
    doc::Callout warning;
    warning.kind = doc::CalloutKind::warning;
    warning.title = b.text("数据缺口", "Gap in the data");
    doc::List gaps;
    gaps.items = {{paragraph("tourism.2.1", b.text("游客量缺2014年；", "visitors lack 2014;"))},
                  {paragraph("tourism.2.2", b.text("收入未报送。", "revenue was not handed in."))}};
    warning.content = {{"tourism.2", gaps}};
    chapter.blocks = {
        {"tourism.1",
         doc::Notice{
             b.text("本节由示例单位提供，截至2017年3月31日未报送。",
                    "This section is due from a sample unit and was not handed in by 31 March "
                    "2017.")}},
        {"tourism.warning", warning},
        {"tourism.sign",
         doc::SignOff{{b.text("填报单位（盖章）", "Unit (seal)"),
                       b.text("负责人（签字）", "Head (signature)"), b.text("日期", "Date")}}}};
    return chapter;
}

inline doc::Section sample_appendix(SampleBuilder& b) {
    doc::Section appendix{"appendix.terms",
                          "",
                          b.t("附件1", "Appendix 1"),
                          b.text("指标解释", "Definitions"),
                          {},
                          {}};
    doc::Definitions terms;
    terms.items = {
        {b.text("完成率", "Completion"),
         {paragraph("appendix.terms.1.1", b.text("实际值与目标值之比。", "Actual over target."))}},
        {b.text("时序进度", "Schedule ratio"),
         {paragraph("appendix.terms.1.2",
                    b.text("已完成份额与时间份额之比。", "Share done over share of time."))}}};
    appendix.blocks = {{"appendix.terms.1", terms}};
    return appendix;
}

}  // namespace almanac::testing
