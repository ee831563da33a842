// Why: an edition is its cut-off and its place in the store's history: with its edition.json it can
// be built anew, and next year's can say what was said then. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "store/store.hpp"

namespace almanac {

/// What an edition.json keeps of how an edition was made.
struct KeptEdition {
    Edition edition;  ///< With its waivers; `as_of` is the store sequence that it was made from.
    std::string catalog;                         ///< Fingerprint.
    std::string delivery;                        ///< SHA-256 of the last delivery that it knew.
    std::map<std::string, std::string> sectors;  ///< SHA-256 by id; empty where it was refused.
    std::map<std::string, State> states;         ///< By target.
    std::string sha256;                          ///< Of the file.
};

/// Reads an edition.json. Throws Error(input) where it is missing or none.
KeptEdition read_kept_edition(const System& system, const std::filesystem::path& file);

/// Fills in what last year's kept edition says: its states by target and the hash of its file.
/// Nothing where editions/<year before>/edition.json is missing, or of another area, unit or
/// audience; one that cannot be read is said.
void read_last_year(const System& system, const Workspace& workspace, Edition& edition,
                    Diagnostics& diagnostics);

/// The edition that `kept` was, from this workspace. What is not as it was then is said, for it may
/// change the bytes. Throws Error(usage) where the store does not reach as far, or is another.
Edition rebuilt_edition(const System& system, const Catalog& catalog, const Store& store,
                        const KeptEdition& kept, Diagnostics& diagnostics);

/// Says where the edition's own texts or what was changed by hand are not what they were.
void say_inputs(const std::string& then, const std::string& now, Diagnostics& diagnostics);

}  // namespace almanac
