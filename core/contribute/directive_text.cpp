// Why: see directive_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/directive_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "contribute/source_marks.hpp"

namespace almanac::contribute_detail {
namespace {

constexpr std::size_t longest = 1000;
constexpr std::string_view wide_open = "｛";
constexpr std::string_view wide_close = "｝";
constexpr std::string_view wide_blank = "　";

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> chinese_verbs{{
    {"值", "value"},
    {"数值", "value"},
    {"指标", "value"},
    {"目标", "target"},
    {"数", "count"},
    {"计数", "count"},
    {"个数", "count"},
    {"单位", "unit"},
    {"部门", "unit"},
    {"条款", "clause"},
    {"段落", "clause"},
    {"年份", "edition"},
    {"年度", "edition"},
    {"引用", "ref"},
}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Length of the brace at the front, half- or full-width.
std::size_t open_brace(std::string_view text) {
    if (text.starts_with('{')) return 1;
    return text.starts_with(wide_open) ? wide_open.size() : 0;
}
std::size_t close_brace(std::string_view text) {
    if (text.starts_with('}')) return 1;
    return text.starts_with(wide_close) ? wide_close.size() : 0;
}
std::size_t blank(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t') || text.starts_with('\n') ||
        text.starts_with('\r'))
        return 1;
    if (text.starts_with(wide_blank)) return wide_blank.size();
    return text.starts_with(marks::line_end) ? marks::line_end.size() : 0;
}

void skip_blanks(std::string_view& text) {
    while (const auto length = blank(text)) text.remove_prefix(length);
}

/// Full-width ASCII (U+FF01 to U+FF5E) as half-width.
std::string half_width(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto third = text.size() > 2 ? static_cast<unsigned char>(text[2]) : 0U;
        if (text.starts_with("\xEF\xBC") && third >= 0x81) {
            out += static_cast<char>(third - 0x60);
            text.remove_prefix(3);
        } else if (text.starts_with("\xEF\xBD") && third >= 0x80 && third <= 0x9E) {
            out += static_cast<char>(third - 0x20);
            text.remove_prefix(3);
        } else if (const auto length = blank(text)) {
            out += ' ';
            text.remove_prefix(length);
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

std::string_view first_word(std::string_view content) {
    return content.substr(0, content.find(' '));
}

/// Whether words hold the id of something: sector.name
bool names_something(std::string_view words) {
    for (auto dot = words.find('.'); dot != std::string_view::npos; dot = words.find('.', dot + 1))
        if (dot > 0 && is_letter(words[dot - 1]) && dot + 1 < words.size() &&
            is_letter(words[dot + 1]))
            return true;
    return false;
}

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_verb(std::string_view word) {
    constexpr std::array verbs{"value", "target", "count", "unit", "clause", "edition", "ref"};
    return std::find(verbs.begin(), verbs.end(), small_letters(word)) != verbs.end();
}

/// Whether what stands between braces is meant as a directive: its verb is known, in Latin letters
/// or Chinese words, or it comes with an id; in braces that are `exact` every small letter is.
bool is_meant(std::string_view content, bool exact) {
    const std::string words = half_width(content);
    if (words.empty()) return false;
    if (exact && words.front() >= 'a' && words.front() <= 'z') return true;
    const auto first = first_word(words);
    if (is_verb(first)) return true;
    const bool several = first.size() < words.size();
    return several && (!verb_of(first).empty() || names_something(words));
}

/// What `text` begins with: its braces, and the rest behind them and the blanks that follow.
struct Opening {
    int braces = 0;
    bool exact = false;  ///< One half-width brace, and no blank behind it.
    std::string_view rest;
};
Opening opening_of(std::string_view text) {
    Opening opening{0, false, text};
    for (; opening.braces < 2; ++opening.braces) {
        const auto length = open_brace(opening.rest);
        if (length == 0) break;
        opening.rest.remove_prefix(length);
    }
    opening.exact =
        opening.braces == 1 && text.size() - opening.rest.size() == 1 && blank(opening.rest) == 0;
    skip_blanks(opening.rest);
    return opening;
}

/// Whether a paragraph ends before the next sign.
bool ends_paragraph(std::string_view text) {
    if (!text.starts_with('\n')) return false;
    text.remove_prefix(1);
    const auto next = text.find_first_not_of(" \t\r");
    return next == std::string_view::npos || text[next] == '\n';
}

std::size_t close_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && at < longest; ++at) {
        const auto here = text.substr(at);
        if (close_brace(here) > 0) return at;
        if (open_brace(here) > 0 || here.front() == '`' || ends_paragraph(here)) break;
    }
    return std::string_view::npos;
}

}  // namespace

std::string_view verb_of(std::string_view word) {
    for (const auto& [chinese, verb] : chinese_verbs)
        if (word == chinese) return verb;
    return {};
}

std::size_t directive_length(std::string_view text) {
    const auto opening = opening_of(text);
    if (opening.braces == 0) return 0;
    const auto close = close_of(opening.rest);
    if (close == std::string_view::npos || !is_meant(opening.rest.substr(0, close), opening.exact))
        return 0;
    auto end = opening.rest.substr(close);
    end.remove_prefix(close_brace(end));
    if (opening.braces == 2) end.remove_prefix(close_brace(end));
    return text.size() - end.size();
}

std::size_t heading_id(std::string_view text) {
    const auto opening = opening_of(text);
    const bool hash = opening.rest.starts_with('#') || opening.rest.starts_with("＃");
    if (opening.braces != 1 || !hash) return 0;
    const auto close = close_of(opening.rest);
    if (close == std::string_view::npos) return 0;
    auto end = opening.rest.substr(close);
    end.remove_prefix(close_brace(end));
    return text.size() - end.size();
}

bool is_open_directive(std::string_view text) {
    const auto opening = opening_of(text);
    if (opening.braces == 0 || close_of(opening.rest) != std::string_view::npos) return false;
    constexpr std::size_t longest_verb = 64;
    const std::string words = half_width(opening.rest.substr(0, longest_verb));
    const auto first = first_word(words);
    return is_verb(first) && first.size() < words.size();
}

std::string directive_words(std::string_view directive) {
    const auto opening = opening_of(directive);
    const std::string content = half_width(opening.rest.substr(0, close_of(opening.rest)));
    std::string words;
    for (const char c : content)
        if (c != ' ' || (!words.empty() && words.back() != ' ')) words += c;
    while (!words.empty() && words.back() == ' ') words.pop_back();
    const auto verb = first_word(words);
    return is_verb(verb) ? small_letters(verb) + words.substr(verb.size()) : words;
}

std::string take_heading_id(doc::Inlines& title) {
    if (title.empty()) return {};
    auto* run = std::get_if<doc::Run>(&title.back().node);
    if (run == nullptr) return {};
    std::string id;
    for (std::size_t at = 0; at < run->text.size(); ++at) {
        const auto rest = std::string_view(run->text).substr(at);
        if (heading_id(rest) != rest.size()) continue;
        id = directive_words(rest).substr(1);
        id.erase(0, id.find_first_not_of(' '));
        run->text.resize(at);
        break;
    }
    while (!id.empty() && run->text.ends_with(' ')) run->text.pop_back();
    if (run->text.empty()) title.pop_back();
    return id;
}

}  // namespace almanac::contribute_detail
