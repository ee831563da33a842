// Why: reads one sector's folder without running anything of it. SPDX-License-Identifier:
// Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "catalog/catalog_messages.hpp"
#include "catalog/reading.hpp"
#include "system/folder_hash.hpp"
#include "text/read_text.hpp"

namespace almanac::catalog_detail {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;
constexpr std::uint64_t largest_text = 8U << 20;

Direction direction_of(const std::string& word) {
    if (word == "up") return Direction::up;
    if (word == "down") return Direction::down;
    return word == "corridor" ? Direction::corridor : Direction::none;
}

Semantic semantic_of(const std::string& word) {
    if (word == "flow") return Semantic::flow;
    if (word == "stock") return Semantic::stock;
    if (word == "cumulative") return Semantic::cumulative;
    if (word == "ratio") return Semantic::ratio;
    return word == "rate" ? Semantic::rate : Semantic::milestone;
}

void read_words(const json& object, Indicator& indicator) {
    for (const auto& each : object.at("definition"))
        indicator.definitions.push_back(
            {text_of(each.at("text")), string_member(each, "valid_from")});
    indicator.numerator = string_member(object, "numerator");
    indicator.denominator = string_member(object, "denominator");
    indicator.formula = string_member(object, "formula");
    indicator.growth = string_member(object, "growth");
    const std::string basis = string_member(object, "price_basis");
    if (basis == "current") indicator.price_basis = PriceBasis::current;
    if (basis == "constant") indicator.price_basis = PriceBasis::constant;
    indicator.reports = string_member(object, "reports");
    indicator.leads = strings_member(object, "leads");
    indicator.supports = strings_member(object, "supports");
    // Figures of one enterprise or person are nobody's business unless they were published.
    indicator.release = object.contains("about") && !object.contains("release")
                            ? Release::internal
                            : release_of(object);
    indicator.release_ground = text_member(object, "release_ground");
    indicator.context = object.value("context", false);
    indicator.computed = object.value("computed", false);
    indicator.each = text_member(object, "each");
    indicator.formerly = strings_member(object, "formerly");
}

Indicator indicator_of(const json& object, const std::string& sector, const std::string& origin,
                       const Measures& measures, Diagnostics& reasons) {
    Indicator indicator;
    indicator.id = object.at("id").get<std::string>();
    indicator.sector = sector;
    if (indicator.id.rfind(sector + ".", 0) != 0)
        reasons.push_back(
            say(messages::indicator_elsewhere, origin + "/id", {indicator.id, sector}));
    indicator.name = text_of(object.at("name"));
    indicator.unit =
        unit_of(object.at("unit").get<std::string>(), origin + "/unit", measures, reasons);
    const json display_units = object.value("display_unit", json::object());
    for (const auto& [language, unit] : display_units.items())
        indicator.display_unit[language] =
            unit_of(unit.get<std::string>(), origin + "/display_unit", measures, reasons);
    indicator.decimals = object.at("decimals").get<int>();
    if (const auto range = object.find("range"); range != object.end()) {
        if (range->contains("min")) indicator.minimum = range->at("min").get<double>();
        if (range->contains("max")) indicator.maximum = range->at("max").get<double>();
    }
    if (object.contains("natural_limit"))
        indicator.natural_limit = object.at("natural_limit").get<double>();
    indicator.direction = direction_of(object.at("direction").get<std::string>());
    indicator.semantic = semantic_of(object.at("semantic").get<std::string>());
    if (object.contains("calendar")) indicator.calendar = object.at("calendar").get<int>();
    read_words(object, indicator);
    return indicator;
}

CheckKind check_kind_of(const std::string& word) {
    if (word == "sum_of") return CheckKind::sum_of;
    return word == "jump" ? CheckKind::jump : CheckKind::part_of;
}

/// A check as written; what its kind needs and it lacks is said.
Check check_of(const json& object, const std::string& origin, Diagnostics& reasons) {
    Check check;
    check.id = object.at("id").get<std::string>();
    const std::string kind = object.at("kind").get<std::string>();
    check.kind = check_kind_of(kind);
    check.whole = string_member(object, "whole");
    check.parts = strings_member(object, "parts");
    check.indicator = string_member(object, "indicator");
    check.factor = object.value("factor", 0.0);
    check.message = text_of(object.at("message"));
    const auto need = [&](bool is_there, const char* member) {
        if (!is_there) reasons.push_back(say(messages::check_lacks, origin, {kind, member}));
    };
    if (check.kind == CheckKind::jump) {
        need(!check.indicator.empty(), "indicator");
        need(check.factor > 1, "factor");
    } else {
        need(!check.whole.empty(), "whole");
        need(!check.parts.empty(), "parts");
    }
    return check;
}

void read_checks(const json& object, const std::string& file, ReadSector& read) {
    std::set<std::string> known;
    std::size_t index = 0;
    for (const auto& each : object.value("checks", json::array())) {
        const std::string origin = file + " /checks/" + std::to_string(index++);
        read.sector.checks.push_back(check_of(each, origin, read.reasons));
        const std::string& id = read.sector.checks.back().id;
        if (!known.insert(id).second)
            read.reasons.push_back(say(messages::twice, origin + "/id", {"check", id}));
    }
}

/// Whether a manifest's wanted host version (`0.1`) is newer than this host.
bool is_newer(const std::string& wanted) {
    const auto dot = wanted.find('.');
    const int major = std::stoi(wanted.substr(0, std::min<std::size_t>(dot, 8)));
    const int minor = std::stoi(wanted.substr(dot + 1, 8));
    return major > host_version_major ||
           (major == host_version_major && minor > host_version_minor);
}

/// As the published schema has it: ids stand in files' names and in other ids.
bool may_be_sector_id(const std::string& id) {
    return !id.empty() && id.size() <= 64 && id.front() >= 'a' && id.front() <= 'z' &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

/// What is readable of a manifest that is refused still gives the sector its name and place.
void read_identity(const json& object, Sector& sector) {
    if (!object.is_object()) return;
    if (const auto id = object.find("id");
        id != object.end() && id->is_string() && may_be_sector_id(id->get<std::string>()))
        sector.id = id->get<std::string>();
    if (const auto title = object.find("title"); title != object.end() && title->is_object()) {
        for (const auto& [language, words] : title->items()) {
            if (words.is_string()) sector.title.set(language, words.get<std::string>());
        }
    }
    if (const auto clauses = object.find("clauses");
        clauses != object.end() && clauses->is_array()) {
        for (const auto& clause : *clauses) {
            if (clause.is_string()) sector.clauses.push_back(clause.get<std::string>());
        }
    }
}

/// The same for its indicators: figures that come for them are then known to be meant for it.
void read_indicator_names(const json& object, std::vector<std::string>& names) {
    const auto member = [](const json& of, const char* name) {
        return of.is_object() && of.contains(name) ? of.at(name) : json();
    };
    const auto add = [&](const json& text) {
        if (text.is_string()) names.push_back(text.get<std::string>());
    };
    for (const auto& each : member(object, "indicators")) {
        add(member(each, "id"));
        for (const char* language : {"zh", "en"}) add(member(member(each, "name"), language));
    }
}

void read_files(const System& system, ReadSector& read) {
    Sector& sector = read.sector;
    for (const char* language : {"zh", "en"}) {
        const fs::path file = sector.folder / (std::string("sections.") + language + ".md");
        if (!system.exists(file)) continue;
        if (auto text = read_text_file(system, file, largest_text, read.reasons))
            sector.sections[language] = std::move(*text);
    }
    if (!system.exists(sector.folder / "sections.zh.md"))
        read.reasons.push_back(say(messages::no_chinese, sector.folder.string()));
    if (!sector.library.empty() && !system.exists(sector.library))
        read.reasons.push_back(say(messages::no_library, (sector.folder / "sector.json").string(),
                                   {sector.library.filename().string()}));
    sector.sha256 = folder_hash(system, sector.folder);
}

void read_manifest(const json& object, const std::string& file, ReadSector& read) {
    Sector& sector = read.sector;
    sector.version = object.at("version").get<std::string>();
    const auto& team = object.at("team");
    sector.team = text_of(team.at("name"));
    sector.team_unit = string_member(team, "unit");
    sector.reads = strings_member(object, "reads");
    sector.formerly = strings_member(object, "formerly");
    const std::string library = string_member(object, "library");
    if (!library.empty()) sector.library = fs::absolute(sector.folder / library);
    const std::string wanted = object.at("almanac").get<std::string>();
    if (is_newer(wanted))
        read.reasons.push_back(
            say(messages::newer_host, file + " /almanac",
                {wanted, fmt::format("{}.{}", host_version_major, host_version_minor)}));
    std::set<std::string> known;
    std::size_t index = 0;
    for (const auto& each : object.at("indicators")) {
        const std::string origin = file + " /indicators/" + std::to_string(index++);
        Indicator indicator = indicator_of(each, sector.id, origin, read.measures, read.reasons);
        if (!known.insert(indicator.id).second)
            read.reasons.push_back(
                say(messages::twice, origin + "/id", {"indicator", indicator.id}));
        sector.indicators.push_back(indicator.id);
        read.indicators.push_back(std::move(indicator));
    }
    read_checks(object, file, read);
    if (object.contains("targets")) read.default_targets = object.at("targets").dump();
    if (object.contains("tasks")) read.default_tasks = object.at("tasks").dump();
}

}  // namespace

ReadSector read_sector(const System& system, SchemaChecker& checker, const fs::path& folder,
                       const Measures& of_workspace, const Measures& known) {
    ReadSector read;
    read.measures = of_workspace;
    read.sector.folder = folder;
    read.sector.id = folder.filename().string();
    const std::string file = (folder / "sector.json").string();
    try {
        const auto text =
            read_text_file(system, folder / "sector.json", largest_text, read.reasons);
        if (!text) return read;
        const json object = parse_json(*text, file, read.reasons);
        if (object.is_discarded()) return read;
        read_identity(object, read.sector);
        if (!keeps_to_items(object, file, read.reasons)) return read;
        read_indicator_names(object, read.indicator_names);
        Diagnostics refused = checker.check("sector", object, file);
        if (!refused.empty()) {
            read.reasons = std::move(refused);
            return read;
        }
        read_measures(object.value("measures", json::array()), file + " /measures", known,
                      read.measures, read.reasons);
        read_manifest(object, file, read);
        read_files(system, read);
    } catch (const Error& error) {
        read.reasons.push_back(error.diagnostic());
    }
    return read;
}

}  // namespace almanac::catalog_detail
