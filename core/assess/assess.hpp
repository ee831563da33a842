// Why: holds every indicator against its targets, by the rules and words that an office answers
// for. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/target.hpp"
#include "catalog/catalog.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// What sectors' own methods say, by target and year.
using OwnMethods = std::map<std::pair<std::string, int>, OwnMethod>;

/// Verdict on `target` in `year`, as known in `figures` at `cut_off`, under the workspace's
/// thresholds. Pure.
Assessment assess(const Catalog& catalog, const Target& target, const Figures& figures, int year,
                  const Date& cut_off, const OwnMethods& own = {});

/// All targets in force at `cut_off`, in the catalog's order; previous states by the same vintage.
std::vector<Assessment> assess_all(const Catalog& catalog, const Figures& figures, int year,
                                   const Date& cut_off, const OwnMethods& own = {});

/// Whether the document that sets the target was there at the cut-off.
bool is_in_force(const Catalog& catalog, const Target& target, const Date& cut_off);

/// Whether a document that changes the target was in force at the cut-off. Such a target counts no
/// more: the one that replaces it does.
bool is_replaced(const Catalog& catalog, const Target& target, const Date& cut_off);

/// Whether the target counts in an edition's numbers of targets: once, where it was replaced.
bool is_counted(const Assessment& assessment);

/// State words by what they say of a target, for counts: every counted target is in one of them.
namespace state_groups {
inline constexpr const char* met = "met|exceeded|met_early|met_late|met_undated";
inline constexpr const char* on_path = "ahead|on_path|near";
inline constexpr const char* unjudged = "no_base|not_begun|not_due";
inline constexpr const char* not_met = "not_met|fallen_back";
inline constexpr const char* no_data = "no_data|no_data_due";
inline constexpr const char* not_assessable = "not_assessable|broken";
}  // namespace state_groups

/// First year of the plan; `year` where no plan says so.
int first_year_of_plan(const Catalog& catalog, int year);

/// Knots of the path a target is held against: base (where there is one), earlier targets of the
/// same indicator and area, yearly targets, the target itself; and how it runs between them.
struct Path {
    enum class Shape { none = 1, linear, geometric, yearly };
    Shape shape = Shape::none;
    std::vector<YearValue> knots;
    Text why_none;
    /// Value at the end of `year`; nothing before the first knot.
    std::optional<double> at(double year) const;
    /// The path's year that has `value`, on the line or curve; nothing where it never has.
    std::optional<double> year_of(double value) const;
};
/// The path by what was in force at `cut_off`: targets that were replaced by then are no knots.
Path path_of(const Catalog& catalog, const Target& target, const Date& cut_off);

/// Whether a method that is defined sees the target otherwise than its light: green, yellow, red.
/// Never where the light is grey.
bool disagrees(Light light, const MethodResult& result);
bool disagrees(Light light, const OwnMethod& own);
/// Whether any method of the panel, or the sector's own, disagrees with the state.
bool is_disputed(const Assessment& assessment);

/// Whether a value meets the target's demand, on the unrounded value and honest about bounds: an
/// inexact figure meets or misses only where every value it allows does.
enum class Met { yes = 1, no, unknown };

}  // namespace almanac
