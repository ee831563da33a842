// Why: a value means nothing without its unit, status and bound; together they become one figure in
// the indicator's unit. SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "almanac/model/words.hpp"
#include "intake/cell_text.hpp"
#include "intake/figure_messages.hpp"
#include "intake/intake_messages.hpp"
#include "intake/read_cells.hpp"
#include "intake/value_text.hpp"

namespace almanac::intake_detail {
namespace {

template <class Enum>
std::vector<std::string> word_list() {
    return {words_of<Enum>.begin(), words_of<Enum>.end()};
}

/// All words that a cell may hold: `final（最终数）、preliminary（初步数）…` to who reads Chinese.
template <class Enum>
Text words_and_names() {
    std::string zh;
    for (const auto text : words_of<Enum>) {
        zh += (zh.empty() ? "" : "、") + std::string(text) + "（";
        zh.append(chinese_word(parse_word<Enum>(text).value())).append("）");
    }
    return {zh, all_words<Enum>()};
}

/// Refuses a word that is none of the kind's.
template <class Enum>
void refuse_word(RowCells& cells, Column column, std::string_view text) {
    cells.refuse_bilingual(messages::unknown_word, column,
                           {Text(std::string(text)), Text(nearest_hint(text, word_list<Enum>())),
                            words_and_names<Enum>()});
}

std::optional<Status> read_status(RowCells& cells) {
    const std::string_view text = cells.text(Column::status);
    if (text.empty()) return Status::final_figure;
    const auto status = status_word(text);
    if (!status) refuse_word<Status>(cells, Column::status, text);
    return status;
}

std::optional<Bound> read_bound(RowCells& cells) {
    const std::string_view text = cells.text(Column::bound);
    if (text.empty()) return std::nullopt;
    const auto bound = bound_word(text);
    if (!bound) refuse_word<Bound>(cells, Column::bound, text);
    return bound;
}

const MessagePattern* message_of(ValueFault fault) {
    switch (fault) {
        case ValueFault::none: return nullptr;
        case ValueFault::missing_mark: return &messages::missing_mark;
        case ValueFault::not_a_number: return &messages::not_a_number;
        case ValueFault::too_many_digits: return &messages::too_many_digits;
        case ValueFault::separators_unclear: return &messages::separators_unclear;
    }
    return nullptr;
}

struct NumberAndUnit {
    std::string number;
    std::string unit;
};

/// A number with its unit behind it in one cell: 48000万立方米, 12.5%, 约120万吨, 8000余吨.
std::optional<NumberAndUnit> number_and_unit(const Measures& measures, std::string_view text) {
    const std::string plain = half_width(text);
    auto end = plain.find_last_of("0123456789");
    if (end == std::string::npos || ++end == plain.size()) return std::nullopt;
    for (const std::string_view more : {"余", "多"})
        if (plain.compare(end, more.size(), more) == 0) end += more.size();
    NumberAndUnit parts{plain.substr(0, end), std::string(trimmed(plain.substr(end)))};
    const bool is_number = read_value(parts.number).fault == ValueFault::none;
    return is_number && measures.parse(parts.unit) ? std::optional(std::move(parts)) : std::nullopt;
}

/// 第4位, 第4名 of a rank.
std::string_view without_rank_words(std::string_view text) {
    if (!text.starts_with("第")) return text;
    text.remove_prefix(std::string_view("第").size());
    for (const std::string_view word : {"位", "名"})
        if (text.ends_with(word)) text.remove_suffix(word.size());
    return text;
}

/// What a cell writes around its number and may: the unit that its row names, and 第…位 of a rank.
/// `indicator` may be null.
std::string written_number(RowCells& cells, const Measures& measures, std::string_view text,
                           const Indicator* indicator) {
    if (indicator != nullptr && indicator->unit.base->group == "rank")
        return std::string(without_rank_words(text));
    const auto parts = number_and_unit(measures, text);
    if (!parts) return std::string(text);
    const std::string_view column = trimmed(cells.raw(Column::unit));
    const auto unit = measures.parse(half_width(column));
    if (!unit || unit != measures.parse(parts->unit)) return std::string(text);
    cells.note(messages::unit_beside_read, Column::value,
               {std::string(text), parts->number, std::string(column)});
    return parts->number;
}

/// Says why a cell holds no number.
void refuse_number(RowCells& cells, const Measures& measures, std::string_view text,
                   ValueFault fault, const Indicator* indicator) {
    const auto parts =
        fault == ValueFault::not_a_number ? number_and_unit(measures, text) : std::nullopt;
    const auto unit = parts ? measures.parse(parts->unit) : std::nullopt;
    if (unit && indicator != nullptr && !is_convertible(*unit, indicator->unit))
        return cells.refuse(messages::other_unit_in_value, Column::value,
                            {std::string(text), parts->unit, to_text(indicator->unit, "zh")});
    if (parts)
        return cells.refuse(messages::unit_in_value, Column::value,
                            {std::string(text), parts->number, parts->unit});
    if (fault == ValueFault::not_a_number && status_word(text))
        return cells.refuse(messages::status_in_value, Column::value, {std::string(text)});
    cells.refuse(*message_of(fault), Column::value, {std::string(text)});
}

/// Says what was put right in a number.
void note_changes(RowCells& cells, std::string_view text, const ValueText& value) {
    if (!value.full_width && !value.separated && !value.bound) return;
    const std::string change = std::string(text) + " → " + to_text(value.number);
    Text told(change);
    if (value.bound)
        told = {change + "（" + std::string(chinese_word(*value.bound)) + "）",
                change + " (" + std::string(word(*value.bound)) + ")"};
    const auto say_of = [&](const MessagePattern& pattern) {
        cells.note_bilingual(pattern, Column::value, {told});
    };
    if (value.full_width) say_of(messages::full_width_read);
    if (value.separated) say_of(messages::separators_read);
    if (value.bound) say_of(messages::bound_read);
}

/// The number of a cell that is not empty; says what was put right in it.
std::optional<ValueText> read_number(RowCells& cells, const Measures& measures,
                                     std::string_view text, const Indicator* indicator) {
    const auto read = [&](std::string_view written) {
        ValueText value = read_value(written);
        if (value.fault != ValueFault::too_many_digits || !cells.rounds()) return value;
        value = read_value(written, true);
        if (value.fault == ValueFault::none)
            cells.note(messages::digits_rounded, Column::value,
                       {std::string(text) + " → " + to_text(value.number)});
        return value;
    };
    const ValueText plain = read(text);
    const ValueText value = plain.fault == ValueFault::not_a_number
                                ? read(written_number(cells, measures, text, indicator))
                                : plain;
    if (value.fault != ValueFault::none) {
        refuse_number(cells, measures, text, value.fault, indicator);
        return std::nullopt;
    }
    note_changes(cells, text, value);
    return value;
}

/// The unit of a value. Without an indicator there is nothing to hold it against.
std::optional<UnitOfMeasure> read_unit(RowCells& cells, Names& names, const Indicator* indicator,
                                       bool has_number) {
    const std::string_view text = cells.text(Column::unit);
    const std::string wanted = indicator != nullptr ? to_text(indicator->unit, "zh") : "";
    if (text.empty()) {
        if (has_number && indicator == nullptr)
            cells.refuse(messages::some_unit_wanted, Column::unit);
        else if (has_number)
            cells.refuse(messages::unit_wanted, Column::unit, {wanted});
        return std::nullopt;
    }
    const auto& unit = names.unit(text);
    if (!unit && indicator == nullptr) {
        cells.refuse(messages::unknown_unit_of_any, Column::unit,
                     {std::string(text), names.unit_hint(text, indicator)});
    } else if (!unit) {
        cells.refuse(messages::unknown_unit, Column::unit,
                     {std::string(text), names.unit_hint(text, indicator), wanted});
    } else if (indicator != nullptr && !is_convertible(*unit, indicator->unit)) {
        cells.refuse(messages::unit_unfit, Column::unit, {std::string(text), wanted});
        return std::nullopt;
    }
    return unit;
}

void check_range(RowCells& cells, const Indicator& indicator, std::string_view text,
                 const Number& number) {
    if (is_in_range(indicator, number.value)) return;
    const std::string unit = to_text(indicator.unit, "zh");
    const auto end = [](const std::optional<double>& limit) {
        return limit ? to_text(number_of(*limit)) : std::string("…");
    };
    cells.refuse(messages::out_of_range, Column::value,
                 {std::string(text), to_text(number) + " " + unit,
                  end(indicator.minimum) + " – " + end(indicator.maximum) + " " + unit});
}

Number in_unit_of(RowCells& cells, const Indicator& indicator, const UnitOfMeasure& unit,
                  const Number& number) {
    if (unit == indicator.unit) return number;
    const Converted converted = convert_exactly(number, unit, indicator.unit);
    if (unit.multiplier == indicator.unit.multiplier && unit.base->group == "count")
        cells.note(messages::count_word_taken, Column::unit,
                   {to_text(unit, "zh"), to_text(indicator.unit, "zh")});
    else
        cells.note(converted.is_exact ? messages::unit_converted : messages::unit_rounded,
                   Column::unit, {to_text(unit, "zh"), to_text(indicator.unit, "zh")});
    return converted.number;
}

/// Value and status must agree on whether there is a value.
void check_presence(RowCells& cells, std::string_view value, Status status) {
    const Text name{std::string(chinese_word(status)), std::string(word(status))};
    if (has_value(status) && value.empty())
        cells.refuse_bilingual(messages::value_wanted, Column::value, {name});
    if (!has_value(status) && !value.empty())
        cells.refuse_bilingual(messages::value_unwanted, Column::value,
                               {Text(std::string(value)), name});
}

Bound agreed_bound(RowCells& cells, const std::optional<Bound>& in_value,
                   const std::optional<Bound>& in_column) {
    const auto named = [](Bound bound) {
        return Text(std::string(chinese_word(bound)), std::string(word(bound)));
    };
    if (in_value && in_column && *in_value != *in_column)
        cells.refuse_bilingual(messages::bounds_differ, Column::bound,
                               {named(*in_value), named(*in_column)});
    return in_value.value_or(in_column.value_or(Bound::exact));
}

}  // namespace

bool is_countable(const Indicator& indicator, double value) {
    const bool is_counted = indicator.unit.base->group == "count" &&
                            indicator.unit.multiplier == 0 && indicator.decimals == 0;
    return !is_counted || value == std::trunc(value);
}

bool is_in_range(const Indicator& indicator, double value) {
    const bool low = indicator.minimum && value < *indicator.minimum;
    const bool high = indicator.maximum && value > *indicator.maximum;
    return !low && !high;
}

void read_figure(RowCells& cells, Names& names, const Indicator* indicator, Point& point,
                 Provenance& provenance) {
    const std::string_view text = cells.text(Column::value);
    const auto status = read_status(cells);
    if (status) check_presence(cells, text, *status);
    const bool wants_number = !text.empty() && has_value(status.value_or(Status::final_figure));
    const auto value =
        wants_number ? read_number(cells, names.measures(), text, indicator) : std::nullopt;
    const bool has_unit_beside = wants_number && !value && number_and_unit(names.measures(), text);
    const auto unit = read_unit(cells, names, indicator, wants_number && !has_unit_beside);
    point.status = status.value_or(Status::final_figure);
    point.bound = agreed_bound(cells, value ? value->bound : std::nullopt, read_bound(cells));
    provenance.value_as_submitted = cells.raw(Column::value);
    provenance.unit_as_submitted = cells.raw(Column::unit);
    if (!value || !unit || indicator == nullptr) return;
    const Number number = in_unit_of(cells, *indicator, *unit, value->number);
    check_range(cells, *indicator, text, number);
    if (!is_countable(*indicator, number.value))
        cells.refuse(messages::not_whole, Column::value,
                     {std::string(text), to_text(indicator->unit, "zh")});
    point.value = number.value;
    point.decimals = number.decimals;
}

}  // namespace almanac::intake_detail
