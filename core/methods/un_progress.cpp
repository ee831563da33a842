// Why: see methods.hpp. SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "almanac/model/number.hpp"
#include "methods/growth.hpp"

namespace almanac {
namespace {

using namespace methods_detail;
using Kind = MethodFigureKind;

Grade grade_of(double value, double substantial, double fair) {
    if (reaches(value, substantial)) return Grade::substantial;
    return reaches(value, fair) ? Grade::fair : Grade::insufficient;
}

}  // namespace

MethodResult un_progress(const Course& course, const MethodLimits& limits) {
    Text why;
    const auto observed = growth(course.base, course.now, why);
    MethodResult result;
    result.method = Method::un_progress;
    const bool achieved = meets_goal(course.now.value, course.goal.value, course.falling);
    if (!observed && achieved) {
        result.grade = Grade::achieved;
        return result;
    }
    if (!observed) return not_defined(Method::un_progress, why);
    const double expected =
        settle(course.now.value * std::pow(1 + *observed, course.goal.year - course.now.year));
    result.figures = {{Kind::growth_observed, *observed}, {Kind::projected, expected}};
    if (achieved) {
        result.grade = Grade::achieved;
        return result;
    }
    const double way = course.goal.value - course.base.value;
    if (way == 0)
        return not_defined(Method::un_progress,
                           Text("目标值等于起点值", "the goal equals the starting value"));
    const double share = settle((expected - course.base.value) / way);
    result.grade = grade_of(share, limits.un_substantial, limits.un_fair);
    result.figures.push_back({Kind::share, share});
    return result;
}

MethodResult un_progress_without_goal(const YearPoint& base, const YearPoint& now, bool falling,
                                      const MethodLimits& limits) {
    Text why;
    const auto observed = growth_of_positive(base, now, why);
    if (!observed) return not_defined(Method::un_progress, why);
    MethodResult result;
    result.method = Method::un_progress;
    result.grade = grade_of(falling ? -*observed : *observed, limits.un_growth_substantial,
                            limits.un_growth_fair);
    result.figures = {{Kind::growth_observed, *observed}};
    return result;
}

}  // namespace almanac
