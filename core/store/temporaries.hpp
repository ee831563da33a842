// Why: a writing that is killed leaves files under temporary names, which nobody else ever clears.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "system/system.hpp"

namespace almanac {

/// Clears the files of a folder that writings under way have in it; how many there were. To be
/// called only by whoever holds the writer's lock: then nobody is writing.
std::size_t clear_temporaries(const System& system, const std::filesystem::path& folder);

}  // namespace almanac
