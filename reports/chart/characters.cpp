// Why: see characters.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/characters.hpp"

namespace almanac::chart {

char32_t take_code_point(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first > 0xF4) return malformed;
    char32_t c = first & (0x3FU >> static_cast<unsigned>(more));
    if (text.size() < static_cast<std::size_t>(more)) return malformed;
    for (int i = 0; i < more; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((next & 0xC0U) != 0x80U) return malformed;
        c = (c << 6U) | (next & 0x3FU);
    }
    const char32_t least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
    if (c < least || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return malformed;
    text.remove_prefix(static_cast<std::size_t>(more));
    return c;
}

void append_utf8(std::string& out, char32_t c) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    const unsigned more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr char32_t marks[] = {0, 0xC0, 0xE0, 0xF0};
    byte(marks[more] | c >> 6 * more);
    for (unsigned left = more; left > 0; --left) byte(0x80 | (c >> 6 * (left - 1) & 0x3F));
}

}  // namespace almanac::chart
