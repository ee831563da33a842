// Why: see shaper.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/shaper.hpp"

#include <hb-ot.h>

namespace almanac::paged {
namespace {

constexpr int em = 1000;

/// Ligatures would make one glyph of two characters, which search and copy do not survive.
/// Quotation marks in words are those of Latin text, not as wide as an ideograph.
constexpr std::array<hb_feature_t, 3> features{{{HB_TAG('l', 'i', 'g', 'a'), 0, 0, unsigned(-1)},
                                                {HB_TAG('c', 'l', 'i', 'g'), 0, 0, unsigned(-1)},
                                                {HB_TAG('p', 'w', 'i', 'd'), 1, 0, unsigned(-1)}}};

}  // namespace

Shaper::Shaper(const FontSet& fonts) : set_(fonts), buffer_(hb_buffer_create()) {
    for (const auto& font : fonts.fonts()) {
        fonts_.emplace_back(hb_font_create(font.face.get()));
        hb_font_set_scale(fonts_.back().get(), em, em);
    }
    for (auto& leaves : shapes_) leaves.resize(0x1100);
    words_.resize(fonts_.size());
}

Shape Shaper::find(look::Face face, char32_t c) const {
    for (const auto font : set_.chain(face)) {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(fonts_[font].get(), c, &glyph) || glyph == 0) continue;
        const auto advance = hb_font_get_glyph_h_advance(fonts_[font].get(), glyph);
        return {true, true, font, static_cast<std::uint16_t>(glyph), static_cast<float>(advance)};
    }
    return {false, true, 0, 0, 0};
}

const Shape& Shaper::shape(look::Face face, char32_t c) {
    auto& leaf = shapes_[static_cast<std::size_t>(face)][c >> 8];
    if (!leaf) leaf = std::make_unique<Leaf>();
    Shape& shape = (*leaf)[c & 0xFF];
    if (!shape.asked) shape = find(face, c);
    return shape;
}

const ShapedWord& Shaper::word(std::uint8_t font, std::u32string_view text) {
    auto& words = words_[font];
    if (const auto found = words.find(text); found != words.end()) return found->second;
    ShapedWord word;
    word.font = font;
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    const auto length = static_cast<int>(text.size());
    hb_buffer_add_codepoints(buffer, reinterpret_cast<const hb_codepoint_t*>(text.data()), length,
                             0, length);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(fonts_[font].get(), buffer, features.data(), features.size());
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* positions = hb_buffer_get_glyph_positions(buffer, &count);
    word.plain = count == text.size();
    for (unsigned i = 0; i < count; ++i) {
        word.plain = word.plain && infos[i].cluster == i && positions[i].x_offset == 0 &&
                     positions[i].y_offset == 0;
        const auto nominal = hb_font_get_glyph_h_advance(fonts_[font].get(), infos[i].codepoint);
        const auto advance = static_cast<float>(positions[i].x_advance);
        word.glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint),
                               advance - static_cast<float>(nominal),
                               infos[i].cluster < text.size() ? text[infos[i].cluster] : U' '});
        word.advances.push_back(advance);
        word.width += advance;
    }
    return words.emplace(text, std::move(word)).first->second;
}

}  // namespace almanac::paged
