// Why: text copied from a PDF may hold radicals that look like the characters they stand for; names
// are found, and sources told apart, by the characters. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::intake_detail {

/// Whether `text` may hold radicals of U+2E80 to U+2FDF.
bool may_hold_radicals(std::string_view text);

/// `text` with Kangxi radicals, and those of the supplement that are whole characters, as the
/// characters that they look like (Unicode: compatibility decomposition and
/// EquivalentUnifiedIdeograph).
std::string without_radicals(std::string_view text);

}  // namespace almanac::intake_detail
