// Why: what a plan demands of an indicator, in the plan's own kinds and words, nothing softened and
// nothing invented. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "almanac/model/indicator.hpp"
#include "almanac/model/number.hpp"
#include "almanac/model/period.hpp"
#include "almanac/model/plan.hpp"
#include "almanac/model/text.hpp"

namespace almanac {

/// Kinds of DOMAIN 2. A kind that cannot be assessed is shown with its quotation, never refused.
enum class TargetKind {
    at_least = 1,
    at_most,
    range,
    corridor,
    average_growth,
    yearly_growth,
    yearly_flow,
    yearly_level,
    relative_to_base,
    relative_to_series,
    around,
    rank,
    all_of,
    by_document,
    qualitative
};

enum class Strength { firm = 1, aspiration, unclear };
enum class Nature { binding = 1, expected, not_stated };
enum class Sense { at_least = 1, at_most };

/// Value before the plan: stated by the plan, or adopted by somebody for a reason. Never the first
/// observation.
struct TargetBase {
    Number value;
    Period period;
    bool stated = false;
    std::string source;
    std::string by;
    Text reason;
    std::optional<Citation> quotation;
};

struct NamedItem {
    std::string id;
    Text name;
    std::string area;
};

struct YearValue {
    int year = 0;
    double value = 0;
};

struct Target {
    std::string id;
    std::string sector;
    Text title;             ///< Empty: the indicator's name.
    std::string indicator;  ///< Empty only for qualitative targets.
    std::string area;
    TargetKind kind = TargetKind::at_least;
    std::optional<Number> value;  ///< See targets.schema.json for its meaning by kind.
    std::optional<Number> lower;
    std::optional<Number> upper;
    bool exclusive = false;           ///< at_least, at_most: 多 leaves the number itself out.
    std::optional<double> tolerance;  ///< around: per cent of value.
    std::optional<Sense> sense;
    std::string comparator_indicator;  ///< relative_to_series.
    std::string comparator_area;
    std::vector<NamedItem> items;  ///< all_of.
    Text by;                       ///< by_document.
    int first_year = 0;            ///< yearly kinds; the plan's years by default.
    int last_year = 0;
    Date due;  ///< Last day; the plan's end where not stated.
    bool due_stated = true;
    std::string due_wording;
    std::string wording;
    Strength strength = Strength::firm;
    Nature nature = Nature::not_stated;
    std::optional<Citation> nature_quotation;
    std::vector<Citation> quotations;  ///< At least one.
    std::optional<TargetBase> base;
    std::vector<YearValue> yearly_targets;
    std::vector<std::string> leads;  ///< Resolved: own, else by the rule over lead notes.
    std::string replaces;
    Release release = Release::open;
    Text release_ground;
    Text note;
};

enum class TaskKind { task = 1, continuing, project };

/// Words of DOMAIN 23. Nothing handed in is not_reported, never "done".
enum class TaskStatus {
    done = 1,
    on_schedule,
    continuing,
    slow,
    not_started,
    amended,
    not_reported
};

/// One separable obligation of the plan.
struct Task {
    std::string id;
    std::string sector;
    Text title;
    TaskKind kind = TaskKind::task;
    Citation quotation;
    Date due;
    bool due_stated = false;
    std::string due_wording;
    std::string wording;
    Strength strength = Strength::firm;
    std::string area;
    std::vector<std::string> indicators;
    std::vector<std::string> leads;  ///< Resolved.
    std::vector<std::string> supports;
    Release release = Release::open;
    Text note;
};

}  // namespace almanac
