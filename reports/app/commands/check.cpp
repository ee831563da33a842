// Why: `almanac check`: a sector's author learns what a host would say before any host does.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/asking.hpp"
#include "annual/report.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "assess/assess.hpp"
#include "calls/calls.hpp"
#include "catalog/reading.hpp"
#include "contribute/contribute.hpp"
#include "measure/derivation_order.hpp"

namespace almanac::app {
namespace {

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

/// Starts the sector's library once: does it load, and is it the sector that the manifest says.
void check_library(const System& system, const Sector& sector, Diagnostics& diagnostics) {
    if (sector.library.empty() || !system.exists(sector.library)) return;
    Workers workers = make_workers(system, {});
    const auto outcomes = workers.run({annual::Asking::job(sector, Call::measure, {})});
    if (outcomes.front().fault) diagnostics.push_back(*outcomes.front().fault);
}

/// Asks the sector's code as a report without a figure would, each time twice: it has a clock and
/// random numbers, and its answers must not depend on them.
void check_answers(const System& system, const Catalog& catalog, const Sector& sector,
                   Diagnostics& diagnostics) {
    if (sector.library.empty() || !system.exists(sector.library)) return;
    const Figures none;
    const Edition edition = default_edition(catalog, catalog.plan().last_year);
    const auto assessments = assess_all(catalog, none, edition.year, edition.cut_off);
    Workers workers = make_workers(system, catalog.workspace, true);
    const auto outcomes = workers.run(
        {annual::Asking::job(sector, Call::measure,
                             measure_requests(catalog, sector, none, edition)),
         annual::Asking::job(sector, Call::contribute,
                             {contribute_request(catalog, sector, none, assessments, edition)})});
    for (const auto& outcome : outcomes) {
        if (!outcome.fault) continue;
        diagnostics.push_back(*outcome.fault);
        return;
    }
}

/// Every directive of a text, without any figures.
void check_text(const Catalog& catalog, const Sector& sector, const Edition& edition,
                const std::string& text, const PlaceTexts& places, Diagnostics& diagnostics) {
    const Figures none;
    const std::vector<Assessment> assessments =
        assess_all(catalog, none, edition.year, edition.cut_off);
    const ContributionContext context{catalog, none, assessments, edition};
    for (auto& found : contribute_markdown(context, sector, text, places, {}).diagnostics)
        if (std::find(diagnostics.begin(), diagnostics.end(), found) == diagnostics.end())
            diagnostics.push_back(std::move(found));
}

/// Formulas and ratios of the sector that compute nothing, or would compute a wrong number.
void check_formulas(const Catalog& catalog, const Sector& sector, Diagnostics& diagnostics) {
    Diagnostics of_all;
    measure_detail::rules_in_order(catalog, of_all);
    for (auto& found : of_all) {
        const Indicator* indicator = catalog.find_indicator(found.origin);
        if (indicator != nullptr && indicator->sector == sector.id)
            diagnostics.push_back(std::move(found));
    }
}

/// The sector's own texts in both languages, and what editions say in its places.
void check_texts(const System& system, const Catalog& catalog, const Sector& sector,
                 Diagnostics& diagnostics) {
    for (const auto& [language, text] : sector.sections) {
        Edition edition = default_edition(catalog, catalog.plan().last_year);
        edition.language = language;
        check_text(catalog, sector, edition, text, {}, diagnostics);
        for (const auto& year : system.list(catalog.workspace.folder / "editions")) {
            const auto number = parse_period(year);
            if (!number || !number->year()) continue;
            edition = default_edition(catalog, *number->year());
            edition.language = language;
            edition.audience = "internal";
            auto texts = read_edition_texts(system, catalog.workspace, edition, diagnostics);
            if (texts.count(sector.id) != 0)
                check_text(catalog, sector, edition, text, texts.at(sector.id), diagnostics);
        }
    }
}

}  // namespace

Outcome check_sector(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const std::filesystem::path folder = line.subject;
    SchemaChecker checker;
    const auto read = catalog_detail::read_sector(system, checker, folder);
    Diagnostics found = read.reasons;
    const bool zh = line.message_language == "zh";
    Outcome outcome;
    if (!has_errors(found)) {
        check_library(system, read.sector, found);
        if (system.exists(line.workspace / "almanac.json")) {
            CommandLine wider = line;
            wider.sector_folders.insert(wider.sector_folders.begin(), folder);
            const Catalog catalog = catalog_of(system, wider, found);
            if (const Sector* sector = catalog.find_sector(read.sector.id)) {
                check_formulas(catalog, *sector, found);
                check_texts(system, catalog, *sector, found);
                if (!has_errors(found)) check_answers(system, catalog, *sector, found);
            }
        } else {
            outcome.text +=
                zh ? "未指明工作区（-w），正文中的指令未检查\n"
                   : "no workspace (-w): the directives of the texts were not checked\n";
        }
    }
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    const bool sound = !has_errors(found);
    outcome.exit_code = sound ? 0 : exit_code(ErrorKind::sector);
    outcome.text +=
        sound ? fmt::format(fmt::runtime(zh ? "{}：可用\n" : "{}: fit for use\n"), read.sector.id)
              : fmt::format(fmt::runtime(zh ? "{}：不可用，原因见上\n"
                                            : "{}: not fit for use, see the messages\n"),
                            read.sector.id);
    outcome.json = sound ? "{\"sound\": true}\n" : "{\"sound\": false}\n";
    return outcome;
}

}  // namespace almanac::app
