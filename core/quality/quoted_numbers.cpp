// Why: see quoted_numbers.hpp. SPDX-License-Identifier: Apache-2.0
#include "quality/quoted_numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "messages/utf8.hpp"

namespace almanac {
namespace {

using Signs = std::u32string;

constexpr std::u32string_view spaces = U" \u00a0\u2009\u202f\u3000";
constexpr std::u32string_view after_dates = U"年月日号时期届届次条款章节页版";
constexpr char32_t full_width_comma = 0xFF0C;  // It may part two numbers as well as digits.
constexpr std::size_t longest_unit = 20;       // Characters.
constexpr int most_digits = 18;

/// Full-width signs as plain ones, other characters as they are; what is no UTF-8 becomes a blank.
Signs signs_of(std::string_view text) {
    Signs signs;
    signs.reserve(text.size());
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(character_length(text), 1);
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
        };
        char32_t sign = U' ';
        if (size == 1 && byte(0) < 0x80) sign = byte(0);
        if (size == 2) sign = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
        if (size == 3) sign = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        if (size == 4) sign = 0xFFFD;
        const bool is_full_width = sign >= 0xFF01 && sign <= 0xFF5E && sign != full_width_comma;
        if (is_full_width) sign -= 0xFEE0;
        signs.push_back(sign);
        text.remove_prefix(size);
    }
    return signs;
}

std::string utf8_of(std::u32string_view signs) {
    std::string text;
    for (const char32_t sign : signs) {
        if (sign < 0x80) {
            text += static_cast<char>(sign);
        } else if (sign < 0x800) {
            text += static_cast<char>(0xC0 | sign >> 6);
            text += static_cast<char>(0x80 | (sign & 0x3F));
        } else {
            text += static_cast<char>(0xE0 | sign >> 12);
            text += static_cast<char>(0x80 | (sign >> 6 & 0x3F));
            text += static_cast<char>(0x80 | (sign & 0x3F));
        }
    }
    return text;
}

/// Whether a unit, or a word of size, begins with the sign: of most words behind numbers none does.
bool may_begin_unit(char32_t sign) {
    static const Signs beginnings = [] {
        Signs all;
        const auto add = [&](std::string_view spelling) {
            if (!spelling.empty()) all += signs_of(spelling).front();
        };
        for (const auto& unit : base_units) unit_detail::each_spelling(unit, add);
        for (const auto& prefix : unit_detail::prefixes) add(prefix.text);
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }();
    return std::binary_search(beginnings.begin(), beginnings.end(), sign);
}

bool is_digit(char32_t sign) { return sign >= U'0' && sign <= U'9'; }
bool is_letter(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}
bool is_one_of(char32_t sign, std::u32string_view set) {
    return set.find(sign) != std::u32string_view::npos;
}

/// Value of 零 to 九 in any of their forms; nothing for another sign.
std::optional<int> chinese_digit(char32_t sign) {
    switch (sign) {
        case U'零':
        case U'〇':
        case U'○': return 0;
        case U'一':
        case U'壹': return 1;
        case U'二':
        case U'贰':
        case U'两': return 2;
        case U'三':
        case U'叁': return 3;
        case U'四':
        case U'肆': return 4;
        case U'五':
        case U'伍': return 5;
        case U'六':
        case U'陆': return 6;
        case U'七':
        case U'柒': return 7;
        case U'八':
        case U'捌': return 8;
        case U'九':
        case U'玖': return 9;
        default: return std::nullopt;
    }
}

/// Power of ten of 十 to 亿; nought for another sign.
int chinese_power(char32_t sign) {
    switch (sign) {
        case U'十':
        case U'拾': return 1;
        case U'百':
        case U'佰': return 2;
        case U'千':
        case U'仟': return 3;
        case U'万':
        case U'萬': return 4;
        case U'亿':
        case U'億': return 8;
        default: return 0;
    }
}

/// Digits as written, and where the point stands.
struct Written {
    std::string digits;
    int decimals = 0;
    std::size_t size = 0;  ///< Signs of the text.
};

