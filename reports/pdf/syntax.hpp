// Why: PDF's spelling of numbers, strings and objects, in one place.
//
// Objects are written by this library itself. libqpdf was tried: 80,000 structure elements, as many
// as the tables of 192 chapters have, took it several seconds, ten times the budget of the whole
// file; its program remains the judge in the tests. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace almanac::pdf {

/// At most three decimals, no exponent, no trailing zeros.
void append_number(std::string& out, double value);
void append_integer(std::string& out, std::int64_t value);
/// `7 0 R`
void append_reference(std::string& out, std::uint32_t object);
/// A byte string: `(…)`.
void append_bytes(std::string& out, std::string_view bytes);
/// A text string: ASCII as it is, anything else in UTF-16 with its mark.
void append_text(std::string& out, std::string_view utf8);
/// One code point in hexadecimal UTF-16.
void append_utf16_hex(std::string& out, char32_t c);
void append_hex16(std::string& out, unsigned value);

/// Deflated at the level that the budget allows.
std::string deflated(std::string_view bytes);

}  // namespace almanac::pdf
