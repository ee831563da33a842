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
    std::optional<State> due_state = {};  ///< At the due date; nothing before it.
    std::optional<Reading> actual;
    std::optional<Reading> later = {};   ///< After the due date, where the state rests on it, too.
    std::optional<Reading> growth = {};  ///< Published, where the year was judged by it.
    std::optional<YearTally> years = {};
    bool to_be_verified = false;  ///< Of a year that counts, other than that of `actual`.
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

/// Fills in the verdict on a target that is still to come in `year`, or that is due.
void judge_before_due(const Case& of, const Demand& demand, int year, Verdict& verdict);
void judge_after_due(const Case& of, const Demand& demand, int year, Verdict& verdict);

/// The state where no figure decides: of `year`, or of the due year.
State state_without_figure(const Case& of, int year, bool due);

/// Whether the path begins on the good side of the goal (耕地保有量, 失业率控制在): there is
/// nothing to catch up with, only something to keep.
bool begins_on_good_side(const Path& path, const Demand& demand);

/// Schedule (时序进度): base-adjusted share over the share that the path wants by then; none on a
/// path that leads away from the wish.
void fill_schedule(const Path& path, const Demand& demand, Verdict& verdict);

/// The newest figure known up to `year` that could carry a verdict; of what never falls also one
/// within a year.
const Reading* newest_of(const Case& of, int year);

/// The figure that what is still to be done is told from: that of the verdict, or the newest where
/// the year's is only awaited; nothing where it is too old to say anything.
std::optional<Reading> told_from(const Assessment& assessment);

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
