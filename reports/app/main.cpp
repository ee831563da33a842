// Why: the program: parse, run one command, print its outcome once.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <string>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
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

void print(std::FILE* to, const std::string& text) { std::fwrite(text.data(), 1, text.size(), to); }

/// Runs one command; whatever ends it early is one more diagnostic and an exit code.
Outcome run(const almanac::System& system, const CommandLine& line,
            almanac::Diagnostics& diagnostics) {
    try {
        return commands().at(line.command)(system, line, diagnostics);
    } catch (const almanac::Error& error) {
        const auto known = std::find(diagnostics.begin(), diagnostics.end(), error.diagnostic());
        if (known == diagnostics.end()) diagnostics.push_back(error.diagnostic());
        return {almanac::exit_code(error.kind()), {}, {}};
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

}  // namespace

int main(int argc, char** argv) {
    almanac::use_large_pages();
    const almanac::System& system = almanac::real_system();
    const std::string language =
        system.environment("ALMANAC_LANG").value_or("zh") == "en" ? "en" : "zh";
    const auto parsed = almanac::app::parse_command_line(argc, argv, language);
    if (!parsed.command) {
        print(parsed.exit_code == 0 ? stdout : stderr, parsed.text);
        return parsed.exit_code;
    }
    almanac::Diagnostics diagnostics;
    if (!parsed.command->problems.empty() && system.exists(parsed.command->problems)) {
        print(stderr, render(almanac::say(almanac::messages::problems_exists, "--problems",
                                          {parsed.command->problems.string()}),
                             parsed.command->message_language) +
                          "\n");
        return almanac::exit_code(almanac::ErrorKind::usage);
    }
    const Outcome outcome = run(system, *parsed.command, diagnostics);
    const auto& line = *parsed.command;
    write_problems(system, line.problems, diagnostics, line.message_language);
    for (const auto& diagnostic :
         almanac::app::told(diagnostics, line.command == "edits" ? line.subject : ""))
        print(stderr, render(diagnostic, line.message_language) + "\n");
    print(stdout, parsed.command->json && !outcome.json.empty() ? outcome.json : outcome.text);
    return outcome.exit_code;
}
