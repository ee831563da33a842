// Why: what every command needs first: the catalog it speaks of and the edition that was asked for.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <thread>
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"

#include "annual/kept_edition.hpp"
#include "annual/report.hpp"
#include "catalog/isolation.hpp"
#include "catalog/waivers.hpp"
#include "worker/quarantine.hpp"
#include "worker/worker_messages.hpp"

namespace almanac::app {

std::string did_you_mean(const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::string text = "（";
    for (const auto& name : names) text += (text.size() > 3 ? ", " : "") + name;
    return text + "?）";
}

Catalog catalog_of(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    return load_catalog(system, line.workspace, line.sector_folders, diagnostics);
}

Date arrival_day(const System& system) { return parse_date(system.now().substr(0, 10)).value(); }

std::optional<Date> dated_of(const CommandLine& line, const Date& today) {
    if (line.dated.empty()) return std::nullopt;
    const auto date = parse_date(line.dated);
    if (!date) throw Error(ErrorKind::usage, say(messages::bad_date, "--dated", {line.dated}));
    if (today < *date)
        throw Error(ErrorKind::usage,
                    say(messages::dated_ahead, "--dated", {line.dated, to_text(today)}));
    return date;
}

const Area& known_area(const Catalog& catalog, const std::string& name, const char* option) {
    if (const Area* area = catalog.find_area(name)) return *area;
    std::vector<std::string> known;
    for (const auto& [code, area] : catalog.areas) {
        known.push_back(code);
        known.push_back(area.name.in("zh"));
        known.push_back(area.name.in("en"));
    }
    throw Error(ErrorKind::usage, say(messages::option_unknown_area, option,
                                      {name, did_you_mean(nearest(name, known))}));
}

Edition edition_of(const System& system, const Catalog& catalog, const CommandLine& line,
                   Diagnostics& diagnostics) {
    Edition edition = default_edition(catalog, line.year.value_or(0));
    edition.language = line.language;
    edition.audience = line.audience;
    if (!line.area.empty()) edition.area = known_area(catalog, line.area, "--area").code;
    if (!line.cut_off.empty()) {
        const auto date = parse_date(line.cut_off);
        if (!date)
            throw Error(ErrorKind::usage, say(messages::bad_date, "--cut-off", {line.cut_off}));
        edition.cut_off = *date;
    }
    edition.waivers = read_waivers(system, catalog, edition.year, diagnostics);
    read_last_year(system, catalog.workspace, edition, diagnostics);
    return edition;
}

Workers make_workers(const System& system, const Workspace& workspace, bool calls_twice) {
    const SectorLimits& limits = workspace.limits;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    WorkerLimits chosen;
    chosen.call_ms = limits.call_ms.value_or(chosen.call_ms);
    chosen.sector_ms = limits.sector_ms.value_or(chosen.sector_ms);
    if (limits.address_space_mib)
        chosen.address_space = static_cast<std::uint64_t>(*limits.address_space_mib) << 20;
    chosen.isolation_required = isolation_required(system, workspace);
    chosen.calls_twice = calls_twice;
    return Workers(system.program_folder() / "almanac-worker", chosen, cores);
}

void hold_quarantined(const System& system, const Catalog& catalog, Workers& workers) {
    const Quarantine quarantine(system, catalog.workspace.store);
    for (const auto& sector : catalog.sectors) {
        if (const auto since = quarantine.since(sector.id, sector.sha256))
            workers.hold(sector.id, say(messages::quarantined, sector.library.filename().string(),
                                        {*since, sector.id}));
    }
}

}  // namespace almanac::app
