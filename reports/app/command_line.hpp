// Why: what a person typed, as a value; the only file that knows how options are spelled is
// command_line.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace almanac::app {

/// Options of all commands; each command reads its own.
struct CommandLine {
    std::string command;  ///< report, import, sectors, explain, "plan lint", "store verify" …
    std::filesystem::path workspace = ".";
    std::string message_language = "zh";
    bool json = false;
    std::filesystem::path problems;  ///< Where all messages go, however many there are.
    std::vector<std::filesystem::path> sector_folders;

    std::optional<int> year;
    std::string language = "zh";
    std::vector<std::string> formats;
    std::string profile;  ///< Empty: modern, or the kept edition's.
    std::string audience = "public";
    std::vector<std::string> sectors;
    std::string release;  ///< A sector to be taken out of quarantine.
    std::string area;
    std::vector<std::string> areas;  ///< An edition for each; "all": the workspace's and its parts.
    bool verify = false;
    std::string cut_off;
    std::filesystem::path out;

    std::vector<std::filesystem::path> files;
    bool dry_run = false;
    std::vector<std::string> columns;  ///< `theirs=ours`: see Mapping.
    std::string mapping;               ///< Name of one that is kept.
    std::string save_mapping;          ///< Name that it is kept by.
    int source_class = 0;
    bool set_aside = false;
    std::string dated;              ///< YYYY-MM-DD: of what is caught up.
    std::filesystem::path edition;  ///< report: an edition.json to build anew.
    bool rounds = false;
    std::filesystem::path annotate;  ///< Where the sender's file goes with its faults marked.
    std::string by = "unit";         ///< unit, sector
    std::string deadline;            ///< YYYY-MM-DD
    std::string unit;                ///< template: id or Chinese name.
    std::string sent;                ///< template: day of sending, YYYY-MM-DD.
    std::string subject;             ///< explain INDICATOR, new ID, check DIR, withdraw N.
    std::string reason;
    std::uint64_t seed = 1;
    bool cpp = false;
};

/// What parsing came to: a command, or a text to print with an exit code (help, version, usage
/// error).
struct ParsedCommandLine {
    std::optional<CommandLine> command;
    std::string text;
    int exit_code = 0;
};

ParsedCommandLine parse_command_line(int argc, const char* const* argv,
                                     const std::string& message_language);

}  // namespace almanac::app
