// Why: what is missing or late, and whose answer it waits for. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/words.hpp"
#include "catalog/duties.hpp"

namespace almanac::annual {
namespace {

bool is_without_data(State state) { return state == State::no_data || state == State::no_data_due; }
/// Nobody is late with a figure that is not due out yet.
bool is_awaited(State state) { return state == State::not_yet_released; }
bool is_missed(State state) {
    return state == State::not_met || state == State::fallen_back || state == State::behind;
}

/// What a unit leads, itself or in the stead of another.
struct Led {
    Duty lead;
    std::vector<Judged> items;
};

/// Targets by lead unit, in the order of units' ids; co-led ones stand under each.
std::map<std::string, Led> by_lead(const ContributionContext& context, bool (*pick)(State)) {
    std::map<std::string, Led> found;
    for (const auto& item : judged(context)) {
        if (!pick(item.assessment->state)) continue;
        if (item.target->leads.empty()) found[""].items.push_back(item);
        for (const auto& duty :
             duties_on(context.catalog, item.target->leads, duty_day(context.edition),
                       {item.target->id, item.target->sector})) {
            Led& led = found[duty.unit];
            led.lead.unit = duty.unit;
            led.lead.take(duty);
            led.items.push_back(item);
        }
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
    for (const auto& [unit, led] : by_lead(context, pick)) {
        const std::string name =
            unit.empty() ? voice("计划未写明牵头单位", "No lead unit stated in the plan")
                         : duty_name(context.catalog, led.lead).in(voice.language);
        table.rows.push_back(group_row(name, table.columns.size()));
        for (const auto& item : led.items) {
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

/// Targets that are behind or missed, by the unit that has to answer.
doc::Section late_section(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section late = section("problems.late", voice("未完成和滞后的目标", "Missed and late"));
    doc::Table table = lead_table(context, is_missed,
                                  voice("未完成、回落和滞后的目标（按牵头单位）",
                                        "Missed, fallen back and late, by lead unit"));
    if (table.rows.empty()) {
        late.blocks.push_back(paragraph(
            "problems.late.none",
            {run(voice(
                "现有数据未显示有到期未完成、完成后回落或进度滞后的目标；无数据的目标见下节，不在此"
                "列。",
                "The figures at hand show no target missed, fallen back or late; targets without "
                "figures are listed below."))}));
        return late;
    }
    late.blocks.push_back({"problems.late.table", std::move(table)});
    late.blocks.push_back(paragraph(
        "problems.late.proposal",
        {run(voice("建议由牵头单位书面说明原因，提出补救措施和时限，纳入下一年度报告。",
                   "It is proposed that the lead units state the reasons in writing, with "
                   "measures and "
                   "dates, for next year's report."))}));
    return late;
}

/// Targets of which nothing is known that could be.
doc::Section gaps_section(const ContributionContext& context, bool any_awaited) {
    const Voice voice{context.edition.language};
    doc::Section gaps = section("problems.gaps", voice("缺少数据的目标", "Without figures"));
    doc::Table table =
        lead_table(context, is_without_data,
                   voice("缺少数据的目标（按牵头单位）", "Targets without figures, by lead unit"));
    if (table.rows.empty()) {
        gaps.blocks.push_back(paragraph(
            "problems.gaps.none",
            {run(any_awaited ? voice("除尚未发布的以外，各项目标均有数据。",
                                     "Every target has a figure, but for those not yet released.")
                             : voice("各项目标均有数据。", "Every target has a figure."))}));
        return gaps;
    }
    gaps.blocks.push_back(paragraph(
        "problems.gaps.text",
        {run(voice(
            "以下目标至数据截止日未见公布或报送数据，无法判断完成与否。建议由牵头单位核实补报，"
            "并注明来源和口径。",
            "For these targets nothing had been published or handed in by the cut-off. It is "
            "proposed that the lead units verify and hand in figures with source and "
            "definition."))}));
    gaps.blocks.push_back({"problems.gaps.table", std::move(table)});
    return gaps;
}

}  // namespace

doc::Section problems(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("problems", voice("存在的问题及建议", "Problems and proposals"));
    if (is_about_part(context) && context.assessments.empty()) {
        chapter.blocks.push_back(paragraph("problems.none", {run(no_targets_of_part(context))}));
        return chapter;
    }
    doc::Table awaited =
        lead_table(context, is_awaited,
                   voice("尚未发布数据的目标（按牵头单位）", "Not yet released, by lead unit"));
    chapter.sections = {late_section(context), gaps_section(context, !awaited.rows.empty())};
    if (awaited.rows.empty()) return chapter;
    doc::Section open =
        section("problems.awaited", voice("尚未发布数据的目标", "Not yet released"));
    open.blocks.push_back(paragraph(
        "problems.awaited.text",
        {run(voice(
            "以下目标的本年度数据按发布日程尚未到发布时间，不计为滞后，也不计为完成，待发布后判定"
            "，无须补报。",
            "The year's figures of these targets are not due out yet: they are neither late "
            "nor met until then, and nothing has to be handed in."))}));
    open.blocks.push_back({"problems.awaited.table", std::move(awaited)});
    chapter.sections.push_back(std::move(open));
    return chapter;
}

}  // namespace almanac::annual
