// Why: figures that contradict each other or their own history are named before they are believed,
// until somebody answers for them. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/waiver.hpp"
#include "measure/measure.hpp"

namespace almanac {

enum class DoubtKind {
    part_of = 1,    ///< The parts are more than the whole.
    sum_of,         ///< The parts are not the whole.
    jump,           ///< Too far from the year before.
    modified_z,     ///< The change is unlike those before it.
    history_range,  ///< Beyond everything so far.
    stretches,      ///< Parts of a year and the year.
    ratio,          ///< A ratio and what it is made of.
    growth,         ///< A growth and the levels that it is of.
    place,          ///< A place and the area that it lies in.
    sources,        ///< One source and another.
    cumulative,     ///< What adds up since a start, and the year before.
    fraction        ///< A percentage and its like.
};

/// Who says why a doubtful figure stands, and what.
struct DoubtAnswer {
    enum class By { sender = 1, office };
    By by = By::sender;  ///< sender: the note handed in with the figure; office: a waiver.
    Text text;
};

/// A figure that a rule looked at.
struct LookedAt {
    std::string indicator;
    int year = 0;
    bool operator==(const LookedAt&) const = default;
};

/// One broken rule about one area and year.
struct Doubt {
    DoubtKind kind = DoubtKind::part_of;
    std::string rule;  ///< `sector.check`, or one that no manifest states; see waiver.hpp.
    std::string sector;
    std::string indicator;  ///< The doubted one: of a whole and its parts the whole.
    std::string area;
    int year = 0;
    Text demand;                        ///< What to look at, in the rule's own words.
    std::vector<LookedAt> figures;      ///< The doubted one first.
    double measure = 0;                 ///< modified_z: z; else nothing.
    std::optional<DoubtAnswer> answer;  ///< Nothing: still open.
};

/// Holds every yearly figure up to `year` against the checks of all manifests, against those that
/// it is part of or made of, and, where it was observed, against the history of its series
/// (thresholds of the workspace). A rule is broken only
/// where no reading of rounded, bounded or partial figures keeps it; nothing is compared across a
/// break. Newest year first, then in the catalog's order of sectors.
std::vector<Doubt> find_doubts(const Catalog& catalog, const Figures& figures, int year,
                               const std::vector<Waiver>& waivers);

/// Marks the figures that open doubts name for their year, and what was derived from them.
void mark_doubted(const Catalog& catalog, const std::vector<Doubt>& doubts, Figures& figures);

/// Whether `waiver` lets `doubt` stand.
bool is_waived_by(const Doubt& doubt, const Waiver& waiver);

/// The doubt in a line: place, year, every figure looked at, and what to look at.
Text doubt_text(const Catalog& catalog, const Figures& figures, const Doubt& doubt);

/// The point of a year, where it has a value.
const Point* point_in(const Figures& figures, const std::string& indicator, const std::string& area,
                      int year);

}  // namespace almanac
