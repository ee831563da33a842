// Why: what is judged and what is loaded must be the same bytes, whatever happens to the file
// meanwhile. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "almanac/error.hpp"
#include "worker/descriptor.hpp"

namespace almanac {

/// Why `bytes` are no whole shared library for this machine, by their ELF headers alone; a
/// truncated one would kill whoever maps it.
std::optional<Diagnostic> check_library(const std::string& origin, std::string_view bytes);

/// Reads and judges a library and gives a sealed copy in memory, which nobody can change any more.
/// `sha256` is what it must have, in hexadecimal; empty: any. Throws Error with the reason.
Descriptor library_image(const std::filesystem::path& library, const std::string& sha256);

}  // namespace almanac
