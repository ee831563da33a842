// Why: `almanac template`: one workbook with all that a unit has to report.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "app/written_files.hpp"
#include "catalog/duties.hpp"
#include "forms/form_book.hpp"
#include "schema/nearest.hpp"

namespace almanac::app {
namespace {

/// --sent, by default today.
Date day_of_sending(const System& system, const CommandLine& line) {
    const std::string text = line.sent.empty() ? system.now().substr(0, 10) : line.sent;
    const auto day = parse_date(text);
    if (!day) throw Error(ErrorKind::usage, say(messages::bad_day, "--sent", {text}));
    return *day;
}

void require_sectors(const Catalog& catalog, const std::vector<std::string>& wanted) {
    std::vector<std::string> names;
    for (const auto& sector : catalog.sectors) names.push_back(sector.id);
    for (const auto& id : wanted) {
        if (catalog.find_sector(id) == nullptr)
            throw Error(ErrorKind::usage, say(messages::unknown_sector, "--sector",
                                              {id, did_you_mean(nearest(id, names))}));
    }
}

}  // namespace

Outcome unit_template(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    require_sectors(catalog, line.sectors);
    const Date sent = day_of_sending(system, line);
    const forms::FormOf form{asked_unit(catalog, line.unit, sent), line.year.value(), line.sectors,
                             sent};
    for (auto& note : duty_notes(catalog, sent)) diagnostics.push_back(std::move(note));
    const auto contents = forms::contents_of(catalog, form);
    if (contents.figures.empty() && contents.tasks.empty())
        throw Error(ErrorKind::usage, say(messages::nothing_to_report, "--unit",
                                          {line.unit, std::to_string(catalog.sectors.size()),
                                           std::to_string(catalog.refused.size())}));
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    const std::string whose = form.unit.empty() ? line.sectors.front() : form.unit;
    const std::filesystem::path asked =
        line.out.empty() ? std::filesystem::path(fmt::format("{}-{}.xlsx", whose, form.year))
                         : line.out;
    const auto file = write_named_file(system, catalog.workspace.folder, asked,
                                       forms::form_book(catalog, *store, form), diagnostics);
    Outcome outcome;
    outcome.text =
        fmt::format(fmt::runtime(line.message_language == "zh" ? "{}：{} 项指标，{} 项任务\n"
                                                               : "{}: {} indicators, {} tasks\n"),
                    file.string(), contents.figures.size(), contents.tasks.size());
    outcome.json = printed(nlohmann::ordered_json{{"file", file.string()},
                                                  {"indicators", contents.figures.size()},
                                                  {"tasks", contents.tasks.size()}});
    return outcome;
}

}  // namespace almanac::app
