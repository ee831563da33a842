// Why: the schedule of a target that is still to come, and when a path gives none.
// SPDX-License-Identifier: Apache-2.0
#include "assess/verdict.hpp"

namespace almanac {
namespace {

void fill_undefined(Verdict& verdict, const Text& why) {
    verdict.schedule_ratio = verdict.base_share = undefined(why);
}

/// Why a path gives no schedule at its value `expected`; empty where it does.
Text why_no_schedule(const Path& path, double expected) {
    const double first = path.knots.front().value;
    const double goal = path.knots.back().value;
    if (expected == first) return {"路径尚未起步", "the path has not moved yet"};
    if ((expected - first) * (goal - first) < 0)
        return {"路径在该年背离期望方向，不计时序进度",
                "the path leads away from the wish here; no schedule"};
    return {};
}

}  // namespace

bool begins_on_good_side(const Path& path, const Demand& demand) {
    return path.shape != Path::Shape::none && meets(demand, path.knots.front().value);
}

void fill_schedule(const Path& path, const Demand& demand, Verdict& verdict) {
    if (!verdict.actual || path.shape == Path::Shape::none) {
        verdict.schedule_ratio = verdict.expected = verdict.base_share = undefined(
            path.shape == Path::Shape::none ? path.why_none
                                            : Text("无当年数据", "no figure of the year"));
        return;
    }
    const Reading& reading = *verdict.actual;
    const auto expected = path.at(reading.period.last.year);
    if (!expected) {
        verdict.schedule_ratio = verdict.expected = verdict.base_share = undefined(
            Text("数据时期早于路径起点", "the figure is older than the path's first point"));
        return;
    }
    verdict.expected = defined(*expected);
    if (begins_on_good_side(path, demand))
        return fill_undefined(verdict, Text("起点值已符合目标，路径背离期望方向，不计时序进度",
                                            "the path begins on the good side of the goal and "
                                            "leads away from the wish; no schedule"));
    if (reading.bound != Bound::exact)
        return fill_undefined(verdict,
                              Text("数据为界限值或约数", "the figure is a bound or approximate"));
    const double first = path.knots.front().value;
    const double goal = path.knots.back().value;
    verdict.base_share =
        goal == first ? undefined(Text("目标值等于起点值", "the goal equals the starting value"))
                      : defined((reading.value - first) / (goal - first));
    const Text why = why_no_schedule(path, *expected);
    verdict.schedule_ratio =
        why.empty() ? defined((reading.value - first) / (*expected - first)) : undefined(why);
}

}  // namespace almanac
