// Why: every writer reads UTF-8 alike and drops the same characters: those that no page can show or
// that would make it show something else than what is stored. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::chart {

/// What take_code_point gives for a byte that begins no character.
inline constexpr char32_t malformed = 0xFFFFFFFF;

/// First code point of a text that is not empty, taken off it; `malformed` for a byte that begins
/// none.
char32_t take_code_point(std::string_view& text);

/// Appends a code point that is_printable or any other Unicode scalar value.
void append_utf8(std::string& out, char32_t c);

/// False for control characters but tab and line feed, for noncharacters, for malformed bytes, and
/// for the controls that reorder text around them (U+202A-202E, U+2066-2069).
constexpr bool is_printable(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n';
    if (c < 0x7F) return true;
    if (c < 0xA0 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return false;
    return c <= 0x10FFFF && (c & 0xFFFEU) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
}

}  // namespace almanac::chart
