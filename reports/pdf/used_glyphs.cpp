// Why: see used_glyphs.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/used_glyphs.hpp"

#include <algorithm>

namespace almanac::pdf {
namespace {

/// 0 is "not used"; else the smaller.
char32_t first_of(char32_t a, char32_t b) {
    if (a == 0 || b == 0) return std::max(a, b);
    return std::min(a, b);
}

}  // namespace

void UsedGlyphs::count(const paged::Galley& galley, const paged::GlyphRun& run) {
    auto& table = characters_[run.font];
    if (!table) table = std::make_unique<Table>();
    for (auto g = run.first; g < run.first + run.count; ++g) {
        const auto& glyph = galley.glyphs[g];
        char32_t& character = (*table)[glyph.id];
        character = first_of(character, glyph.character);
    }
}

void UsedGlyphs::count(const std::vector<chart::Element>& elements) {
    const auto note = [&](const chart::Fill& fill) {
        if (fill.texture != chart::Texture::solid)
            textures_[index(fill.texture, fill.paint)] = true;
    };
    for (const auto& element : elements) {
        if (const auto* box = std::get_if<chart::Rectangle>(&element.shape)) note(box->fill);
        if (const auto* circle = std::get_if<chart::Circle>(&element.shape)) note(circle->fill);
        if (const auto* path = std::get_if<chart::Path>(&element.shape)) note(path->fill);
        if (const auto* group = std::get_if<chart::Group>(&element.shape)) count(group->elements);
    }
}

void UsedGlyphs::count(const paged::Galley& galley) {
    for (const auto& run : galley.runs) count(galley, run);
    for (const auto& placement : galley.placements) {
        for (const auto& run : placement.texts) count(galley, run);
        count(placement.scene.elements);
    }
}

void UsedGlyphs::merge(const UsedGlyphs& other) {
    for (std::size_t f = 0; f < characters_.size(); ++f) {
        if (!other.characters_[f]) continue;
        if (!characters_[f]) characters_[f] = std::make_unique<Table>();
        std::transform(characters_[f]->begin(), characters_[f]->end(),
                       other.characters_[f]->begin(), characters_[f]->begin(), first_of);
    }
    for (std::size_t t = 0; t < textures_.size(); ++t) textures_[t] |= other.textures_[t];
}

}  // namespace almanac::pdf
