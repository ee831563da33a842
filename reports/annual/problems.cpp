// Why: what is missing or late, and whose answer it waits for. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/words.hpp"

namespace almanac::annual {
namespace {

bool is_without_data(State state) {
    return state == State::no_data || state == State::no_data_due ||
           state == State::not_yet_released;
}
bool is_missed(State state) {
    return state == State::not_met || state == State::fallen_back || state == State::behind;
}

/// Targets by lead unit, in the order of units' ids; co-led ones stand under each.
std::map<std::string, std::vector<Judged>> by_lead(const ContributionContext& context,
                                                   bool (*pick)(State)) {
    std::map<std::string, std::vector<Judged>> found;
    for (const auto& item : judged(context)) {
        if (!pick(item.assessment->state)) continue;
        if (item.target->leads.empty()) found[""].push_back(item);
        for (const auto& lead : item.target->leads) found[lead].push_back(item);
    }
    return found;
}

doc::Table lead_table(const ContributionContext& context, bool (*pick)(State),
                      std::string caption) {
    const Voice voice{context.edition.language};
    doc::Table table;
    table.caption = {run(std::move(caption))};
    table.columns = {column("target", voice("目标", "Target")),
                     column("demand", voice("目标值", "Demand")),
                     column("due", voice("时限", "Due"), doc::ColumnType::period),
                     column("state", voice("状态", "State"), doc::ColumnType::state)};
    for (const auto& [lead, items] : by_lead(context, pick)) {
        const auto unit = context.catalog.units.find(lead);
        const std::string name =
            unit != context.catalog.units.end()
                ? unit->second.name.in(voice.language)
                : voice("计划未写明牵头单位", "No lead unit stated in the plan");
        table.rows.push_back(group_row(name, table.columns.size()));
        for (const auto& item : items) {
            doc::Row row;
            row.cells.push_back(
                cell(target_title(context.catalog, *item.target).in(voice.language)));
            row.cells.push_back(
                cell(doc::Inlines{of_target(item.target->id, doc::Aspect::target, true)}));
            row.cells.push_back(cell(doc::Inlines{of_target(item.target->id, doc::Aspect::due)}));
            row.cells.push_back(cell(doc::Inlines{of_target(item.target->id, doc::Aspect::state)}));
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(
        {run(voice("几个单位共同牵头的目标在各单位名下均列出，合计时只计一次。",
                   "Targets led by several units stand under each of them and count once."))});
    return table;
}

}  // namespace

doc::Section problems(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("problems", voice("存在的问题及建议", "Problems and proposals"));
    doc::Section late = section("problems.late", voice("未完成和滞后的目标", "Missed and late"));
    doc::Table late_table = lead_table(context, is_missed,
                                       voice("未完成、回落和滞后的目标（按牵头单位）",
                                             "Missed, fallen back and late, by lead unit"));
    if (late_table.rows.empty()) {
        late.blocks.push_back(paragraph(
            "problems.late.none",
            {run(voice(
                "现有数据未显示有到期未完成、完成后回落或进度滞后的目标；无数据的目标见下节，不在此"
                "列。",
                "The figures at hand show no target missed, fallen back or late; targets without "
                "figures are listed below."))}));
    } else {
        late.blocks.push_back({"problems.late.table", std::move(late_table)});
        late.blocks.push_back(paragraph(
            "problems.late.proposal",
            {run(voice("建议由牵头单位书面说明原因，提出补救措施和时限，纳入下一年度报告。",
                       "It is proposed that the lead units state the reasons in writing, with "
                       "measures and "
                       "dates, for next year's report."))}));
    }
    doc::Section gaps = section("problems.gaps", voice("缺少数据的目标", "Without figures"));
    doc::Table gap_table =
        lead_table(context, is_without_data,
                   voice("缺少数据的目标（按牵头单位）", "Targets without figures, by lead unit"));
    if (gap_table.rows.empty()) {
        gaps.blocks.push_back(
            paragraph("problems.gaps.none",
                      {run(voice("各项目标均有数据。", "Every target has a figure."))}));
    } else {
        gaps.blocks.push_back(paragraph(
            "problems.gaps.text",
            {run(voice(
                "以下目标至数据截止日未见公布或报送数据，无法判断完成与否。建议由牵头单位核实补报，"
                "并注明来源和口径。",
                "For these targets nothing had been published or handed in by the cut-off. It is "
                "proposed that the lead units verify and hand in figures with source and "
                "definition."))}));
        gaps.blocks.push_back({"problems.gaps.table", std::move(gap_table)});
    }
    chapter.sections = {std::move(late), std::move(gaps)};
    return chapter;
}

}  // namespace almanac::annual
