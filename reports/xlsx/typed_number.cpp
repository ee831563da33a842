// Why: see typed_number.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/typed_number.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "almanac/model/number.hpp"

namespace almanac::xlsx {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One number in a text: where it stands, with its minus.
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool negative = false;
    int decimals = 0;
};

std::optional<Place> next_place(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_digit(text[from])) ++from;
    if (from == text.size()) return std::nullopt;
    Place place{from, from, false, 0};
    while (place.end < text.size() && is_digit(text[place.end])) ++place.end;
    if (place.end + 1 < text.size() && text[place.end] == '.' && is_digit(text[place.end + 1])) {
        const std::size_t point = place.end++;
        while (place.end < text.size() && is_digit(text[place.end])) ++place.end;
        place.decimals = static_cast<int>(place.end - point - 1);
    }
    // In "3-5" the dash joins, it is no minus.
    if (from > 0 && text[from - 1] == '-' && (from == 1 || !is_digit(text[from - 2]))) {
        place.negative = true;
        --place.begin;
    }
    return place;
}

/// Powers of ten between a unit and the one printed, the likely ones first.
constexpr std::array<int, 15> powers{0, 2, -4, 4, -8, 8, -3, 3, -6, 6, 1, -1, -2, -9, 9};

/// The figure in the unit that stands at `place`: text and number must agree to the last digit.
std::optional<double> value_at(double number, std::string_view digits, const Place& place,
                               int power) {
    const double value = power == 0 ? number : shift_point(number_of(number), power).value;
    if (print_rounded(std::fabs(value), place.decimals) != digits) return std::nullopt;
    return value;
}

std::string quoted(std::string_view text) {
    if (text.empty()) return {};
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\\\"\"") : std::string(1, c);
    return out + "\"";
}

/// `minus`: the text has a minus; words such as 下降 stand for it elsewhere.
std::string format_of(std::string_view prefix, const std::string& core, std::string_view suffix,
                      bool negative, bool minus) {
    const std::string plain = quoted(prefix) + core + quoted(suffix);
    if (!negative || (prefix.empty() && minus)) return plain;
    return plain + ";" + quoted(prefix) + (minus ? "-" : "") + core + quoted(suffix);
}

TypedNumber typed(std::string_view text, const Place& place, double value, bool percent) {
    const std::size_t end = place.end + (percent ? 1 : 0);
    const std::string core = plain_format(place.decimals) + (percent ? "%" : "");
    const auto prefix = text.substr(0, place.begin);
    const bool negative = value < 0;
    return {value, format_of(prefix, core, text.substr(end), negative, place.negative),
            format_of(prefix, core, {}, negative, place.negative), std::string(text.substr(end))};
}

}  // namespace

std::string plain_format(int decimals) {
    return decimals <= 0 ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0');
}

std::optional<TypedNumber> typed_number(const doc::Figure& figure) {
    constexpr std::size_t longest_text = 100;  // A format of a workbook ends at 255 characters.
    if (!figure.number || !std::isfinite(*figure.number) || figure.text.size() > longest_text)
        return std::nullopt;
    const std::string_view text = figure.text;
    for (const int power : powers) {
        for (auto place = next_place(text, 0); place; place = next_place(text, place->end)) {
            const std::size_t begin = place->begin + (place->negative ? 1 : 0);
            const auto digits = text.substr(begin, place->end - begin);
            const auto value = value_at(*figure.number, digits, *place, power);
            if (!value || (place->negative && *value > 0)) continue;
            const bool percent = power == 2 && text.substr(place->end).starts_with('%');
            return typed(text, *place, percent ? *figure.number : *value, percent);
        }
    }
    return std::nullopt;
}

}  // namespace almanac::xlsx
