// Why: targets that hold anew each year: how many of the years that count were met.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "assess/verdict.hpp"

namespace almanac {
namespace {

Demand demand_for(const Case& of, double limit) {
    Demand demand;
    (sense_of(of.catalog, of.target) == Sense::at_most ? demand.upper : demand.lower) = limit;
    return demand;
}

/// What the year before demands of a level.
std::optional<Demand> growth_demand(const Case& of, int year) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    if (indicator == nullptr || !of.target.value) return std::nullopt;
    // A growth rate that is published as such is compared directly.
    if (indicator->unit.base->group == "percent") return demand_for(of, of.target.value->value);
    if (of.evidence.is_broken(year - 1, year)) return std::nullopt;
    const Reading* before = of.evidence.of_year(year - 1);
    if (before == nullptr || before->bound != Bound::exact || before->value <= 0)
        return std::nullopt;
    return demand_for(of, settle(before->value * (1 + of.target.value->value / 100)));
}

/// The growth of a level in `year` as it was published, where it was (DOMAIN 14).
std::optional<Reading> published_growth(const Case& of, int year) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    if (of.target.kind != TargetKind::yearly_growth || indicator == nullptr ||
        indicator->growth.empty())
        return std::nullopt;
    const Evidence published(of.catalog, of.figures, indicator->growth, of.target.area);
    const Reading* reading = published.of_year(year);
    return reading == nullptr ? std::nullopt : std::optional(*reading);
}

std::optional<Demand> comparator_demand(const Case& of, int year) {
    const std::string& indicator = of.target.comparator_indicator.empty()
                                       ? of.target.indicator
                                       : of.target.comparator_indicator;
    const Evidence other(of.catalog, of.figures, indicator, of.target.comparator_area);
    const Reading* reading = other.of_year(year);
    if (reading == nullptr || reading->bound != Bound::exact) return std::nullopt;
    return demand_for(of, reading->value);
}

std::optional<Demand> demand_in_year(const Case& of, int year) {
    if (of.target.kind == TargetKind::yearly_growth) return growth_demand(of, year);
    if (of.target.kind == TargetKind::relative_to_series) return comparator_demand(of, year);
    if (!of.target.value) return std::nullopt;
    return demand_for(of, of.target.value->value);
}

/// Whether a year has a figure that cannot be held against the year before.
bool is_cut(const Case& of, int year) {
    return of.target.kind == TargetKind::yearly_growth && !published_growth(of, year) &&
           of.evidence.of_year(year) != nullptr && of.evidence.is_broken(year - 1, year);
}

/// Whether a year's growth has no meaning, since the year before was nought or below.
bool is_undefined(const Case& of, int year) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    if (of.target.kind != TargetKind::yearly_growth || published_growth(of, year) ||
        indicator == nullptr || indicator->unit.base->group == "percent")
        return false;
    const Reading* before = of.evidence.of_year(year - 1);
    return of.evidence.of_year(year) != nullptr && before != nullptr && before->value <= 0;
}

/// Whether the verdict on a year rests on a figure that is still to be verified.
bool is_to_be_verified(const Case& of, int year) {
    if (const auto growth = published_growth(of, year)) return growth->is_to_be_verified();
    const Reading* reading = of.evidence.of_year(year);
    return reading != nullptr && reading->is_to_be_verified();
}

struct Tally : YearTally {
    int published = 0;  ///< Of the years that count by the growth that was published.
    int undefined = 0;  ///< Of the unknown, since their growth has no meaning.
    bool to_be_verified = false;
};

int last_year_of(const Case& of) { return std::min<int>(of.target.due.year, of.target.last_year); }

Tally tally_of(const Case& of, int year) {
    Tally tally;
    for (int each = of.target.first_year; each <= std::min(year, last_year_of(of)); ++each) {
        ++tally.counted;
        tally.to_be_verified = tally.to_be_verified || is_to_be_verified(of, each);
        if (is_undefined(of, each)) ++tally.undefined;
        if (published_growth(of, each)) ++tally.published;
        switch (met_in_year(of, each)) {
            case Met::yes: ++tally.met; break;
            case Met::no: ++tally.missed; break;
            case Met::unknown: ++tally.unknown; break;
        }
    }
    return tally;
}

