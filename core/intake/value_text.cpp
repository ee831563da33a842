// Why: see value_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/value_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "almanac/model/unit_of_measure.hpp"
#include "almanac/model/words.hpp"
#include "intake/cell_text.hpp"

namespace almanac::intake_detail {
namespace {

struct BoundWord {
    std::string_view text;
    Bound bound;
};

/// Before the number; longer ones before those they begin with. 以上, 以下 and 以内 include the
/// number, 多, 余 and 超过 do not (DOMAIN 2).
constexpr std::array before{
    BoundWord{">=", Bound::at_least},     BoundWord{"≥", Bound::at_least},
    BoundWord{"≧", Bound::at_least},      BoundWord{"不少于", Bound::at_least},
    BoundWord{"不低于", Bound::at_least}, BoundWord{"至少", Bound::at_least},
    BoundWord{"<=", Bound::at_most},      BoundWord{"≤", Bound::at_most},
    BoundWord{"≦", Bound::at_most},       BoundWord{"不超过", Bound::at_most},
    BoundWord{"不高于", Bound::at_most},  BoundWord{"至多", Bound::at_most},
    BoundWord{">", Bound::above},         BoundWord{"超过", Bound::above},
    BoundWord{"大于", Bound::above},      BoundWord{"高于", Bound::above},
    BoundWord{"<", Bound::below},         BoundWord{"不足", Bound::below},
    BoundWord{"小于", Bound::below},      BoundWord{"低于", Bound::below},
    BoundWord{"~", Bound::about},         BoundWord{"≈", Bound::about},
    BoundWord{"大约", Bound::about},      BoundWord{"约", Bound::about},
};
constexpr std::array after{
    BoundWord{"以上", Bound::at_least}, BoundWord{"以下", Bound::at_most},
    BoundWord{"以内", Bound::at_most},  BoundWord{"左右", Bound::about},
    BoundWord{"多", Bound::above},      BoundWord{"余", Bound::above},
};

struct StatusWord {
    std::string_view text;
    Status status;
};
constexpr std::array status_words_zh{
    StatusWord{"最终", Status::final_figure},
    StatusWord{"最终数", Status::final_figure},
    StatusWord{"正式", Status::final_figure},
    StatusWord{"初步", Status::preliminary},
    StatusWord{"初步数", Status::preliminary},
    StatusWord{"快报", Status::preliminary},
    StatusWord{"快报数", Status::preliminary},
    StatusWord{"预计", Status::expected},
    StatusWord{"预计数", Status::expected},
    StatusWord{"推算", Status::estimated},
    StatusWord{"推算数", Status::estimated},
    StatusWord{"普查修订", Status::revised_census},
    StatusWord{"年报核实", Status::revised_annual},
    StatusWord{"更正差错", Status::revised_error},
    StatusWord{"更正", Status::revised_error},
    StatusWord{"口径调整", Status::revised_scope},
    StatusWord{"口径变动", Status::series_break},
    StatusWord{"尚未发布", Status::not_yet_released},
    StatusWord{"未发布", Status::not_yet_released},
    StatusWord{"不适用", Status::not_applicable},
    StatusWord{"缺失", Status::missing},
    StatusWord{"缺报", Status::missing},
};

constexpr std::array<std::string_view, 19> missing_marks{
    "-",  "--",  "/",   "*",    "…",    "……", "...",  "n/a", "N/A", "NA",
    "na", "nan", "NaN", "null", "NULL", "无", "暂无", "空",  "缺"};

/// Takes off what limits the number; nothing where it stands alone.
std::optional<Bound> take_bound(std::string_view& text) {
    for (const auto& word : before) {
        if (!text.starts_with(word.text)) continue;
        text = trimmed(text.substr(word.text.size()));
        return word.bound;
    }
    for (const auto& word : after) {
        if (!text.ends_with(word.text)) continue;
        text = trimmed(text.substr(0, text.size() - word.text.size()));
        return word.bound;
    }
    return std::nullopt;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `1,234,567.8` without its commas; nothing where a comma stands elsewhere than every three
/// digits.
std::optional<std::string> without_separators(std::string_view text) {
    const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t first = text.find(',');
    if (first < sign + 1 || first > sign + 3) return std::nullopt;
    if (text[sign] == '0') return std::nullopt;  // 0,850 is a decimal comma.
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool groups = at >= first && at < point;
        const bool comma_due = groups && (at - first) % 4 == 0;
        if ((text[at] == ',') != comma_due) return std::nullopt;
        if (text[at] != ',') plain += text[at];
    }
    if ((point - first) % 4 != 0) return std::nullopt;
    return plain;
}

ValueFault fault_of(NumberFault fault) {
    return fault == NumberFault::none              ? ValueFault::none
           : fault == NumberFault::too_many_digits ? ValueFault::too_many_digits
                                                   : ValueFault::not_a_number;
}

/// A number of too many digits, rounded to those that are kept.
ParsedNumber rounded(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    unit_detail::Decimal decimal{std::string(text.substr(0, point)), static_cast<int>(point)};
    if (point < text.size()) decimal.digits += text.substr(point + 1);
    Number number = unit_detail::rounded(std::move(decimal), true).number;
    if (is_negative && number.value != 0) number.value = -number.value;
    return {number, NumberFault::none};
}

ParsedNumber parse(std::string_view text, bool rounds) {
    const ParsedNumber parsed = parse_number(text);
    const bool is_long = parsed.fault == NumberFault::too_many_digits;
    return is_long && rounds ? rounded(text) : parsed;
}

bool has_only_number_characters(std::string_view text) {
    return text.find_first_not_of("+-0123456789.,") == std::string_view::npos &&
           std::any_of(text.begin(), text.end(), is_digit);
}

/// Whatever is no plain number at first sight.
ValueText read_written(std::string_view cell, bool rounds) {
    ValueText value;
    const std::string plain = half_width(cell);
    value.full_width = plain != cell;
    std::string_view text = plain;
    const auto is_mark = [&](std::string_view mark) { return text == mark; };
    if (std::any_of(missing_marks.begin(), missing_marks.end(), is_mark)) {
        value.fault = ValueFault::missing_mark;
        return value;
    }
    value.bound = take_bound(text);
    std::string joined(text);
    if (text.find(',') != std::string_view::npos && has_only_number_characters(text)) {
        const auto without = without_separators(text);
        if (!without) {
            value.fault = ValueFault::separators_unclear;
            return value;
        }
        value.separated = true;
        joined = *without;
    }
    const ParsedNumber parsed = parse(joined, rounds);
    value.number = parsed.number;
    value.fault = fault_of(parsed.fault);
    return value;
}

}  // namespace

ValueText read_value(std::string_view cell, bool rounds) {
    const ParsedNumber parsed = parse(cell, rounds);
    if (parsed.fault == NumberFault::not_a_number) return read_written(cell, rounds);
    ValueText value;
    value.number = parsed.number;
    value.fault = fault_of(parsed.fault);
    return value;
}

std::string_view chinese_word(Status status) {
    switch (status) {
        case Status::final_figure: return "最终数";
        case Status::preliminary: return "初步数";
        case Status::expected: return "预计数";
        case Status::estimated: return "推算数";
        case Status::revised_census: return "普查修订";
        case Status::revised_annual: return "年报核实";
        case Status::revised_error: return "更正差错";
        case Status::revised_scope: return "口径调整";
        case Status::series_break: return "口径变动";
        case Status::not_yet_released: return "尚未发布";
        case Status::not_applicable: return "不适用";
        case Status::missing: return "缺失";
    }
    return {};
}

std::string_view chinese_word(Bound bound) {
    switch (bound) {
        case Bound::exact: return "准确";
        case Bound::above: return "超过";
        case Bound::at_least: return "不低于";
        case Bound::below: return "不足";
        case Bound::at_most: return "不超过";
        case Bound::about: return "约";
    }
    return {};
}

std::optional<Bound> bound_word(std::string_view text) {
    if (const auto bound = parse_word<Bound>(text)) return bound;
    if (text == "=" || text == "准确") return Bound::exact;
    const std::string plain = half_width(text);
    for (const auto& word : before) {
        if (word.text == plain) return word.bound;
    }
    for (const auto& word : after) {
        if (word.text == plain) return word.bound;
    }
    return std::nullopt;
}

std::optional<Status> status_word(std::string_view text) {
    if (const auto status = parse_word<Status>(text)) return status;
    for (const auto& word : status_words_zh) {
        if (word.text == text) return word.status;
    }
    return std::nullopt;
}

}  // namespace almanac::intake_detail
