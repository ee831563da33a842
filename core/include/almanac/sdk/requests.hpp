// Why: what a sector is asked, as plain values; the JSON they came in stays outside.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/indicator.hpp"
#include "almanac/model/place.hpp"
#include "almanac/model/target.hpp"
#include "almanac/sdk/figures.hpp"

namespace almanac::sdk {

// Where a kind is optional, nothing means: a kind that the host learnt after this sector was built.

/// The edition that is being made.
struct Edition {
    int year = 0;
    std::string area;      ///< Code.
    std::string language;  ///< zh, en: the language to write in.
    std::string audience;  ///< public, internal: nothing else was sent.
    Date cut_off;          ///< What was published later is not in this edition.
};

struct Area {
    std::string code;
    std::string name;  ///< In the edition's language.
    std::optional<AreaKind> kind;
    std::string parent;    ///< Code; may be empty.
    bool adds_up = false;  ///< Enters its parent's totals.
};

/// An indicator that the sector has or reads.
struct Indicator {
    std::string id;
    std::string name;  ///< In the edition's language, like the unit.
    std::string unit;
    int decimals = 0;
    std::optional<Direction> direction;
    std::optional<Semantic> semantic;
};

/// A target on one of these indicators.
struct Target {
    std::string id;
    std::string indicator;  ///< Empty for a qualitative target.
    std::string area;
    std::string title;
    std::optional<TargetKind> kind;
    std::optional<double> value;
    std::optional<double> lower;
    std::optional<double> upper;
    Date due;
    bool due_stated = true;
    std::string wording;
    std::optional<Strength> strength;
    std::vector<Citation> quotations;
    std::vector<std::string> leads;  ///< Names of units.
};

/// The host's verdict on a target. Ratios are 1 for 100 %; nothing where they are not defined.
struct Assessment {
    std::string target;
    std::optional<State> state;
    std::optional<Light> light;
    std::optional<State> previous;   ///< Last year's.
    std::optional<State> due_state;  ///< The verdict of the due date, once it has passed.
    std::optional<double> value;     ///< The figure it rests on, else the newest; and its period.
    std::string period;
    bool to_be_verified = false;
    std::optional<double> completion;
    std::optional<double> schedule_ratio;
    std::optional<double> base_share;
    std::optional<double> expected;
    std::optional<double> required_rate;
    std::optional<double> required_step;
    std::optional<double> newest;  ///< The newest figure, where `value` is another; and its period.
    std::string newest_period;
};

/// An obligation of the plan.
struct Task {
    std::string id;
    std::string title;
    std::optional<TaskKind> kind;
    Date due;
    bool due_stated = false;
    Citation quotation;
    std::vector<std::string> leads;  ///< Names of units.
};

namespace requests_detail {

/// The element with that id, or null.
template <class Item>
const Item* find(const std::vector<Item>& items, const std::string& id, std::string Item::*member) {
    for (const auto& item : items) {
        if (item.*member == id) return &item;
    }
    return nullptr;
}

}  // namespace requests_detail

/// measure(): derive the sector's own series for these areas, from these figures and nothing else.
/// An area may come alone or among others: its answer must be the same.
struct MeasureRequest {
    Edition edition;
    std::vector<Area> areas;
    std::vector<Indicator> indicators;
    Figures figures;

    /// The figure where it can be calculated with (see Figures::value).
    std::optional<double> value(const std::string& indicator, const std::string& area,
                                int year) const {
        return figures.value(indicator, area, year);
    }
    std::vector<int> years(const std::string& indicator, const std::string& area) const {
        return figures.years(indicator, area);
    }
};

/// contribute(): write sections for this edition, from what its audience may see.
struct ContributeRequest {
    Edition edition;
    Area area;
    std::vector<Area> children;  ///< Areas below it.
    std::vector<Indicator> indicators;
    Figures figures;
    std::vector<Target> targets;
    std::vector<Assessment> assessments;
    std::vector<Task> tasks;

    /// The figure where it can be calculated with, in the edition's area.
    std::optional<double> value(const std::string& indicator, int year) const {
        return figures.value(indicator, edition.area, year);
    }
    std::optional<double> value(const std::string& indicator, int year,
                                const std::string& area_code) const {
        return figures.value(indicator, area_code, year);
    }
    const Indicator* indicator(const std::string& id) const {
        return requests_detail::find(indicators, id, &Indicator::id);
    }
    const Target* target(const std::string& id) const {
        return requests_detail::find(targets, id, &Target::id);
    }
    const Assessment* assessment(const std::string& target_id) const {
        return requests_detail::find(assessments, target_id, &Assessment::target);
    }
    /// The text in the edition's language.
    std::string text(const std::string& zh, const std::string& en) const {
        return edition.language == "en" ? en : zh;
    }
};

/// assess(): judge one target by a method of the sector's own.
struct AssessRequest {
    Edition edition;
    Target target;
    Figures figures;
    std::vector<YearValue> path;  ///< Value expected at the end of each year; empty: no path.

    std::optional<double> value(int year) const {
        return figures.value(target.indicator, target.area, year);
    }
};

/// Answer of measure(): series of the sector's own indicators, and by indicator what they were
/// computed from; indicators without inputs count as computed from all that was sent.
struct MeasureReply {
    MeasureReply(std::vector<Series> all, std::map<std::string, std::set<std::string>> named = {})
        : series(std::move(all)), inputs(std::move(named)) {}
    std::vector<Series> series;
    std::map<std::string, std::set<std::string>> inputs;
};

/// Answer of assess(): the method's value, its verdict, and how it came about.
struct AssessReply {
    std::optional<double> value;
    State state = State::not_assessable;  ///< ahead, on_path, near, behind, met, not_met, no_data
                                          ///< or not_assessable.
    std::vector<TraceStep> trace;
};

}  // namespace almanac::sdk
