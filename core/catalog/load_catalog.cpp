// Why: puts workspace, registries, plan and sectors together, and checks them against each other.
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "catalog/catalog_messages.hpp"
#include "catalog/plan_lookup.hpp"
#include "catalog/reading.hpp"
#include "system/sha256.hpp"
#include "text/read_text.hpp"

namespace almanac {
namespace {

using namespace catalog_detail;
using nlohmann::json;
namespace fs = std::filesystem;

/// `4.10` → {4, 10}, so that clauses sort as numbers.
std::vector<int> clause_order(const std::vector<std::string>& clauses) {
    if (clauses.empty()) return {1 << 20};
    std::vector<int> parts;
    int part = 0;
    for (const char c : clauses.front()) {
        if (c == '.') {
            parts.push_back(std::exchange(part, 0));
        } else if (c >= '0' && c <= '9') {
            part = part * 10 + (c - '0');
        }
    }
    parts.push_back(part);
    return parts;
}

bool has_error(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

/// Default targets and tasks by sector, as JSON.
using Defaults = std::map<std::string, std::pair<std::string, std::string>>;

/// Gathers the sectors of all folders; each folder is judged alone.
class SectorGathering {
public:
    SectorGathering(const System& system, SchemaChecker& checker, Catalog& catalog,
                    Diagnostics& diagnostics)
        : system_(system),
          checker_(checker),
          catalog_(catalog),
          diagnostics_(diagnostics),
          of_workspace_(catalog.measures) {}

    /// Sectors of a folder that the workspace searches: those it wants.
    void gather(const fs::path& parent) {
        for (const auto& name : system_.list(parent)) {
            const fs::path folder = parent / name;
            if (!has_manifest(folder)) continue;
            if (!is_wanted(name) && !any_wanted_differs_from_folder(folder)) continue;
            ReadSector found = read(folder);
            // Whoever names a folder by hand means it instead of what lies here.
            if (is_wanted(found.sector.id) && named_.count(found.sector.id) == 0)
                take(std::move(found));
        }
    }

    /// A folder that was named by hand: a sector, or a folder of sectors, wanted all of them, and
    /// before any other of the same id.
    void gather_named(const fs::path& folder) {
        if (system_.exists(folder / "sector.json")) {
            take_named(read(folder));
            return;
        }
        for (const auto& name : system_.list(folder)) {
            if (has_manifest(folder / name)) take_named(read(folder / name));
        }
    }

    /// Sectors that the workspace names and nobody brought keep a place in the report.
    void note_missing() {
        std::vector<std::string> found;
        for (const auto& sector : catalog_.sectors) found.push_back(sector.id);
        for (const auto& refused : catalog_.refused) found.push_back(refused.id);
        for (const auto& id : catalog_.workspace.sectors) {
            if (std::find(found.begin(), found.end(), id) != found.end()) continue;
            Diagnostic missing =
                say(messages::sector_missing,
                    (catalog_.workspace.folder / "almanac.json").string() + " /sectors",
                    {id, hint_of(id, found)});
            diagnostics_.push_back(missing);
            catalog_.refused.push_back({id, {}, {}, {}, {missing}, {}});
        }
    }

    const Defaults& defaults() const { return defaults_; }

private:
    /// What cannot be looked at is one sector's fault, which reading it will name.
    bool has_manifest(const fs::path& folder) const {
        try {
            return system_.exists(folder / "sector.json");
        } catch (const Error&) {
            return true;
        }
    }

    ReadSector read(const fs::path& folder) {
        return read_sector(system_, checker_, folder, of_workspace_, catalog_.measures);
    }

    bool is_wanted(const std::string& id) const {
        const auto& wanted = catalog_.workspace.sectors;
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
    }

    /// A folder may have another name than its sector; only then the manifest must be looked at.
    bool any_wanted_differs_from_folder(const fs::path& folder) {
        std::optional<std::string> text;
        Diagnostics unheard;  // Whoever reads the whole manifest says them.
        try {
            text = read_text_file(system_, folder / "sector.json", 8U << 20, unheard);
        } catch (const Error&) {
            return false;  // Nobody wants it by its name, so it is no business of this run.
        }
        if (!text) return false;
        return std::any_of(catalog_.workspace.sectors.begin(), catalog_.workspace.sectors.end(),
                           [&](const std::string& id) {
                               return text->find("\"" + id + "\"") != std::string::npos;
                           });
    }

    void take_named(ReadSector read) {
        named_.insert(read.sector.id);
        take(std::move(read));
    }

    void take(ReadSector read) {
        const std::string id = read.sector.id;
        for (const auto& known : catalog_.sectors) {
            if (known.id != id) continue;
            diagnostics_.push_back(say(messages::sector_twice, read.sector.folder.string(),
                                       {id, known.folder.string()}));
            return;
        }
        std::set<std::string> own;
        for (const auto& indicator : read.indicators) {
            if (catalog_.indicators.count(indicator.id) != 0 || !own.insert(indicator.id).second)
                read.reasons.push_back(say(messages::twice,
                                           (read.sector.folder / "sector.json").string(),
                                           {"indicator", indicator.id}));
        }
        diagnostics_.insert(diagnostics_.end(), read.reasons.begin(), read.reasons.end());
        const auto same_id = [&id](const RefusedSector& refused) { return refused.id == id; };
        if (has_error(read.reasons)) {
            if (std::none_of(catalog_.refused.begin(), catalog_.refused.end(), same_id))
                catalog_.refused.push_back({id, read.sector.folder, read.sector.title,
                                            read.sector.clauses, read.reasons,
                                            read.indicator_names});
            return;
        }
        // A broken folder that took this one's id keeps its message, not its place.
        std::erase_if(catalog_.refused, same_id);
        for (auto& indicator : read.indicators) {
            for (const auto& former : indicator.formerly)
                catalog_.former_indicators[former] = indicator.id;
            catalog_.indicators.emplace(indicator.id, indicator);
        }
        for (const auto& measure : read.measures.declared()) catalog_.measures.add(measure);
        defaults_[id] = {read.default_targets, read.default_tasks};
        catalog_.sectors.push_back(std::move(read.sector));
    }

    const System& system_;
    SchemaChecker& checker_;
    Catalog& catalog_;
    Diagnostics& diagnostics_;
    Measures of_workspace_;
    Defaults defaults_;
    std::set<std::string> named_;  ///< Sectors that were named by hand.
};

/// Takes the sector at `index` out of the catalog; it keeps its place as a notice.
void refuse(Catalog& catalog, std::size_t index, Diagnostics reasons, Diagnostics& diagnostics) {
    const Sector sector = catalog.sectors[index];
    diagnostics.insert(diagnostics.end(), reasons.begin(), reasons.end());
    std::vector<std::string> names;
    for (const auto& id : sector.indicators) {
        for (const auto& [language, name] : catalog.indicators.at(id).name.by_language())
            names.push_back(name);
        names.push_back(id);
        catalog.indicators.erase(id);
        std::erase_if(catalog.former_indicators,
                      [&](const auto& former) { return former.second == id; });
    }
    catalog.refused.push_back({sector.id, sector.folder, sector.title, sector.clauses,
                               std::move(reasons), std::move(names)});
    catalog.sectors.erase(catalog.sectors.begin() + static_cast<std::ptrdiff_t>(index));
}

/// Refuses sectors that refer to nothing, until none is left: one that goes may leave others
/// without what they read.
void refuse_dangling(Catalog& catalog, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < catalog.sectors.size();) {
        Diagnostics reasons = dangling_references(catalog, catalog.sectors[i]);
        for (auto& reason : faulty_checks(catalog, catalog.sectors[i]))
            reasons.push_back(std::move(reason));
        if (reasons.empty()) {
            ++i;
            continue;
        }
        refuse(catalog, i, std::move(reasons), diagnostics);
        i = 0;
    }
}

/// Targets or tasks as the workspace's file or, where there is none, the sector's defaults list
/// them.
json entries_of(const json& object, const std::string& schema) {
    return object.is_discarded() ? json::array() : object.at(schema);
}

void note_unclaimed(Reading& reading, const Catalog& catalog) {
    std::set<std::string> named;
    for (const char* folder : {"targets", "tasks"}) {
        for (const auto& name : reading.system.list(catalog.workspace.folder / folder)) {
            if (name.ends_with(".json")) named.insert(name.substr(0, name.size() - 5));
        }
    }
    for (const auto& sector : named) {
        if (catalog.find_sector(sector) == nullptr)
            reading.diagnostics.push_back(
                say(messages::targets_of_absent, catalog.workspace.folder.string(), {sector}));
    }
}

using ReadEntries = void (*)(Reading&, Catalog&, const json&, const std::string&,
                             const std::string&);

/// Reads the sector's targets or tasks: the workspace's file wins over the sector's defaults. What
/// is wrong with the defaults goes to `of_sector`, for they are the manifest's.
void read_entries(Reading& reading, Catalog& catalog, const Sector& sector,
                  const std::string& schema, const std::string& defaults, ReadEntries read,
                  Diagnostics& of_sector) {
    const fs::path file = catalog.workspace.folder / schema / (sector.id + ".json");
    if (reading.system.exists(file)) {
        const json object = checked_file(reading, file, 64U << 20, schema);
        read(reading, catalog, entries_of(object, schema), sector.id, file.string());
    } else if (!defaults.empty()) {
        Reading own{reading.system, reading.checker, of_sector};
        const std::string manifest = (sector.folder / "sector.json").string();
        const std::string text = "{\"" + schema + "\":" + defaults + "}";
        const json object = checked_json(own, text, schema, manifest);
        read(own, catalog, entries_of(object, schema), sector.id, manifest);
    }
}

/// Reads targets and tasks of all sectors. A sector whose own defaults have an error is refused,
/// and all are read again, since others may have referred to it.
void read_plan_of_sectors(Reading& reading, Catalog& catalog, const Defaults& defaults,
                          Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < catalog.sectors.size();) {
        const Sector sector = catalog.sectors[i];
        const auto& [targets, tasks] = defaults.at(sector.id);
        Diagnostics of_sector;
        read_entries(reading, catalog, sector, "targets", targets, &read_targets, of_sector);
        read_entries(reading, catalog, sector, "tasks", tasks, &read_tasks, of_sector);
        if (!has_error(of_sector)) {
            reading.diagnostics.insert(reading.diagnostics.end(), of_sector.begin(),
                                       of_sector.end());
            ++i;
            continue;
        }
        refuse(catalog, i, std::move(of_sector), diagnostics);
        refuse_dangling(catalog, diagnostics);
        reading.diagnostics.clear();
        catalog.targets.clear();
        catalog.tasks.clear();
        i = 0;
    }
    note_unclaimed(reading, catalog);
}

/// SHA-256 over everything that figures depend on: registries, manifests, targets.
std::string fingerprint(const System& system, const Catalog& catalog) {
    Sha256 digest;
    const auto& folder = catalog.workspace.folder;
    for (const char* name : {"almanac.json", "units.csv", "areas.csv"})
        digest.add(system.read_file(folder / name, 64U << 20));
    for (const char* inner : {"documents", "targets", "tasks"}) {
        for (const auto& name : system.list(folder / inner))
            digest.add(system.read_file(folder / inner / name, 64U << 20));
    }
    for (const auto& sector : catalog.sectors) digest.add(sector.sha256);
    return digest.take_hex();
}

void check_safeguards(const Catalog& catalog, const std::string& file, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const auto& clause : catalog.plan().clauses) known.push_back(clause.id);
    for (const auto& id : catalog.workspace.safeguards) {
        if (find_clause(catalog.plan(), id) == nullptr)
            diagnostics.push_back(say(messages::unknown_name, file + " /safeguards",
                                      {"clause", id, hint_of(id, known)}));
    }
}

