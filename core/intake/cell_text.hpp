// Why: what every kind of cell needs: blanks taken off, full-width characters made plain, nearest
// names. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::intake_detail {

/// Without blanks at both ends: ASCII blanks, no-break and full-width space, zero-width characters.
std::string_view trimmed(std::string_view text);

/// Full-width ASCII (！ to ～) as plain ASCII, and the other forms of minus as `-`; everything else
/// as it is.
std::string half_width(std::string_view text);

/// Raised and lowered digits (m³, CO₂) as plain ones.
std::string plain_digits(std::string_view text);

/// Of `="141125"`, a text written as a formula so that a spreadsheet keeps its zeros, what stands
/// in the quotes; nothing for anything else.
std::optional<std::string_view> formula_text(std::string_view text);

/// " (a, b?)" with the names nearest to `word`, or nothing.
std::string nearest_hint(std::string_view word, const std::vector<std::string>& names);

/// The first control character of `text` as `\x07`, or nothing; tab and line ends are none in
/// quoted text (`lines` allows them).
std::string control_character(std::string_view text, bool lines);

}  // namespace almanac::intake_detail
