// Why: see assess.hpp: one verdict, its history, its trace. SPDX-License-Identifier: Apache-2.0
#include "assess/assess.hpp"

#include <algorithm>
#include <cmath>

#include "almanac/model/state_words.hpp"
#include "assess/panel.hpp"
#include "assess/trace.hpp"
#include "assess/verdict.hpp"

namespace almanac {
namespace {

DueGroup group_of(const Target& target, int year) {
    if (target.due.year < year) return DueGroup::before_year;
    return target.due.year == year ? DueGroup::this_year : DueGroup::later;
}

/// Whether a document that changes the target was in force at the cut-off.
bool is_replaced(const Catalog& catalog, const Target& target, const Date& cut_off) {
    for (const auto& other : catalog.targets) {
        if (other.replaces != target.id || other.quotations.empty()) continue;
        for (const auto& document : catalog.documents) {
            if (document.id == other.quotations.front().document && document.date <= cut_off)
                return true;
        }
    }
    return false;
}

/// Whether an earlier year's figure says nothing of the year itself: what never falls stays met.
bool is_open(const Case& of, State state) {
    if (state == State::met_early) return !never_falls(of);
    return state == State::ahead || state == State::on_path || state == State::near ||
           state == State::behind;
}

/// The verdict, which a year that is still to be published leaves open: neither late nor met
/// (DOMAIN 13). What is due is not judged by an earlier year in the first place.
Verdict judge_published(const Case& of, int year) {
    Verdict verdict = judge(of, year);
    const bool is_awaited = !awaited_text(of.evidence, verdict.actual, year, of.cut_off).empty();
    if (year >= of.target.due.year || !is_awaited || !is_open(of, verdict.state)) return verdict;
    verdict.state = State::not_yet_released;
    verdict.reason = Text("此前年度的数据不说明当年进度",
                          "an earlier year's figure does not say how the year stands");
    return verdict;
}

/// What is still to be done a year, where the target is still to come.
void fill_required(const Case& of, int year, Assessment& assessment) {
    const auto demand = demand_of(of.catalog, of.target);
    const auto goal = demand ? demand->goal() : std::nullopt;
    const Text why("已到期、已完成或无实际数", "due, met already, or no actual figure");
    assessment.required_rate = assessment.required_step = undefined(why);
    if (!goal || !assessment.actual || year >= of.target.due.year ||
        assessment.actual->bound != Bound::exact || assessment.state == State::met_early)
        return;
    if (assessment.state == State::not_yet_released &&
        meets(*demand, *assessment.actual) == Met::yes)
        return;
    const int left = of.target.due.year - assessment.actual->period.last.year;
    const double actual = assessment.actual->value;
    if (left <= 0) return;
    assessment.required_step = defined((*goal - actual) / left);
    assessment.required_rate =
        actual > 0 && *goal > 0
            ? defined(std::pow(*goal / actual, 1.0 / left) - 1)
            : undefined(
                  Text("数值非正，无增长率", "no rate from or to a value that is not positive"));
}

void fill_history(const Case& of, int year, Assessment& assessment) {
    bool was_red = false;
    for (int each = first_year_of_plan(of.catalog, year); each < year; ++each) {
        const State state = judge_published(of, each).state;
        was_red = was_red || light_of(state) == Light::red;
        if (each == of.target.due.year) assessment.due_state = state;
        if (each == year - 1) assessment.previous = state;
    }
    if (year == of.target.due.year) assessment.due_state = assessment.state;
    assessment.recovered =
        was_red && (assessment.light == Light::green || assessment.light == Light::yellow);
    const auto demand = demand_of(of.catalog, of.target);
    for (const auto& [each, reading] : of.evidence.usable()) {
        if (!demand || each > year || assessment.first_met) break;
        if (meets(*demand, reading) == Met::yes) assessment.first_met = each;
    }
}

}  // namespace

bool is_in_force(const Catalog& catalog, const Target& target, const Date& cut_off) {
    if (target.quotations.empty()) return true;
    for (const auto& document : catalog.documents) {
        if (document.id == target.quotations.front().document) return document.date <= cut_off;
    }
    return false;
}

int first_year_of_plan(const Catalog& catalog, int year) {
    int first = year;
    for (const auto& document : catalog.documents) {
        if (document.id == catalog.workspace.plan) first = std::min(first, document.first_year);
    }
    return first;
}

Assessment assess(const Catalog& catalog, const Target& target, const Figures& figures, int year,
                  const Date& cut_off, const OwnMethods& own) {
    const Evidence evidence(catalog, figures, target.indicator, target.area);
    const Case of{catalog, target, evidence, figures, cut_off, own};
    Assessment assessment;
    assessment.target = target.id;
    assessment.indicator = target.indicator;
    assessment.area = target.area;
    assessment.year = year;
    assessment.group = group_of(target, year);
    const Verdict verdict = judge_published(of, year);
    assessment.state = verdict.state;
    if (is_replaced(catalog, target, cut_off)) {
        assessment.state = State::amended;
        assessment.unchanged = verdict.state;
    }
    assessment.light = light_of(assessment.state);
    assessment.actual = verdict.actual;
    const Reading* reference = evidence.reference(year);
    const bool newer = reference != nullptr &&
                       (!verdict.actual || verdict.actual->period.last < reference->period.last);
    if (newer) assessment.reference = *reference;
    const auto is_weak = [](const auto& reading) { return reading && reading->rests_on == 4; };
    assessment.to_be_verified =
        (is_weak(verdict.actual) || is_weak(verdict.growth)) && assessment.light != Light::grey;
    assessment.completion = verdict.completion;
    assessment.expected = verdict.expected;
    assessment.base_share = verdict.base_share;
    assessment.schedule_ratio = verdict.schedule_ratio;
    fill_required(of, year, assessment);
    assessment.years_ahead = years_ahead(of, assessment.actual);
    assessment.panel = panel_of(of, assessment.actual, year);
    if (const OwnMethod* said = own_method(of, year)) assessment.own = *said;
    assessment.forecast = forecast_of(of, year);
    fill_history(of, year, assessment);
    assessment.trace = trace_of(of, assessment, verdict);
    return assessment;
}

std::vector<Assessment> assess_all(const Catalog& catalog, const Figures& figures, int year,
                                   const Date& cut_off, const OwnMethods& own) {
    std::vector<Assessment> assessments;
    for (const auto& target : catalog.targets) {
        if (is_in_force(catalog, target, cut_off))
            assessments.push_back(assess(catalog, target, figures, year, cut_off, own));
    }
    return assessments;
}

}  // namespace almanac
