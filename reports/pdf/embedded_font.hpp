// Why: fonts go into the file cut down to what it shows, with the way back from glyph to character.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "paged/fonts.hpp"
#include "pdf/file.hpp"
#include "pdf/used_glyphs.hpp"

namespace almanac::pdf {

/// Objects that one font takes.
inline constexpr std::uint32_t objects_a_font = 5;

/// Codes of a font's glyphs in content streams: its CIDs, by glyph.
std::vector<std::uint16_t> codes_of(const paged::Font& font);

/// Writes font, descendant, descriptor, file and ToUnicode as objects from `first` on; `first` is
/// the one that pages name. Throws Error(internal) if HarfBuzz cannot cut the font.
void embed_font(ObjectBatch& batch, std::uint32_t first, const paged::Font& font,
                const std::vector<std::uint16_t>& codes, const UsedGlyphs& used, std::size_t index);

}  // namespace almanac::pdf
