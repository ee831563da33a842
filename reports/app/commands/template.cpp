// Why: `almanac template`: one workbook with all that a unit has to report.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "catalog/duties.hpp"
#include "forms/form_book.hpp"
#include "schema/nearest.hpp"

namespace almanac::app {
namespace {

/// Id of a unit by id or Chinese name. Throws Error(usage) where nobody has it.
std::string unit_of(const Catalog& catalog, const std::string& named) {
    if (named.empty()) return {};
    if (catalog.units.count(named) != 0) return named;
    std::vector<std::string> names;
    for (const auto& [id, unit] : catalog.units) {
        if (unit.name.in("zh") == named) return id;
        names.push_back(id);
        names.push_back(unit.name.in("zh"));
    }
    throw Error(ErrorKind::usage, say(messages::no_such_unit, "--unit",
                                      {named, did_you_mean(nearest(named, names))}));
}

/// Whoever asks for a unit that has ended gets the form of the one that took over; of several, and
/// of none, throws Error(usage).
std::string asked_unit(const Catalog& catalog, const std::string& named, const Date& sent) {
    const std::string id = unit_of(catalog, named);
    if (id.empty()) return id;
    const auto duties = duties_on(catalog, {id}, sent);
    if (duties.front().abolished)
        throw Error(ErrorKind::usage,
                    say(messages::unit_abolished, "--unit",
                        {named, to_text(*catalog.units.at(duties.front().unit).valid_to)}));
    if (duties.size() == 1) return duties.front().unit;
    std::string all;
    for (const auto& duty : duties)
        all += (all.empty() ? "" : ", ") + duty.unit + " " + unit_name(catalog, duty.unit).in("zh");
    throw Error(ErrorKind::usage, say(messages::unit_split, "--unit", {named, all}));
}

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
    const std::filesystem::path file =
        line.out.empty() ? std::filesystem::path(fmt::format("{}-{}.xlsx", whose, form.year))
                         : line.out;
    system.write_file(file, forms::form_book(catalog, *store, form));
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
