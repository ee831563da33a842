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

/// A number with its unit behind it in one cell: 48000万立方米, 12.5%.
std::optional<NumberAndUnit> number_and_unit(const Measures& measures, std::string_view text) {
    const std::string plain = half_width(text);
    const auto end = plain.find_first_not_of("+-0123456789.,");
    if (end == 0 || end == std::string::npos) return std::nullopt;
    NumberAndUnit parts{plain.substr(0, end), std::string(trimmed(plain.substr(end)))};
    const bool is_number = read_value(parts.number).fault == ValueFault::none;
    return is_number && measures.parse(parts.unit) ? std::optional(std::move(parts)) : std::nullopt;
}

/// The number of a cell that is not empty; says what was put right in it.
std::optional<ValueText> read_number(RowCells& cells, const Measures& measures,
                                     std::string_view text) {
    const ValueText value = read_value(text);
    if (value.fault == ValueFault::not_a_number) {
        if (const auto parts = number_and_unit(measures, text)) {
            cells.refuse(messages::unit_in_value, Column::value,
                         {std::string(text), parts->number, parts->unit});
            return std::nullopt;
        }
    }
    if (const auto* const message = message_of(value.fault)) {
        cells.refuse(*message, Column::value, {std::string(text)});
        return std::nullopt;
    }
    if (value.full_width || value.separated || value.bound) {
        const std::string change =
            std::string(text) + " → " + to_text(value.number) +
            (value.bound ? " (" + std::string(word(*value.bound)) + ")" : "");
        if (value.full_width) cells.note(messages::full_width_read, Column::value, {change});
        if (value.separated) cells.note(messages::separators_read, Column::value, {change});
        if (value.bound) cells.note(messages::bound_read, Column::value, {change});
    }
    return value;
}

/// The unit of a value. Without an indicator there is nothing to hold it against.
std::optional<UnitOfMeasure> read_unit(RowCells& cells, Names& names, const Indicator* indicator,
                                       bool has_number) {
    const std::string_view text = cells.text(Column::unit);
    const std::string wanted = indicator != nullptr ? to_text(indicator->unit, "zh") : "…";
    if (text.empty()) {
        if (has_number) cells.refuse(messages::unit_wanted, Column::unit, {wanted});
        return std::nullopt;
    }
    const auto& unit = names.unit(text);
    if (!unit) {
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
    if (has_value(status) && value.empty())
        cells.refuse(messages::value_wanted, Column::value, {std::string(word(status))});
    if (!has_value(status) && !value.empty())
        cells.refuse(messages::value_unwanted, Column::value,
                     {std::string(value), std::string(word(status))});
}

Bound agreed_bound(RowCells& cells, const std::optional<Bound>& in_value,
                   const std::optional<Bound>& in_column) {
    if (in_value && in_column && *in_value != *in_column)
        cells.refuse(messages::bounds_differ, Column::bound,
                     {std::string(word(*in_value)), std::string(word(*in_column))});
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
    const auto value = wants_number ? read_number(cells, names.measures(), text) : std::nullopt;
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
