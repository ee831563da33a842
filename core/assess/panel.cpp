// Why: see panel.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/panel.hpp"

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

bool is_falling(const Case& of) {
    const auto demand = demand_of(of.catalog, of.target);
    return demand && demand->is_ceiling();
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

/// Why no method can say anything of the reading; empty where they can.
Text obstacle(const Path& path, const std::optional<Reading>& actual) {
    if (path.shape == Path::Shape::none) return path.why_none;
    if (!actual) return {"无实际数", "no actual figure"};
    if (actual->bound != Bound::exact)
        return {"数据为界限值或约数", "the figure is a bound or approximate"};
    return {};
}

}  // namespace

MethodResult method_result(const Case& of, const std::optional<Reading>& actual, Method method) {
    const Path path = path_of(of.catalog, of.target);
    if (Text why = obstacle(path, actual); !why.empty()) return not_defined(method, std::move(why));
    const int year = actual->period.last.year;
    if (of.evidence.is_broken(path.knots.front().year, year))
        return not_defined(method, Text("口径变动", "the definition has changed"));
    const YearPoint base{path.knots.front().year, path.knots.front().value};
    const YearPoint goal{path.knots.back().year, path.knots.back().value};
    const Course course{base, {year, actual->value}, goal, is_falling(of)};
    const auto& limits = of.catalog.workspace.thresholds.methods;
    auto points = observed(of, year);
    switch (method) {
        case Method::open_sdg: return open_sdg(course, limits);
        case Method::un_progress: return un_progress(course, limits);
        case Method::destatis: return destatis(points, goal, course.falling, limits);
        case Method::escap:
            std::erase_if(points, [&](const YearPoint& point) { return point.year <= base.year; });
            points.insert(points.begin(), base);
            return escap(points, course, limits);
        case Method::schedule: break;
    }
    return not_defined(method, {});
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
    const Path path = path_of(of.catalog, of.target);
    if (Text why = obstacle(path, actual); !why.empty()) return undefined(std::move(why));
    const double value = actual->value;
    if (const auto year = path.year_of(value)) return defined(*year - actual->period.last.year);
    const bool before =
        is_falling(of) ? value > path.knots.front().value : value < path.knots.front().value;
    return undefined(before ? Text("尚未达到起点值", "before the starting value")
                            : Text("已超出路径终点", "beyond the path's end"));
}

}  // namespace almanac
