// Why: one flipped bit in a small file must not be believed: the file carries the SHA-256 of all
// that stands before it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace almanac {

/// What a text's own seal says of it.
enum class Seal {
    whole = 1,
    none,    ///< Written before there were seals: it has neither member `format` nor `seal`.
    broken,  ///< Altered, cut off, or no JSON object.
};

/// The object as text, with member `format` first and `seal` last: the SHA-256 of what precedes it.
/// Two signs, so that no single flip makes a sealed text look like an old one.
std::string sealed(int format, const nlohmann::ordered_json& object);

/// `object` becomes what the text holds, where it is one at all.
Seal seal_of(std::string_view text, nlohmann::ordered_json& object);

}  // namespace almanac
