// Why: see standing.hpp. SPDX-License-Identifier: Apache-2.0
#include "standing.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace agriculture {

namespace doc = almanac::doc;
namespace sdk = almanac::sdk;
using almanac::State;

namespace {

std::string name_of(const sdk::ContributeRequest& request, const Subject& subject,
                    const sdk::Target& target) {
    const std::string name = request.text(subject.zh, subject.en);
    return target.kind == almanac::TargetKind::yearly_growth
               ? request.text(name + "年增长率", "yearly growth of " + name)
               : name;
}

bool less_complete(const Judged& a, const Judged& b) {
    if (a.standing != b.standing) return a.standing < b.standing;
    if (a.standing != Standing::lagging) return false;
    return a.assessment->completion.value_or(0) < b.assessment->completion.value_or(0);
}

/// Names joined as in a sentence, each with what `detail` adds.
template <class Detail>
doc::Inlines names(const sdk::ContributeRequest& request, const std::vector<const Judged*>& some,
                   Detail detail) {
    doc::Inlines content;
    for (const Judged* one : some) {
        if (!content.empty()) content.push_back({doc::Run{request.text("、", "; ")}});
        for (auto& part : sdk::inlines(one->name, detail(*one))) content.push_back(std::move(part));
    }
    return content;
}

doc::Inlines with_completion(const sdk::ContributeRequest& request, const Judged& one) {
    const auto state = sdk::target(one.target->id, doc::Aspect::state);
    if (!one.assessment->completion)
        return sdk::inlines(request.text("（", " ("), state, request.text("）", ")"));
    return sdk::inlines(request.text("（完成率", " ("),
                        sdk::target(one.target->id, doc::Aspect::completion),
                        request.text("，", " complete, "), state, request.text("）", ")"));
}

doc::Inlines with_state(const sdk::ContributeRequest& request, const Judged& one) {
    return sdk::inlines(request.text("（", " ("), sdk::target(one.target->id, doc::Aspect::state),
                        request.text("）", ")"));
}

std::vector<const Judged*> of(const std::vector<Judged>& all, Standing standing) {
    std::vector<const Judged*> some;
    for (const auto& one : all) {
        if (one.standing == standing) some.push_back(&one);
    }
    return some;
}

/// Only a missing figure is owed; one that is withheld, say, is not.
bool is_owed(State state) { return state == State::no_data || state == State::no_data_due; }

doc::Block open_paragraph(const sdk::ContributeRequest& request,
                          const std::vector<const Judged*>& some) {
    const std::string& first = some.front()->target->id;
    auto content =
        sdk::inlines(sdk::target(first, doc::Aspect::state), request.text("的有：", ": "),
                     names(request, some, [](const Judged&) { return doc::Inlines{}; }));
    const auto owed = is_owed(some.front()->state)
                          ? sdk::inlines(request.text("。相关数据应由", ". Figures are owed by "),
                                         sdk::target(first, doc::Aspect::leads),
                                         request.text("报送，取得以前不作判断。",
                                                      "; until then nothing is concluded."))
                          : sdk::inlines(request.text("。", "."));
    return sdk::paragraph(content, owed);
}

}  // namespace

Standing standing_of(State state, std::optional<double> completion) {
    switch (state) {
        case State::met_early:
        case State::met:
        case State::exceeded:
        case State::met_undated:
        case State::met_late: return Standing::reached;
        case State::ahead:
        case State::on_path:
        case State::near:
        case State::no_base:
            return completion.value_or(0) >= 1 ? Standing::kept : Standing::lagging;
        case State::behind:
        case State::fallen_back:
        case State::not_met: return Standing::lagging;
        case State::no_data:
        case State::not_yet_released:
        case State::not_due:
        case State::not_begun:
        case State::no_data_due:
        case State::not_assessable:
        case State::amended:
        case State::broken:
        case State::withheld: break;
    }
    return Standing::open;
}

std::vector<Judged> judged(const sdk::ContributeRequest& request,
                           std::span<const Subject> subjects) {
    std::vector<Judged> all;
    for (const auto& subject : subjects) {
        for (const auto& target : request.targets) {
            const auto* assessment = request.assessment(target.id);
            if (target.indicator != subject.indicator || !assessment || !assessment->state)
                continue;
            all.push_back({name_of(request, subject, target), &target, assessment,
                           *assessment->state,
                           standing_of(*assessment->state, assessment->completion)});
        }
    }
    std::stable_sort(all.begin(), all.end(), less_complete);
    return all;
}

std::vector<doc::Block> told(const sdk::ContributeRequest& request,
                             const std::vector<Judged>& all) {
    std::vector<doc::Block> blocks;
    if (const auto lagging = of(all, Standing::lagging); !lagging.empty())
        blocks.push_back(
            sdk::paragraph(request.text("尚未达到目标的，完成率低的在前：",
                                        "Not yet at their targets, the least complete first: "),
                           names(request, lagging,
                                 [&](const Judged& one) { return with_completion(request, one); }),
                           request.text("。", ".")));
    if (const auto kept = of(all, Standing::kept); !kept.empty())
        blocks.push_back(sdk::paragraph(
            request.text("目前符合目标要求、未到时限的有：", "Within their targets, not yet due: "),
            names(request, kept, [&](const Judged& one) { return with_state(request, one); }),
            request.text("。", ".")));
    std::map<std::pair<State, std::vector<std::string>>, std::vector<const Judged*>> open;
    for (const Judged* one : of(all, Standing::open))
        open[{one->state, one->target->leads}].push_back(one);
    for (const auto& [key, some] : open) blocks.push_back(open_paragraph(request, some));
    if (const auto reached = of(all, Standing::reached); !reached.empty())
        blocks.push_back(sdk::paragraph(
            request.text("已达到目标的有：", "At their targets: "),
            names(request, reached, [&](const Judged& one) { return with_state(request, one); }),
            request.text("。", ".")));
    return blocks;
}

}  // namespace agriculture
