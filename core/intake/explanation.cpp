// Why: see explanation.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/explanation.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "intake/cell_text.hpp"
#include "messages/utf8.hpp"

namespace almanac::intake_detail {
namespace {

constexpr std::size_t fewest_characters = 4;

/// Words for "none" of four characters and more; shorter ones explain nothing anyway.
constexpr std::array<std::string_view, 17> words_for_none{
    "暂无说明",     "暂无备注",      "没有说明",   "没有备注",   "无需说明", "无须说明",
    "无特殊说明",   "无其他说明",    "无其它说明", "无特别说明", "none",     "null",
    "notavailable", "notapplicable", "nothing",    "nocomment",  "noremarks"};

char32_t code_point(std::string_view character) {
    const auto byte = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(character[at]));
    };
    switch (character.size()) {
        case 1: return byte(0);
        case 2: return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
        case 3: return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        default: break;
    }
    return (byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
           (byte(3) & 0x3FU);
}

/// Letters, digits and characters of any script, by the blocks of Unicode that hold others.
bool is_meaningful(char32_t c) {
    struct Block {
        char32_t first, last;
    };
    static constexpr std::array others{
        Block{0x00, 0x2F},     Block{0x3A, 0x40},     Block{0x5B, 0x60},     Block{0x7B, 0xBF},
        Block{0xD7, 0xD7},     Block{0xF7, 0xF7},     Block{0x2000, 0x206F}, Block{0x2190, 0x2BFF},
        Block{0x2E00, 0x2E7F}, Block{0x3000, 0x3004}, Block{0x3008, 0x3020}, Block{0x3030, 0x303F},
        Block{0x30FB, 0x30FB}, Block{0xFE00, 0xFE6F}, Block{0xFEFF, 0xFEFF}, Block{0xFF00, 0xFF0F},
        Block{0xFF1A, 0xFF20}, Block{0xFF3B, 0xFF40}, Block{0xFF5B, 0xFF65}, Block{0xFFE0, 0xFFFF}};
    return std::none_of(others.begin(), others.end(),
                        [c](const Block& block) { return c >= block.first && c <= block.last; });
}

}  // namespace

bool is_explanation(std::string_view note) {
    const std::string text = half_width(note);
    std::string words;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const std::size_t length = std::max<std::size_t>(character_length(rest), 1);
        const std::string_view character = rest.substr(0, length);
        at += length;
        if (!is_meaningful(code_point(character))) continue;
        ++count;
        const char c = character.front();
        words += c >= 'A' && c <= 'Z' ? std::string(1, static_cast<char>(c - 'A' + 'a'))
                                      : std::string(character);
    }
    return count >= fewest_characters &&
           std::find(words_for_none.begin(), words_for_none.end(), words) == words_for_none.end();
}

}  // namespace almanac::intake_detail
