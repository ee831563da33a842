// Why: see plan_numbers.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_numbers.hpp"

#include <array>
#include <cstdlib>
#include <optional>

namespace almanac {
namespace {

using Word = std::pair<std::string_view, double>;
constexpr std::array digits{Word{"零", 0}, Word{"一", 1}, Word{"二", 2}, Word{"两", 2},
                            Word{"三", 3}, Word{"四", 4}, Word{"五", 5}, Word{"六", 6},
                            Word{"七", 7}, Word{"八", 8}, Word{"九", 9}, Word{"十", 10}};
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
    const bool in_name = !before.empty() && (is_latin(before.back()) || before.back() == '+');
    const bool year_range = number.text.size() == 4 &&
                            (starts(after, "-") || starts(after, "—") || starts(after, "〕"));
    if (in_name || year_range || ends(before, "〔") || ends(before, "（")) return std::nullopt;
    return number;
}

/// 两颗, 七大, 十五个 at `at`; nothing where nothing is counted.
std::optional<PlanNumber> written_in_words(std::string_view text, std::size_t at) {
    std::size_t end = at;
    double value = 0;
    int length = 0;
    for (bool found = true; found;) {
        found = false;
        for (const auto& [word, amount] : digits) {
            if (!starts(text.substr(end), word)) continue;
            value = amount == 10 ? (value == 0 ? 10 : value * 10) : value + amount;
            end += word.size();
            ++length;
            found = true;
            break;
        }
    }
    if (length == 0 || (length == 1 && value == 1)) return std::nullopt;
    for (const auto word : counted) {
        if (starts(text.substr(end), word))
            return PlanNumber{at, end - at, std::string(text.substr(at, end - at)), value, value};
    }
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
