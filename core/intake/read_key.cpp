// Why: what, where and when must be known and fit each other. SPDX-License-Identifier: Apache-2.0
#include "catalog/validity.hpp"
#include "intake/cell_text.hpp"
#include "intake/intake_messages.hpp"
#include "intake/mapping_messages.hpp"
#include "intake/period_hint.hpp"
#include "intake/read_cells.hpp"
#include "intake/written_period.hpp"

namespace almanac::intake_detail {
namespace {

const Indicator* read_indicator(RowCells& cells, Names& names, bool& is_of_refused_sector) {
    const std::string_view text = cells.text(Column::indicator);
    if (text.empty()) {
        cells.refuse(messages::indicator_wanted, Column::indicator);
        return nullptr;
    }
    const auto& [indicator, hint, refused, _] = names.indicator(text);
    if (refused != nullptr) {
        is_of_refused_sector = true;
        cells.refuse_alike(messages::indicator_of_refused, Column::indicator, {refused->id});
    } else if (indicator == nullptr) {
        cells.refuse(messages::unknown_indicator, Column::indicator, {std::string(text), hint});
    } else if (!indicator->formula.empty()) {
        cells.refuse(messages::derived_by_host, Column::indicator,
                     {std::string(text), indicator->formula});
    }
    return indicator;
}

/// A code and the name beside it that mean two things are a slip in one of them. A name that is
/// known to nobody says nothing.
template <class Thing>
void check_name(RowCells& cells, Column column, const Thing* thing, const Thing* named,
                std::string_view name) {
    if (thing != nullptr && named != nullptr && thing != named)
        cells.refuse(messages::other_name, column,
                     {std::string(cells.raw(column)), std::string(name)});
}

const Area* read_area(RowCells& cells, Names& names) {
    const std::string_view text = cells.text(Column::area);
    if (text.empty()) {
        cells.refuse(messages::area_wanted, Column::area);
        return nullptr;
    }
    const auto& [area, hint, _, is_rewritten] = names.area(text);
    if (area == nullptr)
        cells.refuse(messages::unknown_area, Column::area, {std::string(text), hint});
    if (is_rewritten)
        cells.note(messages::area_read, Column::area,
                   {std::string(text), area->code + " " + area->name.in("zh")});
    return area;
}

/// A state at a moment has no figure for a stretch of time; every other meaning has one for each
/// kind of period.
bool is_state_at_a_moment(Semantic semantic) {
    return semantic == Semantic::stock || semantic == Semantic::cumulative ||
           semantic == Semantic::milestone;
}

bool is_reversed(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const auto first = parse_date(text.substr(0, slash));
    const auto last = parse_date(text.substr(slash + 1));
    return first && last && *last < *first;
}

/// A period that is written in another way than is wanted, where it can be no other. `indicator`
/// may be null.
std::optional<Period> read_other_way(RowCells& cells, std::string_view text,
                                     const Indicator* indicator) {
    const auto written = read_written_period(text);
    if (!written) return std::nullopt;
    const bool at_moment = indicator != nullptr && is_state_at_a_moment(indicator->semantic);
    const auto& period = at_moment ? written->at_moment : written->over_time;
    if (period)
        cells.note(messages::period_read, Column::period, {std::string(text), to_text(*period)});
    return period;
}

std::optional<Period> read_period(RowCells& cells, const Indicator* indicator) {
    const std::string_view text = cells.text(Column::period);
    const auto plain = parse_period(text);
    const auto period = plain ? plain : read_other_way(cells, text, indicator);
    const int earliest = cells.headers().earliest_year;
    const bool is_day =
        !plain && period && indicator != nullptr && is_day_of_flow(*indicator, *period);
    if (period && period->first.year >= earliest && !is_day) return period;
    if (is_day)
        cells.refuse(messages::day_of_flow, Column::period, ways_of_day(*period));
    else if (period)
        cells.refuse(messages::period_too_early, Column::period,
                     {std::string(text), std::to_string(earliest)});
    else if (text.empty())
        cells.refuse(messages::period_wanted, Column::period);
    else if (is_reversed(text))
        cells.refuse(messages::span_reversed, Column::period, {std::string(text)});
    else if (is_dated(text))
        cells.refuse(messages::impossible_date, Column::period, {std::string(text)});
    else
        cells.refuse(messages::unknown_period, Column::period,
                     {std::string(text), period_hint(text)});
    return std::nullopt;
}

void check_meaning(RowCells& cells, const Indicator& indicator, const Period& period) {
    if (fits_meaning(indicator, period.kind)) return;
    if (period.kind == PeriodKind::year_to_date)
        cells.refuse(messages::year_to_date_unfit, Column::period, {to_text(period)});
    if (period.kind == PeriodKind::span)
        cells.refuse(messages::span_unfit, Column::period, {to_text(period)});
}

void check_validity(RowCells& cells, const Area& area, const Period& period) {
    if (exists_in(area, period)) return;
    const std::string valid = (area.valid_from ? to_text(*area.valid_from) : "") + "/" +
                              (area.valid_to ? to_text(*area.valid_to) : "");
    cells.refuse(messages::area_not_valid, Column::area,
                 {area.name.in("zh"), to_text(period), valid});
}

/// The two bases that measuring knows, by their Chinese names too; any other word as it stands.
std::string basis_of(std::string_view text) {
    if (text == "现价" || text == "当年价" || text == "当年价格") return "current";
    if (text == "可比价" || text == "不变价" || text == "可比价格") return "constant";
    return std::string(text);
}

}  // namespace

bool fits_meaning(const Indicator& indicator, PeriodKind kind) {
    return !is_state_at_a_moment(indicator.semantic) ||
           (kind != PeriodKind::year_to_date && kind != PeriodKind::span);
}

bool is_usual(const Period& period, const Headers& headers) {
    return period.first.year >= headers.earliest_year && period.last <= headers.today;
}

bool is_day_of_flow(const Indicator& indicator, const Period& period) {
    return period.kind == PeriodKind::day && !is_state_at_a_moment(indicator.semantic);
}

std::vector<std::string> ways_of_day(const Period& day) {
    const std::string text = to_text(day);
    return {text, text.substr(0, 4), text.substr(0, 7)};
}

FigureKey read_key(RowCells& cells, Names& names, SeriesKey& key) {
    FigureKey parts;
    parts.indicator = read_indicator(cells, names, parts.is_of_refused_sector);
    if (parts.is_of_refused_sector) return parts;
    parts.area = read_area(cells, names);
    parts.period = read_period(cells, parts.indicator);
    if (parts.indicator != nullptr && parts.period)
        check_meaning(cells, *parts.indicator, *parts.period);
    if (const auto name = trimmed(cells.name_beside(Column::indicator)); !name.empty())
        check_name(cells, Column::indicator, parts.indicator, names.indicator(name).thing, name);
    if (const auto name = trimmed(cells.name_beside(Column::area)); !name.empty())
        check_name(cells, Column::area, parts.area, names.area(name).thing, name);
    if (parts.area != nullptr && parts.period) check_validity(cells, *parts.area, *parts.period);
    if (parts.indicator != nullptr) key.indicator = parts.indicator->id;
    if (parts.area != nullptr) key.area = parts.area->code;
    if (parts.period) key.period_kind = parts.period->kind;
    key.breakdown = cells.text(Column::breakdown);
    key.basis = basis_of(cells.text(Column::basis));
    return parts;
}

}  // namespace almanac::intake_detail