State state_at_end(const Case& of, const Tally& tally, int last) {
    if (tally.unknown == 0) return State::met;
    if (is_cut(of, last)) return State::broken;
    if (tally.unknown == tally.undefined) return State::not_assessable;
    const bool awaited =
        met_in_year(of, last) == Met::unknown && of.evidence.is_awaited(last, of.cut_off);
    return awaited ? State::not_yet_released : State::no_data_due;
}

State state_of(const Case& of, const Tally& tally, int year) {
    const int last = last_year_of(of);
    const bool due = year >= last;
    if (tally.counted == 0) return State::not_due;
    // A year that was missed stays missed, whatever the later ones bring.
    if (tally.missed > 0) return due ? State::not_met : State::behind;
    if (due) return state_at_end(of, tally, last);
    if (met_in_year(of, year) == Met::yes) return State::on_path;
    if (is_cut(of, year)) return State::broken;
    if (is_undefined(of, year)) return State::not_assessable;
    return of.evidence.is_awaited(year, of.cut_off) ? State::not_yet_released : State::no_data;
}

/// Years met of those that count; a year without a figure is neither, so it leaves no share.
Measure completion_of(const Tally& tally) {
    if (tally.counted == 0) return undefined(Text("尚无应考核年度", "no year counts yet"));
    if (tally.undefined > 0 && tally.undefined == tally.unknown)
        return undefined(
            Text(fmt::format("应考核年度中有{}年上年数值为零或为负，不计增速", tally.undefined),
                 fmt::format("{} of the years that count have no growth, since the year before is "
                             "nought or below",
                             tally.undefined)));
    if (tally.unknown > 0)
        return undefined(
            Text(fmt::format("应考核年度中有{}年无数据", tally.unknown),
                 fmt::format("{} of the years that count have no figure", tally.unknown)));
    return defined(static_cast<double>(tally.met) / tally.counted);
}

Text reason_of(const Tally& tally) {
    const int unknown = tally.unknown - tally.undefined;
    std::string zh = fmt::format("应考核{}年，达到{}年，未达到{}年，无数据{}年", tally.counted,
                                 tally.met, tally.missed, unknown);
    std::string en = fmt::format("{} years count: {} met, {} missed, {} unknown", tally.counted,
                                 tally.met, tally.missed, unknown);
    if (tally.undefined > 0) {
        zh += fmt::format("，{}年上年数值为零或为负，不计增速", tally.undefined);
        en += fmt::format(", {} without growth since the year before is nought or below",
                          tally.undefined);
    }
    if (tally.published > 0) {
        zh += fmt::format("；其中{}年按公布的增速", tally.published);
        en += fmt::format("; {} of them by the growth that was published", tally.published);
    }
    return {std::move(zh), std::move(en)};
}

}  // namespace

Met met_in_year(const Case& of, int year) {
    if (const auto growth = published_growth(of, year); growth && of.target.value)
        return meets(demand_for(of, of.target.value->value), *growth);
    const Reading* reading = of.evidence.of_year(year);
    const auto demand = demand_in_year(of, year);
    if (reading == nullptr || !demand) return Met::unknown;
    return meets(*demand, *reading);
}

Verdict judge_yearly(const Case& of, int year) {
    Verdict verdict;
    const Tally tally = tally_of(of, year);
    verdict.state = state_of(of, tally, year);
    verdict.years = tally;
    verdict.to_be_verified = tally.to_be_verified;
    const int judged = std::min(year, last_year_of(of));
    if (const Reading* figure = of.evidence.of_year(judged)) verdict.actual = *figure;
    verdict.growth = published_growth(of, judged);
    verdict.reason = reason_of(tally);
    const Text why("逐年考核，不计时序进度", "judged year by year, not by schedule");
    verdict.schedule_ratio = verdict.expected = verdict.base_share = undefined(why);
    verdict.completion = completion_of(tally);
    return verdict;
}

}  // namespace almanac
