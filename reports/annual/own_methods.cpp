// Why: see own_methods.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/own_methods.hpp"

#include <algorithm>

#include "calls/calls.hpp"
#include "calls/calls_messages.hpp"

namespace almanac::annual {
namespace {

using Key = OwnMethods::key_type;

/// Targets and years that the sector is asked about.
std::vector<std::pair<Key, const Target*>> asked_of(const Catalog& catalog, const Sector& sector,
                                                    const Edition& edition) {
    const bool leads = catalog.workspace.thresholds.methods.own_leading.count(sector.id) != 0;
    const int first = leads ? first_year_of_plan(catalog, edition.year) : edition.year;
    std::vector<std::pair<Key, const Target*>> asked;
    for (const auto& target : catalog.targets) {
        if (target.sector != sector.id || target.indicator.empty()) continue;
        if (!is_in_force(catalog, target, edition.cut_off)) continue;
        // What the audience may not see, code is not sent either.
        const Indicator* indicator = catalog.find_indicator(target.indicator);
        if (!may_see(edition.audience, target.release) || indicator == nullptr ||
            !may_see(edition.audience, indicator->release))
            continue;
        for (int year = first; year <= edition.year && year < target.due.year; ++year)
            asked.push_back({{target.id, year}, &target});
    }
    return asked;
}

/// Sectors that have an assess() at all: asked without a request, which costs next to nothing.
std::vector<const Sector*> offering(const Catalog& catalog, const Asking& asking) {
    std::vector<WorkerJob> jobs;
    std::vector<const Sector*> able;
    for (const auto& sector : catalog.sectors) {
        if (!asking.can_ask(sector)) continue;
        jobs.push_back(Asking::job(sector, Call::assess, {}));
        able.push_back(&sector);
    }
    const auto outcomes = asking.run(jobs);
    std::vector<const Sector*> offer;
    for (std::size_t i = 0; i < able.size(); ++i) {
        if (!outcomes[i].fault && outcomes[i].offered) offer.push_back(able[i]);
    }
    return offer;
}

/// A sector that is to lead and has no method: its targets go by the schedule, and somebody ought
/// to know.
void warn_of_missing(const Catalog& catalog, const std::vector<const Sector*>& offer,
                     const Asking& asking) {
    for (const auto& id : catalog.workspace.thresholds.methods.own_leading) {
        const bool offered = std::any_of(offer.begin(), offer.end(),
                                         [&](const Sector* sector) { return sector->id == id; });
        if (!offered)
            asking.note(say(messages::no_own_method,
                            (catalog.workspace.folder / "almanac.json").string(), {id}));
    }
}

}  // namespace

OwnMethods own_methods(const Catalog& catalog, const Edition& edition, const Figures& figures,
                       const Asking& asking) {
    const auto offer = offering(catalog, asking);
    warn_of_missing(catalog, offer, asking);
    std::vector<WorkerJob> jobs;
    std::vector<std::vector<Key>> keys;
    for (const Sector* sector : offer) {
        auto& job = jobs.emplace_back(Asking::job(*sector, Call::assess, {}));
        auto& of_job = keys.emplace_back();
        for (const auto& [key, target] : asked_of(catalog, *sector, edition)) {
            job.requests.push_back(assess_request(catalog, *target, figures, edition, key.second));
            of_job.push_back(key);
        }
    }
    const auto outcomes = asking.run(jobs);
    OwnMethods all;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (outcomes[i].fault) continue;
        Diagnostics heard;
        auto said = read_assess_replies(*offer[i], outcomes[i].replies, heard);
        if (!said) {
            asking.refuse(*offer[i], heard);
            continue;
        }
        for (std::size_t k = 0; k < said->size(); ++k)
            all.emplace(keys[i][k], std::move((*said)[k]));
    }
    return all;
}

}  // namespace almanac::annual
