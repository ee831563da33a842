// Why: whoever edits a text of the workspace saves it as the editor pleases; one door decides what
// it is, for all of them. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "almanac/error.hpp"
#include "system/system.hpp"

namespace almanac {

/// The text of a file in UTF-8 without a byte order mark. GB18030 and UTF-16 are converted, with a
/// note; nothing, with an error that names row and byte, where it is no text of these. Throws as
/// System::read_file does.
std::optional<std::string> read_text_file(const System& system, const std::filesystem::path& file,
                                          std::uint64_t limit, Diagnostics& diagnostics);

/// The same for bytes that were read already; `file` names them.
std::optional<std::string> text_of_bytes(std::string bytes, const std::string& file,
                                         Diagnostics& diagnostics);

}  // namespace almanac
