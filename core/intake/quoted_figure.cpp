// Why: see quoted_figure.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/quoted_figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "intake/cell_text.hpp"
#include "intake/figure_messages.hpp"
#include "intake/value_text.hpp"
#include "quality/quoted_numbers.hpp"

namespace almanac::intake_detail {
namespace {

/// A number of a quotation with its unit: 近5466.2万吨.
struct Quoted {
    Number number;  ///< In the indicator's unit.
    std::string text;
    std::string limit;  ///< 近, 余, 左右; empty where none stands beside it.
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array limits_before{"不少于", "不低于", "不超过", "不高于", "不足", "超过", "突破",
                                   "将近",   "接近",   "大约",   "高达",   "至少", "至多", "约",
                                   "近",     "逾",     "超",     ">",      "<",    "≥",    "≤"};
constexpr std::array limits_after{"左右", "以上", "以下", "以内", "上下"};
constexpr std::array limits_amid{"余", "多"};

std::string ending(std::string_view text) {
    for (const std::string_view word : limits_before)
        if (text.ends_with(word)) return word == "高达" ? std::string() : std::string(word);
    return {};
}

template <class Words>
std::string beginning(std::string_view text, const Words& words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return std::string(word);
    return {};
}

/// The longest unit at the front of `text`, of at most six characters.
std::optional<std::pair<UnitOfMeasure, std::size_t>> take_unit(const Measures& measures,
                                                               std::string_view text) {
    std::optional<std::pair<UnitOfMeasure, std::size_t>> longest;
    std::size_t size = 0;
    for (int characters = 0; characters < 6 && size < text.size(); ++characters) {
        ++size;
        while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
            ++size;
        if (const auto unit = measures.parse(text.substr(0, size))) longest.emplace(*unit, size);
    }
    return longest;
}

/// 万余吨 as 万吨, and what stood between; nothing where 余 or 多 does not stand behind 万 or 亿.
std::string without_amid(std::string_view text, std::string& amid) {
    for (const std::string_view multiple : {"百万", "千万", "万", "亿"}) {
        if (!text.starts_with(multiple)) continue;
        amid = beginning(text.substr(multiple.size()), limits_amid);
        return std::string(multiple) + std::string(text.substr(multiple.size() + amid.size()));
    }
    return std::string(text);
}

/// The digits at `at` as a number; where they end goes into `end`.
std::optional<Number> take_digits(const std::string& text, std::size_t at, std::size_t& end) {
    end = text.find_first_not_of("0123456789.,", at);
    if (end == std::string::npos) end = text.size();
    std::string digits = text.substr(at, end - at);
    while (!digits.empty() && !is_digit(digits.back())) digits.pop_back();
    end = at + digits.size();
    const ValueText value = read_value(digits);
    return value.fault == ValueFault::none ? std::optional(value.number) : std::nullopt;
}

/// Figures of the quotation in units that the indicator's converts to.
std::vector<Quoted> quoted_figures(const Measures& measures, const Indicator& indicator,
                                   const std::string& text) {
    std::vector<Quoted> all;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        std::size_t end = at;
        const auto number = take_digits(text, at, end);
        const std::size_t begin = std::exchange(at, std::max(end, at + 1) - 1);
        if (!number) continue;
        std::string_view rest = std::string_view(text).substr(end);
        std::string amid = beginning(rest, limits_amid);
        rest.remove_prefix(amid.size());
        std::string between;
        const std::string behind = without_amid(trimmed(rest), between);
        if (amid.empty()) amid = between;
        const auto unit = take_unit(measures, behind);
        if (!unit || !is_convertible(unit->first, indicator.unit)) continue;
        const std::string_view after = std::string_view(behind).substr(unit->second);
        std::string limit = amid;
        if (limit.empty()) limit = beginning(after, limits_amid);
        if (limit.empty()) limit = beginning(after, limits_after);
        if (limit.empty()) limit = ending(std::string_view(text).substr(0, begin));
        all.push_back({convert(*number, unit->first, indicator.unit),
                       text.substr(begin, end - begin) + amid + behind.substr(0, unit->second),
                       std::move(limit)});
    }
    return all;
}

/// Whether the two are one number, each as exact as it is written; 下降3.5% is -3.5.
bool is_same(const Number& quoted, const Point& point) {
    const double good_to = 0.5 * std::pow(10, -std::min(int{quoted.decimals}, int{point.decimals}));
    const double apart = std::fabs(std::fabs(quoted.value) - std::fabs(point.value));
    return apart <= good_to + 1e-9 * std::fabs(point.value);
}

/// Whether a quotation may tell a figure in that unit; of visits offices write 人 as often as 人次.
bool may_be_told_in(const UnitOfMeasure& unit, const UnitOfMeasure& figure) {
    const auto is_counted = [](const UnitOfMeasure& each) {
        return each.base->group == "count" || each.base->group == "times";
    };
    return is_convertible(unit, figure) || (is_counted(unit) && is_counted(figure));
}

/// Whether the quotation tells the figure in some other way: 四百八十六亿元,
/// 486亿5200万元, 3.9万余人.
bool tells_in_words(std::string_view quotation, const Indicator& indicator, const Point& point) {
    const double value = std::fabs(point.value) * in_first(indicator.unit);
    const auto told = quoted_numbers(quotation);
    return std::any_of(told.begin(), told.end(), [&](const QuotedNumber& number) {
        if (!number.unit || !may_be_told_in(*number.unit, indicator.unit)) return false;
        const double size = in_first({number.unit->base, 0});
        return std::fabs(number.value * size - value) <= 0.5 * number.step * size;
    });
}

}  // namespace

void hold_against_quotation(RowCells& cells, const Measures& measures, const Indicator& indicator,
                            const Point& point, const std::string& quotation) {
    if (!has_value(point.status)) return;
    const auto quoted = quoted_figures(measures, indicator, half_width(quotation));
    if (quoted.empty()) return;
    const auto own = std::find_if(quoted.begin(), quoted.end(),
                                  [&](const Quoted& each) { return is_same(each.number, point); });
    const std::string value =
        to_text(Number{point.value, point.decimals}) + to_text(indicator.unit, "zh");
    if (own == quoted.end() && tells_in_words(quotation, indicator, point)) return;
    if (own == quoted.end()) {
        std::string figures;
        for (const auto& each : quoted) figures += (figures.empty() ? "" : ", ") + each.text;
        return cells.warn(messages::quotation_differs, Column::quote, {Text(value), Text(figures)});
    }
    const bool is_unlimited = point.bound == Bound::exact &&
                              std::all_of(quoted.begin(), quoted.end(), [&](const Quoted& each) {
                                  return !is_same(each.number, point) || !each.limit.empty();
                              });
    if (is_unlimited)
        cells.warn(messages::quotation_limits, Column::quote, {Text(value), Text(own->limit)});
}

}  // namespace almanac::intake_detail
