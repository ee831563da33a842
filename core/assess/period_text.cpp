// Why: the words of period_text.hpp, in one place for both languages.
// SPDX-License-Identifier: Apache-2.0
#include "assess/period_text.hpp"

#include <fmt/format.h>

#include <array>

namespace almanac {
namespace {

constexpr std::array<const char*, 12> english_months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

const char* month_name(int month) { return english_months.at(static_cast<std::size_t>(month - 1)); }

std::string in_chinese(const Period& period) {
    static constexpr std::array<const char*, 4> quarters{"一", "二", "三", "四"};
    const int year = period.first.year;
    const int month = period.last.month;
    switch (period.kind) {
        case PeriodKind::year: return fmt::format("{}年", year);
        case PeriodKind::half: return fmt::format("{}年{}半年", year, month == 6 ? "上" : "下");
        case PeriodKind::quarter:
            return fmt::format("{}年第{}季度", year,
                               quarters.at(static_cast<std::size_t>(month / 3 - 1)));
        case PeriodKind::month: return fmt::format("{}年{}月", year, month);
        case PeriodKind::day: return date_text(period.first, "zh");
        case PeriodKind::year_to_date:
            return month == 1 ? fmt::format("{}年1月累计", year)
                              : fmt::format("{}年1-{}月", year, month);
        case PeriodKind::span:
            return date_text(period.first, "zh") + "至" + date_text(period.last, "zh");
    }
    return {};
}

std::string in_english(const Period& period) {
    const int year = period.first.year;
    const int month = period.last.month;
    switch (period.kind) {
        case PeriodKind::year: return fmt::format("{}", year);
        case PeriodKind::half:
            return fmt::format("{} half of {}", month == 6 ? "first" : "second", year);
        case PeriodKind::quarter: return fmt::format("Q{} {}", month / 3, year);
        case PeriodKind::month: return fmt::format("{} {}", month_name(month), year);
        case PeriodKind::day: return date_text(period.first, "en");
        case PeriodKind::year_to_date:
            return month == 1 ? fmt::format("January {} (to date)", year)
                              : fmt::format("January–{} {}", month_name(month), year);
        case PeriodKind::span:
            return date_text(period.first, "en") + " to " + date_text(period.last, "en");
    }
    return {};
}

}  // namespace

std::string date_text(const Date& date, std::string_view language) {
    if (language == "zh") return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
    return fmt::format("{} {} {}", date.day, month_name(date.month), date.year);
}

std::string period_text(const Period& period, std::string_view language) {
    return language == "zh" ? in_chinese(period) : in_english(period);
}

std::string due_text(const Date& due, bool stated, const std::string& wording,
                     std::string_view language) {
    const bool zh = language == "zh";
    if (!stated) {
        return zh ? fmt::format("{}年（计划未写明时限）", due.year)
                  : fmt::format("{} (no date stated in the plan)", due.year);
    }
    if (zh && !wording.empty()) return wording;
    if (due.month == 12 && due.day == 31)
        return zh ? fmt::format("{}年", due.year) : fmt::format("end of {}", due.year);
    return date_text(due, language);
}

}  // namespace almanac
