// Why: all that is known before any sector's code runs: workspace, plan, places and the manifests
// of the sectors. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/indicator.hpp"
#include "almanac/model/place.hpp"
#include "almanac/model/plan.hpp"
#include "almanac/model/target.hpp"
#include "catalog/measures.hpp"
#include "methods/limits.hpp"
#include "quality/limits.hpp"
#include "schema/nearest.hpp"
#include "system/system.hpp"

namespace almanac {

/// Version of this host; a manifest's `almanac` must not be newer.
inline constexpr int host_version_major = 0;
inline constexpr int host_version_minor = 1;

enum class CheckKind {
    part_of = 1,  ///< The parts together are no more than the whole.
    sum_of,       ///< The parts together are the whole.
    jump          ///< A figure is less than `factor` times that of the year before, and more than
                  ///< that part of it.
};

/// A validation rule of a manifest.
struct Check {
    std::string id;
    CheckKind kind = CheckKind::part_of;
    std::string whole;  ///< Of part_of and sum_of, with its parts.
    std::vector<std::string> parts;
    std::string indicator;  ///< Of jump, with its factor (more than 1).
    double factor = 0;
    Text message;  ///< What whoever handed the figures in should look at.
};

/// A sector as its manifest declares it. `library` is empty where it has no code.
struct Sector {
    std::string id;
    std::string version;
    Text title;
    std::vector<std::string> clauses;
    Text team;
    std::string team_unit;
    std::vector<std::string> reads;
    std::vector<std::string> indicators;  ///< Ids, in the manifest's order.
    std::vector<Check> checks;
    std::vector<std::string> formerly;
    std::filesystem::path folder;
    std::filesystem::path library;
    std::map<std::string, std::string> sections;  ///< Markdown by language, as read.
    std::string sha256;  ///< Over names and contents of the folder's files.
};

/// A folder that looks like a sector and cannot be used; it keeps its place in the report as a
/// notice.
struct RefusedSector {
    std::string id;  ///< From the manifest where readable, else the folder's name.
    std::filesystem::path folder;
    Text title;  ///< Where readable.
    std::vector<std::string> clauses;
    Diagnostics reasons;
    std::vector<std::string> indicator_names;  ///< Ids and names of its indicators, as readable.
};

/// Named configuration of the verdicts (DOMAIN 8).
struct Thresholds {
    std::string name = "default";
    double ahead = 1.05;
    double on_path = 0.95;
    double near = 0.80;
    double exceeded = 1.10;
    double around_tolerance = 5;  ///< Per cent, for 左右 without a named tolerance.
    MethodLimits methods;         ///< Of the other methods, and which of all leads.
    DoubtLimits doubts;           ///< Of what is held against its history.
    bool operator==(const Thresholds&) const = default;
};

/// What the code of one sector may use; where absent, the host's own limit holds.
struct SectorLimits {
    std::optional<int> call_ms;
    std::optional<int> sector_ms;
    std::optional<int> address_space_mib;
};

/// almanac.json of a workspace.
struct Workspace {
    std::filesystem::path folder;
    Text title;
    Text issuer;
    std::string area;
    std::vector<std::string> languages;
    std::vector<std::filesystem::path> sector_folders;
    std::vector<std::string> sectors;  ///< Wanted ids, in no special order; empty: all found.
    std::string plan;                  ///< Id of the main plan document.
    std::vector<std::string>
        safeguards;  ///< Clauses of the plan's chapter on safeguards (保障措施).
    Thresholds thresholds;
    SectorLimits limits;
    std::vector<int> source_order{1, 2, 3, 4, 5, 6};
    std::filesystem::path store;
    std::string default_cut_off = "12-31+1";     ///< Month-day and years after the edition's.
    std::map<int, std::string> cut_off_by_year;  ///< Where one year differs.
    std::string default_deadline;                ///< Of handing in, in the same form; empty: none.
    std::map<int, std::string> deadline_by_year;
    std::string stage = "工作稿";
    bool synthetic = false;
};

/// Everything declared, resolved and cross-checked. A value: passed on, never global.
struct Catalog {
    Workspace workspace;
    std::vector<Sector> sectors;  ///< In the order of their first clause in the plan, then by id.
    std::vector<RefusedSector> refused;
    std::map<std::string, Indicator> indicators;
    std::map<std::string, std::string> former_indicators;  ///< Old id → id.
    std::map<std::string, OfficialUnit> units;
    Measures measures;  ///< Units of measure, the declared ones too.
    std::map<std::string, Area> areas;
    std::vector<PlanDocument> documents;  ///< By date.
    std::vector<Target> targets;          ///< By sector order, then as written.
    std::vector<Task> tasks;
    std::string fingerprint;  ///< SHA-256 over everything that figures depend on.

    const PlanDocument& plan() const;
    const Sector* find_sector(std::string_view id) const;
    const Indicator* find_indicator(std::string_view id_or_name) const;
    /// The refused or missing sector whose indicator that would be; null for any other name.
    const RefusedSector* refused_sector_of(std::string_view indicator) const;
    const Area* find_area(std::string_view code_or_name) const;
    const Target* find_target(std::string_view id) const;
    std::vector<const Area*> children(std::string_view code) const;
};

/// Reads workspace and sectors. `more_sector_folders` (sectors, or folders of sectors) are taken
/// whole and before the workspace's own, of which only the wanted ones are. Runs no sector code. A
/// broken manifest refuses its sector with diagnostics and stops nothing else; a broken workspace
/// (plan, units, areas, targets) throws Error(input) naming the first of its faults, all of which
/// are in `diagnostics`.
Catalog load_catalog(const System& system, const std::filesystem::path& workspace,
                     const std::vector<std::filesystem::path>& more_sector_folders,
                     Diagnostics& diagnostics);

}  // namespace almanac
