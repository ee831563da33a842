// Why: how a target stands that is still to come (DOMAIN 8): by the figure of the year alone, for
// yesterday's says nothing of today. SPDX-License-Identifier: Apache-2.0
#include "almanac/model/words.hpp"
#include "assess/panel.hpp"
#include "assess/verdict.hpp"
#include "methods/methods.hpp"

namespace almanac {
namespace {

bool is_milestone(const Case& of) {
    const Indicator* indicator = of.catalog.find_indicator(of.target.indicator);
    return indicator != nullptr && indicator->semantic == Semantic::milestone;
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

/// What was reached once and never falls: the newest figure up to `year` that proves it.
const Reading* reached_before(const Case& of, const Demand& demand, int year) {
    if (!never_falls(of)) return nullptr;
    const Reading* found = nullptr;
    const auto look_at = [&](const Reading& reading) {
        if (reading.period.last.year > year || meets(demand, reading) != Met::yes) return;
        if (found == nullptr || found->period.last < reading.period.last) found = &reading;
    };
    for (const auto& [each, reading] : of.evidence.usable()) look_at(reading);
    for (const auto& reading : of.evidence.within_years()) look_at(reading);
    return found;
}

/// Where the path wants nothing yet, or leads away for a while, the year's own value is what to
/// keep to.
State state_by_level(const Path& path, double expected, double value) {
    const bool rising = path.knots.back().value > path.knots.front().value;
    return (rising ? value >= expected : value <= expected) ? State::on_path : State::behind;
}

State state_by_schedule(const Case& of, const Path& path, Verdict& verdict) {
    if (verdict.schedule_ratio.value)
        return state_on_path(of.catalog.workspace.thresholds,
                             settle(*verdict.schedule_ratio.value));
    verdict.reason = verdict.schedule_ratio.why_not;
    const bool is_exact = verdict.actual->bound == Bound::exact;
    if (!verdict.expected.value) return State::no_base;
    if (!is_exact) return State::no_data;
    const bool is_first = verdict.actual->period.last.year == path.knots.front().year;
    if (is_first) return State::no_base;
    return state_by_level(path, *verdict.expected.value, verdict.actual->value);
}

/// What the base already fulfils is kept or broken; there is no third.
State state_of_kept(Met met, Verdict& verdict) {
    if (met == Met::unknown) {
        verdict.reason = Text("数据为界限值或约数，不足以判定",
                              "the figure is a bound or approximate and decides nothing");
        return State::no_data;
    }
    verdict.reason = met == Met::yes
                         ? Text("起点值已符合目标，当年仍符合，不计时序进度",
                                "the start already meets the target and so does the year's figure; "
                                "no schedule")
                         : Text("起点值已符合目标，当年不再符合，不计时序进度",
                                "the start already met the target and the year's figure does not; "
                                "no schedule");
    return met == Met::yes ? State::on_path : State::behind;
}

/// Whether the year is the base's own or an earlier one: nothing can have been done yet.
bool is_before_path(const Case& of, int year) {
    return of.target.base && year <= of.target.base->period.last.year;
}

void judge_figure(const Case& of, const Demand& demand, int year, Verdict& verdict) {
    const Met met = meets(demand, *verdict.actual);
    const Path path = path_of(of.catalog, of.target, of.cut_off);
    fill_schedule(path, demand, verdict);
    const bool kept = begins_on_good_side(path, demand);
    if (kept && (of.target.base || met != Met::yes)) {
        verdict.state = state_of_kept(met, verdict);
    } else if (!demand.goal()) {  // A corridor.
        verdict.state = met == Met::yes  ? State::on_path
                        : met == Met::no ? State::behind
                                         : State::no_data;
    } else if (met == Met::yes) {
        verdict.state = State::met_early;
    } else if (is_milestone(of)) {
        verdict.state = State::not_due;
    } else if (path.shape != Path::Shape::none && is_before_path(of, year)) {
        verdict.state = State::not_begun;
        verdict.reason = Text("尚无基期以后的年度", "no year after the base yet");
    } else if (const auto own = own_leading_state(of, year, verdict)) {
        verdict.state = *own;
    } else if (const auto leading = leading_state(of, verdict)) {
        verdict.state = *leading;
    } else {
        verdict.state = state_by_schedule(of, path, verdict);
    }
}

}  // namespace

State state_without_figure(const Case& of, int year, bool due) {
    if (of.evidence.is_awaited(year, of.cut_off)) return State::not_yet_released;
    if (due) return State::no_data_due;
    return is_milestone(of) ? State::not_due : State::no_data;
}

void judge_before_due(const Case& of, const Demand& demand, int year, Verdict& verdict) {
    const Reading* figure = of.evidence.of_year(year);
    if (figure == nullptr || meets(demand, *figure) != Met::yes) {
        if (const Reading* reached = reached_before(of, demand, year)) figure = reached;
    }
    if (figure == nullptr) {
        verdict.state = state_without_figure(of, year, false);
        verdict.schedule_ratio = verdict.expected = verdict.base_share =
            undefined(Text("无当年数据", "no figure of the year"));
        if (verdict.state == State::not_yet_released && newest_of(of, year) != nullptr)
            verdict.reason = Text("此前年度的数据不说明当年进度",
                                  "an earlier year's figure does not say how the year stands");
        return;
    }
    verdict.actual = *figure;
    judge_figure(of, demand, year, verdict);
}

}  // namespace almanac
