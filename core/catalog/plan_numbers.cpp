// Why: see plan_numbers.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "text/chinese_number.hpp"

namespace almanac {
namespace {

using Word = std::pair<std::string_view, double>;
constexpr std::array magnitudes{Word{"万亿", 1e12}, Word{"千亿", 1e11}, Word{"百亿", 1e10},
                                Word{"千万", 1e7},  Word{"百万", 1e6},  Word{"十万", 1e5},
                                Word{"亿", 1e8},    Word{"万", 1e4},    Word{"千", 1e3},
                                Word{"百", 1e2}};
/// Words after which a number in words counts something; 一 alone is an article more often than
/// not.
constexpr std::array<std::string_view, 16> counted{"个", "家", "项", "颗", "座", "大", "户", "种",
                                                   "件", "条", "处", "所", "名", "只", "台", "类"};
/// What follows a digit that is no quantity.
constexpr std::array<std::string_view, 8> not_after{"年",  "月",   "日", "号",
                                                    "A级", "Ａ级", "+",  "）"};

bool starts(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}
bool ends(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

double magnitude_at(std::string_view text) {
    for (const auto& [word, factor] : magnitudes) {
        if (starts(text, word)) return factor;
    }
    return 1;
}

/// Whether digits at `at` have a minus sign: none between digits, letters and brackets (10-15).
bool is_negative(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 4> signs{"-", "−", "－", "负"};
    for (const auto sign : signs) {
        if (!ends(text.substr(0, at), sign)) continue;
        const auto before = text.substr(0, at - sign.size());
        return before.empty() ||
               !(is_digit(before.back()) || is_latin(before.back()) || before.back() == ')' ||
                 before.back() == '%' || ends(before, "）") || ends(before, "％"));
    }
    return false;
}

/// Digits at `at`; nothing where they are a date, an item mark or part of a name.
std::optional<PlanNumber> written_in_digits(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() &&
           (is_digit(text[end]) ||
            (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
        ++end;
    PlanNumber number{at, end - at, std::string(text.substr(at, end - at)), 0, 0};
    number.bare = std::strtod(number.text.c_str(), nullptr);
    number.value = number.bare * magnitude_at(text.substr(end));
    const auto before = text.substr(0, at);
    const auto after = text.substr(end);
    for (const auto sign : not_after) {
        if (starts(after, sign)) return std::nullopt;
    }
    if (is_negative(text, at)) {
        number.bare = -number.bare;
        number.value = -number.value;
    }
    const bool in_name = !before.empty() && (is_latin(before.back()) || before.back() == '+');
    const bool year_range = number.text.size() == 4 &&
                            (starts(after, "-") || starts(after, "—") || starts(after, "〕"));
    if (in_name || year_range || ends(before, "〔") || ends(before, "（")) return std::nullopt;
    return number;
}

/// Whether 零 at `at` is a number: 降为零, 实现零事故; in 零售 and 零部件 it is none.
bool is_nought(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::array<std::string_view, 8> before{"为", "至", "到", "归",
                                                     "清", "于", "是", "成"};
    constexpr std::array<std::string_view, 6> after{"事故", "死亡", "伤亡", "排放", "增长", "发生"};
    const auto stands = [&](std::string_view word) { return ends(text.substr(0, at), word); };
    const auto follows = [&](std::string_view word) { return starts(text.substr(end), word); };
    const bool closes = end == text.size() ||
                        std::any_of(counted.begin(), counted.end(), follows) ||
                        static_cast<unsigned char>(text[end]) < 0x80 ||
                        starts(text.substr(end), "，") || starts(text.substr(end), "。") ||
                        starts(text.substr(end), "；") || starts(text.substr(end), "、");
    return std::any_of(after.begin(), after.end(), follows) ||
           (closes && std::any_of(before.begin(), before.end(), stands));
}

/// 两颗, 七大, 十五个, 零事故 at `at`; nothing where nothing is counted.
std::optional<PlanNumber> written_in_words(std::string_view text, std::size_t at) {
    const auto words = chinese_number(text.substr(at));
    if (!words || words->is_percent || (words->characters == 1 && words->value == 1))
        return std::nullopt;
    const std::size_t end = at + words->length;
    const PlanNumber number{at, words->length, std::string(text.substr(at, words->length)),
                            words->value, words->value};
    if (words->value == 0) return is_nought(text, at, end) ? std::optional(number) : std::nullopt;
    for (const auto word : counted)
        if (starts(text.substr(end), word)) return number;
    return std::nullopt;
}

std::size_t character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

}  // namespace

std::vector<PlanNumber> numbers_in(std::string_view text) {
    std::vector<PlanNumber> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (is_digit(text[at])) {
            std::size_t end = at;
            while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
            if (auto number = written_in_digits(text, at)) numbers.push_back(std::move(*number));
            at = end;
            continue;
        }
        if (auto number = written_in_words(text, at)) {
            at += number->length;
            numbers.push_back(std::move(*number));
            continue;
        }
        at += character_at(text, at);
    }
    return numbers;
}

}  // namespace almanac
