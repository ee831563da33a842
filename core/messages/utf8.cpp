// Why: see utf8.hpp. SPDX-License-Identifier: Apache-2.0
#include "messages/utf8.hpp"

namespace almanac {

std::size_t character_length(std::string_view text) {
    const auto byte = [text](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
    };
    const auto continues = [&byte](std::size_t at) { return (byte(at) & 0xC0u) == 0x80u; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead < 0xF0) {
        const bool is_overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool is_surrogate = lead == 0xED && byte(1) >= 0xA0;
        return continues(1) && continues(2) && !is_overlong && !is_surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead < 0xF5) {
        const bool is_overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool is_beyond = lead == 0xF4 && byte(1) >= 0x90;
        const bool is_whole = continues(1) && continues(2) && continues(3);
        return is_whole && !is_overlong && !is_beyond ? 4 : 0;
    }
    return 0;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

}  // namespace almanac
