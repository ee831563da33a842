// Why: reads a row's cells and its provenance; key and figure have files of their own.
// SPDX-License-Identifier: Apache-2.0
#include "intake/read_cells.hpp"

#include "almanac/model/words.hpp"
#include "intake/cell_text.hpp"
#include "intake/intake_messages.hpp"
#include "intake/period_hint.hpp"
#include "intake/quoted_figure.hpp"
#include "intake/radicals.hpp"
#include "intake/written_period.hpp"
#include "store/value_releases.hpp"

namespace almanac::intake_detail {
namespace {

std::uint8_t read_class(RowCells& cells) {
    if (cells.source_class() != 0) return static_cast<std::uint8_t>(cells.source_class());
    const std::string_view text = cells.text(Column::source_class);
    const std::string plain = half_width(text);
    if (plain.size() == 1 && plain[0] >= '1' && plain[0] <= '6')
        return static_cast<std::uint8_t>(plain[0] - '0');
    cells.refuse(messages::bad_class, Column::source_class, {std::string(text)});
    return 0;
}

/// A date in the form that is wanted, or one that can be no other day.
std::optional<Date> read_date(RowCells& cells, std::string_view text) {
    if (const auto date = parse_date(text)) return date;
    const auto written = read_written_period(text);
    if (!written || !written->over_time || written->over_time->kind != PeriodKind::day)
        return std::nullopt;
    cells.note(messages::date_read, Column::published,
               {std::string(text), to_text(*written->over_time)});
    return written->over_time->first;
}

std::optional<Date> read_published(RowCells& cells, const FigureKey& key, Status status) {
    const std::string_view text = cells.text(Column::published);
    if (text.empty()) return std::nullopt;
    const auto date = read_date(cells, text);
    if (date && cells.today() < *date) {
        cells.refuse(messages::published_late, Column::published,
                     {to_text(*date), to_text(cells.today())});
    } else if (!date && is_dated(text)) {
        cells.refuse(messages::impossible_published, Column::published, {std::string(text)});
    } else if (!date) {
        cells.refuse(messages::bad_published, Column::published, {std::string(text)});
    } else if (key.period && is_early(*date, *key.period, status)) {
        cells.refuse(messages::published_early, Column::published,
                     {to_text(*date), to_text(*key.period)});
    }
    return date;
}

/// What has not begun has no figure but an expected one; what is not over has no final one.
void check_is_over(RowCells& cells, const Period& period, Status status) {
    if (is_usual(period, cells.headers()) || status == Status::expected || !has_value(status))
        return;
    const std::string text = to_text(period);
    const std::string today = to_text(cells.today());
    if (cells.today() < period.first)
        cells.refuse(messages::period_not_begun, Column::period, {text, today});
    else if (status != Status::preliminary && status != Status::estimated)
        cells.note(messages::period_not_over, Column::period, {text, today});
}

constexpr bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
}

}  // namespace

bool is_early(const Date& published, const Period& period, Status status) {
    return published < period.first && status != Status::expected;
}

std::string_view RowCells::text(Column column) {
    const std::string_view cell = raw(column);
    const std::string_view text = with_characters(trimmed(cell), column);
    if (trimmed(cell).size() != cell.size()) note(messages::blanks_trimmed, column);
    if (const auto control = control_character(text, false); !control.empty())
        refuse(messages::control_character, column, {control});
    if (const auto inner = formula_text(text)) {
        note(messages::quoted_text_read, column, {std::string(text)});
        return trimmed(*inner);
    }
    return text;
}

/// Radicals of a text copied from a PDF as the characters that they stand for.
std::string_view RowCells::with_characters(std::string_view text, Column column) {
    if (!may_hold_radicals(text)) return text;
    rewritten_.push_back(without_radicals(text));
    if (rewritten_.back() != text)
        note(messages::radicals_read, column, {std::string(text), rewritten_.back()});
    return rewritten_.back();
}

std::string RowCells::prose(Column column) {
    const std::string_view text = with_characters(trimmed(raw(column)), column);
    if (const auto control = control_character(text, true); !control.empty())
        refuse(messages::control_character, column, {control});
    if (looks_like_formula(text)) note(messages::looks_like_formula, column);
    return std::string(text);
}

void read_provenance(RowCells& cells, const FigureKey& key, Status status, Provenance& provenance) {
    provenance.source = cells.text(Column::source);
    if (provenance.source.empty()) cells.refuse(messages::source_wanted, Column::source);
    provenance.source_class = read_class(cells);
    provenance.published = read_published(cells, key, status);
    provenance.quotation = cells.prose(Column::quote);
    provenance.note = cells.prose(Column::note);
    provenance.row = static_cast<std::uint32_t>(cells.row());
}

std::optional<Release> parse_release(std::string_view text) {
    if (text == "公开") return Release::open;
    if (text == "内部" || text == "内部使用") return Release::internal;
    if (text == "不公开" || text == "不予公开") return Release::withheld;
    return parse_word<Release>(text);
}

std::optional<Record> read_release(const Headers& headers, Findings& findings,
                                   const std::vector<std::string_view>& texts, std::size_t row,
                                   const AcceptedRow& accepted) {
    RowCells cells(headers, findings, texts, row);
    const std::string_view text = cells.text(Column::release);
    if (text.empty()) return std::nullopt;
    const auto release = parse_release(text);
    if (release) return release_record(accepted.key, accepted.point.period, *release);
    cells.refuse(messages::bad_release, Column::release, {std::string(text)});
    return std::nullopt;
}

std::optional<AcceptedRow> read_row(const Headers& headers, Names& names, Findings& findings,
                                    const std::vector<std::string_view>& texts, std::size_t row) {
    const std::size_t problems = findings.problems();
    RowCells cells(headers, findings, texts, row);
    AcceptedRow accepted;
    const FigureKey key = read_key(cells, names, accepted.key);
    if (key.is_of_refused_sector) return std::nullopt;
    read_figure(cells, names, key.indicator, accepted.point, accepted.provenance);
    if (key.period) check_is_over(cells, *key.period, accepted.point.status);
    read_provenance(cells, key, accepted.point.status, accepted.provenance);
    if (findings.problems() != problems) {
        if (key.indicator != nullptr && key.period)
            findings.refused_figure(key.indicator->id, key.period->first.year);
        return std::nullopt;
    }
    accepted.point.period = key.period.value();
    if (!accepted.provenance.quotation.empty())
        hold_against_quotation(cells, names.measures(), *key.indicator, accepted.point,
                               accepted.provenance.quotation);
    return accepted;
}

}  // namespace almanac::intake_detail
