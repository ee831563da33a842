// Why: a person checks what a cell shows; where its number format shows something else than the
// number in it, the number is not what was meant. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace almanac::workbook {

/// What of a date a format shows.
enum class DatePart { none, year, month, day };

/// What a number format makes of one number.
struct Shown {
    /// `altered`: another number than the cell's (scaled by a comma, without its sign, with signs
    /// amid its digits) or none at all. `time`: a time of day, or a date without its year.
    enum class As { number = 1, percent, date, time, altered };

    As as = As::number;
    DatePart to = DatePart::none;  ///< Of a date.
    std::string added;             ///< Text around the number: 亿元, ¥, a "%" that is mere text.
};

/// A format code of ECMA-376 part 1, 18.8.31: up to four sections, with conditions, literals,
/// padding and the East Asian `!` that quotes the next character.
class NumberFormat {
public:
    /// Code of a format by its number, or `code` where the book writes one for it. Numbers 27 to 36
    /// and 50 to 58 are as Chinese Excel has them.
    explicit NumberFormat(int id = 0, std::string_view code = {});

    const std::string& code() const { return code_; }
    Shown shown(double value) const;

private:
    enum class Condition { none, less, at_most, equal, other, at_least, more };
    struct Section {
        Condition condition = Condition::none;
        double limit = 0;
        std::string added;
        int percents = 0;
        bool has_number = false;  ///< Digit placeholders, General or @.
        bool has_colour = false;
        bool has_minus = false;
        bool has_bracket = false;
        bool is_scaled = false;
        bool is_broken = false;  ///< Literals stand amid its digits.
        bool has_year = false, has_month = false, has_day = false, has_time = false;
    };
    class SectionReader;

    const Section& section_of(double value) const;
    bool holds(const Section& section, double value) const;
    /// Whether the sign of `value` can be told from what `section` shows.
    bool shows_sign(const Section& section, double value) const;

    std::string code_;
    std::vector<Section> sections_;
};

}  // namespace almanac::workbook
