// Why: which glyphs of which font a document shows, and the one character that each reads as.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "chart/scene.hpp"
#include "paged/page.hpp"

namespace almanac::pdf {

/// Glyphs by font, textures of charts by paint. Several characters may share a glyph: it reads as
/// the smallest, the others are written with their own text beside them.
class UsedGlyphs {
public:
    explicit UsedGlyphs(std::size_t fonts) : characters_(fonts) {}

    void count(const paged::Galley& galley);
    void merge(const UsedGlyphs& other);

    bool uses(std::size_t font) const { return characters_[font] != nullptr; }
    /// 0 where the glyph is not used.
    char32_t character(std::size_t font, std::uint16_t glyph) const {
        return (*characters_[font])[glyph];
    }
    bool uses_texture(chart::Texture texture, chart::Paint paint) const {
        return textures_[index(texture, paint)];
    }

private:
    using Table = std::array<char32_t, 65536>;
    static std::size_t index(chart::Texture texture, chart::Paint paint) {
        return static_cast<std::size_t>(texture) * 32 + static_cast<std::size_t>(paint);
    }
    void count(const paged::Galley& galley, const paged::GlyphRun& run);
    void count(const std::vector<chart::Element>& elements);

    std::vector<std::unique_ptr<Table>> characters_;
    std::array<bool, 128> textures_{};
};

}  // namespace almanac::pdf
