// Why: what typesetters of Chinese know of characters (避头尾, punctuation that may be squeezed),
// in one place. After GB/T 15834 and the practice of the W3C's requirements for Chinese layout.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::paged {

namespace character_detail {
constexpr bool is_in(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}
}  // namespace character_detail

/// May not begin a line.
constexpr bool is_forbidden_at_start(char32_t c) {
    if (c < 0x80) return character_detail::is_in(U",.;:!?)]}%", c);
    return character_detail::is_in(U"，。、；：？！）》」』】〕〗〉”’…—·％‰°℃～々ー．｝］›»‼⁇℉", c);
}

/// May not end a line.
constexpr bool is_forbidden_at_end(char32_t c) {
    if (c < 0x80) return character_detail::is_in(U"([{$#", c);
    return character_detail::is_in(U"（《「『【〔〖〈“‘｛［￥＃«‹", c);
}

/// Full-width punctuation whose right (closing) or left (opening) half is empty.
constexpr bool is_closing_half(char32_t c) {
    return character_detail::is_in(U"，。、；：？！）》」』】〕〗〉．", c);
}
constexpr bool is_opening_half(char32_t c) {
    return character_detail::is_in(U"（《「『【〔〖〈", c);
}

/// Has no shape of its own and belongs to the character before it: joiners, variation selectors,
/// soft hyphens, direction marks.
constexpr bool is_attached(char32_t c) {
    return c == 0xAD || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2060 && c <= 0x2065) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Set one by one, with a line break allowed on either side. Punctuation that both scripts use
/// (“ ” ‘ ’ … —) is Chinese only among Chinese.
constexpr bool is_ideographic(char32_t c, bool chinese) {
    if (c >= 0x2E80) return !(c >= 0xA4D0 && c < 0xAC00) && !(c >= 0xFB00 && c < 0xFE10);
    if (c >= 0x2010 && c < 0x2028) return chinese;
    return (c >= 0x2190 && c < 0x2C00) || c == 0x203B || c == 0x2103 || c == 0xB7;
}

}  // namespace almanac::paged
