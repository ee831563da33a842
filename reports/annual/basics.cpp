// Why: chapter one: the plan, and the state of affairs as the published figures show it.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/assess.hpp"

namespace almanac::annual {
namespace {

doc::KeyFigure key_figure(std::string label, doc::Inlines figure, std::string comment,
                          Light light) {
    return {{run(std::move(label))}, std::move(figure), {run(std::move(comment))}, light};
}

doc::Block at_a_glance(const Voice& voice) {
    const std::string under_way =
        std::string(state_groups::on_path) + "|behind|" + state_groups::unjudged;
    const std::string unknown = std::string(state_groups::no_data) + "|not_yet_released|withheld|" +
                                state_groups::not_assessable;
    doc::KeyFigures figures;
    figures.items.push_back(key_figure(
        voice("已完成", "Met"), {count("*", state_groups::met, false)},
        voice("含提前、超额、逾期完成", "early, exceeded and late included"), Light::green));
    figures.items.push_back(
        key_figure(voice("未到期", "Not yet due"), {count("*", under_way, false)},
                   voice("提前完成和无数据的除外，含进度滞后",
                         "but those met early or without data; those behind included"),
                   Light::yellow));
    figures.items.push_back(key_figure(voice("到期未完成", "Not met"),
                                       {count("*", state_groups::not_met, false)},
                                       voice("含完成后回落", "fallen back included"), Light::red));
    figures.items.push_back(key_figure(voice("不能判定", "Not judged"),
                                       {count("*", unknown, false)},
                                       voice("无数据、尚未发布、无法量化等，不计为完成",
                                             "no data, not yet released, not assessable and so on; "
                                             "never counted as met"),
                                       Light::grey));
    return {"basics.glance", std::move(figures)};
}

/// Newest figure known up to the edition's year, or null.
const Point* latest(const ContributionContext& context, const std::string& indicator) {
    const auto* series = context.figures.find(indicator, context.edition.area);
    const Point* found = nullptr;
    if (series == nullptr) return found;
    for (const auto& point : series->yearly.points) {
        if (has_value(point.status) && point.period.year() <= context.edition.year) found = &point;
    }
    return found;
}

/// Growth on the year before where that year is known, else a dash: most context figures stand
/// alone.
doc::Cell growth_cell(const ContributionContext& context, const std::string& indicator,
                      const Period& period) {
    const auto* series = context.figures.find(indicator, context.edition.area);
    const int before = period.year().value_or(0) - 1;
    const bool is_known =
        series != nullptr && std::any_of(series->yearly.points.begin(), series->yearly.points.end(),
                                         [&](const Point& point) {
                                             return point.period.year() == before &&
                                                    has_value(point.status);
                                         });
    if (!is_known) return cell(std::string("—"));
    return cell(doc::Inlines{of_indicator(indicator, to_text(period), doc::Aspect::growth, true)});
}

doc::Table context_table(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    using doc::ColumnType;
    doc::Table table;
    table.caption = {run(voice("背景指标最新数据", "Context figures, newest known"))};
    table.columns = {column("indicator", voice("指标", "Indicator")),
                     column("period", voice("时期", "Period"), ColumnType::period),
                     column("value", voice("数值", "Value"), ColumnType::number),
                     column("growth", voice("比上年", "On the year before"), ColumnType::number)};
    for (const auto& sector : context.catalog.sectors) {
        bool headed = false;
        for (const auto& id : sector.indicators) {
            const Indicator* indicator = context.catalog.find_indicator(id);
            const Point* point = latest(context, id);
            if (indicator == nullptr || !indicator->context || point == nullptr) continue;
            if (!headed)
                table.rows.push_back(
                    group_row(sector.title.in(voice.language), table.columns.size()));
            headed = true;
            const std::string period = to_text(point->period);
            doc::Row row;
            row.cells.push_back(cell(indicator->name.in(voice.language)));
            row.cells.push_back(cell(doc::Inlines{of_indicator(id, period, doc::Aspect::period)}));
            row.cells.push_back(
                cell(doc::Inlines{of_indicator(id, period, doc::Aspect::actual, true)}));
            row.cells.push_back(growth_cell(context, id, point->period));
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(
        {run(voice("“—”表示没有上年数据。", "— means that the year before is not known."))});
    return table;
}

}  // namespace

doc::Section basics(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const auto& plan = context.catalog.plan();
    doc::Section chapter = section("basics", voice("基本情况", "At a glance"));
    const std::string period = plan.first_year == 0
                                   ? std::string()
                                   : fmt::format("{}-{}", plan.first_year, plan.last_year);
    chapter.blocks.push_back(paragraph(
        "basics.plan",
        {run(voice.zh()
                 ? fmt::format(
                       "《{}》由{}印发，计划期{}"
                       "年。本报告所列各项目标、任务均引自计划原文，牵头单位以计划各条所注为准。",
                       plan.title.in("zh"), plan.issuer.in("zh"), period)
                 : fmt::format("“{}” was issued by {} and runs {}. All targets and tasks of this "
                               "report quote the "
                               "plan; lead units are those that the plan names.",
                               plan.title.in("en"), plan.issuer.in("en"), period))}));
    if (is_about_part(context) && context.assessments.empty()) {
        chapter.blocks.push_back(
            paragraph("basics.no_targets", {run(no_targets_of_part(context))}));
    } else {
        chapter.blocks.push_back(paragraph(
            "basics.total",
            {run(context.edition.unit.empty() ? voice("计划目标共", "The plan has ")
                                              : voice("本单位牵头的目标共", "The unit leads ")),
             count("*"),
             run(voice("，按目前状态分为以下四类：", " targets, which stand as follows:"))}));
        chapter.blocks.push_back(at_a_glance(voice));
    }
    doc::Table table = context_table(context);
    if (!table.rows.empty()) chapter.blocks.push_back({"basics.context", std::move(table)});
    return chapter;
}

}  // namespace almanac::annual
