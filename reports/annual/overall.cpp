// Why: the verdict in words: what was met, what was missed, by name and without softening.
// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/words.hpp"

namespace almanac::annual {
namespace {

using Pick = std::function<bool(const Judged&)>;

bool is_met(State state) {
    return state == State::met || state == State::exceeded || state == State::met_early ||
           state == State::met_late || state == State::met_undated;
}

/// A list of targets with demand, due date, actual and state; nothing where none is picked.
void add_list(const ContributionContext& context, doc::Section& into, const std::string& id,
              std::string lead_in, const Pick& pick) {
    const Voice voice{context.edition.language};
    doc::List list;
    for (const auto& item : judged(context)) {
        if (!pick(item)) continue;
        doc::Inlines line{strong(target_title(context.catalog, *item.target).in(voice.language)),
                          run(voice("：目标", ": target ")),
                          of_target(item.target->id, doc::Aspect::target, true),
                          run(voice("（", " (")),
                          of_target(item.target->id, doc::Aspect::due),
                          run(voice("）", ")"))};
        if (item.assessment->actual) {
            line.push_back(run(voice("，实际", ", actual ")));
            line.push_back(of_target(item.target->id, doc::Aspect::actual, true));
            line.push_back(run(voice("（", " (")));
            line.push_back(of_target(item.target->id, doc::Aspect::period));
            line.push_back(run(voice("）", ")")));
        }
        line.push_back(run(voice("，", ", ")));
        // In words what it waits for; the others stay as they are.
        const bool is_awaited = item.assessment->state == State::not_yet_released;
        line.push_back(of_target(item.target->id, doc::Aspect::state, is_awaited));
        line.push_back(run(voice("；牵头单位：", "; lead: ")));
        line.push_back(of_target(item.target->id, doc::Aspect::leads));
        const std::string ordinal = std::to_string(list.items.size() + 1);
        list.items.push_back({paragraph(into.id + "." + id + "." + ordinal, std::move(line))});
    }
    if (list.items.empty()) return;
    into.blocks.push_back(paragraph(into.id + "." + id + ".lead", {run(std::move(lead_in))}));
    into.blocks.push_back({into.id + "." + id, std::move(list)});
}

/// Aspirations keep their own words: a missed one is 力争目标未实现.
void add_verdicts(const ContributionContext& context, doc::Section& chapter) {
    const Voice voice{context.edition.language};
    const auto is_missed_aspiration = [](const Judged& j) {
        return j.target->strength == Strength::aspiration && j.assessment->state == State::not_met;
    };
    const auto missed = [](const Judged& j) {
        return j.assessment->state == State::not_met || j.assessment->state == State::fallen_back;
    };
    add_list(context, chapter, "met", voice("以下目标已经完成：", "These targets have been met:"),
             [](const Judged& j) { return is_met(j.assessment->state); });
    add_list(context, chapter, "missed",
             voice("以下目标到期未完成或完成后回落：",
                   "These targets have not been met or have fallen back:"),
             [&](const Judged& j) { return missed(j) && !is_missed_aspiration(j); });
    add_list(context, chapter, "aspirations",
             voice("以下力争、争取类目标未实现：", "These aspirations have not come true:"),
             is_missed_aspiration);
    add_list(context, chapter, "behind",
             voice("以下目标进度滞后：", "These targets are behind their path:"),
             [](const Judged& j) { return j.assessment->state == State::behind; });
    add_list(context, chapter, "awaited",
             voice("以下目标的当年数据尚未发布，既不计为滞后，也不计为完成：",
                   "These targets wait for the year's figure and are neither late nor met:"),
             [](const Judged& j) { return j.assessment->state == State::not_yet_released; });
    add_list(context, chapter, "recovered",
             voice("以下目标曾经滞后或未完成，目前已有改善：",
                   "These targets were in the red before and are not now:"),
             [](const Judged& j) { return j.assessment->recovered; });
}

}  // namespace

doc::Section overall(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section chapter = section("overall", voice("总体评价", "Overall assessment"));
    if (is_about_part(context) && context.assessments.empty()) {
        chapter.blocks.push_back(paragraph(
            "overall.none",
            {run(no_targets_of_part(context) +
                 voice("本报告只反映其数据、项目和任务进展，不作目标完成情况的评价。",
                       " This report shows its figures, projects and tasks and passes no verdict "
                       "on targets."))}));
        return chapter;
    }
    doc::Inlines opening{run(voice("在全部", "Of all ")),
                         count("*"),
                         run(voice("目标中，已完成", " targets, ")),
                         count("*", state_groups::met),
                         run(voice("，到期未完成或完成后回落", " have been met, ")),
                         count("*", state_groups::not_met),
                         run(voice("，进度滞后", " have not been met or have fallen back, ")),
                         count("*", "behind"),
                         run(voice("；到期而无数据", " are behind, and ")),
                         count("*", "no_data_due"),
                         run(voice("，只能说明情况不明，既不计为完成，也不计为未完成。",
                                   " were due without any figure: of these nothing can be said, "
                                   "neither that they were met nor that they were missed."))};
    chapter.blocks.push_back(paragraph("overall.opening", std::move(opening)));
    add_verdicts(context, chapter);
    return chapter;
}

}  // namespace almanac::annual
