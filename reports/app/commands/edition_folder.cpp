// Why: see edition_folder.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/commands/edition_folder.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "annual/report.hpp"
#include "app/app_messages.hpp"
#include "system/lies_in.hpp"

namespace almanac::app {
namespace {

std::string joined(std::vector<std::string> ids) {
    std::sort(ids.begin(), ids.end());
    std::string all;
    for (const auto& id : ids) all += (all.empty() ? "" : "+") + id;
    return all;
}

/// What tells an edition from others, as its edition.json has it.
std::string identity_of(const nlohmann::json& json) {
    std::string text;
    for (const char* name :
         {"year", "area", "unit", "language", "audience", "cut_off", "profile"}) {
        const auto found = json.find(name);
        if (found == json.end()) continue;
        text += (text.empty() ? "" : " ") +
                (found->is_string() ? found->get<std::string>() : found->dump());
    }
    return text;
}

std::set<std::string> sectors_of(const nlohmann::json& json) {
    std::set<std::string> ids;
    for (const auto& sector : json.value("sectors", nlohmann::json::array()))
        ids.insert(sector.value("id", ""));
    return ids;
}

std::set<std::string> sectors_of(const Catalog& catalog) {
    std::set<std::string> ids;
    for (const auto& sector : catalog.sectors) ids.insert(sector.id);
    for (const auto& sector : catalog.refused) ids.insert(sector.id);
    return ids;
}

}  // namespace

std::filesystem::path editions_folder(const Catalog& catalog, const CommandLine& line,
                                      const Edition& edition,
                                      const std::vector<std::string>& only) {
    if (!line.out.empty()) return line.out;
    std::string name = edition.language;
    if (edition.audience != "public") name += "-" + edition.audience;
    if (edition.profile != "modern") name += "-" + edition.profile;
    if (!only.empty()) name += "-" + joined(only);
    if (!edition.unit.empty()) name += "-unit-" + edition.unit;
    if (edition.cut_off != default_edition(catalog, edition.year).cut_off)
        name += "-cutoff-" + to_text(edition.cut_off);
    return catalog.workspace.folder / "out" / std::to_string(edition.year) / name;
}

std::filesystem::path folder_of_area(const Catalog& catalog, const CommandLine& line,
                                     const std::filesystem::path& folder, const std::string& area) {
    const bool is_named = line.areas.empty() && !line.out.empty();
    return area == catalog.workspace.area || is_named ? folder : folder / area;
}

/// A folder that the workspace is read from takes no reports.
void require_no_input_folder(const Workspace& workspace, const std::filesystem::path& folder) {
    const auto inside = std::filesystem::weakly_canonical(folder);
    for (const auto& input :
         {workspace.folder / "documents", workspace.folder / "targets", workspace.folder / "tasks",
          workspace.folder / "editions", workspace.store})
        if (lies_in(inside, std::filesystem::weakly_canonical(input)))
            throw Error(ErrorKind::usage, say(messages::folder_of_inputs, folder.string(),
                                              {input.filename().string()}));
}

void require_own_folder(const EditionWork& work, const Edition& edition,
                        const std::filesystem::path& folder) {
    require_no_input_folder(work.catalog.workspace, folder);
    const auto file = folder / "edition.json";
    if (!work.system.exists(file)) return;
    const auto json =
        nlohmann::json::parse(work.system.read_file(file, 64U << 20U), nullptr, false);
    if (!json.is_object()) return;
    const std::string there = identity_of(json);
    nlohmann::json own{{"year", edition.year},
                       {"area", edition.area},
                       {"language", edition.language},
                       {"audience", edition.audience},
                       {"cut_off", to_text(edition.cut_off)},
                       {"profile", edition.profile}};
    if (!edition.unit.empty()) own["unit"] = edition.unit;
    const std::string wanted = identity_of(own);
    const bool other_sectors = !work.only.empty() && sectors_of(json) != sectors_of(work.catalog);
    if (there == wanted && !other_sectors) return;
    throw Error(ErrorKind::usage,
                say(messages::folder_of_other_edition, folder.string(),
                    {there, other_sectors && there == wanted ? joined(work.only) : wanted}));
}

}  // namespace almanac::app
