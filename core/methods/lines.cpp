// Why: the methods that look along a straight line: weather symbols, anticipated progress,
// forecast. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "almanac/model/number.hpp"
#include "methods/growth.hpp"

namespace almanac {
namespace {

using namespace methods_detail;
using Kind = MethodFigureKind;

/// Least squares through points of at least two different years.
struct Line {
    double mean_year = 0;
    double mean_value = 0;
    double slope = 0;
    double spread = 0;    ///< Sum of (year - mean)^2.
    double residual = 0;  ///< Sum of squared residuals.

    double at(double year) const { return mean_value + slope * (year - mean_year); }
};

Line line_through(const std::vector<YearPoint>& points) {
    Line line;
    const auto count = static_cast<double>(points.size());
    for (const auto& point : points) {
        line.mean_year += point.year / count;
        line.mean_value += point.value / count;
    }
    double together = 0;
    for (const auto& point : points) {
        line.spread += (point.year - line.mean_year) * (point.year - line.mean_year);
        together += (point.year - line.mean_year) * (point.value - line.mean_value);
    }
    if (line.spread > 0) line.slope = together / line.spread;
    for (const auto& point : points)
        line.residual += std::pow(point.value - line.at(point.year), 2);
    return line;
}

/// Student's t, two-sided 95 %, by degrees of freedom from 1.
double student_t(int freedom) {
    static constexpr std::array<double, 30> table{
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
        2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
        2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    // Between the rows of the table the wider interval.
    if (freedom >= 120) return 1.980;
    if (freedom >= 60) return 2.000;
    if (freedom >= 40) return 2.021;
    const auto last = static_cast<int>(table.size());
    return table[static_cast<std::size_t>(std::clamp(freedom, 1, last)) - 1];
}

/// Points of consecutive years that end in the newest one, at most six.
std::vector<YearPoint> newest_run(const std::vector<YearPoint>& observed) {
    constexpr std::size_t most = 6;
    std::vector<YearPoint> run;
    for (auto point = observed.rbegin(); point != observed.rend() && run.size() < most; ++point) {
        if (!run.empty() && run.front().year != point->year + 1) break;
        run.insert(run.begin(), *point);
    }
    return run;
}

}  // namespace

MethodResult destatis(const std::vector<YearPoint>& observed, const YearPoint& goal, bool falling,
                      const MethodLimits& limits) {
    const auto run = newest_run(observed);
    constexpr std::size_t least = 4;
    if (run.size() < least)
        return not_defined(Method::destatis, Text("连续年度数据不足4个",
                                                  "fewer than four consecutive yearly figures"));
    MethodResult result;
    result.method = Method::destatis;
    const YearPoint& now = run.back();
    const double change = settle((now.value - run.front().value) / (now.year - run.front().year));
    const double projected = settle(now.value + change * (goal.year - now.year));
    result.figures = {{Kind::projected, projected}};
    if (meets_goal(now.value, goal.value, falling)) {
        result.grade = Grade::achieved;
        return result;
    }
    const double miss = settle((goal.value - projected) / (goal.value - now.value));
    result.figures.push_back({Kind::miss, miss});
    if (falling ? change > 0 : change < 0)
        result.grade = Grade::storm;
    else if (miss < limits.destatis_sun - tolerance)
        result.grade = Grade::sun;
    else
        result.grade =
            miss <= limits.destatis_sun_and_cloud + tolerance ? Grade::sun_and_cloud : Grade::cloud;
    return result;
}

MethodResult escap(const std::vector<YearPoint>& observed, const Course& course,
                   const MethodLimits& limits) {
    const double way = course.goal.value - course.base.value;
    const bool achieved = meets_goal(course.now.value, course.goal.value, course.falling);
    if (way == 0 && achieved) {
        MethodResult result;
        result.method = Method::escap;
        result.grade = Grade::achieved;
        return result;
    }
    if (way == 0)
        return not_defined(Method::escap,
                           Text("目标值等于起点值", "the goal equals the starting value"));
    if (observed.size() < 2)
        return not_defined(Method::escap, Text("数据不足2个", "fewer than two figures"));
    MethodResult result;
    result.method = Method::escap;
    const Line line = line_through(observed);
    const double projected = settle(line.at(course.goal.year));
    const bool meets = meets_goal(projected, course.goal.value, course.falling);
    const double gap =
        meets ? 0 : settle(100 * std::fabs(course.goal.value - projected) / std::fabs(way));
    const double years = course.goal.year - course.base.year;
    result.figures = {{Kind::status, settle(10 * (course.now.value - course.base.value) / way)},
                      {Kind::status_expected,
                       settle(10 * (course.now.year - course.base.year) / std::max(years, 1.0))},
                      {Kind::projected, projected},
                      {Kind::gap, gap}};
    const bool wrong_way = course.falling ? line.slope > 0 : line.slope < 0;
    if (achieved)
        result.grade = Grade::achieved;
    else if (!meets && (wrong_way || gap > limits.escap_accelerate + tolerance))
        result.grade = Grade::reverse;
    else
        result.grade =
            gap <= limits.escap_maintain + tolerance ? Grade::maintain : Grade::accelerate;
    return result;
}

Forecast forecast(const std::vector<YearPoint>& observed, int year) {
    Forecast result;
    result.year = year;
    result.points = static_cast<int>(observed.size());
    constexpr int least = 4;
    if (result.points < least) {
        result.why_not = Text("年度数据不足4个", "fewer than four yearly figures");
        return result;
    }
    if (year <= observed.back().year) {
        result.why_not = Text("目标年度已有数据", "the target year is not ahead of the figures");
        return result;
    }
    const Line line = line_through(observed);
    const double count = result.points;
    const double deviation = std::sqrt(line.residual / (count - 2));
    const double reach =
        student_t(result.points - 2) * deviation *
        std::sqrt(1 + 1 / count + std::pow(year - line.mean_year, 2) / line.spread);
    result.value = settle(line.at(year));
    result.lower = settle(*result.value - reach);
    result.upper = settle(*result.value + reach);
    return result;
}

}  // namespace almanac
