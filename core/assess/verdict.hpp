// Why: the state of one target in one year, without its history or its words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "assess/assess.hpp"
#include "assess/evidence.hpp"
#include "assess/met.hpp"

namespace almanac {

/// A state, the figure it rests on, and why it is this one.
struct Verdict {
    State state = State::no_data;
    std::optional<Reading> actual;
    std::optional<Reading> growth = {};  ///< Published, where the year was judged by it.
    Text reason;
    Measure completion;
    Measure schedule_ratio;
    Measure expected;
    Measure base_share;
};

/// What the verdicts of one target are made from.
struct Case {
    const Catalog& catalog;
    const Target& target;
    const Evidence& evidence;
    const Figures& figures;
    Date cut_off;
    const OwnMethods& own;
};

/// What the sector's own method says of the target in `year`, where it is still to come; else null.
const OwnMethod* own_method(const Case& of, int year);

/// Verdict on the target in `year` (DOMAIN 8), with the figures known up to that year.
Verdict judge(const Case& of, int year);

/// Verdict on a target that is judged year by year: n of m years met.
Verdict judge_yearly(const Case& of, int year);

/// Whether the demand of a yearly target was met in that year; unknown without figures.
Met met_in_year(const Case& of, int year);

/// Completion of a demand by a reading: actual over goal for floors, goal over actual for ceilings.
/// Source: reference on progress methods, section 5.
Measure completion_of(const Target& target, const Demand& demand, const Reading& reading);

/// Whether the demand is more than met: above a range's upper end, or at the threshold of
/// completion.
bool is_exceeded(const Catalog& catalog, const Target& target, const Demand& demand,
                 const Reading& reading);

/// Whether the target's indicator can only become more: what was met stays met.
bool never_falls(const Case& of);

Measure defined(double value);
Measure undefined(Text why);

}  // namespace almanac
