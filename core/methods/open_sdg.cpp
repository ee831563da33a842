// Why: see methods.hpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "almanac/model/number.hpp"
#include "methods/growth.hpp"

namespace almanac {
namespace {

using namespace methods_detail;
using Kind = MethodFigureKind;

// Slopes of the published score: 2.5 over 0.35 above the limit of moderate, 2.5 over 0.6 below.
double score_of(double ratio) {
    const double above = ratio - 0.6;
    return settle(above >= 0 ? std::min(5.0, above * 2.5 / 0.35)
                             : std::max(-5.0, above * 2.5 / 0.6));
}

double score_of_growth(double v, double factor, const MethodLimits& limits) {
    // At the limit itself nothing is left to grow: whatever keeps it has the best score.
    if (factor <= 0) return v >= 0 ? 5 : settle(std::max(-5.0, 125 * v - 2.5));
    if (reaches(v, limits.open_sdg_growth_on_track * factor))
        return settle(std::min(5.0, 500 * v / factor - 5));
    if (reaches(v, limits.open_sdg_growth_moderate * factor))
        return settle(250 * v / factor - 1.25);
    if (v >= 0) return settle(500 * v / factor - 2.5);
    return settle(std::max(-5.0, 125 * v - 2.5));
}

Grade grade_of(double value, double on_track, double moderate) {
    if (reaches(value, on_track)) return Grade::on_track;
    if (reaches(value, moderate)) return Grade::moderate;
    return reaches(value, 0) ? Grade::limited : Grade::deterioration;
}

}  // namespace

MethodResult open_sdg(const Course& course, const MethodLimits& limits) {
    Text why;
    const auto observed = growth(course.base, course.now, why);
    const auto required = observed ? growth(course.base, course.goal, why) : std::nullopt;
    MethodResult result;
    result.method = Method::open_sdg;
    if (required)
        result.figures = {{Kind::growth_observed, *observed}, {Kind::growth_required, *required}};
    if (meets_goal(course.now.value, course.goal.value, course.falling)) {
        result.grade = Grade::achieved;
        result.figures.push_back({Kind::score, 5});
        return result;
    }
    if (!required) return not_defined(Method::open_sdg, why);
    if (*required == 0)
        return not_defined(Method::open_sdg,
                           Text("目标值等于起点值", "the goal equals the starting value"));
    const double sign = (course.base.value < 0 ? -1.0 : 1.0) * (course.falling ? -1.0 : 1.0);
    const double ratio = settle(sign * *observed / std::fabs(*required));
    result.grade = grade_of(ratio, limits.open_sdg_on_track, limits.open_sdg_moderate);
    result.figures.push_back({Kind::ratio, ratio});
    result.figures.push_back({Kind::score, score_of(ratio)});
    return result;
}

double limit_factor(double base, double limit) {
    constexpr double steepness = 4.44;
    if (base >= 2 * limit) return 1;
    const double nearness = base <= limit ? base / limit : (2 * limit - base) / limit;
    return settle(1 - std::pow(nearness, steepness));
}

MethodResult open_sdg_without_goal(const YearPoint& base, const YearPoint& now, bool falling,
                                   std::optional<double> natural_limit,
                                   const MethodLimits& limits) {
    Text why;
    const auto observed = growth_of_positive(base, now, why);
    if (!observed) return not_defined(Method::open_sdg, why);
    const double factor = natural_limit && *natural_limit != 0
                              ? limit_factor(std::fabs(base.value), std::fabs(*natural_limit))
                              : 1;
    const double v = (falling ? -1.0 : 1.0) * *observed;
    MethodResult result;
    result.method = Method::open_sdg;
    result.grade = grade_of(v, limits.open_sdg_growth_on_track * factor,
                            limits.open_sdg_growth_moderate * factor);
    result.figures = {{Kind::growth_observed, *observed}};
    result.figures.push_back({Kind::score, score_of_growth(v, factor, limits)});
    return result;
}

}  // namespace almanac
