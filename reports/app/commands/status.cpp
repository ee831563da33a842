// Why: `almanac status`: who has handed in what for a year, and whom to remind of what.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/written_files.hpp"
#include "catalog/duties.hpp"
#include "catalog/waivers.hpp"
#include "catalog/yearly_date.hpp"
#include "measure/scope.hpp"
#include "status/status_text.hpp"
#include "store/value_releases.hpp"

namespace almanac::app {
namespace {

std::optional<Date> date_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = parse_date(text);
    if (!date) throw Error(ErrorKind::usage, say(messages::bad_date, "almanac", {text}));
    return date;
}

}  // namespace

Outcome status(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    StatusAnswer answer;
    const int year = line.year.value();
    const auto deadline = date_of(line.deadline);
    const auto today = date_of(line.cut_off);
    answer.question = {year, today ? *today : parse_date(system.now().substr(0, 10)).value(),
                       deadline ? deadline : deadline_of(catalog.workspace, year),
                       read_waivers(system, catalog, year, diagnostics),
                       returned_files(system, catalog.workspace.store)};
    answer.question.known = {newest, answer.question.today};
    answer.question.only_come = today.has_value();
    std::erase_if(answer.question.returned, [&](const ReturnedFile& file) {
        const auto day = parse_date(file.received.substr(0, 10));
        return today && day && *today < *day;
    });
    answer.by = line.by == "sector" ? GroupBy::sector : GroupBy::unit;
    Diagnostics of_the_figures;  // `almanac report` says them.
    const Figures figures =
        measure(catalog, *store, {newest, answer.question.today, today.has_value()}, of_the_figures,
                areas_in_scope(catalog, {catalog.workspace.area}));
    for (auto& note : duty_notes(catalog, answer.question.today))
        diagnostics.push_back(std::move(note));
    auto items = items_due(catalog, figures, *store, answer.question);
    note_doubts(catalog, figures, value_releases(*store, newest, catalog.former_indicators),
                find_doubts(catalog, figures, year, answer.question.waivers), year, items);
    answer.groups = standings(catalog, items, answer.by, answer.question);
    answer.total = total_of(items, answer.question);
    Outcome outcome;
    outcome.text = status_table(answer, line.message_language);
    outcome.json = status_json(answer);
    if (!line.out.empty())
        write_named_file(system, catalog.workspace.folder, line.out,
                         reminder_list(answer, line.message_language), diagnostics);
    return outcome;
}

}  // namespace almanac::app
