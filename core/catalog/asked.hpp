// Why: forms, reminders and the checks of what comes back must ask for the very figures that
// targets are judged by, and for nothing that nobody can hand in. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/duties.hpp"

namespace almanac {

/// A figure that is to be handed in for a year.
struct AskedFigure {
    const Indicator* indicator = nullptr;
    std::string area;
    Period period;             ///< The year, or the part of it at whose end a target falls due.
    std::vector<Duty> duties;  ///< Who may hand it in, the one that is named to first; it counts
                               ///< once. Empty: nobody is named.
    std::vector<const Target*> targets = {};  ///< That are judged by it.

    /// Whether a unit is asked for it; of what was abolished nobody is.
    bool is_duty_of(const std::string& unit) const;
};

/// All that is asked for `year` on `day`, of those who have the duties then, in the order of the
/// catalog. An indicator is asked for the areas that its targets are about, else for the
/// workspace's own; and for the part of the year at whose end a target falls due within the year.
/// It is asked of the unit that `reports` it; where that one leads, or where nobody is named to
/// report, of all that lead the indicator or its targets. Nobody is asked for what is computed, by
/// formula or by a sector's code, nor for a growth beside the amounts from which it follows (that
/// of money at current prices does not: prices grow, too), nor for areas outside of the
/// workspace's.
std::vector<AskedFigure> asked_figures(const Catalog& catalog, int year, const Date& day);

/// The areas that the targets of an indicator are about, each once; empty where it has none.
std::vector<std::string> areas_judged(const Catalog& catalog, const std::string& indicator);

/// Whether a return of such a source class is a unit's own or an office's (DOMAIN 12): press and
/// copies are not. 0 is unknown.
constexpr bool is_return(int source_class) { return source_class < 4; }

}  // namespace almanac
