// Why: an administrator has to know who has handed in what before anything can be issued, with
// denominators that hide nothing. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/waiver.hpp"
#include "intake/returned.hpp"
#include "measure/measure.hpp"
#include "quality/doubts.hpp"
#include "store/store.hpp"
#include "store/value_releases.hpp"

namespace almanac {

/// One thing that is due: a figure of a unit, a unit's report of a task that it leads, or its text
/// for a named place of a sector's section.
struct Item {
    enum class Kind { figure = 1, task, text };
    enum class State {
        accepted = 1,    ///< In the store, checked.
        returned,        ///< Handed in with faults, refused, and not handed in anew.
        missing,         ///< Due and never handed in.
        not_applicable,  ///< Reported as such.
        not_released     ///< Announced for later, by status or by the indicator's calendar.
    };
    Kind kind = Kind::figure;
    std::string id;    ///< Of the indicator or task; `coal/progress` of a text.
    Text name;         ///< With area and part of the year, where they are not the workspace's year.
    std::string unit;  ///< Who owes it on the day of the question; empty where nobody is named.
    std::string sector;
    State state = State::missing;
    std::optional<Date> received = {};  ///< When what is accepted came in; nothing where derived.
    bool waived = false;                ///< Somebody answers for its being missing (a waiver).
    std::vector<Text> doubts = {};      ///< About the figure, still open.
    std::vector<std::string> formerly = {};  ///< Units in whose stead `unit` owes it.
    std::string area = {};                   ///< Of a figure.
    Period period = {};                      ///< Likewise.
    bool abolished = false;                  ///< `unit` is no more, and nobody took it over.
};

/// What is asked, and when.
struct StatusQuestion {
    int year = 0;
    Date today;  ///< What has not come out by its calendar yet is not missing.
    std::optional<Date> deadline;
    std::vector<Waiver> waivers;
    std::vector<ReturnedFile> returned = {};
    Moment known = {};       ///< Deliveries that count.
    bool only_come = false;  ///< What came in after `today` has not come, whatever its date.
};

/// Everything due of the year: what asked_figures asks for, from each unit that may hand it in,
/// every task from each unit that leads it, and the texts that forms ask for from each unit with
/// either. A figure that a sector computes or that was rolled up counts as accepted, one of the
/// press (class 4 or weaker) is no return. Returned is what a refused file was about and no later
/// one brought.
std::vector<Item> items_due(const Catalog& catalog, const Figures& figures, const Store& store,
                            const StatusQuestion& question);

/// Writes the open doubts about the year's figures beside the items that they are about: without
/// the figures where one of them is closed and another unit's, since reminders go to units.
void note_doubts(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
                 const std::vector<Doubt>& doubts, int year, std::vector<Item>& items);

/// Counts over some items; what several units owe counts under each, and once in the total.
struct Standing {
    std::string id;  ///< Of the unit or sector; empty: nobody named.
    Text name;
    std::size_t due = 0;
    std::size_t accepted = 0;
    std::size_t missing = 0;   ///< Not accepted, though it could be.
    std::size_t returned = 0;  ///< Of the missing: refused.
    std::size_t waived = 0;    ///< Of the missing: answered for.
    std::size_t not_applicable = 0;
    std::size_t not_released = 0;
    std::size_t doubtful = 0;  ///< Of the accepted.
    std::size_t late = 0;      ///< Accepted after the deadline, or missing and past it.
    int days_late = 0;         ///< The most of them.
    std::vector<Item> open;    ///< What to remind of: missing and not waived, or doubtful.

    /// Everything that came in, fit or not.
    std::size_t received() const { return accepted + returned; }

    /// What could be handed in by now: due less not applicable less not released.
    std::size_t expected() const { return due - not_applicable - not_released; }
};

enum class GroupBy { unit = 1, sector };
/// By unit in the order of units.csv's ids, or by sector in the catalog's; last those that name
/// nobody.
std::vector<Standing> standings(const Catalog& catalog, const std::vector<Item>& items, GroupBy by,
                                const StatusQuestion& question);
/// All items, each figure, task and text once: it is accepted where anybody handed it in.
Standing total_of(const std::vector<Item>& items, const StatusQuestion& question);

}  // namespace almanac
