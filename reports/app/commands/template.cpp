// Why: `almanac template`: one workbook with all that a unit has to report.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "forms/form_book.hpp"
#include "schema/nearest.hpp"

namespace almanac::app {

Outcome unit_template(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    std::string unit = line.unit;
    for (const auto& [id, known] : catalog.units) {
        if (known.name.in("zh") == line.unit) unit = id;
    }
    const forms::FormOf form{unit, line.year.value(), line.sectors};
    const auto contents = forms::contents_of(catalog, form);
    if (!catalog.units.contains(unit) || (contents.indicators.empty() && contents.tasks.empty()))
        throw Error(ErrorKind::usage, say(messages::nothing_to_report, "--unit", {line.unit}));
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    const std::filesystem::path file =
        line.out.empty() ? std::filesystem::path(fmt::format("{}-{}.xlsx", unit, form.year))
                         : line.out;
    system.write_file(file, forms::form_book(catalog, *store, form));
    Outcome outcome;
    outcome.text =
        fmt::format(fmt::runtime(line.message_language == "zh" ? "{}：{} 项指标，{} 项任务\n"
                                                               : "{}: {} indicators, {} tasks\n"),
                    file.string(), contents.indicators.size(), contents.tasks.size());
    outcome.json = nlohmann::ordered_json{{"file", file.string()},
                                          {"indicators", contents.indicators.size()},
                                          {"tasks", contents.tasks.size()}}
                       .dump(2) +
                   "\n";
    return outcome;
}

}  // namespace almanac::app
