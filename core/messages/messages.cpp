// Why: fills and prints messages; the one place where a diagnostic becomes a line of text.
// SPDX-License-Identifier: Apache-2.0
#include "messages/messages.hpp"

#include <algorithm>

namespace almanac {
namespace {

constexpr std::size_t longest_argument = 200;  // Characters; a hostile cell must not fill a screen.

/// U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069 (behind their first byte, E2): they make a
/// line read otherwise than it is, or two of one.
bool is_directional(unsigned char second, unsigned char third) {
    if (second == 0x80) return third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE);
    return second == 0x81 && third >= 0xA6 && third <= 0xA9;
}

/// Bytes of the UTF-8 character at the front of `text`; 0 where none that may be shown begins
/// there: broken bytes, control characters, C1 (U+0080 to U+009F) among them, which terminals obey,
/// and those that turn the direction of text.
std::size_t shown_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return lead >= 0x20 && lead != 0x7F ? 1 : 0;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (length > text.size()) return 0;
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) return 0;
    }
    if (lead == 0xC2 && byte(1) < 0xA0) return 0;
    return lead == 0xE2 && is_directional(byte(1), byte(2)) ? 0 : length;
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
        const std::size_t length = shown_length(argument.substr(at));
        if (length == 0) {
            append_escaped(text, static_cast<unsigned char>(argument[at]));
            ++at;
        } else {
            text += argument.substr(at, length);
            at += length;
        }
    }
    return text;
}

/// A place in a table in Chinese words; any other origin as it is.
std::string chinese_place(const std::string& origin) {
    static constexpr std::string_view row = " row ";
    static constexpr std::string_view column = " column ";
    for (auto at = origin.find(row); at != std::string::npos; at = origin.find(row, at + 1)) {
        const auto first = at + row.size();
        const auto last = std::min(origin.find_first_not_of("0123456789", first), origin.size());
        std::string_view rest = std::string_view(origin).substr(last);
        const bool is_column = rest.starts_with(column) && rest.size() > column.size();
        if (last == first || (!rest.empty() && !is_column)) continue;
        std::string place =
            origin.substr(0, at) + " 第 " + origin.substr(first, last - first) + " 行";
        if (is_column) place.append("“").append(rest.substr(column.size())).append("”列");
        return place;
    }
    return origin;
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

Diagnostic say_bilingual(const MessagePattern& pattern, const std::string& origin,
                         const std::vector<Text>& arguments) {
    const auto in = [&](const char* language) {
        std::vector<std::string> words;
        for (const auto& argument : arguments) words.push_back(argument.in(language));
        return say(pattern, origin, words);
    };
    Diagnostic diagnostic = in("zh");
    const Diagnostic english = in("en");
    diagnostic.message.set("en", english.message.in("en"));
    if (!diagnostic.kept.empty()) diagnostic.kept.set("en", english.kept.in("en"));
    if (!diagnostic.hint.empty()) diagnostic.hint.set("en", english.hint.in("en"));
    return diagnostic;
}

std::string render(const Diagnostic& diagnostic, std::string_view language) {
    const bool zh = language == "zh";
    std::string line = "ALM-" + diagnostic.code + " ";
    if (!diagnostic.origin.empty())
        line +=
            zh ? shown(chinese_place(diagnostic.origin)) + "：" : shown(diagnostic.origin) + ": ";
    // What ends in words of a manifest may bring its own full stop.
    const auto sentence = [&](const Text& text) {
        const std::string& words = text.in(language);
        const std::string stop = zh ? "。" : ".";
        return words.ends_with(stop) ? words : words + stop;
    };
    line += sentence(diagnostic.message);
    if (!diagnostic.kept.empty()) line += (zh ? "已保留：" : " Kept: ") + sentence(diagnostic.kept);
    if (!diagnostic.hint.empty()) line += (zh ? "处理：" : " Do: ") + sentence(diagnostic.hint);
    return line;
}

}  // namespace almanac
