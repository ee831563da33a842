// Why: see trial_workspace.hpp. SPDX-License-Identifier: Apache-2.0
#include "trial_workspace.hpp"

#include <algorithm>

namespace almanac::testing {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

const fs::path build = ALMANAC_BINARY_DIR;

void copy_folder(const fs::path& from, const fs::path& to) {
    fs::create_directories(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

const ordered_json* find_section(const ordered_json& node, const std::string& id) {
    const auto sections = node.find("sections");
    const auto chapters = node.find("chapters");
    for (const auto& list : {sections, chapters}) {
        if (list == node.end()) continue;
        for (const ordered_json& section : *list) {
            if (section.at("id") == id) return &section;
            if (const ordered_json* found = find_section(section, id)) return found;
        }
    }
    return nullptr;
}

}  // namespace

TrialWorkspace::TrialWorkspace(const std::string& name) : folder_(build / "end_to_end" / name) {
    fs::remove_all(folder_);
    copy_folder(fs::path(ALMANAC_SOURCE_DIR) / "tests" / "end_to_end" / "workspace", folder_);
    copy_folder(build / "end_to_end_sectors" / "mill", sectors() / "mill");
}

fs::path TrialWorkspace::add_bad(const std::string& sector) const {
    copy_folder(build / "bad_sectors" / sector, sectors() / sector);
    return sectors() / sector;
}

void TrialWorkspace::set(const std::string& name, const nlohmann::json& value) const {
    auto json = nlohmann::json::parse(content_of(folder_ / "almanac.json"));
    if (value.is_null())
        json.erase(name);
    else
        json[name] = value;
    write(folder_ / "almanac.json", json.dump());
}

Ran TrialWorkspace::report(const fs::path& out, const std::vector<std::string>& more,
                           const Surroundings& surroundings) const {
    fs::remove_all(out);
    std::vector<std::string> line{"-w",        folder_.string(), "--messages", "en",
                                  "report",    "--year",         "2016",       "--format",
                                  "html,json", "--out",          out.string()};
    line.insert(line.end(), more.begin(), more.end());
    return run(line, surroundings);
}

std::string json_section(const fs::path& folder, const std::string& id) {
    const auto report = ordered_json::parse(content_of(folder / "report.json"));
    const ordered_json* section = find_section(report, id);
    return section == nullptr ? std::string() : section->dump(1);
}

std::string html_section(const fs::path& folder, const std::string& id) {
    const std::string page = content_of(folder / "report.html");
    const std::size_t begin = page.find("<section id=\"" + id + "\"");
    if (begin == std::string::npos) return {};
    int depth = 0;
    for (std::size_t at = begin; at != std::string::npos; ++at) {
        at = std::min(page.find("<section", at), page.find("</section", at));
        if (at == std::string::npos) break;
        depth += page[at + 1] == '/' ? -1 : 1;
        if (depth == 0) return page.substr(begin, at - begin);
    }
    return {};
}

std::string sector_state(const fs::path& folder, const std::string& id) {
    const auto edition = nlohmann::json::parse(content_of(folder / "edition.json"));
    for (const auto& sector : edition.at("sectors"))
        if (sector.at("id") == id) return sector.at("state").get<std::string>();
    return {};
}

}  // namespace almanac::testing
