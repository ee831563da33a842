// Why: see number_format.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace almanac::workbook {
namespace {

struct KnownFormat {
    int first;
    int last;
    std::string_view code;
};
/// Formats that a book need not write down (18.8.30); all others show the number as it is.
constexpr std::array known_formats{
    KnownFormat{5, 8, "¥0;-¥0"},      KnownFormat{9, 10, "0%"},
    KnownFormat{14, 14, "yyyy/m/d"},  KnownFormat{15, 15, "d-mmm-yy"},
    KnownFormat{16, 16, "d-mmm"},     KnownFormat{17, 17, "mmm-yy"},
    KnownFormat{18, 21, "h:mm"},      KnownFormat{22, 22, "yyyy/m/d h:mm"},
    KnownFormat{27, 27, "yyyy年m月"}, KnownFormat{28, 29, "m月d日"},
    KnownFormat{30, 30, "m-d-yy"},    KnownFormat{31, 31, "yyyy年m月d日"},
    KnownFormat{32, 35, "h时mm分"},   KnownFormat{36, 36, "yyyy年m月"},
    KnownFormat{37, 40, "0;(0)"},     KnownFormat{45, 47, "mm:ss"},
    KnownFormat{50, 50, "yyyy年m月"}, KnownFormat{51, 51, "m月d日"},
    KnownFormat{52, 52, "yyyy年m月"}, KnownFormat{53, 54, "m月d日"},
    KnownFormat{55, 56, "h时mm分"},   KnownFormat{57, 57, "yyyy年m月"},
    KnownFormat{58, 58, "m月d日"},
};

std::string_view known_code(int id) {
    for (const auto& format : known_formats) {
        if (id >= format.first && id <= format.last) return format.code;
    }
    return "General";
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

/// Bytes of the UTF-8 character at the front of `text`.
std::size_t character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    return size;
}

}  // namespace

/// Reads one section, up to its `;`.
class NumberFormat::SectionReader {
public:
    explicit SectionReader(std::string_view& rest) : rest_(rest) {}

    Section read() {
        while (!rest_.empty() && rest_.front() != ';') read_token();
        // A comma behind the last digit divides by a thousand.
        section_.is_scaled = section_.is_scaled || commas_ > 0;
        return std::move(section_);
    }

private:
    std::string_view take(std::size_t size) {
        const std::string_view token = rest_.substr(0, std::min(size, rest_.size()));
        rest_.remove_prefix(token.size());
        return token;
    }

    void read_token() {
        const char c = rest_.front();
        if (c == '"') return read_quoted();
        if (c == '[') return read_bracketed();
        if (c == '\\' || c == '!') {
            take(1);
            return literal(take(character_size(rest_)));
        }
        if (c == '_' || c == '*') {
            take(1);
            take(character_size(rest_));
            return;
        }
        for (const std::string_view general : {"General", "G/通用格式"}) {
            if (begins_with(rest_, general)) {
                take(general.size());
                return digit();
            }
        }
        for (const std::string_view half_day : {"AM/PM", "A/P", "上午/下午"}) {
            if (begins_with(rest_, half_day)) {
                take(half_day.size());
                section_.has_time = true;
                return;
            }
        }
        if (begins_with(rest_, "E+") || begins_with(rest_, "E-")) {
            take(2);
            return;
        }
        read_sign(lower(c));
    }

    void read_sign(char c) {
        const std::string_view sign = take(character_size(rest_));
        switch (c) {
            case '0':
            case '#':
            case '?':
            case '@': return digit();
            case '.': return point();
            case '/': return;  // Of a fraction or a date.
            case ',': ++commas_; return;
            case '%': ++section_.percents; return;
            case 'y':
            case 'e':
            case 'g': section_.has_year = true; return;
            case 'm': section_.has_month = true; return;
            case 'd': section_.has_day = true; return;
            case 'h':
            case 's': section_.has_time = true; return;
            case 'a': return;  // Of a weekday.
            default: return literal(sign);
        }
    }

    void digit() {
        if (section_.has_number && broken_since_digit_) section_.is_broken = true;
        section_.has_number = true;
        commas_ = 0;
        broken_since_digit_ = false;
    }

    void point() {
        if (commas_ > 0) section_.is_scaled = true;
        commas_ = 0;
    }

    void literal(std::string_view text) {
        if (text == " " || text == "+") return;
        broken_since_digit_ = true;
        if (text == "-" || text == "－")
            section_.has_minus = true;
        else if (text == "(" || text == ")" || text == "（" || text == "）")
            section_.has_bracket = true;
        else
            section_.added += text;
    }

