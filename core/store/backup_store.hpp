// Why: a copy of a store is worth something only if it is of one moment, whole, and was read back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "almanac/error.hpp"
#include "system/system.hpp"

namespace almanac {

/// Copies journal and database of the store in `folder` into the new folder `to`, which is a store
/// by itself, and checks the copy against itself; nothing is written beside while it lasts. Throws
/// Error(usage) where `to` exists, Error(store) where there is no store, where it is being written,
/// or where the copy is not sound; then `to` does not come into being.
void backup_store(const System& system, const std::filesystem::path& folder,
                  const std::filesystem::path& to, Diagnostics& diagnostics);

}  // namespace almanac
