// Why: what is judged and what is loaded must be the same bytes, whatever happens to the file
// meanwhile. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"
#include "worker/descriptor.hpp"

namespace almanac {

/// Why `bytes` are no whole shared library for this machine, by their ELF headers alone; a
/// truncated one would kill whoever maps it.
std::optional<Diagnostic> check_library(const std::string& origin, std::string_view bytes);

/// A library as it was judged, in memory that nobody can change any more.
struct LibraryImage {
    Descriptor bytes;                 ///< Sealed.
    std::vector<std::string> needed;  ///< Libraries of the system that it is linked with, by name.
};

/// Why a library must not be loaded that is linked as `bytes` say: it would bring in what lies in
/// its own folder, which nobody has looked at. `library` is where it lies.
std::optional<Diagnostic> check_linkage(const std::filesystem::path& library,
                                        std::string_view bytes);

/// Reads and judges a library. `sha256` is what it must have, `folder_sha256` what its folder must
/// have with it, by folder_hash(); empty: any. Throws Error with the reason.
LibraryImage library_image(const std::filesystem::path& library, const std::string& sha256,
                           const std::string& folder_sha256 = {});

}  // namespace almanac
