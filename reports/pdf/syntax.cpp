// Why: see syntax.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/syntax.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "chart/characters.hpp"

namespace almanac::pdf {
namespace {

constexpr int compression = 4;
constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_escaped(std::string& out, unsigned char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    if (byte == '\r')
        out += "\\r";
    else
        out += static_cast<char>(byte);
}

void append_utf16_bytes(std::string& out, char32_t c) {
    const auto unit = [&](char32_t value) {
        append_escaped(out, static_cast<unsigned char>(value >> 8));
        append_escaped(out, static_cast<unsigned char>(value & 0xFF));
    };
    if (c >= 0x10000) {
        unit(0xD800 + ((c - 0x10000) >> 10));
        unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
        unit(c);
    }
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void append_number(std::string& out, double value) {
    auto thousandths = std::llround(value * 1000);
    if (thousandths < 0) {
        out += '-';
        thousandths = -thousandths;
    }
    append_integer(out, thousandths / 1000);
    auto rest = static_cast<int>(thousandths % 1000);
    if (rest == 0) return;
    out += '.';
    for (int place = 100; rest > 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

void append_reference(std::string& out, std::uint32_t object) {
    append_integer(out, object);
    out += " 0 R";
}

void append_bytes(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char byte : bytes) append_escaped(out, static_cast<unsigned char>(byte));
    out += ')';
}

void append_text(std::string& out, std::string_view utf8) {
    const bool ascii = std::all_of(utf8.begin(), utf8.end(),
                                   [](unsigned char byte) { return byte >= 0x20 && byte < 0x7F; });
    if (ascii) return append_bytes(out, utf8);
    out += "(\xFE\xFF";
    while (!utf8.empty()) {
        const char32_t c = chart::take_code_point(utf8);
        if (c != chart::malformed) append_utf16_bytes(out, c);
    }
    out += ')';
}

void append_hex16(std::string& out, unsigned value) {
    for (const unsigned shift : {12U, 8U, 4U, 0U}) out += hex_digits[value >> shift & 0xFU];
}

void append_utf16_hex(std::string& out, char32_t c) {
    if (c < 0x10000) return append_hex16(out, c);
    append_hex16(out, 0xD800 + ((c - 0x10000) >> 10));
    append_hex16(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
}

std::string deflated(std::string_view bytes) {
    auto size = compressBound(bytes.size());
    std::string out(size, '\0');
    compress2(reinterpret_cast<Bytef*>(out.data()), &size,
              reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), compression);
    out.resize(size);
    return out;
}

}  // namespace almanac::pdf
