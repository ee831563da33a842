// Why: see period_hint.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/period_hint.hpp"

#include <array>
#include <optional>
#include <vector>

#include "almanac/model/period.hpp"
#include "intake/cell_text.hpp"

namespace almanac::intake_detail {
namespace {

/// Runs of digits; eight or six in one run are a date or a month without separators.
std::vector<std::string> digit_runs(std::string_view text) {
    std::vector<std::string> runs;
    bool inside = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) runs.emplace_back();
        if (digit) runs.back() += c;
        inside = digit;
    }
    if (runs.size() == 1 && runs[0].size() == 8)
        return {runs[0].substr(0, 4), runs[0].substr(4, 2), runs[0].substr(6, 2)};
    if (runs.size() == 1 && runs[0].size() == 6) return {runs[0].substr(0, 4), runs[0].substr(4)};
    return runs;
}

std::string two_digits(const std::string& run) { return run.size() == 1 ? "0" + run : run; }

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Half or quarter that the text names in words.
std::optional<std::string> named_part(std::string_view text, const std::string& year) {
    struct Part {
        std::string_view word;
        std::string_view suffix;
    };
    static constexpr std::array parts{
        Part{"上半年", "-H1"}, Part{"下半年", "-H2"}, Part{"一季度", "-Q1"}, Part{"二季度", "-Q2"},
        Part{"三季度", "-Q3"}, Part{"四季度", "-Q4"}, Part{"1季度", "-Q1"},  Part{"2季度", "-Q2"},
        Part{"3季度", "-Q3"},  Part{"4季度", "-Q4"},  Part{"H1", "-H1"},     Part{"H2", "-H2"},
        Part{"Q1", "-Q1"},     Part{"Q2", "-Q2"},     Part{"Q3", "-Q3"},     Part{"Q4", "-Q4"},
    };
    for (const auto& part : parts) {
        if (holds(text, part.word)) return year + std::string(part.suffix);
    }
    return std::nullopt;
}

std::optional<std::string> guess(const std::string& text) {
    const auto runs = digit_runs(text);
    if (runs.empty() || runs[0].size() != 4) return std::nullopt;
    const std::string& year = runs[0];
    if (const auto part = named_part(text, year)) return part;
    const bool from_january = runs.size() == 3 && (runs[1] == "1" || runs[1] == "01");
    if (from_january && !holds(text, "日") && holds(text, "月"))
        return year + "-YTD" + two_digits(runs[2]);
    if (runs.size() == 2 && (holds(text, "YTD") || holds(text, "累计")))
        return year + "-YTD" + two_digits(runs[1]);
    if (runs.size() == 1) return year;
    if (runs.size() == 2) return year + "-" + two_digits(runs[1]);
    if (runs.size() == 3) return year + "-" + two_digits(runs[1]) + "-" + two_digits(runs[2]);
    return std::nullopt;
}

/// 2017-01/2017-06 by its first and last day, and, where it begins a year, as that year to date.
std::string months_hint(const std::string& text) {
    const auto runs = digit_runs(text);
    if (runs.size() != 4 || runs[0].size() != 4 || runs[2].size() != 4) return {};
    const auto first = parse_period(runs[0] + "-" + two_digits(runs[1]));
    const auto last = parse_period(runs[2] + "-" + two_digits(runs[3]));
    if (!first || !last || *last < *first) return {};
    std::string hint = to_text(first->first) + "/" + to_text(last->last);
    if (first->first.month == 1 && first->first.year == last->last.year)
        hint = runs[0] + "-YTD" + two_digits(runs[3]) + ", " + hint;
    return " (" + hint + "?)";
}

}  // namespace

std::string period_hint(std::string_view text) {
    std::string plain = half_width(text);
    for (char& c : plain) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    if (auto months = months_hint(plain); !months.empty()) return months;
    const auto guessed = guess(plain);
    return guessed && parse_period(*guessed) ? " (" + *guessed + "?)" : "";
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
