// Why: `almanac sectors`: who is here, what each brings, and who was refused and why.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "catalog/plan_lookup.hpp"
#include "schema/nearest.hpp"
#include "worker/quarantine.hpp"

namespace almanac::app {
namespace {

template <class Items>
std::size_t of_sector(const Items& items, const std::string& sector) {
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [&](const auto& item) { return item.sector == sector; }));
}

std::string places(const Catalog& catalog, const Sector& sector) {
    std::string text;
    for (const auto& clause : sector.clauses)
        text += (text.empty() ? "" : "、") + clause_place(catalog.plan(), clause);
    return text;
}

std::string line_of(const Catalog& catalog, const Sector& sector, bool zh) {
    return fmt::format(
        fmt::runtime(zh ? "{}  {} {}  条款 {}  指标 {}  目标 {}  任务 {}  {}\n"
                        : "{}  {} {}  clauses {}  indicators {}  targets {}  tasks {}  {}\n"),
        sector.id, sector.title.in(zh ? "zh" : "en"), sector.version, places(catalog, sector),
        sector.indicators.size(), of_sector(catalog.targets, sector.id),
        of_sector(catalog.tasks, sector.id),
        sector.library.empty() ? (zh ? "无代码" : "no code") : (zh ? "含代码" : "with code"));
}

nlohmann::ordered_json json_of(const Catalog& catalog, const Sector& sector) {
    return {{"id", sector.id},
            {"title", sector.title.by_language()},
            {"version", sector.version},
            {"clauses", sector.clauses},
            {"indicators", sector.indicators.size()},
            {"targets", of_sector(catalog.targets, sector.id)},
            {"tasks", of_sector(catalog.tasks, sector.id)},
            {"library", !sector.library.empty()},
            {"sha256", sector.sha256}};
}

Outcome release_sector(Quarantine& quarantine, const Catalog& catalog, const std::string& id,
                       bool zh) {
    if (catalog.find_sector(id) == nullptr) {
        std::vector<std::string> ids;
        for (const auto& sector : catalog.sectors) ids.push_back(sector.id);
        throw Error(ErrorKind::usage, say(messages::unknown_sector, "--release",
                                          {id, did_you_mean(nearest(id, ids))}));
    }
    const bool was_held = quarantine.release(id);
    quarantine.save();
    Outcome outcome;
    outcome.text = was_held
                       ? fmt::format(fmt::runtime(zh ? "{} 已恢复，下次生成报告时运行其代码\n"
                                                     : "{} is released: its code runs at the "
                                                       "next report\n"),
                                     id)
                       : fmt::format(fmt::runtime(zh ? "{} 未被停用\n" : "{} was not held\n"), id);
    outcome.json = printed(nlohmann::ordered_json{{"id", id}, {"released", was_held}});
    return outcome;
}

}  // namespace

Outcome list_sectors(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const bool zh = line.message_language == "zh";
    Quarantine quarantine(system, catalog.workspace.store);
    if (!line.release.empty()) return release_sector(quarantine, catalog, line.release, zh);
    Outcome outcome;
    nlohmann::ordered_json json;
    json["sectors"] = json["refused"] = nlohmann::ordered_json::array();
    for (const auto& sector : catalog.sectors) {
        outcome.text += line_of(catalog, sector, zh);
        json["sectors"].push_back(json_of(catalog, sector));
        if (const auto since = quarantine.since(sector.id, sector.sha256)) {
            outcome.text += fmt::format(
                fmt::runtime(zh ? "  自 {} 起停用：多次出错\n" : "  in quarantine since {}\n"),
                *since);
            json["sectors"].back()["quarantined_since"] = *since;
        }
    }
    for (const auto& refused : catalog.refused) {
        outcome.text += fmt::format(
            fmt::runtime(zh ? "{}  未能载入，原因见上\n" : "{}  refused, see the messages\n"),
            refused.id);
        json["refused"].push_back({{"id", refused.id}});
    }
    outcome.exit_code = catalog.refused.empty() ? 0 : 3;
    outcome.json = printed(json);
    return outcome;
}

}  // namespace almanac::app
