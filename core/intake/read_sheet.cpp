// Why: see read_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_sheet.hpp"

#include <algorithm>

#include "intake/cell_text.hpp"
#include "intake/intake_messages.hpp"
#include "intake/read_cells.hpp"
#include "intake/row_asides.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

/// Columns that carry data; a form also has some for the reader's eye alone.
std::vector<std::uint32_t> data_columns(const SheetRow& header, bool in_form) {
    std::vector<std::uint32_t> columns;
    const std::uint32_t last = header.cells.rbegin()->first;
    for (std::uint32_t column = 1; column <= last; ++column) {
        if (!in_form || !FormRules::is_shown_only(header.text(column))) columns.push_back(column);
    }
    return columns;
}

std::vector<std::string_view> texts_of(const SheetRow& row,
                                       const std::vector<std::uint32_t>& columns) {
    std::vector<std::string_view> texts;
    for (const auto column : columns) texts.push_back(row.text(column));
    return texts;
}

FigureColumns figure_columns(const Headers& headers, const std::vector<std::uint32_t>& columns) {
    const auto at = [&](Column column) {
        const std::size_t cell = headers.cell[index_of(column)];
        return cell == Headers::absent ? 0U : columns[cell];
    };
    return {at(Column::value),
            at(Column::unit),
            {at(Column::value), at(Column::area), at(Column::period), at(Column::source_class),
             at(Column::status), at(Column::bound), at(Column::published), at(Column::release)}};
}

/// A filter hides rows that are meant, and a person columns that a program reads.
void note_hidden_columns(const workbook::Sheet& sheet, const SheetRow& top, const Headers& headers,
                         std::size_t base, Findings& findings) {
    const auto is_hidden = [&](std::uint32_t column) {
        return std::any_of(sheet.hidden_columns.begin(), sheet.hidden_columns.end(),
                           [&](const workbook::Columns& hidden) {
                               return hidden.first <= column && column <= hidden.last;
                           });
    };
    const auto is_read = [&](const std::string& name) {
        return std::find(headers.name.begin(), headers.name.end(), name) != headers.name.end();
    };
    for (const auto& [column, cell] : top.cells) {
        const std::string name(trimmed(cell->text));
        if (is_hidden(column) && is_read(name))
            findings.note(messages::hidden_column, base + top.row, name, {name});
    }
}

/// What is struck in the header names no column any more.
void refuse_struck_names(const SheetRow& top, std::size_t base, Findings& findings) {
    for (const auto& [column, cell] : top.cells)
        if (!cell->struck.empty())
            findings.refuse(messages::struck_text, base + top.row,
                            "#" + workbook::column_letters(column), {cell->text, cell->struck});
}

/// Whether the figure is of what its cell of time means: a cell of dates holds a day, whatever was
/// typed into it. Says why not.
bool is_of_its_time(const AcceptedRow& accepted, const WorkbookReading& reading,
                    const Headers& headers, const SheetRow& row,
                    const std::vector<std::uint32_t>& columns, std::size_t at) {
    const auto cell = row.cells.find(columns[headers.cell[index_of(Column::period)]]);
    const Indicator& indicator = reading.catalog.indicators.at(accepted.key.indicator);
    if (cell == row.cells.end() || cell->second->kind != workbook::CellKind::date ||
        !is_day_of_flow(indicator, accepted.point.period))
        return true;
    reading.findings.refuse(messages::day_of_flow, at, headers.name[index_of(Column::period)],
                            ways_of_day(accepted.point.period));
    return false;
}

}  // namespace

std::optional<std::size_t> table_header(const std::vector<SheetRow>& rows,
                                        const IntakeOptions& options) {
    constexpr std::size_t most_title_rows = 20;
    for (std::size_t at = 0; at < rows.size() && at <= most_title_rows; ++at) {
        std::vector<std::string_view> cells;
        bool names_any = false;
        for (const auto& [column, cell] : rows[at].cells) {
            cells.emplace_back(cell->text);
            const auto other = options.columns.find(std::string(trimmed(cell->text)));
            names_any = names_any || column_named(other == options.columns.end()
                                                      ? std::string_view(cell->text)
                                                      : std::string_view(other->second));
        }
        if ((at == 0 && names_any) || is_table_header(cells, options)) return at;
    }
    return std::nullopt;
}

std::size_t header_row(const std::vector<SheetRow>& rows, std::string_view first_column) {
    std::size_t at = 0;
    while (at < rows.size() && trimmed(rows[at].text(1)) != first_column) ++at;
    return at;
}

void read_figures(WorkbookReading& reading, const workbook::Sheet& sheet,
                  const std::vector<SheetRow>& rows, std::size_t first, const FormIdentity* form) {
    const SheetRow& top = rows[first];
    auto& findings = reading.findings;
    const std::size_t base = findings.begin_sheet(sheet.name, letters_of(top));
    const auto columns = data_columns(top, form != nullptr);
    const std::size_t before = findings.problems();
    refuse_struck_names(top, base, findings);
    IntakeOptions options = reading.options;
    if (form != nullptr) options.columns.clear();
    const Headers headers = read_headers(texts_of(top, columns), base + top.row, findings, options);
    if (findings.problems() != before) return findings.refuse_file();
    std::optional<FormRules> rules;
    if (form != nullptr) rules.emplace(reading.catalog, *form, top, base, findings);
    std::vector<SheetRow> data;
    for (std::size_t at = first + 1; at < rows.size(); ++at) {
        const bool is_aside = !rules && pass_aside(headers, texts_of(rows[at], columns),
                                                   base + rows[at].row, findings);
        if (!is_aside && (!rules || !rules->is_unreported(rows[at]))) data.push_back(rows[at]);
    }
    if (form == nullptr) note_hidden_columns(sheet, top, headers, base, findings);
    check_cells(sheet, data, top, figure_columns(headers, columns), reading.catalog.measures, base,
                findings);
    for (const auto& row : data) {
        auto texts = texts_of(row, columns);
        if (rules) texts[headers.cell[index_of(Column::indicator)]] = rules->indicator(row);
        const std::size_t at = base + row.row;
        ++reading.result.rows_read;
        auto accepted = read_row(headers, reading.names, findings, texts, at);
        if (!accepted || !is_of_its_time(*accepted, reading, headers, row, columns, at)) continue;
        if (rules) {
            rules->check(*accepted, headers, at);
            if (form->date != Date{}) accepted->provenance.published = form->date;
        }
        reading.result.delivery.rows.push_back(*accepted);
        auto record = read_release(headers, findings, texts, at, *accepted);
        if (record) reading.result.delivery.records.push_back(std::move(*record));
    }
}

}  // namespace almanac::intake_detail
