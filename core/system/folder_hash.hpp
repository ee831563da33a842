// Why: what a sector's folder held when it was read is told by one number, and held against it when
// its code is started. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "system/system.hpp"

namespace almanac {

/// Files by name whose content is known already.
using KnownContents = std::map<std::string, std::string_view>;

/// SHA-256 over the names and contents of the folder's files, in hexadecimal; of those in `known`
/// over what is given. Throws Error where a file cannot be read.
std::string folder_hash(const System& system, const std::filesystem::path& folder,
                        const KnownContents& known = {});

}  // namespace almanac
