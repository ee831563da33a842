// Why: what every reader of the catalog needs: the door, the schemas, and where to put what is
// wrong. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "schema/checker.hpp"

namespace almanac::catalog_detail {

struct Reading {
    const System& system;
    SchemaChecker& checker;
    Diagnostics& diagnostics;
};

/// The text of a file, whatever encoding it was saved in; empty, with a diagnostic, where it is
/// none.
std::optional<std::string> file_text(Reading& reading, const std::filesystem::path& file,
                                     std::uint64_t limit);

/// Reads the file and holds it against `schema`; discarded where it fails, with diagnostics.
nlohmann::json checked_file(Reading& reading, const std::filesystem::path& file,
                            std::uint64_t limit, const std::string& schema);

/// Parses `text` and holds it against `schema`; discarded where it fails, with diagnostics.
nlohmann::json checked_json(Reading& reading, std::string_view text, const std::string& schema,
                            const std::string& file);

/// {"zh": …, "en": …} → Text; empty for null.
Text text_of(const nlohmann::json& json);
/// Member `name` as Text, empty where absent.
Text text_member(const nlohmann::json& object, const char* name);
/// Member `name` as string, empty where absent.
std::string string_member(const nlohmann::json& object, const char* name);
std::vector<std::string> strings_member(const nlohmann::json& object, const char* name);
Release release_of(const nlohmann::json& object);

/// " (a, b?)" of the names nearest to `word`, or nothing.
std::string hint_of(const std::string& word, const std::vector<std::string>& names);
/// The same while fewer are `found` than are told of a file: near names take time to seek.
std::string hint_of(const std::string& word, const std::vector<std::string>& names,
                    const Diagnostics& found);

/// Whether no list of a manifest has more than bounds::items; says which has.
bool keeps_to_items(const nlohmann::json& object, const std::string& file,
                    Diagnostics& diagnostics);

// One reader a file kind; each adds to the catalog and says what is wrong.
/// The workspace, and the units of measure that it declares.
Workspace read_workspace(Reading& reading, const std::filesystem::path& folder, Measures& measures);
void read_units(Reading& reading, Catalog& catalog);
void read_areas(Reading& reading, Catalog& catalog);
void read_documents(Reading& reading, Catalog& catalog);
void read_targets(Reading& reading, Catalog& catalog, const nlohmann::json& targets,
                  const std::string& sector, const std::string& file);
void read_tasks(Reading& reading, Catalog& catalog, const nlohmann::json& tasks,
                const std::string& sector, const std::string& file);

/// Reads declared units of measure into `own`, which holds those of the workspace where a sector
/// is read; each is held against the host's, `own` and `known`. What is wrong is said and left out.
void read_measures(const nlohmann::json& measures, const std::string& origin, const Measures& known,
                   Measures& own, Diagnostics& diagnostics);
/// A unit as written; unknown ones give a diagnostic with near names.
UnitOfMeasure unit_of(const std::string& text, const std::string& origin, const Measures& measures,
                      Diagnostics& reasons);

/// What stands between separators; nothing of what is empty.
std::vector<std::string> split(const std::string& text, char separator);

/// A sector as read from its folder: either a sector with its indicators and defaults, or reasons.
struct ReadSector {
    Sector sector;
    std::vector<Indicator> indicators;
    Measures measures;                         ///< The workspace's, and its own.
    std::vector<std::string> indicator_names;  ///< Ids and names, as far as they are readable.
    std::string default_targets;               ///< JSON text of an array, or empty.
    std::string default_tasks;
    Diagnostics reasons;  ///< Refused where any of them is an error.
};
/// `of_workspace` are the units of measure that it may use beside its own, `known` those that
/// others declared before it.
ReadSector read_sector(const System& system, SchemaChecker& checker,
                       const std::filesystem::path& folder, const Measures& of_workspace = {},
                       const Measures& known = {});

// What manifests refer to, once all of them are read (cross_checks.cpp).
/// What one sector's indicators refer to and nobody brings: parts of ratios, offices.
Diagnostics dangling_references(const Catalog& catalog, const Sector& sector);
/// Checks of the manifest that speak of indicators which nobody brings, or compare units that do
/// not convert.
Diagnostics faulty_checks(const Catalog& catalog, const Sector& sector);
/// Names of offices in manifests that only people depend on.
void check_teams(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace almanac::catalog_detail
