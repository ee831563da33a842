// Why: see panel.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/panel.hpp"

#include <algorithm>

#include "almanac/model/state_words.hpp"
#include "methods/methods.hpp"

namespace almanac {
namespace {

constexpr Method beside_the_path[] = {Method::open_sdg, Method::un_progress, Method::destatis,
                                      Method::escap};

MethodResult not_defined(Method method, Text why) {
    MethodResult result;
    result.method = method;
    result.why_not = std::move(why);
    return result;
}

/// Whether progress is downwards from `start`: towards a ceiling, or towards a goal with two sides
/// (左右) that lies below.
bool is_falling(const Demand& demand, double start) {
    if (demand.is_floor() || demand.is_ceiling()) return demand.is_ceiling();
    return demand.goal() && *demand.goal() < start;
}

/// Exact whole years up to `year`, of one definition: nothing before the last break.
std::vector<YearPoint> observed(const Case& of, int year) {
    std::vector<YearPoint> points;
    for (const auto& [each, reading] : of.evidence.usable()) {
        if (each > year) break;
        if (of.evidence.is_broken(each, year)) continue;
        if (reading.bound == Bound::exact) points.push_back({each, reading.value});
    }
    return points;
}

Text leads_away() {
    return {"起点值已符合目标，路径背离期望方向，不适用",
            "the path begins on the good side of the goal and leads away from the wish"};
}

/// Why nothing can be said of the reading; empty where it can.
Text obstacle(const std::optional<Reading>& actual) {
    if (!actual) return {"无当年数据", "no figure of the year"};
    if (actual->bound != Bound::exact)
        return {"数据为界限值或约数", "the figure is a bound or approximate"};
    return {};
}

}  // namespace

namespace {

/// Weather symbols need no base: figures and a goal are enough.
MethodResult by_destatis(const Case& of, const Demand& demand, const Reading& actual) {
    const auto points = observed(of, actual.period.last.year);
    const YearPoint goal{of.target.due.year, *demand.goal()};
    const double start = points.empty() ? actual.value : points.front().value;
    return destatis(points, goal, is_falling(demand, start),
                    of.catalog.workspace.thresholds.methods);
}

MethodResult on_course(const Case& of, const Demand& demand, const Reading& actual, Method method) {
    const Path path = path_of(of.catalog, of.target, of.cut_off);
    if (path.shape == Path::Shape::none) return not_defined(method, path.why_none);
    if (begins_on_good_side(path, demand) && meets(demand, actual) != Met::yes)
        return not_defined(method, leads_away());
    const int year = actual.period.last.year;
    if (of.evidence.is_broken(path.knots.front().year, year))
        return not_defined(method, Text("口径变动", "the definition has changed"));
    const YearPoint base{path.knots.front().year, path.knots.front().value};
    const YearPoint goal{path.knots.back().year, path.knots.back().value};
    const Course course{base, {year, actual.value}, goal, is_falling(demand, base.value)};
    const auto& limits = of.catalog.workspace.thresholds.methods;
    auto points = observed(of, year);
    switch (method) {
        case Method::open_sdg: return open_sdg(course, limits);
        case Method::un_progress: return un_progress(course, limits);
        case Method::escap:
            std::erase_if(points, [&](const YearPoint& point) { return point.year <= base.year; });
            points.insert(points.begin(), base);
            return escap(points, course, limits);
        case Method::destatis:
        case Method::schedule: break;
    }
    return not_defined(method, {});
}

}  // namespace

MethodResult method_result(const Case& of, const std::optional<Reading>& actual, Method method) {
    if (Text why = obstacle(actual); !why.empty()) return not_defined(method, std::move(why));
    const auto demand = demand_of(of.catalog, of.target);
    if (!demand || !demand->goal())
        return not_defined(method, Text("该类目标没有进度路径", "this kind of target has no path"));
    auto result = method == Method::destatis ? by_destatis(of, *demand, *actual)
                                             : on_course(of, *demand, *actual, method);
    // Met is met by the target's own words alone: 多 leaves the number out, 左右 has two sides.
    if (result.grade == Grade::achieved && meets(*demand, *actual) != Met::yes)
        return not_defined(method, Text("数据已达目标值，但不合目标的要求",
                                        "the figure is at the goal and still does not meet it"));
    return result;
}

std::vector<MethodResult> panel_of(const Case& of, const std::optional<Reading>& actual, int year) {
    std::vector<MethodResult> panel;
    if (year >= of.target.due.year || !demand_of(of.catalog, of.target)) return panel;
    for (const Method method : beside_the_path) panel.push_back(method_result(of, actual, method));
    return panel;
}

bool disagrees(Light light, const MethodResult& result) {
    if (!result.grade || light == Light::grey) return false;
    const Signal own = light == Light::green    ? Signal::good
                       : light == Light::yellow ? Signal::doubtful
                                                : Signal::bad;
    return signal_of(*result.grade) != own;
}

bool disagrees(Light light, const OwnMethod& own) {
    const Light its = light_of(own.state);
    return light != Light::grey && its != Light::grey && its != light;
}

bool is_disputed(const Assessment& assessment) {
    if (assessment.own && disagrees(assessment.light, *assessment.own)) return true;
    return std::any_of(
        assessment.panel.begin(), assessment.panel.end(),
        [&](const MethodResult& result) { return disagrees(assessment.light, result); });
}

const OwnMethod* own_method(const Case& of, int year) {
    if (year >= of.target.due.year) return nullptr;
    const auto found = of.own.find({of.target.id, year});
    return found == of.own.end() ? nullptr : &found->second;
}

Forecast forecast_of(const Case& of, int year) {
    const auto demand = demand_of(of.catalog, of.target);
    if (!demand || year >= of.target.due.year) {
        Forecast none;
        none.year = of.target.due.year;
        none.why_not = demand ? Text("已到期", "the target is due")
                              : Text("该类目标不作预测", "this kind of target is not forecast");
        return none;
    }
    return forecast(observed(of, year), of.target.due.year);
}

Measure years_ahead(const Case& of, const std::optional<Reading>& actual) {
    const Path path = path_of(of.catalog, of.target, of.cut_off);
    if (path.shape == Path::Shape::none) return undefined(path.why_none);
    const auto demand = demand_of(of.catalog, of.target);
    if (demand && begins_on_good_side(path, *demand)) return undefined(leads_away());
    if (Text why = obstacle(actual); !why.empty()) return undefined(std::move(why));
    if (of.evidence.is_broken(path.knots.front().year, actual->period.last.year))
        return undefined(Text("口径变动", "the definition has changed"));
    const double value = actual->value;
    if (const auto year = path.year_of(value)) return defined(*year - actual->period.last.year);
    const double start = path.knots.front().value;
    const bool before = demand && is_falling(*demand, start) ? value > start : value < start;
    return undefined(before ? Text("尚未达到起点值", "before the starting value")
                            : Text("已超出路径终点", "beyond the path's end"));
}

}  // namespace almanac
