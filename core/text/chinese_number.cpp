// Why: see chinese_number.hpp. SPDX-License-Identifier: Apache-2.0
#include "text/chinese_number.hpp"

#include <array>
#include <utility>

namespace almanac {
namespace {

using Word = std::pair<std::string_view, double>;

constexpr std::array digits{
    Word{"零", 0}, Word{"〇", 0}, Word{"○", 0},  Word{"一", 1}, Word{"二", 2}, Word{"两", 2},
    Word{"三", 3}, Word{"四", 4}, Word{"五", 5}, Word{"六", 6}, Word{"七", 7}, Word{"八", 8},
    Word{"九", 9}, Word{"壹", 1}, Word{"贰", 2}, Word{"叁", 3}, Word{"肆", 4}, Word{"伍", 5},
    Word{"陆", 6}, Word{"柒", 7}, Word{"捌", 8}, Word{"玖", 9}};
constexpr std::array small_units{Word{"十", 10},  Word{"拾", 10},  Word{"百", 100},
                                 Word{"佰", 100}, Word{"千", 1e3}, Word{"仟", 1e3}};
constexpr std::array large_units{Word{"万", 1e4}, Word{"萬", 1e4}, Word{"亿", 1e8},
                                 Word{"億", 1e8}};
/// The value of the word at the front, which is taken off.
template <std::size_t N>
std::optional<double> take(std::string_view& text, const std::array<Word, N>& words) {
    for (const auto& [word, value] : words) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return value;
    }
    return std::nullopt;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

/// Adds up digits and units as they come.
class Sum {
public:
    void digit(double value) {
        digit_ = digit_ ? *digit_ * 10 + value : value;  // 二〇一六
        after_zero_ = after_zero_ || (value == 0 && unit_ > 1);
    }
    void small_unit(double unit) {
        section_ += digit_.value_or(1) * unit;  // 十五
        begin_below(unit);
    }
    void large_unit(double unit) {
        section_ += digit_.value_or(0);
        total_ = unit > 1e4 ? (total_ + section_) * unit : total_ + section_ * unit;
        section_ = 0;
        begin_below(unit);
    }
    /// 两万三 is 23,000, 两万零三 is 20,003.
    double value() const {
        const bool short_form = unit_ >= 100 && !after_zero_ && digit_ && *digit_ < 10;
        return total_ + section_ + digit_.value_or(0) * (short_form ? unit_ / 10 : 1);
    }

private:
    void begin_below(double unit) {
        unit_ = unit;
        digit_.reset();
        after_zero_ = false;
    }

    double total_ = 0;
    double section_ = 0;
    double unit_ = 1;  ///< The last one.
    std::optional<double> digit_;
    bool after_zero_ = false;
};

std::optional<double> take_whole(std::string_view& text) {
    Sum sum;
    bool any = false;
    for (auto rest = text;; any = true) {
        if (const auto digit = take(rest, digits))
            sum.digit(*digit);
        else if (const auto small = take(rest, small_units); small && (any || *small == 10))
            sum.small_unit(*small);
        else if (const auto large = take(rest, large_units); large && any)
            sum.large_unit(*large);
        else
            break;
        text = rest;
    }
    return any ? std::optional(sum.value()) : std::nullopt;
}

/// Digits behind 点, and the unit that multiplies all: 一点五亿.
double with_fraction(std::string_view& text, double whole) {
    auto rest = text;
    if (!take(rest, "点")) return whole;
    double value = whole;
    double place = 1;
    while (const auto digit = take(rest, digits)) value += *digit * (place /= 10);
    if (place == 1) return whole;
    text = rest;
    while (const auto large = take(text, large_units)) value *= *large;
    return value;
}

std::optional<double> take_numeral(std::string_view& text) {
    const auto whole = take_whole(text);
    return whole ? std::optional(with_fraction(text, *whole)) : std::nullopt;
}

/// 百分之, 千分之, 三分之: what its numerator is to be multiplied by for per cent.
std::optional<double> take_denominator(std::string_view& text) {
    auto rest = text;
    auto base = take(rest, small_units);
    if (!base) base = take(rest, large_units);
    if (!base || !rest.starts_with("分之")) {
        rest = text;
        base = take_whole(rest);
    }
    if (!base || *base == 0 || !take(rest, "分之")) return std::nullopt;
    text = rest;
    return 100 / *base;
}

}  // namespace

std::optional<ChineseNumber> chinese_number(std::string_view text) {
    auto rest = text;
    const auto share = take_denominator(rest);
    auto value = take_numeral(rest);
    if (!value) return std::nullopt;
    ChineseNumber number;
    number.value = *value * share.value_or(1);
    number.is_percent = share.has_value();
    if (!share && take(rest, "成")) {
        number.is_percent = true;
        number.value = *value * 10;
        if (const auto tenth = take(rest, digits)) number.value += *tenth;
    }
    number.length = text.size() - rest.size();
    for (const char c : text.substr(0, number.length))
        number.characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return number;
}

}  // namespace almanac
