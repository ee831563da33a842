// Why: duties that nobody has any more, or nobody in particular, are told to the operator before
// they are missed. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "catalog/catalog_messages.hpp"
#include "catalog/duties.hpp"
#include "catalog/reading.hpp"

namespace almanac {
namespace {

/// Ids under one unit, figures and tasks apart.
struct Held {
    std::vector<std::string> figures;
    std::vector<std::string> tasks;

    std::string text() const {
        std::string all;
        for (const auto* ids : {&figures, &tasks})
            for (const auto& id : *ids) all += (all.empty() ? "" : ", ") + id;
        return all;
    }
};

bool is_named(const OfficialUnit& unit, const Matter& matter) {
    const auto successors = successors_of(unit);
    return std::any_of(successors.begin(), successors.end(), [&](const Successor& successor) {
        const auto& takes = successor.takes;
        return std::find(takes.begin(), takes.end(), matter.id) != takes.end() ||
               std::find(takes.begin(), takes.end(), matter.sector) != takes.end();
    });
}

/// Whether a matter that the unit leaves goes to more than one of its successors.
bool is_left_open(const OfficialUnit& unit, const Matter& matter) {
    const auto successors = successors_of(unit);
    const auto rest = std::count_if(successors.begin(), successors.end(),
                                    [](const Successor& each) { return each.takes.empty(); });
    return successors.size() > 1 && rest != 1 && !is_named(unit, matter);
}

/// Visits every duty that the plan or a manifest names a unit for: unit, matter, whether a task.
template <class Visit>
void each_duty(const Catalog& catalog, const Visit& visit) {
    for (const auto& [id, indicator] : catalog.indicators) {
        if (!indicator.reports.empty() && indicator.formula.empty())
            visit(indicator.reports, Matter{id, indicator.sector}, false);
    }
    for (const auto& task : catalog.tasks) {
        for (const auto& lead : task.leads) visit(lead, Matter{task.id, task.sector}, true);
    }
}

std::string example_of(const OfficialUnit& unit, const Held& held) {
    const auto successors = successors_of(unit);
    return successors.front().unit + ": " +
           (held.figures.empty() ? held.tasks : held.figures).front() + "; " +
           successors.back().unit;
}

Text successor_names(const Catalog& catalog, const OfficialUnit& unit) {
    std::string zh;
    std::string en;
    for (const auto& successor : successors_of(unit)) {
        const Text name = unit_name(catalog, successor.unit);
        zh += (zh.empty() ? "" : "、") + name.in("zh");
        en += (en.empty() ? "" : ", ") + name.in("en");
    }
    return {zh, en};
}

/// What successors are said to take and nobody knows, with the nearest ids.
void note_unknown_matters(const Catalog& catalog, Diagnostics& notes) {
    std::vector<std::string> known;
    for (const auto& sector : catalog.sectors) known.push_back(sector.id);
    for (const auto& sector : catalog.refused) known.push_back(sector.id);
    for (const auto& [id, indicator] : catalog.indicators) known.push_back(id);
    for (const auto& target : catalog.targets) known.push_back(target.id);
    for (const auto& task : catalog.tasks) known.push_back(task.id);
    for (const auto& [id, unit] : catalog.units) {
        for (const auto& successor : successors_of(unit)) {
            for (const auto& matter : successor.takes) {
                const bool is_refused = std::any_of(
                    catalog.refused.begin(), catalog.refused.end(), [&](const auto& sector) {
                        return matter == sector.id || matter.starts_with(sector.id + ".");
                    });
                if (is_refused || std::find(known.begin(), known.end(), matter) != known.end())
                    continue;
                notes.push_back(
                    say(messages::unknown_matter, "units.csv " + id + " successor",
                        {matter, successor.unit, catalog_detail::hint_of(matter, known)}));
            }
        }
    }
}

}  // namespace

Diagnostics duty_notes(const Catalog& catalog, const Date& day) {
    std::map<std::string, Held> abolished;
    std::map<std::string, Held> open;
    each_duty(catalog, [&](const std::string& named, const Matter& matter, bool is_task) {
        const auto note = [&](std::map<std::string, Held>& under, const std::string& unit) {
            (is_task ? under[unit].tasks : under[unit].figures).push_back(matter.id);
        };
        for (const auto& duty : duties_on(catalog, {named}, day, matter))
            if (duty.abolished) note(abolished, duty.unit);
        const auto unit = catalog.units.find(named);
        if (unit != catalog.units.end() && unit->second.valid_to && *unit->second.valid_to < day &&
            is_left_open(unit->second, matter))
            note(open, named);
    });
    Diagnostics notes;
    note_unknown_matters(catalog, notes);
    for (const auto& [id, held] : abolished) {
        notes.push_back(
            say_bilingual(messages::nobody_responsible, "units.csv " + id,
                          {unit_name(catalog, id), Text(to_text(*catalog.units.at(id).valid_to)),
                           Text(std::to_string(held.figures.size())),
                           Text(std::to_string(held.tasks.size())), Text(held.text())}));
    }
    for (const auto& [id, held] : open) {
        const auto& unit = catalog.units.at(id);
        notes.push_back(say_bilingual(messages::not_divided, "units.csv " + id + " successor",
                                      {unit_name(catalog, id), successor_names(catalog, unit),
                                       Text(held.text()), Text(example_of(unit, held))}));
    }
    return notes;
}

}  // namespace almanac
