// Why: two editions never share a folder: what is internal must not lie beside what is public, nor
// one county's figures under another's name. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "app/commands/edition_files.hpp"

namespace almanac::app {

/// Where the editions of a run go: --out, else out/<year>/<language>, to whose name is added what
/// makes the edition another (`only`: the sectors that it is restricted to): `zh-internal`,
/// `zh-gbt9704`, `zh-coal+agriculture`, `zh-unit-energy_bureau`, `zh-cutoff-2018-06-30`.
std::filesystem::path editions_folder(const Catalog& catalog, const CommandLine& line,
                                      const Edition& edition, const std::vector<std::string>& only);

/// Of one area's edition: the run's folder for the workspace's own, its code below for another.
/// With --out and a single --area the folder that was named.
std::filesystem::path folder_of_area(const Catalog& catalog, const CommandLine& line,
                                     const std::filesystem::path& folder, const std::string& area);

/// Throws Error(usage) where another edition lies in the folder: of another year, area, unit,
/// language, audience or cut-off, or of other sectors where the run is restricted to some.
void require_own_folder(const EditionWork& work, const Edition& edition,
                        const std::filesystem::path& folder);

}  // namespace almanac::app
