// Why: see written_period.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/written_period.hpp"

#include <array>
#include <string>
#include <utility>

#include "intake/cell_text.hpp"

namespace almanac::intake_detail {
namespace {

using period_detail::make_date;
using period_detail::months;
using period_detail::take;

void replace_all(std::string& text, std::string_view found, std::string_view wanted) {
    for (auto at = text.find(found); at != std::string::npos;
         at = text.find(found, at + wanted.size()))
        text.replace(at, found.size(), wanted);
}

constexpr std::array<std::pair<std::string_view, char>, 12> chinese_digits{{{"〇", '0'},
                                                                            {"○", '0'},
                                                                            {"零", '0'},
                                                                            {"一", '1'},
                                                                            {"二", '2'},
                                                                            {"三", '3'},
                                                                            {"四", '4'},
                                                                            {"五", '5'},
                                                                            {"六", '6'},
                                                                            {"七", '7'},
                                                                            {"八", '8'},
                                                                            {"九", '9'}}};

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// 十 between digits: 十 is 10, 十一 is 11, 二十 is 20, 三十一 is 31.
std::string with_tens(std::string text) {
    constexpr std::string_view ten = "十";
    for (auto at = text.find(ten); at != std::string::npos; at = text.find(ten)) {
        const bool before = at > 0 && is_digit(text, at - 1);
        const bool after = is_digit(text, at + ten.size());
        text.replace(at, ten.size(), before ? (after ? "" : "0") : (after ? "1" : "10"));
    }
    return text;
}

/// One or two digits at the front, taken off, where they are a number up to `most`.
std::optional<int> take_number(std::string_view& text, int most) {
    std::size_t size = 0;
    int number = 0;
    while (is_digit(text, size) && size < 3) number = number * 10 + (text[size++] - '0');
    if (size == 0 || size > 2 || number < 1 || number > most) return std::nullopt;
    text.remove_prefix(size);
    return number;
}

/// Reads what stands behind a year.
class Reader {
public:
    Reader(int year, std::string_view rest, bool until) : year_(year), rest_(rest), until_(until) {}

    std::optional<WrittenPeriod> read() {
        if (rest_.empty() || rest_ == "全年") return whole_year();
        if (rest_ == "末" || rest_ == "底") return end_of(year_period(year_));
        for (const auto part : {&Reader::half, &Reader::quarters, &Reader::letters,
                                &Reader::first_months, &Reader::in_months}) {
            const std::string_view before = rest_;
            if (auto found = (this->*part)()) return found;
            rest_ = before;
        }
        return std::nullopt;
    }

private:
    using Found = std::optional<WrittenPeriod>;

    static Found always(const Period& period) { return WrittenPeriod{period, period}; }
    static Found end_of(const Period& period) { return WrittenPeriod{std::nullopt, period}; }
    Found to_month(int last) const {
        return WrittenPeriod{months(PeriodKind::year_to_date, year_, 1, last), std::nullopt};
    }

    /// Up to a year may be the year or all the years before.
    Found whole_year() const { return until_ ? std::nullopt : always(year_period(year_)); }

    /// A part of the year of its own; with 截至 or 末 the state at its end, and the year up to it.
    Found part(PeriodKind kind, int first, int last) {
        const Period period = months(kind, year_, first, last);
        const bool is_end = take(rest_, "末") || take(rest_, "底");
        if (!rest_.empty()) return std::nullopt;
        if (until_) return WrittenPeriod{to_month(last)->over_time, period};
        return is_end ? end_of(period) : always(period);
    }

    Found half() {
        if (take(rest_, "上半年")) return part(PeriodKind::half, 1, 6);
        if (take(rest_, "下半年")) return part(PeriodKind::half, 7, 12);
        return std::nullopt;
    }

    /// 三季度, 第3季度, 前三季度, 1-3季度.
    Found quarters() {
        const bool from_first = take(rest_, "前");
        take(rest_, "第");
        if (from_first && take(rest_, "两"))
            return rest_ == "个季度" || rest_ == "季度" ? to_month(6) : std::nullopt;
        const auto first = take_number(rest_, 4);
        if (!first) return std::nullopt;
        std::optional<int> last;
        if (take(rest_, "-")) {
            take(rest_, "第");
            last = take_number(rest_, 4);
            if (from_first || *first != 1 || !last || *last < 2) return std::nullopt;
        }
        take(rest_, "个");
        if (!take(rest_, "季度") && !take(rest_, "季")) return std::nullopt;
        if (!from_first && !last) return part(PeriodKind::quarter, *first * 3 - 2, *first * 3);
        take(rest_, "累计");
        return rest_.empty() ? to_month(last.value_or(*first) * 3) : std::nullopt;
    }

    /// Q3, H1, S1, M06, YTD11, A1, with or without a dash before them.
    Found letters() {
        take(rest_, "-");
        if (until_) return std::nullopt;
        if (rest_ == "A1") return whole_year();
        if (take(rest_, "YTD")) {
            const auto last = take_number(rest_, 12);
            return last && rest_.empty() ? to_month(*last) : std::nullopt;
        }
        struct Letter {
            std::string_view letter;
            PeriodKind kind;
            int parts;
        };
        constexpr std::array letters{
            Letter{"Q", PeriodKind::quarter, 4}, Letter{"H", PeriodKind::half, 2},
            Letter{"S", PeriodKind::half, 2}, Letter{"M", PeriodKind::month, 12}};
        for (const auto& [letter, kind, parts] : letters) {
            if (!take(rest_, letter)) continue;
            const auto number = take_number(rest_, parts);
            if (!number || !rest_.empty()) return std::nullopt;
            const int width = 12 / parts;
            return always(months(kind, year_, (*number - 1) * width + 1, *number * width));
        }
        return std::nullopt;
    }

