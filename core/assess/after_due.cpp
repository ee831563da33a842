// Why: at its due date a target is met or missed by what was so on that day, and that stands.
// SPDX-License-Identifier: Apache-2.0
#include "assess/verdict.hpp"

namespace almanac {
namespace {

bool is_flow(const Case& of) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    return indicator != nullptr && indicator->semantic == Semantic::flow;
}

/// The figure of the due date itself: the year's, or of a date within the year the longest one that
/// ends that day; of a flow one since the year's beginning.
const Reading* reading_of_day(const Case& of) {
    const Date& due = of.target.due;
    if (due.month == 12 && due.day == 31) {
        if (const Reading* whole = of.evidence.of_year(due.year)) return whole;
    }
    const Reading* found = nullptr;
    for (const auto& reading : of.evidence.within_years()) {
        const bool begins_year = reading.period.first.month == 1 && reading.period.first.day == 1;
        if (reading.period.last != due || (is_flow(of) && !begins_year)) continue;
        if (found == nullptr || reading.period.first < found->period.first) found = &reading;
    }
    return found;
}

/// Calls `look_at` for every figure up to `year`, in no order.
template <class LookAt>
void for_each_known(const Case& of, int year, LookAt&& look_at) {
    for (const auto& [each, reading] : of.evidence.usable()) {
        if (each <= year) look_at(reading);
    }
    for (const auto& reading : of.evidence.within_years()) {
        if (reading.period.last.year <= year) look_at(reading);
    }
}

/// Of what never falls: an earlier figure that meets, or a later one that still does not.
const Reading* proof_of_growing(const Case& of, const Demand& demand, int year) {
    const Reading* reached = nullptr;
    const Reading* missed = nullptr;
    for_each_known(of, year, [&](const Reading& reading) {
        const Met met = meets(demand, reading);
        const bool is_later = reading.period.last > of.target.due;
        const Reading*& kept = is_later ? missed : reached;
        if (met != (is_later ? Met::no : Met::yes)) return;
        // The figure nearest to the date says most.
        if (kept == nullptr || (kept->period.last < reading.period.last) != is_later)
            kept = &reading;
    });
    return reached != nullptr ? reached : missed;
}

/// A flow only adds up within its year: what the whole year missed, or kept under a ceiling, it did
/// by any day of it.
const Reading* proof_of_year(const Case& of, const Demand& demand) {
    const Reading* whole = of.evidence.of_year(of.target.due.year);
    if (whole == nullptr || !is_flow(of) || (!demand.is_floor() && !demand.is_ceiling()))
        return nullptr;
    const Met met = meets(demand, *whole);
    return met == (demand.is_floor() ? Met::no : Met::yes) ? whole : nullptr;
}

/// What is known of the due date itself.
const Reading* reading_at_due(const Case& of, const Demand& demand, int year) {
    const Reading* own = reading_of_day(of);
    if (own != nullptr && meets(demand, *own) != Met::unknown) return own;
    const Reading* proof =
        never_falls(of) ? proof_of_growing(of, demand, year) : proof_of_year(of, demand);
    return proof != nullptr ? proof : own;
}

/// Whether a figure after the due date still speaks of what the target meant.
bool is_later(const Case& of, const Reading& reading) {
    return reading.period.last > of.target.due &&
           !of.evidence.is_broken(of.target.due.year, reading.period.last.year);
}

/// The newest figure after the due date, up to `year`, that says whether the demand is met; of
/// less than a year only where that proves that what never falls was reached.
const Reading* newest_telling(const Case& of, const Demand& demand, int year) {
    const Reading* found = nullptr;
    for_each_known(of, year, [&](const Reading& reading) {
        const Met met = meets(demand, reading);
        const bool is_whole = reading.period.kind == PeriodKind::year;
        if (!is_later(of, reading) || met == Met::unknown) return;
        if (!is_whole && (!never_falls(of) || met == Met::no)) return;
        if (found == nullptr || found->period.last < reading.period.last) found = &reading;
    });
    return found;
}

bool was_met_since(const Case& of, const Demand& demand, int year) {
    bool met = false;
    for_each_known(of, year, [&](const Reading& reading) {
        const bool is_whole = reading.period.kind == PeriodKind::year;
        met = met || (is_whole && is_later(of, reading) && meets(demand, reading) == Met::yes);
    });
    return met;
}

State state_at_due(const Case& of, const Demand& demand, const Reading* at_due) {
    switch (at_due == nullptr ? Met::unknown : meets(demand, *at_due)) {
        case Met::yes:
            return is_exceeded(of.catalog, of.target, demand, *at_due) ? State::exceeded
                                                                       : State::met;
        case Met::no: return State::not_met;
        case Met::unknown: break;
    }
    return at_due != nullptr ? State::no_data_due
                             : state_without_figure(of, of.target.due.year, true);
}

/// What has become of the verdict of the due date; nothing where it stands.
std::optional<State> changed_since(const Case& of, const Demand& demand, int year, State then,
                                   const Reading& later) {
    const bool was_met = then == State::met || then == State::exceeded;
    if (meets(demand, later) == Met::no) {
        if (was_met || was_met_since(of, demand, year)) return State::fallen_back;
        return std::nullopt;
    }
    if (was_met) return std::nullopt;
    return then == State::not_met ? State::met_late : State::met_undated;
}

Text reason_of(const Verdict& verdict) {
    if (verdict.state == State::met_undated)
        return {"到期时点无可判定数据，此后数据达到目标",
                "nothing decides about the due date; a later figure meets the target"};
    if (verdict.state != State::no_data_due) return {};
    if (verdict.actual)
        return {"数据为界限值或约数，不足以判定",
                "the figure is a bound or approximate and decides nothing"};
    return {"到期时点无数据，其他时期的数据不据以判定",
            "no figure of the due date; those of other periods decide nothing"};
}

}  // namespace

const Reading* newest_of(const Case& of, int year) {
    const Reading* found = of.evidence.latest(year);
    if (!never_falls(of)) return found;
    for (const auto& reading : of.evidence.within_years()) {
        if (reading.period.last.year > year) continue;
        if (found == nullptr || found->period.last < reading.period.last) found = &reading;
    }
    return found;
}

void judge_after_due(const Case& of, const Demand& demand, int year, Verdict& verdict) {
    const Reading* at_due = reading_at_due(of, demand, year);
    const Reading* later = newest_telling(of, demand, year);
    verdict.state = state_at_due(of, demand, at_due);
    verdict.due_state = verdict.state;
    if (at_due != nullptr) verdict.actual = *at_due;
    if (later != nullptr) {
        if (const auto changed = changed_since(of, demand, year, verdict.state, *later)) {
            verdict.state = *changed;
            verdict.later = *later;
        }
    }
    const bool is_known = newest_of(of, year) != nullptr;
    if (is_known) verdict.reason = reason_of(verdict);
    fill_schedule(path_of(of.catalog, of.target, of.cut_off), demand, verdict);
    if (year > of.target.due.year)
        verdict.expected = undefined(Text("已到期，路径已终", "due; the path has ended"));
}

}  // namespace almanac
