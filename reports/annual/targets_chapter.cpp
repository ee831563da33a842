// Why: chapter two, the heart of the report: every target with its figures and its verdict.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/selection.hpp"
#include "assess/words.hpp"
#include "contribute/target_table.hpp"

namespace almanac::annual {
namespace {

doc::Cell number_cell(const std::string& target, doc::Aspect aspect) {
    return cell(doc::Inlines{of_target(target, aspect)});
}

/// Counts by due date and verdict: no data and not due are their own columns, never "met".
doc::Table counts_table(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Table table;
    table.caption = {run(voice("目标完成情况统计", "Targets by due date and state"))};
    table.unit_line = {run(voice("单位：项", "Number of targets"))};
    struct Verdict {
        const char* id;
        std::string header;
        const char* states;
    };
    std::vector<Verdict> columns{
        {"all", voice("合计", "All"), "all"},
        {"met", voice("已达到（含提前、逾期）", "Met"), state_groups::met},
        {"on_path", voice("快于、符合或基本符合进度", "Ahead of, on or near the path"),
         state_groups::on_path},
        {"behind", voice("进度滞后", "Behind"), "behind"},
        {"not_met", voice("到期未完成或回落", "Not met"), state_groups::not_met},
        {"no_data", voice("无数据", "No data"), state_groups::no_data},
        {"awaited", voice("尚未发布", "Not yet released"), "not_yet_released"},
        {"other", voice("未到期、无基期、无法量化等", "Not due, no base, other"),
         "no_base|not_begun|not_due|not_assessable|broken"}};
    // Counts say how many are closed (DOMAIN 16), where any is.
    const bool any_closed =
        std::any_of(context.assessments.begin(), context.assessments.end(),
                    [](const Assessment& each) { return each.state == State::withheld; });
    if (any_closed) columns.push_back({"withheld", voice("不公开", "Not public"), "withheld"});
    table.columns.push_back(column("group", voice("目标时限", "Due")));
    for (const auto& each : columns)
        table.columns.push_back(column(each.id, each.header, doc::ColumnType::number));
    struct Line {
        std::string title;
        const char* selector;
        doc::RowKind kind;
    };
    const std::vector<Line> lines{
        {voice("本年度以前到期", "Due before this year"), "* group=before_year",
         doc::RowKind::body},
        {voice("本年度到期", "Due this year"), "* group=this_year", doc::RowKind::body},
        {voice("尚未到期", "Not yet due"), "* group=later", doc::RowKind::body},
        {voice("全部目标", "All targets"), "*", doc::RowKind::total},
        {voice("其中：力争、争取类目标", "of which aspirations"), "* strength=aspiration",
         doc::RowKind::body}};
    for (const auto& line : lines) {
        doc::Row row;
        row.kind = line.kind;
        row.cells.push_back(cell(line.title));
        for (const auto& each : columns)
            row.cells.push_back(cell(doc::Inlines{count(line.selector, each.states, false)}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Whether any target that counts, due from one group to another, is in one of the states.
bool has_any(const ContributionContext& context, DueGroup from, DueGroup to,
             std::string_view states) {
    return std::any_of(context.assessments.begin(), context.assessments.end(),
                       [&](const Assessment& each) {
                           return is_counted(each) && each.group >= from && each.group <= to &&
                                  is_among(each.state, states);
                       });
}

doc::Block summary(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const auto year = std::to_string(context.edition.year);
    doc::Inlines content;
    const auto add = [&](std::string text) { content.push_back(run(std::move(text))); };
    const auto add_count = [&](const char* selector, const char* states) {
        content.push_back(count(selector, states));
    };
    const bool any_awaited =
        std::any_of(context.assessments.begin(), context.assessments.end(),
                    [](const Assessment& each) { return each.state == State::not_yet_released; });
    // What none of the verdicts named fits is told, too, where there is any: all add up.
    const auto add_others = [&](const char* selector, DueGroup from, DueGroup to,
                                const std::string& states) {
        if (!has_any(context, from, to, states)) return;
        add(voice("，", "; "));
        content.push_back(count(selector, states));
        add(voice("因无基期、未到考核期、无法量化或不公开等不作判定",
                  " are not judged (no base, not due, not assessable or not public)"));
    };
    const auto add_awaited = [&](const char* selector) {
        if (!any_awaited) return;
        add(voice("，", "; "));
        add_count(selector, "not_yet_released");
        add(voice("的当年数据尚未发布", " wait for the year's figure"));
    };
    add(voice("本报告对照计划目标共", "This report holds "));
    add_count("*", "all");
    add(voice("。截至", " targets of the plan against the figures. By the end of ") + year +
        voice("年底已到期的目标中，", ", of those due, "));
    add_count("* group=before_year|this_year", state_groups::met);
    add(voice("已完成，", " have been met, "));
    add_count("* group=before_year|this_year", state_groups::not_met);
    add(voice("到期未完成或完成后回落，", " have not been met or have fallen back, and "));
    add_count("* group=before_year|this_year", state_groups::no_data);
    add(voice("到期而无数据可供考核", " have no figure to judge by"));
    add_awaited("* group=before_year|this_year");
    add_others("* group=before_year|this_year", DueGroup::before_year, DueGroup::this_year,
               "not_assessable|broken|withheld");
    add(voice("。尚未到期的目标中，", ". Of those not yet due, "));
    add_count("* group=later", "met_early");
    add(voice("已提前完成，", " have been met early, "));
    add_count("* group=later", state_groups::on_path);
    add(voice("达到或基本达到时序进度，", " are on or near their path, "));
    add_count("* group=later", "behind");
    add(voice("进度滞后，", " are behind, and "));
    add_count("* group=later", "no_data");
    add(voice("暂无数据", " have no figure yet"));
    add_awaited("* group=later");
    add_others("* group=later", DueGroup::later, DueGroup::later,
               "no_base|not_begun|not_due|not_assessable|broken|withheld");
    add(voice("。无数据、尚未发布、未到期的目标均不计为完成。",
              ". No data, not yet released and not due are never counted as met."));
    return paragraph("targets.summary.text", std::move(content));
}

doc::Block states_chart(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Chart chart;
    chart.kind = doc::ChartKind::progress;
    chart.data.caption = {
        run(voice("可计算完成率的目标", "Completion of targets that have a figure"))};
    chart.data.columns = {
        column("target", voice("目标", "Target")),
        column("completion", voice("完成率", "Completion"), doc::ColumnType::number),
        column("state", voice("状态", "State"), doc::ColumnType::state)};
    chart.roles = {doc::ChartRole::label, doc::ChartRole::completion, doc::ChartRole::state};
    for (const auto& [target, assessment] : judged(context)) {
        if (!assessment->completion.value) continue;
        doc::Row row;
        row.cells.push_back(cell(target_title(context.catalog, *target).in(voice.language)));
        row.cells.push_back(number_cell(target->id, doc::Aspect::completion));
        row.cells.push_back(number_cell(target->id, doc::Aspect::state));
        chart.data.rows.push_back(std::move(row));
    }
    chart.alternative = voice(
        "各目标完成率与100%目标线的对比，数值见数据表。",
        "Completion of each target against the line of 100 %; the figures are in the data table.");
    return {"targets.progress", std::move(chart)};
}

}  // namespace

std::vector<Judged> judged(const ContributionContext& context) {
    std::vector<Judged> found;
    for (const auto& assessment : context.assessments) {
        if (const Target* target = context.catalog.find_target(assessment.target))
            found.push_back({target, &assessment});
    }
    return found;
}

doc::Section targets(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section chapter =
        section("targets", voice("目标和指标完成情况", "Targets and indicators"));
    if (is_about_part(context) && context.assessments.empty()) {
        chapter.blocks.push_back(paragraph("targets.none", {run(no_targets_of_part(context))}));
        return chapter;
    }
    doc::Section overview = section("targets.summary", voice("总体情况", "Overview"));
    overview.blocks.push_back(summary(context));
    overview.blocks.push_back({"targets.counts", counts_table(context)});
    const auto all = judged(context);
    const bool any_completion = std::any_of(all.begin(), all.end(), [](const Judged& j) {
        return j.assessment->completion.value.has_value();
    });
    if (any_completion) overview.blocks.push_back(states_chart(context));
    doc::Section master = section("targets.master", voice("目标完成情况总表", "Master table"));
    std::vector<const Target*> listed;
    for (const auto& [target, assessment] : all) listed.push_back(target);
    doc::Table table = target_table(context, listed, {}, true);
    table.caption = {run(voice("目标完成情况总表", "All targets, figures and states"))};
    table.notes.push_back(
        {run(voice("“要求”一栏为计划原文用语：“力争”“争取”类目标单列，不作约束性、预期性区分（计划"
                   "未作区分）。",
                   "Strength follows the plan's own words; the plan does not distinguish binding "
                   "and expected targets."))});
    table.notes.push_back(
        {run(voice("“—”表示无数据或不适用。", "— means no figure, or not applicable."))});
    master.blocks.push_back({"targets.master.table", std::move(table)});
    chapter.sections = {std::move(overview), std::move(master)};
    return chapter;
}

}  // namespace almanac::annual
