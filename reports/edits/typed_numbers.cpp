// Why: see typed_numbers.hpp. SPDX-License-Identifier: Apache-2.0
#include "edits/typed_numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "almanac/model/unit_of_measure.hpp"
#include "messages/utf8.hpp"
#include "text/chinese_number.hpp"

namespace almanac::edits {
namespace {

constexpr std::size_t longest_unit = 36;  // Bytes.
constexpr std::array<std::string_view, 6> dates{"年", "月", "日", "号", "时", "点"};
constexpr std::array<std::string_view, 10> phrases{"方面", "层面", "环节", "阶段", "季度",
                                                   "月",   "步骤", "重点", "问题", "关键"};

template <std::size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Bytes of the digit at the front, half- or full-width; 0 for none.
std::size_t digit(std::string_view text) {
    if (!text.empty() && text.front() >= '0' && text.front() <= '9') return 1;
    const auto third = text.size() > 2 ? static_cast<unsigned char>(text[2]) : 0U;
    return text.starts_with("\xEF\xBC") && third >= 0x90 && third <= 0x99 ? 3 : 0;
}

/// Bytes of a mark between two digits: point or thousands' comma.
std::size_t between_digits(std::string_view text) {
    for (const std::string_view mark : {".", ",", "．", "，"})
        if (text.starts_with(mark)) return digit(text.substr(mark.size())) > 0 ? mark.size() : 0;
    return 0;
}

std::size_t digits(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto rest = text.substr(at);
        auto length = digit(rest);
        if (length == 0 && at > 0) length = between_digits(rest);
        if (length == 0) break;
        at += length;
    }
    return at;
}

/// Bytes of the unit at the front: 亿立方米, %, 个百分点, 余户.
std::size_t unit(std::string_view text) {
    std::size_t about = 0;
    for (const std::string_view word : {"余", "多", " "})
        if (text.starts_with(word)) about = word.size();
    text.remove_prefix(about);
    std::size_t longest = 0;
    for (const std::string_view mark : {"个百分点", "百分点", "％", "%", "‰", "倍", "成"})
        if (text.starts_with(mark)) longest = std::max(longest, mark.size());
    for (std::size_t at = 0; at < std::min(text.size(), longest_unit);) {
        at += std::max<std::size_t>(character_length(text.substr(at)), 1);
        if (parse_unit(text.substr(0, at))) longest = std::max(longest, at);
    }
    for (const std::string_view multiple : {"万亿", "亿", "万"})
        if (text.starts_with(multiple)) longest = std::max(longest, multiple.size());
    return longest == 0 ? 0 : about + longest;
}

std::optional<NumberInText> in_digits(std::string_view text, std::size_t at) {
    const auto length = digits(text.substr(at));
    if (length == 0) return std::nullopt;
    const auto behind = text.substr(at + length);
    const auto with_unit = length + unit(behind);
    NumberInText number{at, with_unit, std::string(text.substr(at, length))};
    const bool in_name = (at > 0 && is_latin(text[at - 1])) ||
                         (with_unit == length && !behind.empty() && is_latin(behind.front()));
    const bool is_ordinal = text.substr(0, at).ends_with("第");
    if (in_name || is_ordinal || begins_with_any(behind, dates)) number.number.clear();
    return number;
}

std::optional<NumberInText> in_words(std::string_view text, std::size_t at) {
    const auto words = chinese_number(text.substr(at));
    if (!words) return std::nullopt;
    const auto behind = text.substr(at + words->length);
    const auto its_unit = unit(behind);
    NumberInText number{at, words->length + its_unit, std::string(text.substr(at, words->length))};
    const bool with_multiple = words->characters > 1 && words->value >= 1e4;
    const bool is_article = words->characters == 1 && words->value <= 1;
    const bool is_phrase = begins_with_any(behind.substr(its_unit), phrases);
    const bool counts = words->is_percent || with_multiple || (its_unit > 0 && !is_article);
    const bool excluded =
        is_phrase || begins_with_any(behind, dates) || text.substr(0, at).ends_with("第");
    if (!counts || excluded) number.number.clear();
    return number;
}

}  // namespace

std::vector<NumberInText> numbers_of(std::string_view text) {
    std::vector<NumberInText> numbers;
    for (std::size_t at = 0; at < text.size();) {
        auto found = in_digits(text, at);
        if (!found) found = in_words(text, at);
        if (!found) {
            at += std::max<std::size_t>(character_length(text.substr(at)), 1);
            continue;
        }
        at += found->length;
        if (!found->number.empty()) numbers.push_back(std::move(*found));
    }
    return numbers;
}

}  // namespace almanac::edits
