// Why: the verbs of the program, each a function from what was typed to an outcome.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/command_line.hpp"
#include "app/outcome.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "system/system.hpp"
#include "worker/workers.hpp"

namespace almanac::app {

/// What a command puts into `diagnostics` is printed once, whether it returns or throws.
Outcome report(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome import_files(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome unit_template(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome edits(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome explain(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome list_sectors(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome plan_lint(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome plan_coverage(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome status(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome store_verify(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome store_rebuild(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome store_backup(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome store_withdraw(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome check_sector(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome new_sector(const System& system, const CommandLine& line, Diagnostics& diagnostics);
Outcome synthesize(const System& system, const CommandLine& line, Diagnostics& diagnostics);

/// Catalog of the command's workspace.
Catalog catalog_of(const System& system, const CommandLine& line, Diagnostics& diagnostics);

/// The edition that the command speaks of: cut-off, area, audience and waivers filled in from the
/// workspace. Throws Error(usage).
Edition edition_of(const System& system, const Catalog& catalog, const CommandLine& line,
                   Diagnostics& diagnostics);

/// Today in UTC, as the journal counts.
Date arrival_day(const System& system);
/// What --dated says. Throws Error(usage) where it is no day or after `today`.
std::optional<Date> dated_of(const CommandLine& line, const Date& today);

/// The area that `option` names by code or name. Throws Error(usage) with the nearest ones.
const Area& known_area(const Catalog& catalog, const std::string& name, const char* option);

/// The unit that --unit names by id or Chinese name, on the day: of one that has ended whoever took
/// over. Empty for an empty name. Throws Error(usage) where nobody has it, or of several, or of
/// none that took over.
std::string asked_unit(const Catalog& catalog, const std::string& named, const Date& day);

/// Worker processes for one edition, as many at once as there are cores, within the workspace's
/// limits; almanac-worker lies beside the program. With `calls_twice` every call is made twice, and
/// answers that differ are a fault of the sector.
Workers make_workers(const System& system, const Workspace& workspace, bool calls_twice = false);

/// Keeps what is in quarantine from being run.
void hold_quarantined(const System& system, const Catalog& catalog, Workers& workers);

/// （a, b?）, or nothing: what might have been meant.
std::string did_you_mean(const std::vector<std::string>& names);

}  // namespace almanac::app
