// Why: whatever encoding a file claims, what goes on is UTF-8 and says the same.
// SPDX-License-Identifier: Apache-2.0
#include "chart/characters.hpp"
#include "fuzz.hpp"
#include "text/decode_text.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

bool reads_as_utf8(std::string_view text) {
    while (!text.empty())
        if (chart::take_code_point(text) == chart::malformed) return false;
    return true;
}

bool has_error(const Diagnostics& diagnostics) {
    for (const auto& one : diagnostics)
        if (one.severity == Severity::error) return true;
    return false;
}

/// The text as UTF-16, little end first, with its mark.
std::string utf16_of(std::string_view text) {
    std::string out = "\xFF\xFE";
    const auto unit = [&](char32_t value) {
        out += static_cast<char>(value & 0xFF);
        out += static_cast<char>(value >> 8);
    };
    while (!text.empty()) {
        const char32_t c = chart::take_code_point(text);
        if (c >= 0x10000) {
            unit(0xD800 + ((c - 0x10000) >> 10));
            unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        } else {
            unit(c);
        }
    }
    return out;
}

void encoding(std::string_view bytes) {
    DecodedText decoded;
    decode_text(bytes, "f", decoded);
    if (has_error(decoded.diagnostics)) return;
    ++fuzz::tally.accepted;
    promise(reads_as_utf8(decoded.text), "decoded text is UTF-8");
    const bool has_mark = bytes.substr(0, 3) == "\xEF\xBB\xBF";
    if (reads_as_utf8(bytes) && decoded.encoding.find("UTF-8") == 0)
        promise(decoded.text == bytes.substr(has_mark ? 3 : 0), "UTF-8 stays as it is");
    if (decoded.text.empty() || decoded.text.find('\0') != std::string_view::npos) return;
    DecodedText again;
    const std::string wide = utf16_of(decoded.text);
    decode_text(wide, "f", again);
    if (!has_error(again.diagnostics))
        promise(again.text == decoded.text, "UTF-16 of the same text reads the same");
}

}  // namespace

ALMANAC_FUZZ_TARGET(encoding)