void check_workspace(const Catalog& catalog, Diagnostics& diagnostics) {
    const std::string file = (catalog.workspace.folder / "almanac.json").string();
    std::vector<std::string> plans;
    for (const auto& document : catalog.documents) plans.push_back(document.id);
    if (std::find(plans.begin(), plans.end(), catalog.workspace.plan) == plans.end())
        diagnostics.push_back(
            say(messages::no_plan, file + " /plan",
                {catalog.workspace.plan, hint_of(catalog.workspace.plan, plans)}));
    else
        check_safeguards(catalog, file, diagnostics);
    std::vector<std::string> areas;
    for (const auto& [code, area] : catalog.areas) areas.push_back(code);
    if (catalog.areas.count(catalog.workspace.area) == 0)
        diagnostics.push_back(
            say(messages::unknown_name, file + " /area",
                {"area", catalog.workspace.area, hint_of(catalog.workspace.area, areas)}));
}

/// Ends the run at the first error of the workspace's own files, all of which have been noted.
void stop_at_errors(const Diagnostics& found, Diagnostics& diagnostics) {
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    for (const auto& diagnostic : found) {
        if (diagnostic.severity == Severity::error) throw Error(ErrorKind::input, diagnostic);
    }
}

}  // namespace

Catalog load_catalog(const System& system, const fs::path& workspace,
                     const std::vector<fs::path>& more_sector_folders, Diagnostics& diagnostics) {
    SchemaChecker checker;
    Diagnostics found;
    catalog_detail::Reading reading{system, checker, found};
    Catalog catalog;
    try {
        catalog.workspace = read_workspace(reading, workspace, catalog.measures);
        read_units(reading, catalog);
        read_areas(reading, catalog);
        read_documents(reading, catalog);
        check_workspace(catalog, found);
    } catch (...) {
        diagnostics.insert(diagnostics.end(), found.begin(), found.end());
        throw;
    }
    stop_at_errors(found, diagnostics);
    SectorGathering gathering(system, checker, catalog, diagnostics);
    for (const auto& folder : more_sector_folders) gathering.gather_named(folder);
    for (const auto& folder : catalog.workspace.sector_folders) gathering.gather(folder);
    gathering.note_missing();
    std::stable_sort(catalog.sectors.begin(), catalog.sectors.end(),
                     [](const auto& a, const auto& b) {
                         return std::pair(clause_order(a.clauses), a.id) <
                                std::pair(clause_order(b.clauses), b.id);
                     });
    refuse_dangling(catalog, diagnostics);
    check_teams(catalog, diagnostics);
    found.clear();
    read_plan_of_sectors(reading, catalog, gathering.defaults(), diagnostics);
    stop_at_errors(found, diagnostics);
    catalog.fingerprint = fingerprint(system, catalog);
    return catalog;
}

}  // namespace almanac
