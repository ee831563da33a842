// Why: reads almanac.json. SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "catalog/catalog_messages.hpp"
#include "catalog/reading.hpp"

namespace almanac::catalog_detail {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

/// The program's own sectors: beside its build, or where it is installed.
fs::path host_sectors(const System& system) {
    const fs::path program = system.program_folder();
    const fs::path built = program.parent_path() / "sectors";
    return system.is_directory(built) ? built
                                      : program.parent_path() / "lib" / "almanac" / "sectors";
}

fs::path folder_of(const System& system, const fs::path& workspace, const std::string& text) {
    const std::string host = "{host}";
    if (text.rfind(host, 0) != 0) return workspace / text;
    std::string rest = text.substr(host.size());
    while (!rest.empty() && rest.front() == '/') rest.erase(0, 1);
    const fs::path sectors = host_sectors(system);
    return rest.empty() || rest == "sectors" ? sectors : sectors / rest;
}

MethodLimits method_limits_of(const json& object) {
    MethodLimits limits;
    const std::pair<const char*, double*> members[] = {
        {"open_sdg_on_track", &limits.open_sdg_on_track},
        {"open_sdg_moderate", &limits.open_sdg_moderate},
        {"open_sdg_growth_on_track", &limits.open_sdg_growth_on_track},
        {"open_sdg_growth_moderate", &limits.open_sdg_growth_moderate},
        {"un_substantial", &limits.un_substantial},
        {"un_fair", &limits.un_fair},
        {"un_growth_substantial", &limits.un_growth_substantial},
        {"un_growth_fair", &limits.un_growth_fair},
        {"destatis_sun", &limits.destatis_sun},
        {"destatis_sun_and_cloud", &limits.destatis_sun_and_cloud},
        {"escap_maintain", &limits.escap_maintain},
        {"escap_accelerate", &limits.escap_accelerate}};
    if (object.is_null()) return limits;
    for (const auto& [name, limit] : members) *limit = object.value(name, *limit);
    limits.leading = object.value("leading", limits.leading);
    for (auto& sector : strings_member(object, "own_leading"))
        limits.own_leading.insert(std::move(sector));
    return limits;
}

DoubtLimits doubt_limits_of(const json& object) {
    DoubtLimits limits;
    limits.years = object.value("years", limits.years);
    limits.modified_z = object.value("modified_z", limits.modified_z);
    limits.least_spread = object.value("least_spread", limits.least_spread);
    limits.range_margin = object.value("range_margin", limits.range_margin);
    limits.least_margin = object.value("least_margin", limits.least_margin);
    return limits;
}

Thresholds thresholds_of(const json& object) {
    Thresholds thresholds;
    if (object.is_null()) return thresholds;
    thresholds.name = object.value("name", thresholds.name);
    thresholds.ahead = object.value("ahead", thresholds.ahead);
    thresholds.on_path = object.value("on_path", thresholds.on_path);
    thresholds.near = object.value("near", thresholds.near);
    thresholds.exceeded = object.value("exceeded", thresholds.exceeded);
    thresholds.around_tolerance = object.value("around_tolerance", thresholds.around_tolerance);
    thresholds.methods = method_limits_of(object.value("methods", json()));
    thresholds.doubts = doubt_limits_of(object.value("doubts", json::object()));
    return thresholds;
}

SectorLimits limits_of(const json& object) {
    const auto limit = [&object](const char* name) {
        const auto found = object.find(name);
        return found == object.end() ? std::nullopt : std::optional(found->get<int>());
    };
    return {limit("call_ms"), limit("sector_ms"), limit("address_space_mib")};
}

/// Dates of single years, by year; what is none is said and left out.
std::map<int, std::string> dates_by_year(Reading& reading, const json& object, const char* member,
                                         const std::string& file) {
    std::map<int, std::string> dates;
    const json entries = object.value(member, json::object());
    for (const auto& [year, date] : entries.items()) {
        if (year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos &&
            parse_date(date.get<std::string>())) {
            dates[std::stoi(year)] = date.get<std::string>();
            continue;
        }
        reading.diagnostics.push_back(say(messages::table_cell, file + " /" + member + "/" + year,
                                          {date.get<std::string>(), "\"2015\": \"2016-12-31\""}));
    }
    return dates;
}

}  // namespace

Workspace read_workspace(Reading& reading, const fs::path& folder, Measures& measures) {
    const fs::path file = folder / "almanac.json";
    if (!reading.system.exists(file))
        throw Error(ErrorKind::input, say(messages::no_workspace, folder.string()));
    const json object = checked_file(reading, file, 1U << 20, "workspace");
    if (object.is_discarded()) throw Error(ErrorKind::input, reading.diagnostics.back());
    Workspace workspace;
    workspace.folder = folder;
    workspace.title = text_of(object.at("title"));
    workspace.issuer = text_of(object.at("issuer"));
    workspace.area = object.at("area").get<std::string>();
    workspace.plan = object.at("plan").get<std::string>();
    workspace.languages = object.value("languages", std::vector<std::string>{"zh", "en"});
    for (const auto& each : object.value("sector_folders", std::vector<std::string>{"{host}"}))
        workspace.sector_folders.push_back(folder_of(reading.system, folder, each));
    for (const auto& named : workspace.sector_folders) reading.system.admit(named);
    workspace.sectors = strings_member(object, "sectors");
    workspace.safeguards = strings_member(object, "safeguards");
    workspace.thresholds = thresholds_of(object.value("thresholds", json()));
    workspace.limits = limits_of(object.value("limits", json::object()));
    workspace.source_order = object.value("source_order", workspace.source_order);
    workspace.store = folder / object.value("store", "store");
    reading.system.admit(workspace.store);
    workspace.default_cut_off = object.value("default_cut_off", workspace.default_cut_off);
    workspace.cut_off_by_year = dates_by_year(reading, object, "cut_offs", file.string());
    workspace.default_deadline = string_member(object, "deadline");
    workspace.deadline_by_year = dates_by_year(reading, object, "deadlines", file.string());
    workspace.stage = object.value("stage", workspace.stage);
    if (workspace.stage == "印发稿") workspace.stage.clear();
    workspace.synthetic = object.value("synthetic", false);
    read_measures(object.value("measures", json::array()), file.string() + " /measures", {},
                  measures, reading.diagnostics);
    return workspace;
}

}  // namespace almanac::catalog_detail
