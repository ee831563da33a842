// Why: a reply's bytes come from code that nobody vouches for; before anyone reads them they must
// be one whole JSON text. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "almanac/error.hpp"

namespace almanac {

/// Deepest nesting of a reply; parsers down the line may recurse.
inline constexpr int deepest_reply = 100;

/// Why `reply` is no JSON text in UTF-8 of bounded depth that every parser reads alike (no byte
/// order mark, no member twice, no integer beyond 2^53), as a diagnostic about `origin`.
std::optional<Diagnostic> check_reply(const std::string& origin, std::string_view reply);

/// `text` with every byte that is no valid UTF-8 replaced by U+FFFD.
std::string made_valid(std::string_view text);

}  // namespace almanac