    /// 前11个月, 前11月.
    Found first_months() {
        if (!take(rest_, "前")) return std::nullopt;
        const auto last = take_number(rest_, 12);
        if (!last) return std::nullopt;
        take(rest_, "个");
        return rest_ == "月" || rest_ == "月累计" ? to_month(*last) : std::nullopt;
    }

    /// 11月, 1-11月, 1月-11月, 11月累计, 6月30日.
    Found in_months() {
        const auto first = take_number(rest_, 12);
        if (!first) return std::nullopt;
        const bool has_word = take(rest_, "月");
        if (has_word) take(rest_, "份");
        if (take(rest_, "-")) return until_month(*first);
        if (!has_word) return std::nullopt;
        if (rest_ == "累计") return to_month(*first);
        const std::string_view before = rest_;
        if (const auto day = take_number(rest_, 31)) return in_days(*first, *day);
        rest_ = before;
        return part(PeriodKind::month, *first, *first);
    }

    Found until_month(int first) {
        const auto last = take_number(rest_, 12);
        if (first != 1 || !last || !take(rest_, "月")) return std::nullopt;
        take(rest_, "份");
        take(rest_, "累计");
        return rest_.empty() ? to_month(*last) : std::nullopt;
    }

    Found in_days(int month, int day) {
        if (rest_ != "日" && rest_ != "号") return std::nullopt;
        if (day > days_in_month(year_, month)) return std::nullopt;
        const Date date = make_date(year_, month, day);
        const Period period{PeriodKind::day, date, date};
        if (!until_) return always(period);
        const bool is_last = day == days_in_month(year_, month);
        return WrittenPeriod{is_last ? to_month(month)->over_time : std::nullopt, period};
    }

    int year_;
    std::string_view rest_;
    bool until_;
};

/// Days and months in digits with one sign between them: 2017/6/30, 2017.06, 2017-6.
std::optional<Period> read_digits(std::string_view text) {
    const auto year = period_detail::take_digits(text, 4);
    if (!year || *year < 1000 || text.empty()) return std::nullopt;
    const char sign = text.front();
    if (sign != '/' && sign != '.' && sign != '-') return std::nullopt;
    text.remove_prefix(1);
    const std::size_t digits = text.size();
    const auto month = take_number(text, 12);
    if (!month) return std::nullopt;
    if (text.empty()) {
        // 2017.1 is what a spreadsheet leaves of 2017.10, and 2017-1 may be a quarter.
        const bool is_clear = digits == 2 || sign == '/' || (sign == '-' && *month > 4);
        return is_clear ? std::optional(months(PeriodKind::month, *year, *month, *month))
                        : std::nullopt;
    }
    if (text.front() != sign) return std::nullopt;
    text.remove_prefix(1);
    const auto day = take_number(text, 31);
    if (!day || !text.empty() || *day > days_in_month(*year, *month)) return std::nullopt;
    const Date date = make_date(*year, *month, *day);
    return Period{PeriodKind::day, date, date};
}

/// 20170630 and 201706.
std::optional<Period> read_run(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (!is_digit(text, at)) return std::nullopt;
    const std::string year(text.substr(0, 4));
    if (text.size() == 6) return parse_period(year + "-" + std::string(text.substr(4)));
    if (text.size() != 8) return std::nullopt;
    return parse_period(year + "-" + std::string(text.substr(4, 2)) + "-" +
                        std::string(text.substr(6)));
}

/// Spreadsheets write a day as its first moment: 2017/6/30 0:00:00.
std::string_view without_midnight(std::string_view text) {
    for (const std::string_view time : {":00:00", ":00"}) {
        for (const std::string_view hour : {" 00", " 0", "T00"}) {
            const std::size_t size = hour.size() + time.size();
            if (text.size() > size && text.ends_with(time) &&
                text.substr(text.size() - size).starts_with(hour))
                return text.substr(0, text.size() - size);
        }
    }
    return text;
}

}  // namespace

std::string plain_period(std::string_view text) {
    std::string plain = half_width(text);
    for (const auto dash : {"—", "–", "―", "‐", "‑", "−", "~", "〜", "至", "到"})
        replace_all(plain, dash, "-");
    for (const auto blank : {" ", "\u00A0", "\u3000", "\t"}) replace_all(plain, blank, "");
    for (const auto& [word, digit] : chinese_digits)
        replace_all(plain, word, std::string_view(&digit, 1));
    replace_all(plain, "--", "-");
    for (char& c : plain)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return with_tens(std::move(plain));
}

std::optional<WrittenPeriod> read_written_period(std::string_view text) {
    const std::string plain = plain_period(without_midnight(text));
    std::string_view rest = plain;
    if (const auto period = parse_period(rest)) return WrittenPeriod{*period, *period};
    for (const auto& read : {read_run, read_digits})
        if (const auto period = read(rest)) return WrittenPeriod{*period, *period};
    const bool until = take(rest, "截-") || take(rest, "截止") || take(rest, "截");
    if (until) take(rest, "-");
    const auto year = period_detail::take_digits(rest, 4);
    if (!year || *year < 1000 || is_digit(rest, 0)) return std::nullopt;
    if (take(rest, "年")) {
        const bool is_word = take(rest, "度") || take(rest, "份");
        if (is_word && !rest.empty()) return std::nullopt;
    } else if (is_digit(rest, 0) || rest.empty()) {
        return std::nullopt;
    }
    return Reader(*year, rest, until).read();
}

}  // namespace almanac::intake_detail
