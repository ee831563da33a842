// Why: see outlook.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/outlook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "assess/trend.hpp"
#include "assess/words.hpp"

namespace almanac::annual {
namespace {

bool has_outlook(const Assessment& assessment) {
    return assessment.group == DueGroup::later &&
           (assessment.forecast.value || assessment.required_step.value ||
            assessment.years_ahead.value);
}

doc::Cell method_cell(const MethodResult& result, const Voice& voice) {
    if (result.grade) return cell(grade_word(*result.grade).in(voice.language));
    doc::Cell none = cell("—");
    none.notes.push_back({run(result.why_not.in(voice.language))});
    return none;
}

doc::Cell figure_cell(const Indicator& indicator, int year) {
    return cell(doc::Inlines{of_indicator(indicator.id, std::to_string(year))});
}

}  // namespace

doc::Table outlook(const ContributionContext& context) {
    using doc::Aspect;
    using doc::ColumnType;
    const Voice voice{context.edition.language};
    doc::Table table;
    table.caption = {run(voice("未到期目标的到期展望", "Outlook of targets still to come"))};
    struct Column {
        const char* id;
        std::string header;
        ColumnType type;
        Aspect aspect;
    };
    const std::vector<Column> columns{
        {"due", voice("时限", "Due"), ColumnType::period, Aspect::due},
        {"demand", voice("目标值", "Target"), ColumnType::number, Aspect::target},
        {"actual", voice("实际值", "Actual"), ColumnType::number, Aspect::actual},
        {"years_ahead", voice("超前年数", "Years ahead"), ColumnType::number, Aspect::years_ahead},
        {"required_step", voice("今后每年所需增量", "Needed a year"), ColumnType::number,
         Aspect::required_step},
        {"required", voice("今后所需年增速", "Rate needed"), ColumnType::number, Aspect::required},
        {"forecast", voice("到期年预测值", "Forecast"), ColumnType::number, Aspect::forecast},
        {"range", voice("预测区间", "Interval"), ColumnType::number, Aspect::forecast_range},
        {"state", voice("状态", "State"), ColumnType::state, Aspect::state}};
    table.columns.push_back(column("target", voice("目标", "Target")));
    table.columns.push_back(column("unit", voice("单位", "Unit")));
    for (const auto& each : columns)
        table.columns.push_back(column(each.id, each.header, each.type));
    for (const auto& [target, assessment] : judged(context)) {
        if (!has_outlook(*assessment)) continue;
        doc::Row row;
        const Indicator* indicator = context.catalog.find_indicator(target->indicator);
        row.cells.push_back(cell(target_title(context.catalog, *target).in(voice.language)));
        row.cells.push_back(
            cell(indicator == nullptr ? "—" : header_unit(*indicator, voice.language)));
        for (const auto& each : columns)
            row.cells.push_back(cell(
                doc::Inlines{of_target(target->id, each.aspect,
                                       each.aspect == Aspect::target && !demands_level(*target))}));
        table.rows.push_back(std::move(row));
    }
    table.row_headers = 1;
    table.wide = true;
    table.notes.push_back({run(voice(
        "超前年数：进度路径达到实际值的年份减去数据年份，负数为滞后。预测：对有数的年份作最小二乘"
        "直线外推，至少四个年份，区间为95%预测区间；预测只作参考，不据以认定完成与否。",
        "Years ahead: the path's year that has the actual value, minus the figure's year; "
        "negative: "
        "behind. Forecast: least squares over the observed years, at least four, with the 95% "
        "prediction interval; it informs and decides nothing."))});
    return table;
}

doc::Table trends(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const int year = context.edition.year;
    doc::Table table;
    table.caption = {
        run(voice("没有目标的指标的变化趋势", "Trends of indicators without a target"))};
    for (const auto& [id, indicator] : context.catalog.indicators) {
        const auto trend =
            trend_of(context.catalog, context.figures, indicator, context.edition.area, year);
        if (!trend) continue;
        if (table.columns.empty()) {
            table.columns = {column("indicator", voice("指标", "Indicator")),
                             column("unit", voice("单位", "Unit")),
                             column("span", voice("起止年份", "Years"), doc::ColumnType::period),
                             column("first", voice("起点值", "First"), doc::ColumnType::number),
                             column("last", voice("最新值", "Newest"), doc::ColumnType::number)};
            for (const auto& result : trend->methods)
                table.columns.push_back(
                    column("method." + std::to_string(static_cast<int>(result.method)),
                           method_name(result.method).in(voice.language)));
        }
        doc::Row row;
        row.cells.push_back(cell(indicator.name.in(voice.language)));
        row.cells.push_back(cell(header_unit(indicator, voice.language)));
        row.cells.push_back(cell(fmt::format("{}–{}", trend->from.year, trend->to.year)));
        row.cells.push_back(figure_cell(indicator, trend->from.year));
        row.cells.push_back(figure_cell(indicator, trend->to.year));
        for (const auto& result : trend->methods) row.cells.push_back(method_cell(result, voice));
        table.rows.push_back(std::move(row));
    }
    table.row_headers = 1;
    return table;
}

}  // namespace almanac::annual
