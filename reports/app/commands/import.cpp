// Why: `almanac import`: each file is taken whole or not at all, and every problem in it is named.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <chrono>
#include <functional>

#include <nlohmann/json.hpp>

#include "annotate/annotate.hpp"
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "app/written_files.hpp"
#include "intake/intake.hpp"
#include "intake/mapping_messages.hpp"
#include "store/store.hpp"
#include "store/trial_store.hpp"

namespace almanac::app {
namespace {

using Json = nlohmann::ordered_json;

struct Imported {
    std::string file;
    std::string state;  ///< stored, already_stored, refused, checked
    std::size_t rows = 0;
    SubmissionId submission = 0;
    std::size_t set_aside = 0;
};

/// The first year of which the workspace takes figures; almanac.json was checked when it was read.
int earliest_year_of(const System& system, const Catalog& catalog) {
    constexpr std::uint64_t largest = 1U << 20;
    const auto workspace =
        Json::parse(system.read_file(catalog.workspace.folder / "almanac.json", largest), nullptr,
                    /*allow_exceptions=*/false);
    return workspace.is_object() ? workspace.value("earliest_year", IntakeOptions{}.earliest_year)
                                 : IntakeOptions{}.earliest_year;
}

/// The day of whoever is furthest ahead of UTC.
Date today_of(const System& system) {
    using namespace std::chrono;
    const Date utc = arrival_day(system);
    const year_month_day next{sys_days{year{utc.year} / utc.month / utc.day} + days{1}};
    return period_detail::make_date(static_cast<int>(next.year()),
                                    static_cast<int>(static_cast<unsigned>(next.month())),
                                    static_cast<int>(static_cast<unsigned>(next.day())));
}

/// What is kept by name, and over it what was typed.
Mapping mapping_of(const System& system, const Catalog& catalog, const CommandLine& line) {
    Mapping typed;
    for (const auto& pair : line.columns)
        if (!add_pair(typed, pair))
            throw Error(ErrorKind::usage, say(messages::mapping_pair, "--columns", {pair}));
    if (line.mapping.empty()) return typed;
    Diagnostics faults;
    const auto kept = read_mapping(system, catalog.workspace.folder, line.mapping, faults);
    if (!kept) throw Error(ErrorKind::usage, faults.front());
    return merged(*kept, typed);
}

IntakeOptions options_of(const System& system, const Catalog& catalog, const CommandLine& line) {
    IntakeOptions options;
    options.mapping = mapping_of(system, catalog, line);
    options.source_class = line.source_class;
    options.set_aside = line.set_aside;
    options.rounds = line.rounds;
    options.today = today_of(system);
    options.earliest_year = earliest_year_of(system, catalog);
    options.arrival = arrival_day(system);
    options.dated = dated_of(line, options.today);
    return options;
}

/// Whoever asks who has handed in what hears of the refused file; that it cannot be noted refuses
/// nothing more.
void note(const System& system, const Catalog& catalog, ReturnedFile returned,
          Diagnostics& diagnostics) {
    if (returned.received.empty()) returned.received = system.now();
    try {
        note_returned(system, catalog.workspace.store, returned);
    } catch (const Error& error) {
        diagnostics.push_back(error.diagnostic());
    }
}

/// What an accepted delivery goes into; the number that it is given, or 0 in a trial run.
using Keep = std::function<SubmissionId(Delivery)>;

Imported import_one(const System& system, const Catalog& catalog, const StoreView& store,
                    const Keep& keep, const std::filesystem::path& file, const CommandLine& line,
                    const IntakeOptions& options, Diagnostics& diagnostics) {
    const bool dry_run = line.dry_run;
    // A trial run leaves no trace, not even a copy.
    const std::string name = file.filename().string();
    const Verbatim verbatim = dry_run ? Verbatim(system.read_file(file, largest_delivery))
                                      : read_verbatim(system, file, catalog.workspace.store);
    IntakeResult result = read_observations(catalog, store, name, verbatim, options);
    diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
    if (!line.annotate.empty())
        write_named_file(
            system, catalog.workspace.folder, line.annotate,
            annotated_workbook(verbatim.bytes(), name, result.diagnostics, line.message_language),
            diagnostics);
    Imported imported{
        file.string(), {}, result.rows_read - result.rows_set_aside, 0, result.rows_set_aside};
    // A file of figures that are computed brings none.
    const auto& delivery = result.delivery;
    if (!result.refused && delivery.rows.rows().empty() && delivery.records.empty())
        imported.rows = 0;
    if (result.refused) {
        imported.state = "refused";
        if (!dry_run) note(system, catalog, std::move(result.returned), diagnostics);
    } else if (result.already_stored) {
        imported.state = "already_stored";
    } else {
        imported.submission = keep(std::move(result.delivery));
        imported.state = dry_run ? "checked" : "stored";
    }
    return imported;
}

std::string line_of(const Imported& imported, bool zh) {
    const auto& [file, state, rows, submission, set_aside] = imported;
    std::string aside;
    if (set_aside > 0)
        aside = fmt::format(fmt::runtime(zh ? "，另置 {} 行" : ", {} rows put aside"), set_aside);
    if (state == "refused")
        return fmt::format(fmt::runtime(zh ? "{}：未入库（共 {} 行），问题见上\n"
                                           : "{}: not stored ({} rows), see the messages\n"),
                           file, rows);
    if (state == "already_stored")
        return fmt::format(fmt::runtime(zh ? "{}：内容与以前报送的相同，无须再入库\n"
                                           : "{}: these very bytes are already stored\n"),
                           file);
    if (state == "checked")
        return fmt::format(fmt::runtime(zh ? "{}：{} 行检查通过{}，未入库\n"
                                           : "{}: {} rows are fit{}, nothing stored\n"),
                           file, rows, aside);
    return fmt::format(fmt::runtime(zh ? "{}：{} 行已入库{}，报送序号 {}\n"
                                       : "{}: {} rows stored{} as submission {}\n"),
                       file, rows, aside, submission);
}

/// One file's faults go into one workbook, which never lies where another file is.
void check_annotate(const System& system, const CommandLine& line) {
    if (line.annotate.empty()) return;
    if (line.files.size() != 1)
        throw Error(ErrorKind::usage,
                    say(messages::annotate_one, "--annotate", {std::to_string(line.files.size())}));
    if (system.exists(line.annotate))
        throw Error(ErrorKind::usage,
                    say(messages::annotate_exists, "--annotate", {line.annotate.string()}));
}

/// A mapping that somebody keeps is replaced only by one that was built on it.
void check_save_mapping(const System& system, const Catalog& catalog, const CommandLine& line,
                        const Mapping& wanted) {
    const auto& name = line.save_mapping;
    const auto file = catalog.workspace.folder / "mappings" / (name + ".json");
    if (name.empty() || name == line.mapping || !system.exists(file)) return;
    Diagnostics faults;
    const auto kept = read_mapping(system, catalog.workspace.folder, name, faults);
    if (kept && kept->columns == wanted.columns && kept->constants == wanted.constants &&
        kept->values == wanted.values)
        return;
    throw Error(ErrorKind::usage, say(messages::mapping_exists, "--save-mapping", {name}));
}

}  // namespace

Outcome import_files(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    check_annotate(system, line);
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const IntakeOptions options = options_of(system, catalog, line);
    check_save_mapping(system, catalog, line, options.mapping);
    const auto store = open_store(system, catalog.workspace.store,
                                  line.dry_run ? StoreAccess::read : StoreAccess::write);
    for (const auto& put_right : store->recovered()) diagnostics.push_back(put_right);
    Outcome outcome;
    auto json = Json::array();
    TrialStore trial(*store);
    const bool has_more = line.files.size() > 1;
    const StoreView& against = line.dry_run ? static_cast<const StoreView&>(trial) : *store;
    const Keep keep = [&](Delivery delivery) -> SubmissionId {
        if (!line.dry_run) return store->commit(std::move(delivery));
        if (has_more) trial.add(std::move(delivery));
        return 0;
    };
    for (const auto& file : line.files) {
        const std::size_t said_before = diagnostics.size();
        const Imported imported =
            import_one(system, catalog, against, keep, file, line, options, diagnostics);
        if (imported.state == "refused") outcome.exit_code = exit_code(ErrorKind::input);
        outcome.text += line_of(imported, line.message_language == "zh");
        json.push_back({{"file", imported.file},
                        {"state", imported.state},
                        {"rows", imported.rows},
                        {"set_aside", imported.set_aside},
                        {"submission", imported.submission},
                        {"diagnostics", diagnostics_json(diagnostics, said_before)}});
    }
    if (!line.save_mapping.empty() && !line.dry_run && outcome.exit_code == 0)
        keep_mapping(system, catalog.workspace.folder, line.save_mapping, options.mapping,
                     diagnostics);
    outcome.json = printed(json);
    return outcome;
}

}  // namespace almanac::app
