// Why: what several methods say of one target, side by side; where they disagree, readers should
// know. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "almanac/model/text.hpp"

namespace almanac {

/// Methods of judging progress. `schedule` is the plan's own path, the others are computed beside
/// it; see core/methods for formulas and sources.
enum class Method { schedule = 1, open_sdg, un_progress, destatis, escap };

/// What a method says, in its own words (see grade_word).
enum class Grade {
    achieved = 1,
    // Open SDG / Statistics Canada.
    on_track,
    moderate,
    limited,
    deterioration,
    // UN Statistics Division, progress chart: 3, 2, 1.
    substantial,
    fair,
    insufficient,
    // Destatis, weather symbols.
    sun,
    sun_and_cloud,
    cloud,
    storm,
    // UN ESCAP, anticipated progress.
    maintain,
    accelerate,
    reverse
};

/// What a method's number is.
enum class MethodFigureKind {
    growth_observed = 1,  ///< A year, 0.1 = 10 %.
    growth_required,
    ratio,      ///< Observed over required growth.
    score,      ///< -5 to 5.
    projected,  ///< Value expected in the target year, in the indicator's unit.
    share,      ///< Of the way from base to target that the projection covers.
    miss,       ///< Share of the way still to go that the projection leaves.
    status,     ///< 10 (y - y0)/(yT - y0), beside
    status_expected,
    gap  ///< Per cent of the whole way that the projection leaves.
};

struct MethodFigure {
    MethodFigureKind kind = MethodFigureKind::ratio;
    double value = 0;
};

/// A grade and the numbers it rests on, or the reason why the method says nothing. Never a
/// substitute number.
struct MethodResult {
    Method method = Method::schedule;
    std::optional<Grade> grade;
    std::vector<MethodFigure> figures;
    Text why_not;  ///< Set exactly where grade is empty.
};

/// Value to be expected in the target year if things go on as they did, or why none can be said.
/// Least squares over the observed years; the interval holds a new observation in 95 of 100 cases.
struct Forecast {
    int year = 0;
    int points = 0;  ///< Observed years that it rests on.
    std::optional<double> value;
    double lower = 0;
    double upper = 0;
    Text why_not;
};

}  // namespace almanac
