// Why: a figure belongs to a period of one exact kind; a year-to-date figure or a span is never
// taken for a year. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace almanac {

/// A day of the proleptic Gregorian calendar.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    auto operator<=>(const Date&) const = default;
};

constexpr bool is_leap_year(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}
constexpr int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days.at(static_cast<std::size_t>(month - 1));
}

enum class PeriodKind : std::uint8_t { year = 1, half, quarter, month, day, year_to_date, span };

/// Kind with first and last day, both included.
///
/// Written `2017`, `2017-H1`, `2017-Q3`, `2017-05`, `2017-05-01`, year-to-date `2017-YTD11`
/// (January to November), span `2017-04-16/2018-03-31`. The kind is part of the identity:
/// 2017-YTD12 is not 2017.
struct Period {
    PeriodKind kind = PeriodKind::year;
    Date first;
    Date last;
    auto operator<=>(const Period&) const = default;

    /// The year the period belongs to, or nothing for a span over two years, which counts for
    /// neither.
    std::optional<int> year() const {
        return first.year == last.year ? std::optional<int>(first.year) : std::nullopt;
    }
};

namespace period_detail {

/// `count` decimal digits at the front of `text`, taken off it.
inline std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

inline bool take(std::string_view& text, std::string_view token) {
    if (text.substr(0, token.size()) != token) return false;
    text.remove_prefix(token.size());
    return true;
}

inline Date make_date(int year, int month, int day) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day)};
}

inline Period months(PeriodKind kind, int year, int first, int last) {
    return {kind, make_date(year, first, 1), make_date(year, last, days_in_month(year, last))};
}

}  // namespace period_detail

/// `2017-05-01`; nothing for anything else, impossible days included. Years 1000 to 9999.
inline std::optional<Date> parse_date(std::string_view text) {
    using namespace period_detail;
    const auto year = take_digits(text, 4);
    if (!year || *year < 1000 || !take(text, "-")) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || *month < 1 || *month > 12 || !take(text, "-")) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day || *day < 1 || *day > days_in_month(*year, *month) || !text.empty())
        return std::nullopt;
    return make_date(*year, *month, *day);
}

inline Period year_period(int year) { return period_detail::months(PeriodKind::year, year, 1, 12); }

/// The period that `text` writes, or nothing where it follows none of the seven forms.
inline std::optional<Period> parse_period(std::string_view text) {
    using namespace period_detail;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        const auto first = parse_date(text.substr(0, slash));
        const auto last = parse_date(text.substr(slash + 1));
        if (!first || !last || *last < *first) return std::nullopt;
        return Period{PeriodKind::span, *first, *last};
    }
    if (const auto day = parse_date(text)) return Period{PeriodKind::day, *day, *day};
    const auto year = take_digits(text, 4);
    if (!year || *year < 1000) return std::nullopt;
    if (text.empty()) return year_period(*year);
    if (!take(text, "-")) return std::nullopt;
    const auto numbered = [&](PeriodKind kind, std::size_t digits,
                              int parts) -> std::optional<Period> {
        const auto number = take_digits(text, digits);
        if (!number || *number < 1 || *number > parts || !text.empty()) return std::nullopt;
        const int width = 12 / parts;
        return months(kind, *year, (*number - 1) * width + 1, *number * width);
    };
    if (take(text, "H")) return numbered(PeriodKind::half, 1, 2);
    if (take(text, "Q")) return numbered(PeriodKind::quarter, 1, 4);
    if (take(text, "YTD")) {
        const auto to = take_digits(text, 2);
        if (!to || *to < 1 || *to > 12 || !text.empty()) return std::nullopt;
        return months(PeriodKind::year_to_date, *year, 1, *to);
    }
    return numbered(PeriodKind::month, 2, 12);
}

inline std::string to_text(const Date& date) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer.data();
}

/// The form that parse_period reads back as the same period.
inline std::string to_text(const Period& period) {
    std::array<char, 32> buffer{};
    const int year = period.first.year;
    const int last_month = period.last.month;
    switch (period.kind) {
        case PeriodKind::year: std::snprintf(buffer.data(), buffer.size(), "%04d", year); break;
        case PeriodKind::half:
            std::snprintf(buffer.data(), buffer.size(), "%04d-H%d", year, last_month / 6);
            break;
        case PeriodKind::quarter:
            std::snprintf(buffer.data(), buffer.size(), "%04d-Q%d", year, last_month / 3);
            break;
        case PeriodKind::month:
            std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", year, last_month);
            break;
        case PeriodKind::day: return to_text(period.first);
        case PeriodKind::year_to_date:
            std::snprintf(buffer.data(), buffer.size(), "%04d-YTD%02d", year, last_month);
            break;
        case PeriodKind::span: return to_text(period.first) + "/" + to_text(period.last);
    }
    return buffer.data();
}

}  // namespace almanac
