// Why: shaping costs most, and reports repeat themselves: each thread keeps what a character or
// word came to. Chinese characters never depend on their neighbours, so they are looked up one by
// one; words of other scripts go through HarfBuzz once. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "paged/fonts.hpp"
#include "paged/page.hpp"

namespace almanac::paged {

/// A character's glyph. Advances are in 1/1000 of the size.
struct Shape {
    bool known = false;
    bool asked = false;
    std::uint8_t font = 0;
    std::uint16_t glyph = 0;
    float advance = 0;
};

/// A word in one font: one glyph a character where `plain`, else as HarfBuzz gave it.
struct ShapedWord {
    std::uint8_t font = 0;
    bool plain = true;
    std::vector<Glyph> glyphs;    ///< `adjust` in 1/1000 of the size: kerning.
    std::vector<float> advances;  ///< With kerning.
    float width = 0;
};

struct FontDeleter {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// One thread's view of a FontSet.
class Shaper {
public:
    explicit Shaper(const FontSet& fonts);

    /// The first font of the face's chain that has `c`; unknown where none has.
    const Shape& shape(look::Face face, char32_t c);
    /// A word all of whose characters `font` has.
    const ShapedWord& word(std::uint8_t font, std::u32string_view text);

private:
    using Leaf = std::array<Shape, 256>;
    Shape find(look::Face face, char32_t c) const;

    const FontSet& set_;
    std::vector<std::unique_ptr<hb_font_t, FontDeleter>> fonts_;
    std::unique_ptr<hb_buffer_t, BufferDeleter> buffer_;
    std::array<std::vector<std::unique_ptr<Leaf>>, look::face_count> shapes_;
    std::vector<std::map<std::u32string, ShapedWord, std::less<>>> words_;  ///< By font.
};

}  // namespace almanac::paged
