// Why: the files of one edition are made whole before the first of them is written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "annual/report.hpp"
#include "app/command_line.hpp"
#include "app/commands/report_formats.hpp"
#include "app/progress.hpp"
#include "system/system.hpp"

namespace almanac::app {

/// What all editions of a run have in common.
struct EditionWork {
    const System& system;
    const CommandLine& line;
    const Catalog& catalog;
    const Store& store;
    const WantedFormats& wanted;
    const std::vector<std::string>& only;  ///< Sectors that the run is restricted to; empty: none.
    Progress& progress;
    std::set<std::string>& failed;  ///< Sectors whose code failed in one of the editions.
};

/// What came of one edition.
struct EditionFiles {
    int exit_code = 0;  ///< 0; 3: a sector or a format is missing; 70: the formats differ.
    bool complete = true;
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files;
    std::vector<Assessment> assessments;

    bool written() const { return exit_code == 0 || exit_code == 3; }
};

/// Makes one edition in all formats and writes it into `folder`. A format that cannot be made keeps
/// its last file and holds up no other; where it is the only one, its error ends the run. With
/// --verify the figures of the finished bytes are compared first; where they differ nothing is
/// written, and the old files stay.
EditionFiles make_edition(const EditionWork& work, const Edition& edition,
                          const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace almanac::app
