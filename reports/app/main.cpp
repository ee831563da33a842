// Why: the program: parse, run one command, print its outcome once.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <exception>
#include <filesystem>
#include <map>
#include <new>
#include <string>
#include <system_error>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/surroundings.hpp"
#include "app/told_problems.hpp"
#include "system/heap.hpp"

namespace {

using almanac::app::CommandLine;
using almanac::app::Outcome;
using Command = Outcome (*)(const almanac::System&, const CommandLine&, almanac::Diagnostics&);

const std::map<std::string, Command>& commands() {
    using namespace almanac::app;
    static const std::map<std::string, Command> table{
        {"report", report},
        {"import", import_files},
        {"template", unit_template},
        {"explain", explain},
        {"edits", edits},
        {"sectors", list_sectors},
        {"plan lint", plan_lint},
        {"plan coverage", plan_coverage},
        {"status", status},
        {"store verify", store_verify},
        {"store rebuild", store_rebuild},
        {"store withdraw", store_withdraw},
        {"store backup", store_backup},
        {"check", check_sector},
        {"new", new_sector},
        {"synthesize", synthesize},
    };
    return table;
}

/// Runs one command; whatever ends it early is one more diagnostic and an exit code.
Outcome run(const almanac::System& system, const CommandLine& line,
            almanac::Diagnostics& diagnostics) {
    try {
        return commands().at(line.command)(system, line, diagnostics);
    } catch (const almanac::Error& error) {
        const auto known = std::find(diagnostics.begin(), diagnostics.end(), error.diagnostic());
        if (known == diagnostics.end()) diagnostics.push_back(error.diagnostic());
        return {almanac::exit_code(error.kind()), {}, {}};
    } catch (const std::bad_alloc&) {
        diagnostics.push_back(almanac::say(almanac::messages::out_of_memory, "almanac"));
        return {almanac::exit_code(almanac::ErrorKind::internal), {}, {}};
    } catch (const std::system_error& error) {
        // A thread that cannot be had, or a map that cannot be made.
        const bool lacks = error.code() == std::errc::resource_unavailable_try_again ||
                           error.code() == std::errc::not_enough_memory;
        diagnostics.push_back(
            lacks ? almanac::say(almanac::messages::out_of_memory, "almanac")
                  : almanac::say(almanac::messages::internal_error, "almanac", {error.what()}));
        return {almanac::exit_code(almanac::ErrorKind::internal), {}, {}};
    } catch (const std::exception& error) {
        diagnostics.push_back(
            almanac::say(almanac::messages::internal_error, "almanac", {error.what()}));
        return {almanac::exit_code(almanac::ErrorKind::internal), {}, {}};
    }
}

/// All that was said goes where it was asked for. It is a new file: looked at before the command
/// ran.
void write_problems(const almanac::System& system, const std::filesystem::path& file,
                    almanac::Diagnostics& diagnostics, const std::string& language) {
    if (file.empty() || system.exists(file)) return;
    std::string all;
    for (const auto& diagnostic : diagnostics) all += render(diagnostic, language) + "\n";
    try {
        system.write_file(file, all);
    } catch (const almanac::Error& error) {
        diagnostics.push_back(error.diagnostic());
    }
}

/// What the command line names may lie anywhere; what lies below may not lead out of it.
void admit_named(const almanac::System& system, const CommandLine& line) {
    system.admit(line.workspace);
    system.admit(line.workspace / "out");
    for (const auto* named : {&line.out, &line.edition, &line.annotate, &line.problems})
        if (!named->empty()) system.admit(*named);
    for (const auto& folder : line.sector_folders) system.admit(folder);
    for (const auto& file : line.files) system.admit(file);
    if (!line.subject.empty()) system.admit(line.subject);
}

int run_program(int argc, char** argv) {
    const auto system = almanac::make_confined_system();
    const std::string language =
        system->environment("ALMANAC_LANG").value_or("zh") == "en" ? "en" : "zh";
    const auto parsed = almanac::app::parse_command_line(argc, argv, language);
    if (!parsed.command) {
        if (parsed.exit_code == 0) return almanac::app::print_outcome(parsed.text, 0, language);
        almanac::app::print_message(parsed.text);
        return parsed.exit_code;
    }
    const CommandLine& line = *parsed.command;
    admit_named(*system, line);
    if (!line.problems.empty() && system->exists(line.problems)) {
        almanac::app::print_message(render(almanac::say(almanac::messages::problems_exists,
                                                        "--problems", {line.problems.string()}),
                                           line.message_language) +
                                    "\n");
        return almanac::exit_code(almanac::ErrorKind::usage);
    }
    almanac::Diagnostics diagnostics;
    const Outcome outcome = run(*system, line, diagnostics);
    write_problems(*system, line.problems, diagnostics, line.message_language);
    for (const auto& diagnostic :
         almanac::app::told(diagnostics, line.command == "edits" ? line.subject : ""))
        almanac::app::print_message(render(diagnostic, line.message_language) + "\n");
    return almanac::app::print_outcome(
        line.json && !outcome.json.empty() ? outcome.json : outcome.text, outcome.exit_code,
        line.message_language);
}

}  // namespace

int main(int argc, char** argv) {
    almanac::app::prepare_process();
    almanac::use_large_pages();
    try {
        return run_program(argc, argv);
    } catch (...) {
        almanac::app::end_with_last_words();
    }
}
