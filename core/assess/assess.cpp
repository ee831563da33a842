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

/// What is still to be done a year, where the target is still to come.
void fill_required(const Case& of, int year, Assessment& assessment) {
    const auto demand = demand_of(of.catalog, of.target);
    const auto goal = demand ? demand->goal() : std::nullopt;
    const auto told = told_from(assessment);
    const Text why("已到期、已符合目标或无当年数据", "due, met already, or no figure of the year");
    assessment.required_rate = assessment.required_step = undefined(why);
    if (!goal || !told || year >= of.target.due.year || told->bound != Bound::exact ||
        meets(*demand, *told) == Met::yes)
        return;
    const int left = of.target.due.year - told->period.last.year;
    if (left <= 0) return;
    assessment.required_step = defined((*goal - told->value) / left);
    assessment.required_rate =
        told->value > 0 && *goal > 0
            ? defined(std::pow(*goal / told->value, 1.0 / left) - 1)
            : undefined(
                  Text("数值非正，无增长率", "no rate from or to a value that is not positive"));
}

/// The verdict of the due date: what was so on that day, whatever has become known since.
std::optional<State> due_state_of(const Case& of, const Verdict& verdict, int year) {
    if (year < of.target.due.year) return std::nullopt;
    if (verdict.due_state) return verdict.due_state;
    return year == of.target.due.year ? verdict.state : judge(of, of.target.due.year).state;
}

void fill_history(const Case& of, int year, Assessment& assessment) {
    bool was_red = false;
    for (int each = first_year_of_plan(of.catalog, year); each < year; ++each) {
        const State state = judge(of, each).state;
        was_red = was_red || light_of(state) == Light::red;
        if (each == year - 1) assessment.previous = state;
    }
    assessment.recovered =
        was_red && (assessment.light == Light::green || assessment.light == Light::yellow);
    const auto demand = demand_of(of.catalog, of.target);
    for (const auto& [each, reading] : of.evidence.usable()) {
        if (!demand || each > year || assessment.first_met) break;
        if (meets(*demand, reading) == Met::yes) assessment.first_met = each;
    }
}

/// What is known beside the figure that decides.
void fill_beside(const Case& of, int year, Assessment& assessment) {
    const Reading* latest = newest_of(of, year);
    const bool is_other =
        latest != nullptr && (!assessment.actual || assessment.actual->period != latest->period);
    if (is_other) assessment.newest = *latest;
    const Reading* reference = of.evidence.reference(year);
    const bool newer =
        reference != nullptr && (latest == nullptr || latest->period.last < reference->period.last);
    if (newer) assessment.reference = *reference;
}

bool rests_on_doubt(const Verdict& verdict) {
    if (verdict.to_be_verified) return true;
    for (const auto* reading : {&verdict.actual, &verdict.later, &verdict.growth}) {
        if (*reading && (*reading)->is_to_be_verified()) return true;
    }
    return false;
}

void fill_outlook(const Case& of, int year, Assessment& assessment) {
    const auto told = told_from(assessment);
    fill_required(of, year, assessment);
    assessment.years_ahead = years_ahead(of, told);
    assessment.panel = panel_of(of, told, year);
    if (const OwnMethod* said = own_method(of, year)) assessment.own = *said;
    assessment.forecast = forecast_of(of, year);
}

}  // namespace

bool is_in_force(const Catalog& catalog, const Target& target, const Date& cut_off) {
    if (target.quotations.empty()) return true;
    for (const auto& document : catalog.documents) {
        if (document.id == target.quotations.front().document) return document.date <= cut_off;
    }
    return false;
}

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

bool is_counted(const Assessment& assessment) { return !assessment.is_replaced; }

std::optional<Reading> told_from(const Assessment& assessment) {
    if (assessment.actual) return assessment.actual;
    return assessment.state == State::not_yet_released ? assessment.newest : std::nullopt;
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
    const Verdict verdict = judge(of, year);
    assessment.state = verdict.state;
    assessment.is_replaced = is_replaced(catalog, target, cut_off);
    if (assessment.is_replaced) {
        assessment.state = State::amended;
        assessment.unchanged = verdict.state;
    }
    assessment.light = light_of(assessment.state);
    assessment.actual = verdict.actual;
    assessment.years = verdict.years;
    assessment.due_state = due_state_of(of, verdict, year);
    assessment.to_be_verified = rests_on_doubt(verdict) && assessment.light != Light::grey;
    assessment.completion = verdict.completion;
    assessment.expected = verdict.expected;
    assessment.base_share = verdict.base_share;
    assessment.schedule_ratio = verdict.schedule_ratio;
    fill_beside(of, year, assessment);
    fill_outlook(of, year, assessment);
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
