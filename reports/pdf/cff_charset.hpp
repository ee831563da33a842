// Why: text in a PDF names glyphs of a CFF font by the numbers of its charset, which HarfBuzz keeps
// but does not tell. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace almanac::pdf {

/// CIDs by glyph of a CID-keyed CFF table; nothing where it is keyed by names or not readable.
std::optional<std::vector<std::uint16_t>> cff_charset(std::string_view cff, unsigned glyphs);

}  // namespace almanac::pdf