    void read_quoted() {
        take(1);
        const auto end = std::min(rest_.find('"'), rest_.size());
        const std::string_view text = take(end);
        take(1);
        if (!text.empty()) literal(text);
    }

    void read_bracketed() {
        const auto end = std::min(rest_.find(']'), rest_.size());
        const std::string_view inner = take(end).substr(1);
        take(1);
        if (inner.empty()) return;
        if (inner.front() == '$') {
            const auto symbol = inner.substr(1, inner.find('-') - 1);
            if (!symbol.empty()) literal(symbol);
        } else if (std::string_view("<=>").find(inner.front()) != std::string_view::npos) {
            read_condition(inner);
        } else if (std::string_view("hms").find(lower(inner.front())) != std::string_view::npos &&
                   lower(inner.front()) == lower(inner.back())) {
            section_.has_time = true;
        } else if (!begins_with(inner, "DBNum")) {
            section_.has_colour = true;
        }
    }

    void read_condition(std::string_view text) {
        struct Sign {
            std::string_view text;
            Condition condition;
        };
        constexpr std::array signs{Sign{"<=", Condition::at_most},  Sign{"<>", Condition::other},
                                   Sign{">=", Condition::at_least}, Sign{"<", Condition::less},
                                   Sign{">", Condition::more},      Sign{"=", Condition::equal}};
        for (const auto& sign : signs) {
            if (!text.starts_with(sign.text)) continue;
            text.remove_prefix(sign.text.size());
            section_.condition = sign.condition;
            std::from_chars(text.data(), text.data() + text.size(), section_.limit);
            return;
        }
    }

    std::string_view& rest_;
    Section section_;
    int commas_ = 0;  ///< Since the last digit.
    bool broken_since_digit_ = false;
};

NumberFormat::NumberFormat(int id, std::string_view code)
    : code_(code.empty() ? known_code(id) : code) {
    std::string_view rest = code_;
    while (sections_.size() < 4) {
        sections_.push_back(SectionReader(rest).read());
        if (rest.empty()) break;
        rest.remove_prefix(1);
    }
    // A fourth section is for text.
    if (sections_.size() > 3) sections_.resize(3);
}

bool NumberFormat::holds(const Section& section, double value) const {
    switch (section.condition) {
        case Condition::none: return true;
        case Condition::less: return value < section.limit;
        case Condition::at_most: return value <= section.limit;
        case Condition::equal: return value == section.limit;
        case Condition::other: return value != section.limit;
        case Condition::at_least: return value >= section.limit;
        case Condition::more: return value > section.limit;
    }
    return true;
}

const NumberFormat::Section& NumberFormat::section_of(double value) const {
    const auto& first = sections_.front();
    if (sections_.size() == 1) return first;
    const bool has_conditions =
        std::any_of(sections_.begin(), sections_.end(),
                    [](const Section& section) { return section.condition != Condition::none; });
    if (has_conditions) {
        for (const auto& section : sections_) {
            if (&section == &sections_.back() || holds(section, value)) return section;
        }
    }
    if (sections_.size() == 2) return value < 0 ? sections_[1] : first;
    return value > 0 ? first : value < 0 ? sections_[1] : sections_[2];
}

bool NumberFormat::shows_sign(const Section& section, double value) const {
    const bool is_marked = section.has_minus || section.has_bracket;
    // The sign comes by itself unless a section of its own stands for what is below nought.
    const bool has_own_section =
        sections_.size() > 1 && &section == &sections_[1] && section.condition == Condition::none;
    if (value < 0) return !has_own_section || is_marked || section.has_colour;
    return value == 0 || !is_marked;
}

Shown NumberFormat::shown(double value) const {
    const Section& section = section_of(value);
    if (section.has_year && !section.has_number)
        return {Shown::As::date,
                section.has_day || section.has_time ? DatePart::day
                : section.has_month                 ? DatePart::month
                                                    : DatePart::year,
                {}};
    if (section.has_time || section.has_month || section.has_day)
        return {Shown::As::time, DatePart::none, {}};
    // An account shows nought as a dash.
    const bool is_dash = value == 0 && section.has_minus && section.added.empty();
    if (!section.has_number && !is_dash) return {Shown::As::altered, DatePart::none, {}};
    const bool is_altered = section.is_broken || section.percents > 1 ||
                            (section.is_scaled && value != 0) || !shows_sign(section, value);
    if (is_altered) return {Shown::As::altered, DatePart::none, {}};
    return {section.percents == 1 ? Shown::As::percent : Shown::As::number, DatePart::none,
            section.added};
}

}  // namespace almanac::workbook
