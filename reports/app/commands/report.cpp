// Why: `almanac report`: one edition or those of many areas, all formats, and a plain word on what
// is missing.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "annual/kept_edition.hpp"
#include "annual/unit_extract.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/edition_files.hpp"
#include "app/commands/edition_folder.hpp"
#include "app/commands/report_formats.hpp"
#include "app/commands/report_words.hpp"
#include "app/diagnostics_json.hpp"
#include "catalog/duties.hpp"
#include "catalog/validity.hpp"
#include "store/store.hpp"
#include "system/terminal.hpp"
#include "worker/quarantine.hpp"

namespace almanac::app {
namespace {

/// Only the sectors asked for, with their targets and tasks.
void keep_sectors(Catalog& catalog, const std::vector<std::string>& wanted) {
    if (wanted.empty()) return;
    std::vector<std::string> ids;
    for (const auto& sector : catalog.sectors) ids.push_back(sector.id);
    for (const auto& id : wanted) {
        if (catalog.find_sector(id) == nullptr)
            throw Error(ErrorKind::usage, say(messages::unknown_sector, "--sector",
                                              {id, did_you_mean(nearest(id, ids))}));
    }
    const auto unwanted = [&](const std::string& id) {
        return std::find(wanted.begin(), wanted.end(), id) == wanted.end();
    };
    std::erase_if(catalog.sectors, [&](const Sector& sector) { return unwanted(sector.id); });
    std::erase_if(catalog.refused,
                  [&](const RefusedSector& sector) { return unwanted(sector.id); });
    std::erase_if(catalog.targets, [&](const Target& target) { return unwanted(target.sector); });
    std::erase_if(catalog.tasks, [&](const Task& task) { return unwanted(task.sector); });
}

/// The areas of a batch, the workspace's own first; empty without --areas. `all` are those that
/// existed in the year; one that is named is wanted whatever its dates.
std::vector<std::string> wanted_areas(const Catalog& catalog, const CommandLine& line, int year) {
    std::vector<std::string> codes;
    const auto add = [&](const std::string& code) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    };
    const std::string& own = catalog.workspace.area;
    for (const auto& name : line.areas) {
        if (name != "all") {
            add(known_area(catalog, name, "--areas").code);
            continue;
        }
        add(own);
        for (const Area* area : children_in(catalog, own, year)) add(area->code);
    }
    const auto first = std::find(codes.begin(), codes.end(), own);
    if (first != codes.end()) std::rotate(codes.begin(), first, first + 1);
    return codes;
}

/// Ids of all sectors, those refused among them.
std::vector<std::string> sectors_of(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const auto& sector : catalog.sectors) ids.push_back(sector.id);
    for (const auto& sector : catalog.refused) ids.push_back(sector.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Built, but incomplete, is better than not built.
int worst(int a, int b) { return std::max(a, b); }

/// What is the same for every area is said once.
void add_new(Diagnostics& known, const Diagnostics& heard) {
    for (const auto& one : heard)
        if (std::find(known.begin(), known.end(), one) == known.end()) known.push_back(one);
}

Outcome batch(const EditionWork& work, Edition edition, const std::vector<std::string>& areas,
              const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const bool zh = work.line.message_language == "zh";
    Outcome outcome;
    nlohmann::ordered_json json;
    for (const auto& code : areas) {
        edition.area = code;
        Diagnostics heard;
        read_last_year(work.system, work.catalog.workspace, edition, heard);
        const auto built = make_edition(
            work, edition, folder_of_area(work.catalog, work.line, folder, code), heard);
        add_new(diagnostics, heard);
        outcome.exit_code = worst(outcome.exit_code, built.exit_code);
        outcome.text += line_of(built, work.catalog.areas.at(code).name.in(zh ? "zh" : "en"), zh);
        json["editions"].push_back({{"area", code}});
        json["editions"].back().update(json_of(built));
    }
    outcome.json = printed(json);
    return outcome;
}

/// Makes an extract of the catalog and the edition where --unit asks for one.
void keep_asked_unit(Catalog& catalog, const std::string& named, Edition& edition) {
    if (named.empty()) return;
    edition.unit = asked_unit(catalog, named, duty_day(edition));
    if (!keep_unit(catalog, edition.unit, duty_day(edition)))
        throw Error(ErrorKind::usage, say(messages::nothing_of_unit, "--unit", {named}));
}

Edition asked_edition(const System& system, Catalog& catalog, const Store& store,
                      const CommandLine& line, Diagnostics& diagnostics) {
    keep_sectors(catalog, line.sectors);
    Edition edition = edition_of(system, catalog, line, diagnostics);
    edition.as_of = store.latest();
    keep_asked_unit(catalog, line.unit, edition);
    if (!edition.unit.empty()) read_last_year(system, catalog.workspace, edition, diagnostics);
    if (!line.profile.empty()) edition.profile = line.profile;
    return edition;
}

/// The edition of an edition.json, with the sectors that it had.
Edition kept_edition(const System& system, Catalog& catalog, const Store& store,
                     const CommandLine& line, Diagnostics& diagnostics) {
    const KeptEdition kept = read_kept_edition(system, line.edition);
    std::vector<std::string> known;
    for (const auto& sector : catalog.sectors) {
        if (kept.sectors.count(sector.id) != 0) known.push_back(sector.id);
    }
    if (known.size() < catalog.sectors.size()) keep_sectors(catalog, known);
    known_area(catalog, kept.edition.area, "--edition");
    Edition edition = rebuilt_edition(system, catalog, store, kept, diagnostics);
    keep_asked_unit(catalog, edition.unit, edition);
    if (!line.profile.empty()) edition.profile = line.profile;
    return edition;
}

}  // namespace

/// Counts a run against each sector whose code failed in it, as long as that can be kept.
void note_failed(const System& system, const Catalog& catalog,
                 const std::set<std::string>& failed) {
    Quarantine quarantine(system, catalog.workspace.store);
    for (const auto& id : failed)
        if (const Sector* sector = catalog.find_sector(id)) quarantine.note(id, sector->sha256);
    try {
        quarantine.save();
    } catch (const Error&) {  // A store that is only read: nobody is held.
        return;
    }
}

Outcome make_editions(const EditionWork& work, const Edition& edition,
                      const std::vector<std::string>& areas, const std::filesystem::path& folder,
                      Diagnostics& diagnostics) {
    if (!areas.empty()) return batch(work, edition, areas, folder, diagnostics);
    const auto built = make_edition(
        work, edition, folder_of_area(work.catalog, work.line, folder, edition.area), diagnostics);
    return {built.exit_code, summary_of(built, work.line.message_language == "zh"),
            printed(json_of(built))};
}

Outcome report(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const WantedFormats wanted = wanted_formats(line);
    Catalog catalog = catalog_of(system, line, diagnostics);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    const auto all = sectors_of(catalog);
    const Edition edition = line.edition.empty()
                                ? asked_edition(system, catalog, *store, line, diagnostics)
                                : kept_edition(system, catalog, *store, line, diagnostics);
    const auto areas = wanted_areas(catalog, line, edition.year);
    const bool is_whole =
        all == sectors_of(catalog) || (!edition.unit.empty() && line.sectors.empty());
    const auto only = is_whole ? std::vector<std::string>{} : sectors_of(catalog);
    const auto folder = editions_folder(catalog, line, edition, only);
    Progress progress(real_terminal(), std::max<std::size_t>(areas.size(), 1) * 2);
    std::set<std::string> failed;
    const EditionWork work{system, line, catalog, *store, wanted, only, progress, failed};
    auto outcome = make_editions(work, edition, areas, folder, diagnostics);
    note_failed(system, catalog, failed);
    return outcome;
}

}  // namespace almanac::app
