// Why: see period_hint.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/period_hint.hpp"

#include <cstdio>
#include <optional>
#include <utility>

#include "almanac/model/period.hpp"
#include "intake/written_period.hpp"

namespace almanac::intake_detail {
namespace {

/// Periods that a text may mean, in the form that is wanted, each once.
class Candidates {
public:
    void add(const std::optional<Period>& period) {
        if (!period) return;
        const std::string text = to_text(*period);
        if ((", " + all_ + ",").find(", " + text + ",") != std::string::npos) return;
        all_ += (all_.empty() ? "" : ", ") + text;
    }
    std::string hint() const { return all_.empty() ? "" : " (" + all_ + "?)"; }

private:
    std::string all_;
};

/// `2017-1/2017-6` and `2017年10月-2018年3月` as their two ends; nothing for what is no two months.
std::optional<std::pair<Period, Period>> two_months(std::string text) {
    for (char& c : text)
        if (c == '/') c = '-';
    int first_year = 0, first = 0, last_year = 0, last = 0, size = 0;
    for (const char* form : {"%4d-%2d-%4d-%2d%n", "%4d年%2d月-%4d年%2d月%n"}) {
        const int read =
            std::sscanf(text.c_str(), form, &first_year, &first, &last_year, &last, &size);
        if (read != 4 || static_cast<std::size_t>(size) != text.size()) continue;
        const auto month = [](int year, int number) -> std::optional<Period> {
            if (year < 1000 || number < 1 || number > 12) return std::nullopt;
            return period_detail::months(PeriodKind::month, year, number, number);
        };
        const auto from = month(first_year, first);
        const auto to = month(last_year, last);
        if (from && to && *from <= *to) return std::pair(*from, *to);
    }
    return std::nullopt;
}

/// `2017年4-6月` as its first and last month.
std::optional<std::pair<Period, Period>> months_of_year(const std::string& text) {
    int year = 0, first = 0, last = 0, size = 0;
    const int read = std::sscanf(text.c_str(), "%4d年%2d-%2d月%n", &year, &first, &last, &size);
    if (read != 3 || static_cast<std::size_t>(size) != text.size()) return std::nullopt;
    if (year < 1000 || first < 1 || first > last || last > 12) return std::nullopt;
    return std::pair(period_detail::months(PeriodKind::month, year, first, first),
                     period_detail::months(PeriodKind::month, year, last, last));
}

/// A span by its first and last day, and, where it is one, as a quarter or a year to date.
void add_span(Candidates& candidates, const Period& first, const Period& last) {
    const int year = first.first.year;
    if (year == last.last.year) {
        if (first.first.month == 1)
            candidates.add(
                period_detail::months(PeriodKind::year_to_date, year, 1, last.last.month));
        if (last.last.month == first.first.month + 2 && last.last.month % 3 == 0)
            candidates.add(period_detail::months(PeriodKind::quarter, year, first.first.month,
                                                 last.last.month));
    }
    candidates.add(Period{PeriodKind::span, first.first, last.last});
}

/// `2017.5` and `2017-1`: the month, and what else the one digit may be.
void add_digit(Candidates& candidates, const std::string& text) {
    if (text.size() != 6 || (text[4] != '.' && text[4] != '-') || text[5] < '1' || text[5] > '9')
        return;
    const std::string year = text.substr(0, 4);
    candidates.add(parse_period(year + "-0" + text[5]));
    if (text[4] == '.' && text[5] == '1') candidates.add(parse_period(year + "-10"));
    if (text[4] == '-') candidates.add(parse_period(year + "-Q" + text[5]));
}

}  // namespace

std::string period_hint(std::string_view text) {
    Candidates candidates;
    const std::string plain = plain_period(text);
    if (const auto written = read_written_period(text)) {
        candidates.add(written->over_time);
        candidates.add(written->at_moment);
    }
    for (const auto& ends : {two_months(plain), months_of_year(plain)})
        if (ends) add_span(candidates, ends->first, ends->second);
    add_digit(candidates, plain);
    return candidates.hint();
}

bool is_dated(std::string_view text) {
    constexpr std::string_view date = "dddd-dd-dd";
    const auto fits = [&](std::string_view part) {
        if (part.size() != date.size()) return false;
        for (std::size_t at = 0; at < part.size(); ++at) {
            const bool digit = part[at] >= '0' && part[at] <= '9';
            if (date[at] == 'd' ? !digit : part[at] != '-') return false;
        }
        return true;
    };
    const auto slash = text.find('/');
    return fits(text.substr(0, slash)) &&
           (slash == std::string_view::npos || fits(text.substr(slash + 1)));
}

}  // namespace almanac::intake_detail
