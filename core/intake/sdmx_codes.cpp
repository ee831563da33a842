// Why: see sdmx_codes.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/sdmx_codes.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>

#include "almanac/model/words.hpp"

namespace almanac::sdmx {
namespace {

namespace chrono = std::chrono;

struct StatusCode {
    Status status;
    std::string_view code;
    std::string_view revision = no_revision;
};
constexpr std::array statuses{
    StatusCode{Status::final_figure, "A"},
    StatusCode{Status::preliminary, "P"},
    StatusCode{Status::expected, "F"},
    StatusCode{Status::estimated, "E"},
    StatusCode{Status::revised_census, "R", "CENSUS"},
    StatusCode{Status::revised_annual, "R", "ANNUAL"},
    StatusCode{Status::revised_error, "R", "ERROR"},
    StatusCode{Status::revised_scope, "R", "SCOPE"},
    StatusCode{Status::series_break, "B"},
    StatusCode{Status::not_yet_released, "O"},
    StatusCode{Status::not_applicable, "M"},
    StatusCode{Status::missing, "L"},
};

struct BoundCode {
    Bound bound;
    std::string_view code;
};
constexpr std::array bounds{
    BoundCode{Bound::exact, "EQ"},    BoundCode{Bound::above, "GT"},
    BoundCode{Bound::at_least, "GE"}, BoundCode{Bound::below, "LT"},
    BoundCode{Bound::at_most, "LE"},  BoundCode{Bound::about, "AB"},
};

const StatusCode& code_of(Status status) {
    return *std::find_if(statuses.begin(), statuses.end(),
                         [&](const StatusCode& each) { return each.status == status; });
}

chrono::sys_days day_of(const Date& date) {
    return chrono::year{date.year} / static_cast<unsigned>(date.month) /
           static_cast<unsigned>(date.day);
}

Date date_of(chrono::sys_days day) {
    const chrono::year_month_day date{day};
    return period_detail::make_date(static_cast<int>(date.year()),
                                    static_cast<int>(static_cast<unsigned>(date.month())),
                                    static_cast<int>(static_cast<unsigned>(date.day())));
}

/// `2017-01-01/P11M`, `2017-04-16/P350D`
std::optional<std::string> duration_text(std::string_view text) {
    const auto slash = text.find("/P");
    if (slash == std::string_view::npos || text.size() < slash + 4) return std::nullopt;
    const auto first = parse_date(text.substr(0, slash));
    const std::string_view count = text.substr(slash + 2, text.size() - slash - 3);
    int number = 0;
    const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), number);
    if (!first || error != std::errc{} || end != count.data() + count.size() || number < 1 ||
        number > 1'000'000)
        return std::nullopt;
    if (text.back() == 'D')
        return to_text(*first) + "/" + to_text(date_of(day_of(*first) + chrono::days(number - 1)));
    const bool is_to_date = text.back() == 'M' && first->month == 1 && first->day == 1;
    if (!is_to_date || number > 12) return std::nullopt;
    return to_text(period_detail::months(PeriodKind::year_to_date, first->year, 1, number));
}

}  // namespace

std::string id_of(std::string id) {
    std::replace_if(
        id.begin(), id.end(),
        [](unsigned char c) { return std::isalnum(c) == 0 && c != '_' && c != '@' && c != '$'; },
        '-');
    return id;
}

std::string time_period(const Period& period) {
    switch (period.kind) {
        case PeriodKind::half:
            return std::to_string(period.first.year) + "-S" + std::to_string(period.last.month / 6);
        case PeriodKind::year_to_date:
            return to_text(period.first) + "/P" + std::to_string(period.last.month) + "M";
        case PeriodKind::span:
            return to_text(period.first) + "/P" +
                   std::to_string((day_of(period.last) - day_of(period.first)).count() + 1) + "D";
        case PeriodKind::year:
        case PeriodKind::quarter:
        case PeriodKind::month:
        case PeriodKind::day: return to_text(period);
    }
    return {};
}

std::string period_text(std::string_view time_period) {
    std::string text(time_period);
    if (const auto half = text.find("-S"); half == 4 && text.size() == 7) text[5] = 'H';
    return duration_text(text).value_or(text);
}

std::string_view status_code(Status status) { return code_of(status).code; }
std::string_view revision_code(Status status) { return code_of(status).revision; }

std::string status_text(std::string_view status, std::string_view revision) {
    const auto* const known =
        std::find_if(statuses.begin(), statuses.end(), [&](const StatusCode& each) {
            return each.code == status &&
                   each.revision == (revision.empty() ? no_revision : revision);
        });
    return std::string(known == statuses.end() ? status : word(known->status));
}

std::string_view bound_code(Bound bound) {
    return std::find_if(bounds.begin(), bounds.end(),
                        [&](const BoundCode& each) { return each.bound == bound; })
        ->code;
}

std::string bound_text(std::string_view code) {
    const auto* const known = std::find_if(
        bounds.begin(), bounds.end(), [&](const BoundCode& each) { return each.code == code; });
    if (known == bounds.end()) return std::string(code);
    return known->bound == Bound::exact ? std::string() : std::string(word(known->bound));
}

}  // namespace almanac::sdmx
