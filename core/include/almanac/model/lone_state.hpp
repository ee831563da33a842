// Why: a sign in the middle of a sentence breaks its reading; every writer must agree on where one
// stands. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "almanac/model/document.hpp"

namespace almanac {

namespace lone_state_detail {

constexpr std::array<std::string_view, 22> opening{":",  ",",  ";",  ".",  "!",  "?",  "(",  "[",
                                                   "-",  "：", "，", "、", "；", "。", "！", "？",
                                                   "（", "“",  "《", "—",  "–",  "…"};
constexpr std::array<std::string_view, 22> closing{":",  ",",  ";",  ".",  "!",  "?",  ")",  "]",
                                                   "-",  "：", "，", "、", "；", "。", "！", "？",
                                                   "）", "”",  "》", "—",  "–",  "…"};

/// Text of the run at that end of an inline; null for what is no run, such as a figure.
inline const std::string* edge_of(const doc::Inline& one, bool last) {
    const auto inside = [last](const doc::Inlines& content) -> const std::string* {
        if (content.empty()) return nullptr;
        return edge_of(last ? content.back() : content.front(), last);
    };
    if (const auto* run = std::get_if<doc::Run>(&one.node)) return &run->text;
    if (const auto* strong = std::get_if<doc::Strong>(&one.node)) return inside(strong->content);
    if (const auto* emphasis = std::get_if<doc::Emphasis>(&one.node))
        return inside(emphasis->content);
    if (const auto* link = std::get_if<doc::Link>(&one.node)) return inside(link->content);
    return nullptr;
}

/// `text` without white space at its ends.
inline std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

/// What a reader's eye passes over: notes and white space.
inline bool is_passed(const doc::Inline& one) {
    if (std::holds_alternative<doc::Note>(one.node)) return true;
    if (std::holds_alternative<doc::Break>(one.node)) return true;
    const auto* run = std::get_if<doc::Run>(&one.node);
    return run != nullptr && trimmed(run->text).empty();
}

inline bool ends_open(std::string_view text) {
    return std::any_of(opening.begin(), opening.end(),
                       [&](std::string_view mark) { return text.ends_with(mark); });
}
inline bool starts_closed(std::string_view text) {
    return std::any_of(closing.begin(), closing.end(),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}

}  // namespace lone_state_detail

/// Whether the inline at `at` is a verdict by itself, to be shown with its sign: it is all there is
/// (a cell), or set off by punctuation (状态：完成。); no word adjoins it (完成的有).
inline bool stands_alone(const doc::Inlines& content, std::size_t at) {
    using namespace lone_state_detail;
    std::size_t before = at;
    while (before > 0 && is_passed(content[before - 1])) --before;
    if (before > 0) {
        const auto* words = edge_of(content[before - 1], true);
        if (words == nullptr || !ends_open(trimmed(*words))) return false;
    }
    std::size_t after = at + 1;
    while (after < content.size() && is_passed(content[after])) ++after;
    if (after == content.size()) return true;
    const auto* words = edge_of(content[after], false);
    return words != nullptr && starts_closed(trimmed(*words));
}

}  // namespace almanac
