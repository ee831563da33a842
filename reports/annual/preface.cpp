// Why: 编制说明: what the report rests on, so that a reader knows what its words mean before
// reading them. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/period_text.hpp"
#include "assess/words.hpp"
#include "measure/scope.hpp"

namespace almanac::annual {
namespace {

doc::Block basis(const ContributionContext& context) {
    const auto& catalog = context.catalog;
    const Voice voice{context.edition.language};
    const auto& plan = catalog.plan();
    const std::string title = plan.title.in(voice.language);
    const std::string issued = date_text(plan.date, voice.language);
    const auto year = context.edition.year;
    const std::string cut_off = date_text(context.edition.cut_off, voice.language);
    if (voice.zh())
        return paragraph(
            "preface.basis",
            {run(fmt::format("本报告依据《{}》（{}，{}印发）编制，报告年度为{}"
                             "年，数据截止日为{}：此后发布的数据不采用。"
                             "发布日期不详的数据，建库时已有的按其所属时期末日计入，此后报送的"
                             "自收到之日起计入。",
                             title, plan.number, issued, year, cut_off))});
    return paragraph(
        "preface.basis",
        {run(fmt::format(
            "This report is based on “{}” ({}, issued {}). It covers the year {}; its data "
            "cut-off is {}: figures published later are not used. Figures without a date of "
            "publication count from the end of their period where the records began with them, "
            "else from the day they came in.",
            title, plan.number, issued, year, cut_off))});
}

doc::Block rules(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const auto& limits = context.catalog.workspace.thresholds;
    const auto percent = [](double ratio) { return print_rounded(settle(ratio * 100), 0) + "%"; };
    if (voice.zh())
        return paragraph(
            "preface.rules",
            {run(fmt::format(
                "完成率为实际值与目标值之比（控制类目标取其倒数，区间目标对照下限）。"
                "时序进度为实际完成份额与时间进程份额之比，"
                "仅在计划给出或经采纳有基期值、或同一指标有先后两个目标值时计算；不低"
                "于{}为快于预期，不低于{}为符合进度，"
                "不低于{}为基本符合，其余为进度滞后。完成率达到{}"
                "或超过区间上限为超额完成。是否完成按未四舍五入的数值判定。"
                "起点值已符合目标的（保有、控制类目标），只看当年是否仍符合，不计时序"
                "进度。各年状态只依据当年数据，此前年度的数据另列为“最新数据”；已到期目"
                "标按到期时点的数据认定，此后的数据另列，不改变认定，仅标明逾期完成或完"
                "成后回落。"
                "以第1至3类来源（统计部门、主管单位报送、其他政府部门）认定完成情况；"
                "以第4类来源（引述政府部门的报道）或存疑而未说明的数据认定的标注“待核”；"
                "第5、6类来源（转载、推断）仅供参考，不据以认定。",
                percent(limits.ahead), percent(limits.on_path), percent(limits.near),
                percent(limits.exceeded)))});
    return paragraph(
        "preface.rules",
        {run(fmt::format(
            "Completion is the actual value over the target (inverted for ceilings, "
            "against the lower end of "
            "ranges). The schedule ratio is the share achieved over the share of time "
            "elapsed; it needs a base "
            "that the plan states or that was adopted, or two successive targets of "
            "one indicator. {} and more "
            "is ahead, {} on the path, {} near it, less is behind. A completion of "
            "{}, or more than a range's "
            "upper end, is exceeded. Verdicts rest on unrounded values. Where the start already "
            "meets the target, the year's figure keeps it or breaks it, and there is "
            "no schedule. A state speaks of its year by that year's figure alone; "
            "once due, by that of the due date, which later figures do not change: "
            "they stand beside, and only “met late” or “fallen back” is added. "
            "Sources of "
            "classes 1 to 3 (statistics "
            "office, competent unit, other government) set a state, class 4 (press "
            "naming an office) does so "
            "“to be verified”, as does a figure in doubt; classes 5 and 6 (copies, inference) only "
            "inform.",
            percent(limits.ahead), percent(limits.on_path), percent(limits.near),
            percent(limits.exceeded)))});
}

std::string joined_titles(const std::vector<std::string>& titles, const Voice& voice) {
    std::string text;
    for (const auto& title : titles) text += (text.empty() ? "" : voice("、", ", ")) + title;
    return text;
}

doc::Block scope(const ContributionContext& context,
                 const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    std::vector<std::string> present;
    std::vector<std::string> absent;
    for (const auto& sector : context.catalog.sectors) {
        auto& list = faults.count(sector.id) == 0 ? present : absent;
        list.push_back(sector.title.in(voice.language));
    }
    for (const auto& refused : context.catalog.refused)
        absent.push_back(refused.title.empty() ? refused.id : refused.title.in(voice.language));
    std::string text = voice("本报告收入以下专题：", "Sectors in this report: ") +
                       joined_titles(present, voice) + voice("。", ".");
    if (!absent.empty())
        text += voice("以下专题本次未能收入，报告相应位置已注明：",
                      " Not included this time, as noted in their places: ") +
                joined_titles(absent, voice) + voice("。", ".");
    text += voice("计划其他条款尚无专题承担，不在本报告考核范围内。",
                  " Clauses of the plan that no sector has taken up are outside this report.");
    return paragraph("preface.scope", {run(text)});
}

doc::Block figures_used(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    // Of the sectors of this report, in the edition's area: what others need to be computed from
    // is read along and not counted.
    std::set<std::string> own;
    for (const auto& sector : context.catalog.sectors)
        own.insert(sector.indicators.begin(), sector.indicators.end());
    std::set<std::string> indicators;
    std::size_t points = 0;
    for (const auto& [key, series] : context.figures.all()) {
        const bool is_elsewhere = is_about_part(context) &&
                                  !lies_within(context.catalog, key.second, {context.edition.area});
        if (own.count(key.first) == 0 || is_elsewhere) continue;
        bool any = false;
        for (const auto& point : series->yearly.points) {
            if (!has_value(point.status)) continue;
            any = true;
            ++points;
        }
        if (any) indicators.insert(key.first);
    }
    const auto total = own.size();
    return paragraph(
        "preface.figures",
        {run(voice.zh() ? fmt::format("各专题共设{}项指标，其中{}项至数据截止日有年度数据，计{}"
                                      "个数据点。其余指标未见公布或报送，"
                                      "报告中一律写明“暂无数据”，不作推算。",
                                      total, indicators.size(), points)
                        : fmt::format("The sectors define {} indicators; {} of them have yearly "
                                      "figures by the cut-off, "
                                      "{} data points in all. For the others nothing was published "
                                      "or handed in: the "
                                      "report says “no data” and estimates nothing.",
                                      total, indicators.size(), points))});
}

/// What a reader abroad cannot know of the units in use; nothing where all are common.
std::optional<doc::Block> units_explained(const ContributionContext& context) {
    if (context.edition.language == "zh") return std::nullopt;
    std::string text;
    for (const auto& [word, meaning] :
         {std::pair{"mu", "One mu is 1/15 of a hectare, some 667 m²."},
          std::pair{"jin", "One jin is half a kilogram."}}) {
        const bool is_used = std::any_of(
            context.catalog.indicators.begin(), context.catalog.indicators.end(),
            [&, word = std::string_view(word)](const auto& entry) {
                const std::string_view name = entry.second.unit.base->en;
                return name == word || name.ends_with(std::string("/") + std::string(word)) ||
                       name.ends_with(" per " + std::string(word));
            });
        if (is_used) text += (text.empty() ? "" : " ") + std::string(meaning);
    }
    if (text.empty()) return std::nullopt;
    return paragraph("preface.units", {run(text)});
}

/// Only the states that occur in this edition are explained.
doc::Block legend(const ContributionContext& context) {
    std::set<State> present;
    for (const auto& assessment : context.assessments) present.insert(assessment.state);
    doc::Definitions definitions;
    for (const State state : present) {
        doc::DefinitionItem item;
        item.term = {doc::Inline{doc::StateMark{state, light_of(state)}}};
        item.content.push_back(
            paragraph("preface.legend." + std::to_string(static_cast<int>(state)),
                      {run(meaning(state).in(context.edition.language))}));
        definitions.items.push_back(std::move(item));
    }
    return {"preface.legend", std::move(definitions)};
}

}  // namespace

doc::Section preface(const ContributionContext& context,
                     const std::map<std::string, SectorFault>& faults) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("preface", voice("编制说明", "About this report"));
    if (context.edition.synthetic)
        chapter.blocks.push_back(
            notice("preface.synthetic",
                   voice("本报告全部数据为程序生成的示例数据，不反映任何实际情况。",
                         "All figures of this report are synthetic and describe nothing real.")));
    chapter.blocks.push_back(basis(context));
    chapter.blocks.push_back(scope(context, faults));
    chapter.blocks.push_back(figures_used(context));
    chapter.blocks.push_back(rules(context));
    if (auto units = units_explained(context)) chapter.blocks.push_back(std::move(*units));
    if (!context.assessments.empty()) chapter.blocks.push_back(legend(context));
    return chapter;
}

}  // namespace almanac::annual
