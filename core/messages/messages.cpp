// Why: fills and prints messages; the one place where a diagnostic becomes a line of text.
// SPDX-License-Identifier: Apache-2.0
#include "messages/messages.hpp"

namespace almanac {
namespace {

constexpr std::size_t longest_argument = 200;  // Characters; a hostile cell must not fill a screen.

/// Bytes of the UTF-8 character that begins with `lead`; 1 for what begins none.
std::size_t character_length(unsigned char lead) {
    if (lead >= 0xF0 && lead < 0xF8) return 4;
    if (lead >= 0xE0) return lead < 0xF0 ? 3 : 1;
    return lead >= 0xC0 ? 2 : 1;
}

void append_escaped(std::string& to, unsigned char byte) {
    static constexpr const char* digits = "0123456789abcdef";
    to += "\\x";
    to += digits[byte >> 4];
    to += digits[byte & 15];
}

std::string shown(std::string_view argument) {
    std::string text;
    std::size_t count = 0;
    for (std::size_t at = 0; at < argument.size(); ++count) {
        if (count == longest_argument) return text + "…";
        const auto lead = static_cast<unsigned char>(argument[at]);
        const std::size_t length = character_length(lead);
        const bool whole = at + length <= argument.size() && (length > 1 || lead < 0x80);
        if (lead < 0x20 || lead == 0x7F || !whole) {
            append_escaped(text, lead);
            ++at;
        } else {
            text += argument.substr(at, length);
            at += length;
        }
    }
    return text;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool hole = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}' &&
                          pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
        if (!hole) {
            text += pattern[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < arguments.size()) text += shown(arguments[index]);
        at += 2;
    }
    return text;
}

Text both(std::string_view zh, std::string_view en, const std::vector<std::string>& arguments) {
    if (zh.empty() && en.empty()) return {};
    return {filled(zh, arguments), filled(en, arguments)};
}

}  // namespace

Diagnostic say(const MessagePattern& pattern, std::string origin,
               const std::vector<std::string>& arguments) {
    return {pattern.severity,
            std::string(pattern.code),
            std::move(origin),
            both(pattern.zh, pattern.en, arguments),
            both(pattern.kept_zh, pattern.kept_en, arguments),
            both(pattern.hint_zh, pattern.hint_en, arguments)};
}

std::string render(const Diagnostic& diagnostic, std::string_view language) {
    const bool zh = language == "zh";
    std::string line = "ALM-" + diagnostic.code + " ";
    if (!diagnostic.origin.empty()) line += shown(diagnostic.origin) + (zh ? "：" : ": ");
    line += diagnostic.message.in(language) + (zh ? "。" : ".");
    if (!diagnostic.kept.empty())
        line += (zh ? "已保留：" : " Kept: ") + diagnostic.kept.in(language) + (zh ? "。" : ".");
    if (!diagnostic.hint.empty())
        line += (zh ? "处理：" : " Do: ") + diagnostic.hint.in(language) + (zh ? "。" : ".");
    return line;
}

}  // namespace almanac
