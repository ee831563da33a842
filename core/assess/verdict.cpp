// Why: the states of DOMAIN 8 for targets that are judged at their due date.
// SPDX-License-Identifier: Apache-2.0
#include "assess/verdict.hpp"

#include <cmath>

#include "almanac/model/words.hpp"
#include "assess/panel.hpp"
#include "methods/methods.hpp"

namespace almanac {
namespace {

bool is_milestone(const Case& of) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    return indicator != nullptr && indicator->semantic == Semantic::milestone;
}

/// Growth, halving and doubling compare with a base, as does a path that begins there; a break in
/// between makes that meaningless.
bool is_cut_from_base(const Case& of, const Verdict& verdict) {
    const auto& base = of.target.base;
    return base && verdict.actual &&
           of.evidence.is_broken(base->period.last.year, verdict.actual->period.last.year);
}

/// The newest figure after `after`, up to `year`, that says whether the demand is met; null where
/// none does.
const Reading* newest_telling(const Case& of, const Demand& demand, int after, int year) {
    const Reading* reading = of.evidence.latest(year);
    while (reading != nullptr && reading->period.last.year > after) {
        if (meets(demand, *reading) != Met::unknown) return reading;
        reading = of.evidence.latest(reading->period.last.year - 1);
    }
    return nullptr;
}

/// Whether the demand was met in a year from `due` to `year`.
bool was_met_since(const Case& of, const Demand& demand, int due, int year) {
    for (int each = due; each <= year; ++each) {
        const Reading* reading = of.evidence.of_year(each);
        if (reading != nullptr && meets(demand, *reading) == Met::yes) return true;
    }
    return false;
}

/// Schedule (时序进度): base-adjusted share over the share that the path wants by then.
void fill_schedule(const Path& path, Verdict& verdict) {
    if (!verdict.actual || path.shape == Path::Shape::none) {
        verdict.schedule_ratio = verdict.expected = verdict.base_share = undefined(
            path.shape == Path::Shape::none ? path.why_none : Text("无实际数", "no actual figure"));
        return;
    }
    const Reading& reading = *verdict.actual;
    const int year = reading.period.last.year;
    const double first = path.knots.front().value;
    const double goal = path.knots.back().value;
    const auto expected = path.at(year);
    if (!expected) {
        verdict.schedule_ratio = verdict.expected = verdict.base_share = undefined(
            Text("数据时期早于路径起点", "the figure is older than the path's first point"));
        return;
    }
    verdict.expected = defined(*expected);
    if (reading.bound != Bound::exact) {
        verdict.schedule_ratio = verdict.base_share =
            undefined(Text("数据为界限值或约数", "the figure is a bound or approximate"));
        return;
    }
    verdict.base_share =
        goal == first ? undefined(Text("目标值等于起点值", "the goal equals the starting value"))
                      : defined((reading.value - first) / (goal - first));
    verdict.schedule_ratio = *expected == first
                                 ? undefined(Text("路径尚未起步", "the path has not moved yet"))
                                 : defined((reading.value - first) / (*expected - first));
}

State state_on_path(const Thresholds& limits, double ratio) {
    if (ratio >= limits.ahead) return State::ahead;
    if (ratio >= limits.on_path) return State::on_path;
    return ratio >= limits.near ? State::near : State::behind;
}

/// What a sector's own method makes of the state, where the workspace lets it lead. Met is met by
/// the target's own words alone, so that a method says nothing with it.
std::optional<State> own_leading_state(const Case& of, int year, Verdict& verdict) {
    const auto& leading = of.catalog.workspace.thresholds.methods.own_leading;
    if (leading.count(of.target.sector) == 0) return std::nullopt;
    const OwnMethod* own = own_method(of, year);
    const bool judges =
        own != nullptr && (own->state == State::ahead || own->state == State::on_path ||
                           own->state == State::near || own->state == State::behind);
    if (!judges) {
        verdict.reason = Text("行业自有方法不作判断，改按时序进度",
                              "the sector's own method says nothing; by the schedule");
        return std::nullopt;
    }
    verdict.reason = Text("按行业自有方法", "by the sector's own method");
    return own->state;
}

/// State by the method that the workspace lets lead in place of the path; nothing where the path
/// leads, or where that method is not defined.
std::optional<State> leading_state(const Case& of, Verdict& verdict) {
    const std::string& name = of.catalog.workspace.thresholds.methods.leading;
    for (const Method method :
         {Method::open_sdg, Method::un_progress, Method::destatis, Method::escap}) {
        if (word(method) != name) continue;
        const auto result = method_result(of, verdict.actual, method);
        if (!result.grade) {
            verdict.reason = Text("按" + method_name(method).in("zh") + "不作判断（" +
                                      result.why_not.in("zh") + "），改按时序进度",
                                  method_name(method).in("en") + " is not defined (" +
                                      result.why_not.in("en") + "); by the schedule");
            return std::nullopt;
        }
        verdict.reason =
            Text("按" + method_name(method).in("zh") + "：" + grade_word(*result.grade).in("zh"),
                 "by " + method_name(method).in("en") + ": " + grade_word(*result.grade).in("en"));
        switch (signal_of(*result.grade)) {
            case Signal::good: return State::on_path;
            case Signal::doubtful: return State::near;
            case Signal::bad: return State::behind;
        }
    }
    return std::nullopt;
}

State state_without_figure(const Case& of, int year, bool due) {
    if (of.evidence.is_awaited(year, of.cut_off)) return State::not_yet_released;
    if (due) return State::no_data_due;
    return is_milestone(of) ? State::not_due : State::no_data;
}

void judge_before_due(const Case& of, const Demand& demand, int year, Verdict& verdict) {
    const Reading* latest = of.evidence.latest(year);
    if (latest == nullptr) {
        verdict.state = state_without_figure(of, year, false);
        return;
    }
    // A bound that proves nothing has no place on a path: the newest figure that has speaks.
    const bool is_mute = latest->bound != Bound::exact && meets(demand, *latest) == Met::unknown;
    if (is_mute) {
        if (const Reading* telling = newest_telling(of, demand, 0, year)) latest = telling;
    }
    verdict.actual = *latest;
    const Met met = meets(demand, *latest);
    const bool is_corridor = !demand.goal();
    fill_schedule(path_of(of.catalog, of.target), verdict);
    if (met == Met::yes) {
        verdict.state = is_corridor ? State::on_path : State::met_early;
    } else if (is_corridor) {
        verdict.state = met == Met::no ? State::behind : State::no_data;
    } else if (is_milestone(of)) {
        verdict.state = State::not_due;
    } else if (const auto own = own_leading_state(of, year, verdict)) {
        verdict.state = *own;
    } else if (const auto leading = leading_state(of, verdict)) {
        verdict.state = *leading;
    } else if (verdict.schedule_ratio.value) {
        verdict.state =
            state_on_path(of.catalog.workspace.thresholds, settle(*verdict.schedule_ratio.value));
    } else {
        // A path without a figure that could stand on it lacks data, not a base.
        const bool on_path = verdict.expected.value.has_value();
        verdict.state = on_path && latest->bound != Bound::exact ? State::no_data : State::no_base;
        verdict.reason = verdict.schedule_ratio.why_not;
    }
}

/// What is known of the due date itself: its own figure, or for what never falls any earlier one
/// that meets, or any later one that does not.
const Reading* reading_at_due(const Case& of, const Demand& demand, int due, int year) {
    if (const Reading* own = of.evidence.of_year(due)) return own;
    if (!never_falls(of)) return nullptr;
    const Reading* earlier = of.evidence.latest(due);
    if (earlier != nullptr && meets(demand, *earlier) == Met::yes) return earlier;
    const Reading* later = of.evidence.latest(year);
    const bool missed =
        later != nullptr && later->period.last.year > due && meets(demand, *later) == Met::no;
    return missed ? later : nullptr;
}

State met_state(const Case& of, const Demand& demand, const Reading& reading) {
    return is_exceeded(of.catalog, of.target, demand, reading) ? State::exceeded : State::met;
}

void judge_after_due(const Case& of, const Demand& demand, int year, Verdict& verdict) {
    const int due = of.target.due.year;
    const Reading* at_due = reading_at_due(of, demand, due, year);
    const Reading* later = newest_telling(of, demand, due, year);
    const Reading* newest = later != nullptr ? later : at_due;
    if (newest == nullptr) {
        verdict.state = state_without_figure(of, due, true);
        if (const Reading* earlier = of.evidence.latest(year)) {
            verdict.actual = *earlier;
            verdict.reason = Text(
                "到期年度无数据，列示此前最新数据，不据以判定",
                "no figure of the due year; the newest earlier one is shown and decides nothing");
        }
        return;
    }
    verdict.actual = *newest;
    const Met then = at_due == nullptr ? Met::unknown : meets(demand, *at_due);
    const Met now = meets(demand, *newest);
    if (now == Met::yes) {
        verdict.state = then == Met::yes ? met_state(of, demand, *newest) : State::met_late;
        if (then == Met::unknown)
            verdict.reason =
                Text("到期年度无可判定数据，此后数据达到目标",
                     "nothing decides about the due year; a later figure meets the target");
    } else if (now == Met::no) {
        verdict.state = then == Met::yes || was_met_since(of, demand, due, year)
                            ? State::fallen_back
                            : State::not_met;
    } else {
        verdict.state = then == Met::no ? State::not_met : State::no_data_due;
        verdict.reason = Text("数据为界限值或约数，不足以判定",
                              "the figure is a bound or approximate and decides nothing");
    }
}

State without_demand(const Case& of, int year) {
    const bool due = year >= of.target.due.year;
    const bool growth = of.target.kind == TargetKind::average_growth ||
                        of.target.kind == TargetKind::relative_to_base;
    if (!growth) return State::not_assessable;
    if (of.target.base) return State::not_assessable;
    if (of.evidence.latest(year) == nullptr) return state_without_figure(of, year, due);
    return due ? State::not_assessable : State::no_base;
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
    const double above = demand.is_ceiling() ? *goal : reading.value;
    const double below = demand.is_ceiling() ? reading.value : *goal;
    if (below == 0) return undefined(Text("除数为零", "the divisor is zero"));
    if (above < 0 || below < 0) return undefined(Text("数值为负", "a value is negative"));
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
        if (const Reading* latest = of.evidence.latest(year)) verdict.actual = *latest;
        verdict.completion =
            undefined(Text("目标无可量化的数值", "the target gives nothing to divide by"));
        return verdict;
    }
    if (year < of.target.due.year) {
        judge_before_due(of, *demand, year, verdict);
    } else {
        judge_after_due(of, *demand, year, verdict);
        fill_schedule(path_of(of.catalog, of.target), verdict);
    }
    if (verdict.actual) verdict.completion = completion_of(of.target, *demand, *verdict.actual);
    if (is_cut_from_base(of, verdict)) {
        verdict.state = State::broken;
        verdict.completion = verdict.schedule_ratio = verdict.expected = verdict.base_share =
            undefined(Text("口径变动", "the definition has changed"));
    }
    return verdict;
}

}  // namespace almanac