QuotedNumber number_of(const Written& written, int power) {
    std::string digits = written.digits;
    int exponent = power - written.decimals;
    // Noughts before the point are held to be rounding, those behind it were written on purpose.
    while (written.decimals == 0 && digits.size() > 1 && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    const auto first = digits.find_first_not_of('0');
    QuotedNumber number;
    number.digits = first == std::string::npos ? 0 : static_cast<int>(digits.size() - first);
    number.step = std::pow(10.0, exponent);
    number.value = std::stod(digits) * number.step;
    return number;
}

class Reader {
public:
    explicit Reader(std::string_view text) : signs_(signs_of(text)) {}

    std::vector<QuotedNumber> run() {
        while (at_ < signs_.size()) {
            const std::size_t begin = at_;
            if (is_digit(signs_[at_]) ? !read_digits() : !read_chinese()) at_ = begin + 1;
        }
        return std::move(found_);
    }

private:
    char32_t sign(std::size_t at) const { return at < signs_.size() ? signs_[at] : U'\0'; }
    char32_t before(std::size_t at) const { return at > 0 ? signs_[at - 1] : U'\0'; }

    /// Plain digits with an optional point; `groups` are taken off where each holds three digits.
    Written plain(std::size_t from, bool with_groups) const {
        Written written;
        std::size_t at = from;
        while (is_digit(sign(at))) written.digits += static_cast<char>(signs_[at++]);
        const char32_t separator = sign(at);
        const bool grouped = with_groups && at - from <= 3 &&
                             (separator == U',' || separator == U'\'' ||
                              separator == full_width_comma || is_one_of(separator, spaces));
        while (grouped && sign(at) == separator && is_digit(sign(at + 1)) &&
               is_digit(sign(at + 2)) && is_digit(sign(at + 3)) && !is_digit(sign(at + 4))) {
            for (std::size_t i = 1; i <= 3; ++i)
                written.digits += static_cast<char>(signs_[at + i]);
            at += 4;
        }
        if (sign(at) == U'.' && is_digit(sign(at + 1))) {
            for (++at; is_digit(sign(at)); ++at) {
                written.digits += static_cast<char>(signs_[at]);
                ++written.decimals;
            }
        }
        written.size = at - from;
        return written;
    }

    bool read_digits() {
        const std::size_t from = at_;
        const Written joined = plain(from, true);
        const Written alone = plain(from, false);
        const std::size_t end = from + joined.size;
        const bool is_clause = sign(end) == U'.' && is_digit(sign(end + 1));
        const bool is_name = is_letter(before(from)) || before(from) == U'第' || is_clause;
        if (is_name || joined.digits.size() > most_digits) {
            at_ = end;
            while (is_clause && (is_digit(sign(at_)) || sign(at_) == U'.')) ++at_;
            return true;
        }
        const bool is_unclear = alone.size != joined.size && sign(from + alone.size) != U',';
        for (std::size_t at = from; is_unclear && at < end; ++at) {
            if (at == from || (!is_digit(before(at)) && before(at) != U'.'))
                add(plain(at, false), at);
        }
        add(joined, from);
        return true;
    }

    /// Adds what was written from `from` on with what stands beside it, and goes behind it.
    void add(const Written& written, std::size_t from) {
        at_ = from + written.size;
        if (is_one_of(sign(at_), after_dates) || is_span_of_years(written)) return;
        if (is_one_of(sign(at_), U"成‰")) return add_share(written, at_++);
        const std::size_t behind = at_;
        skip_about();
        auto number = with_size(written);
        if (!number) {
            at_ = behind;
            return;
        }
        number->unit = number->unit ? number->unit : currency_before(from);
        found_.push_back(*number);
    }

    /// 2014-2020年.
    bool is_span_of_years(const Written& written) const {
        if (is_one_of(sign(at_), U"-—–~～至") && is_digit(sign(at_ + 1)) &&
            written.digits.size() == 4 && written.decimals == 0) {
            Signs next;
            for (std::size_t i = at_ + 1; is_digit(sign(i)); ++i) next += signs_[i];
            return next.size() == 4;
        }
        return false;
    }

    /// 多, 余, 几 and a blank may stand between a number and its unit.
    void skip_about() {
        while (at_ < signs_.size() && is_one_of(sign(at_), U"多余几")) ++at_;
        if (is_one_of(sign(at_), spaces)) ++at_;
    }

    struct Beside {
        int power = 0;
        std::optional<UnitOfMeasure> unit;
        std::size_t size = 0;
        bool known = false;
    };

    /// The longest unit, or word of size, that stands at `at`.
    Beside beside(std::size_t at) const {
        if (!may_begin_unit(sign(at))) return {};
        const std::u32string_view rest = std::u32string_view(signs_).substr(at, longest_unit);
        for (std::size_t size = rest.size(); size > 0; --size) {
            // A unit in letters ends with the word.
            if (is_letter(rest[size - 1]) && is_letter(sign(at + size))) continue;
            const std::string text = utf8_of(rest.substr(0, size));
            if (const auto unit = parse_unit(text))
                return {unit->multiplier, UnitOfMeasure{unit->base, 0}, size, true};
            for (const auto& prefix : unit_detail::prefixes) {
                const auto& word = prefix.text;
                if (text == word || (word.back() == ' ' && text == word.substr(0, word.size() - 1)))
                    return {prefix.power, std::nullopt, size, true};
            }
        }
        return {};
    }

    /// With unit and words of size; 486亿5200万元 is one number. Nothing for a name such as 4A级.
    std::optional<QuotedNumber> with_size(const Written& written) {
        Beside found = beside(at_);
        if (!found.known) {
            if (is_letter(sign(at_)) && !is_one_of(before(at_), spaces)) return std::nullopt;
            return number_of(written, 0);
        }
        QuotedNumber number = number_of(written, found.power);
        at_ += found.size;
        if (!found.unit) {
            if (is_digit(sign(at_)) && found.power > 0) return continued(number);
            skip_about();
            if (const Beside after = beside(at_); after.unit && after.power == 0) {
                found.unit = after.unit;
                at_ += after.size;
            }
        }
        number.unit = found.unit;
        return number;
    }

    std::optional<QuotedNumber> continued(const QuotedNumber& first) {
        const Written lower = plain(at_, false);
        at_ += lower.size;
        const auto rest = with_size(lower);
        if (!rest || rest->value <= 0 || rest->value >= first.step) return first;
        QuotedNumber whole = *rest;
        whole.value = first.value + rest->value;
        whole.digits = static_cast<int>(std::floor(std::log10(whole.value)) -
                                        std::floor(std::log10(rest->step))) +
                       1;
        return whole;
    }

    /// ¥486, 人民币486亿, RMB 48.6 billion.
    std::optional<UnitOfMeasure> currency_before(std::size_t from) const {
        std::size_t at = from;
        while (at > 0 && is_one_of(signs_[at - 1], spaces)) --at;
        for (const std::u32string_view word : {U"¥", U"￥", U"人民币", U"RMB", U"CNY"}) {
            if (at >= word.size() &&
                std::u32string_view(signs_).substr(at - word.size(), word.size()) == word)
                return parse_unit("元");
        }
        return std::nullopt;
    }

    /// 四百八十六点五二, 四八六, 百分之五十二, 五成二.
    bool read_chinese() {
        if (!chinese_digit(sign(at_)) && chinese_power(sign(at_)) == 0) return false;
        const std::size_t from = at_;
        const std::u32string_view rest = std::u32string_view(signs_).substr(at_);
        for (const auto& [word, power] : {std::pair{std::u32string_view(U"百分之"), 0},
                                          std::pair{std::u32string_view(U"千分之"), -1},
                                          std::pair{std::u32string_view(U"万分之"), -2}}) {
            if (!rest.starts_with(word)) continue;
            at_ += word.size();
            auto part = is_digit(sign(at_)) ? plain(at_, true) : chinese(at_);
            if (part.size == 0) return false;
            at_ += part.size;
            add_percent(part, power);
            return true;
        }
        const Written written = chinese(from);
        if (written.size == 0) return false;
        at_ = from + written.size;
        if (sign(at_) == U'成') return read_tenths(written);
        if (before(from) == U'第' || written.digits.size() > most_digits) return true;
        add(written, from);
        return true;
    }

    /// By the sign for tenths or thousandths at `at`.
    void add_share(const Written& written, std::size_t at) {
        add_percent(written, sign(at) == U'成' ? 1 : -1);
    }

    void add_percent(const Written& written, int power) {
        QuotedNumber number = number_of(written, power);
        number.unit = parse_unit("%");
        found_.push_back(number);
    }

    bool read_tenths(Written tenths) {
        ++at_;
        if (const auto next = chinese_digit(sign(at_))) {
            tenths.digits += static_cast<char>('0' + *next);
            ++tenths.decimals;
            ++at_;
        }
        add_percent(tenths, 1);
        return true;
    }

    /// A Chinese numeral; 万 and 亿 at its end are left for the unit: 四点八亿.
    Written chinese(std::size_t from) const {
        Written written;
        std::size_t at = from;
        while (chinese_digit(sign(at)) || (chinese_power(sign(at)) > 0 && starts_whole(from, at)))
            ++at;
        const bool has_point =
            at > from && is_one_of(sign(at), U"点點") && chinese_digit(sign(at + 1));
        if (!has_point) at = without_size(from, at);
        const std::u32string_view whole = std::u32string_view(signs_).substr(from, at - from);
        if (whole.empty()) return written;
        written.digits = whole_digits(whole);
        if (has_point) {
            for (++at; chinese_digit(sign(at)); ++at) {
                written.digits += static_cast<char>('0' + *chinese_digit(sign(at)));
                ++written.decimals;
            }
        }
        written.size = at - from;
        return written;
    }

    /// Where 万 and 亿 at the end of a numeral begin; they stay where others stand before them.
    std::size_t without_size(std::size_t from, std::size_t end) const {
        std::size_t at = end;
        while (at > from && chinese_power(sign(at - 1)) >= 4) --at;
        for (std::size_t i = from; i < at; ++i)
            if (chinese_power(sign(i)) >= 4) return end;
        return at;
    }

    /// 十五 begins with a power; 万元 and 百分 do not.
    bool starts_whole(std::size_t from, std::size_t at) const {
        return at > from || (chinese_power(sign(at)) == 1 && chinese_digit(sign(at + 1)));
    }

    static std::string whole_digits(std::u32string_view whole) {
        const bool has_powers = std::any_of(whole.begin(), whole.end(),
                                            [](char32_t each) { return chinese_power(each) > 0; });
        std::string digits;
        if (!has_powers) {
            for (const char32_t each : whole)
                digits += static_cast<char>('0' + *chinese_digit(each));
            return digits;
        }
        std::uint64_t total = 0;
        std::uint64_t section = 0;
        std::uint64_t digit = 0;
        for (const char32_t each : whole) {
            const int power = chinese_power(each);
            if (power == 0) {
                digit = static_cast<std::uint64_t>(*chinese_digit(each));
            } else if (power < 4) {
                std::uint64_t factor = 1;
                for (int i = 0; i < power; ++i) factor *= 10;
                section += std::max<std::uint64_t>(digit, 1) * factor;
                digit = 0;
            } else if (power == 4) {
                section = (section + digit) * 10'000;
                total += section;
                section = digit = 0;
            } else {
                total = (total + section + digit) * 100'000'000;
                section = digit = 0;
            }
        }
        return std::to_string(total + section + digit);
    }

    Signs signs_;
    std::size_t at_ = 0;
    std::vector<QuotedNumber> found_;
};

}  // namespace

std::vector<QuotedNumber> quoted_numbers(std::string_view text) { return Reader(text).run(); }

}  // namespace almanac
