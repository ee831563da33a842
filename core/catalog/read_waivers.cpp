// Why: see waivers.hpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "catalog/catalog_messages.hpp"
#include "catalog/reading.hpp"
#include "catalog/waivers.hpp"

namespace almanac {
namespace {

using namespace catalog_detail;
using nlohmann::json;

/// Rules of the host, which speak of any indicator.
constexpr std::array<const char*, 11> own_rules{
    gap_rule,           "modified_z",        "history_range", "parts_of_year",
    "ratio_of_parts",   "growth_of_levels",  "area_in_whole", "sources_differ",
    "cumulative_falls", "share_as_fraction", coincidence_rule};

bool is_own(const std::string& rule) {
    return std::find(own_rules.begin(), own_rules.end(), rule) != own_rules.end();
}

std::vector<std::string> rules_of(const Catalog& catalog) {
    std::vector<std::string> rules(own_rules.begin(), own_rules.end());
    for (const auto& sector : catalog.sectors) {
        for (const auto& check : sector.checks) rules.push_back(sector.id + "." + check.id);
    }
    return rules;
}

class WaiverReader {
public:
    WaiverReader(const Catalog& catalog, Diagnostics& diagnostics)
        : catalog_(catalog), rules_(rules_of(catalog)), diagnostics_(diagnostics) {}

    /// Nothing where a name leads nowhere.
    std::optional<Waiver> read(const json& object, int edition, const std::string& origin) {
        Waiver waiver;
        waiver.rule = object.at("rule").get<std::string>();
        waiver.indicator = string_member(object, "indicator");
        waiver.area = object.value("area", catalog_.workspace.area);
        waiver.year = object.value("year", edition);
        waiver.reason = text_of(object.at("reason"));
        waiver.person = object.at("person").get<std::string>();
        waiver.date = object.at("date").get<std::string>();
        waiver.origin = origin;
        waiver.words = string_member(object, "words");
        const auto before = diagnostics_.size();
        check_names(waiver);
        return diagnostics_.size() == before ? std::optional(std::move(waiver)) : std::nullopt;
    }

private:
    void check_names(const Waiver& waiver) {
        const auto refuse = [&](const MessagePattern& pattern, std::vector<std::string> arguments) {
            diagnostics_.push_back(say(pattern, waiver.origin, arguments));
        };
        if (std::find(rules_.begin(), rules_.end(), waiver.rule) == rules_.end())
            refuse(messages::waiver_of_unknown, {waiver.rule, hint_of(waiver.rule, rules_)});
        else if (is_own(waiver.rule) && waiver.indicator.empty())
            refuse(messages::waiver_lacks_indicator, {waiver.rule});
        if (waiver.rule == coincidence_rule && waiver.words.empty())
            refuse(messages::waiver_lacks_words, {waiver.rule});
        if (!waiver.indicator.empty() && catalog_.find_indicator(waiver.indicator) == nullptr) {
            std::vector<std::string> known;
            for (const auto& [id, indicator] : catalog_.indicators) known.push_back(id);
            refuse(messages::unknown_name,
                   {"indicator", waiver.indicator, hint_of(waiver.indicator, known)});
        }
        if (catalog_.areas.count(waiver.area) == 0) {
            std::vector<std::string> known;
            for (const auto& [code, area] : catalog_.areas) known.push_back(code);
            refuse(messages::unknown_name, {"area", waiver.area, hint_of(waiver.area, known)});
        }
        if (!parse_date(waiver.date)) refuse(messages::table_cell, {waiver.date, "2017-03-15"});
    }

    const Catalog& catalog_;
    std::vector<std::string> rules_;
    Diagnostics& diagnostics_;
};

/// Editions of the workspace up to `year` that have waivers.
std::vector<int> editions_with_waivers(const System& system, const std::filesystem::path& editions,
                                       int year) {
    std::vector<int> years;
    for (const auto& name : system.list(editions)) {
        const bool is_year = name.size() == 4 &&
                             name.find_first_not_of("0123456789") == std::string::npos &&
                             std::stoi(name) <= year;
        if (is_year && system.exists(editions / name / "waivers.json"))
            years.push_back(std::stoi(name));
    }
    std::sort(years.begin(), years.end());
    return years;
}

}  // namespace

std::vector<Waiver> read_waivers(const System& system, const Catalog& catalog, int year,
                                 Diagnostics& diagnostics) {
    SchemaChecker checker;
    Reading reading{system, checker, diagnostics};
    WaiverReader reader(catalog, diagnostics);
    std::vector<Waiver> waivers;
    const auto editions = catalog.workspace.folder / "editions";
    for (const int edition : editions_with_waivers(system, editions, year)) {
        const auto file = editions / std::to_string(edition) / "waivers.json";
        const json object = checked_file(reading, file, 8U << 20, "waivers");
        if (object.is_discarded()) continue;
        std::size_t index = 0;
        for (const auto& entry : object.at("waivers")) {
            const std::string origin = file.string() + " /waivers/" + std::to_string(index++);
            if (auto waiver = reader.read(entry, edition, origin))
                waivers.push_back(std::move(*waiver));
        }
    }
    return waivers;
}

}  // namespace almanac
