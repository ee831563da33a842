// Why: the methods by which comparable systems judge progress, each a pure function that can be
// checked by hand. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "almanac/model/method.hpp"
#include "methods/limits.hpp"

namespace almanac {

/// A yearly value.
struct YearPoint {
    int year = 0;
    double value = 0;
};

/// What the methods look at: base (y0 in t0), newest value (y in t), goal (yT in tT), in one unit.
/// n = t - t0 and N = tT - t0 are years.
struct Course {
    YearPoint base;
    YearPoint now;
    YearPoint goal;
    bool falling = false;  ///< A lower value is better (d = -1).
};

/// Compound growth a year from `from` to `to`: (y/y0)^(1/n) - 1. Empty for a zero base, a change of
/// sign, or years that do not advance; `why` says which.
std::optional<double> growth(const YearPoint& from, const YearPoint& to, Text& why);

/// Open SDG / Statistics Canada (docs/progress-methodology.md of sdg-build 2.4): R = s d CAGR_o /
/// |CAGR_r| with s = -1 below a negative base. Score: (R - 0.6)/0.14 from 0.6 on, (R - 0.6)/0.24
/// below, within -5 and 5. A zero base is "not defined"; their code replaces it by 0.001.
MethodResult open_sdg(const Course& course, const MethodLimits& limits);

/// The same without a target: v = s d CAGR_o; `natural_limit` L (100 for a share in per cent)
/// scales both thresholds by limit_factor(|y0|, |L|).
MethodResult open_sdg_without_goal(const YearPoint& base, const YearPoint& now, bool falling,
                                   std::optional<double> natural_limit, const MethodLimits& limits);

/// C = 1 if b >= 2l; 1 - (b/l)^4.44 if b <= l; else 1 - ((2l - b)/l)^4.44. Source: as open_sdg.
double limit_factor(double base, double limit);

/// UN Statistics Division, SDG Progress Chart (technical note 2023): v_e = y (1 + CAGR_o)^(tT - t),
/// q = (v_e - y0)/(yT - y0).
MethodResult un_progress(const Course& course, const MethodLimits& limits);

/// The same without a target: by the growth a year alone, mirrored for falling indicators.
MethodResult un_progress_without_goal(const YearPoint& base, const YearPoint& now, bool falling,
                                      const MethodLimits& limits);

/// Destatis, indicator report on sustainable development (weather symbols): a = mean yearly change
/// over the last five years (at least four consecutive points that end in the newest),
/// proj = y + a (tT - t), miss = (yT - proj)/(yT - y) in the wanted direction.
MethodResult destatis(const std::vector<YearPoint>& observed, const YearPoint& goal, bool falling,
                      const MethodLimits& limits);

/// UN ESCAP, Asia and the Pacific SDG Progress Report: status 10 (y - y0)/(yT - y0) beside the
/// expected 10 n/N; anticipated progress by the straight line through the observed points,
/// API = 100 |yT - pred| / |yT - y0|, 0 where pred meets the goal.
MethodResult escap(const std::vector<YearPoint>& observed, const Course& course,
                   const MethodLimits& limits);

/// Least squares over at least four observed years, extended to `year`; interval by Student's t
/// with n - 2 degrees of freedom: pred ± t s sqrt(1 + 1/n + (x - mean)^2 / Sxx). Source: any
/// textbook on regression, e.g. Draper and Smith, Applied Regression Analysis, 1.4.
Forecast forecast(const std::vector<YearPoint>& observed, int year);

/// Words of a method, a grade, a figure.
Text method_name(Method method);
Text grade_word(Grade grade);
Text figure_name(MethodFigureKind kind);
/// Short formula, for readers who check.
Text method_formula(Method method);

/// The light that a grade amounts to, so that methods can be compared: 1 green, 2 yellow, 3 red.
enum class Signal { good = 1, doubtful, bad };
Signal signal_of(Grade grade);

}  // namespace almanac
