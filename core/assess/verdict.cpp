// Why: the states of DOMAIN 8 for targets that are judged at their due date.
// SPDX-License-Identifier: Apache-2.0
#include "assess/verdict.hpp"

#include <algorithm>
#include <cmath>

namespace almanac {
namespace {

/// Growth, halving and doubling compare with a base, as does a path that begins there; a break in
/// between makes that meaningless.
bool is_cut_from_base(const Case& of, const Verdict& verdict) {
    const auto& base = of.target.base;
    return base && verdict.actual &&
           of.evidence.is_broken(base->period.last.year, verdict.actual->period.last.year);
}

State without_demand(const Case& of, int year) {
    const bool due = year >= of.target.due.year;
    const bool growth = of.target.kind == TargetKind::average_growth ||
                        of.target.kind == TargetKind::relative_to_base;
    if (!growth) return State::not_assessable;
    if (of.target.base) return State::not_assessable;
    const int judged = due ? of.target.due.year : year;
    if (of.evidence.of_year(judged) == nullptr) return state_without_figure(of, judged, due);
    return due ? State::not_assessable : State::no_base;
}

/// Why growth and multiples demand nothing of a value; empty for other kinds.
Text why_no_demand(const Target& target) {
    const bool growth =
        target.kind == TargetKind::average_growth || target.kind == TargetKind::relative_to_base;
    if (!growth || !target.base || target.base->value.value > 0) return {};
    return target.base->value.value == 0
               ? Text("基期值为零，不计增速和倍数", "the base is zero: no growth, no multiple")
               : Text("基期值为负，不计增速和倍数", "the base is negative: no growth, no multiple");
}

}  // namespace

bool never_falls(const Case& of) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    return indicator != nullptr && (indicator->semantic == Semantic::cumulative ||
                                    indicator->semantic == Semantic::milestone);
}

Measure defined(double value) { return {settle(value), {}}; }
Measure undefined(Text why) { return {std::nullopt, std::move(why)}; }

Measure completion_of(const Target& target, const Demand& demand, const Reading& reading) {
    const auto goal = demand.goal();
    if (!goal || target.kind == TargetKind::corridor)
        return undefined(Text("保持类目标不计完成率", "a corridor has no completion"));
    if (reading.bound != Bound::exact)
        return undefined(Text("数据为界限值或约数", "the figure is a bound or approximate"));
    if (demand.exclusive && meets(demand, reading) == Met::no && reading.value == *goal)
        return undefined(
            Text("恰为目标数，“多”“超过”不含本数", "exactly the number that is to be passed"));
    const double above = demand.is_ceiling() ? *goal : reading.value;
    const double below = demand.is_ceiling() ? reading.value : *goal;
    if (*goal == 0)
        return undefined(Text("目标值为零，不计完成率", "the goal is zero: no completion"));
    if (below == 0)
        return undefined(Text("实际值为零，不计完成率", "the figure is zero: no completion"));
    if (above < 0 || below < 0)
        return undefined(Text("数值为负，不计完成率", "a value is negative: no completion"));
    return defined(above / below);
}

bool is_exceeded(const Catalog& catalog, const Target& target, const Demand& demand,
                 const Reading& reading) {
    if (target.kind == TargetKind::range && target.upper) {
        const Met above = meets(
            {target.upper->value, std::numeric_limits<double>::infinity(), {}, true}, reading);
        return above == Met::yes &&
               (reading.value > target.upper->value || reading.bound == Bound::above);
    }
    if (target.kind == TargetKind::all_of || target.kind == TargetKind::corridor ||
        target.kind == TargetKind::around)
        return false;
    const Measure completion = completion_of(target, demand, reading);
    return completion.value && *completion.value >= catalog.workspace.thresholds.exceeded;
}

Verdict judge(const Case& of, int year) {
    if (is_yearly(of.target.kind)) return judge_yearly(of, year);
    Verdict verdict;
    verdict.completion = undefined(Text("无实际数", "no actual figure"));
    verdict.schedule_ratio = verdict.expected = verdict.base_share = verdict.completion;
    const auto demand = demand_of(of.catalog, of.target);
    if (!demand) {
        verdict.state = without_demand(of, year);
        verdict.reason = why_no_demand(of.target);
        const int judged = std::min<int>(year, of.target.due.year);
        if (const Reading* figure = of.evidence.of_year(judged)) verdict.actual = *figure;
        verdict.completion =
            undefined(verdict.reason.empty()
                          ? Text("目标无可量化的数值", "the target gives nothing to divide by")
                          : verdict.reason);
        return verdict;
    }
    if (year < of.target.due.year) {
        judge_before_due(of, *demand, year, verdict);
    } else {
        judge_after_due(of, *demand, year, verdict);
    }
    if (verdict.actual) verdict.completion = completion_of(of.target, *demand, *verdict.actual);
    if (is_cut_from_base(of, verdict)) {
        verdict.state = State::broken;
        if (verdict.due_state) verdict.due_state = State::broken;
        verdict.later.reset();
        verdict.completion = verdict.schedule_ratio = verdict.expected = verdict.base_share =
            undefined(Text("口径变动", "the definition has changed"));
    }
    return verdict;
}

}  // namespace almanac
