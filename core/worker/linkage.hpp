// Why: a library brings others into its process; which, and from where, must be known before it is
// loaded. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace almanac {

/// What a library's dynamic section says of others.
struct Linkage {
    std::vector<std::string> needed;   ///< Names of libraries, in their order.
    std::vector<std::string> folders;  ///< Where its own words have them searched: RPATH, RUNPATH.
};

/// Reads it from bytes that check_library() has passed; nothing where they are not as a linker
/// writes them, or name more than 64 libraries.
std::optional<Linkage> linkage_of(std::string_view bytes);

}  // namespace almanac
