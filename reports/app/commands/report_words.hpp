// Why: what `report` says about the editions that it built, to people and to programs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/commands/edition_files.hpp"

namespace almanac::app {

/// Some lines: the files, the count of targets, what is not in it.
std::string summary_of(const EditionFiles& built, bool zh);

/// One line of a batch: area, folder, count of targets, or that it was not built.
std::string line_of(const EditionFiles& built, const std::string& area, bool zh);

nlohmann::ordered_json json_of(const EditionFiles& built);

}  // namespace almanac::app
