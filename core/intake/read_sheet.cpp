// Why: see read_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_sheet.hpp"

#include <algorithm>
#include <set>

#include "intake/cell_text.hpp"
#include "intake/intake_messages.hpp"
#include "intake/layout.hpp"
#include "intake/mapping_messages.hpp"
#include "intake/read_cells.hpp"
#include "intake/row_asides.hpp"
#include "intake/spread.hpp"
#include "intake/wide_hint.hpp"
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

/// A filter hides rows that are meant, and a person columns that a program reads.
void note_hidden_columns(const workbook::Sheet& sheet, const SheetRow& top, const Layout& layout,
                         const std::vector<std::uint32_t>& columns, std::size_t base,
                         Findings& findings) {
    const auto is_hidden = [&](std::uint32_t column) {
        return std::any_of(sheet.hidden_columns.begin(), sheet.hidden_columns.end(),
                           [&](const workbook::Columns& hidden) {
                               return hidden.first <= column && column <= hidden.last;
                           });
    };
    std::set<std::uint32_t> read;
    for (const auto& lane : layout.lanes)
        for (const auto cell : lane.cell)
            if (cell < columns.size()) read.insert(columns[cell]);
    for (const auto& [column, cell] : top.cells) {
        const std::string name(trimmed(cell->text));
        if (is_hidden(column) && read.count(column) != 0)
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
    const std::size_t period = headers.cell[index_of(Column::period)];
    const auto cell = period < columns.size() ? row.cells.find(columns[period]) : row.cells.end();
    if (cell == row.cells.end()) return true;
    const Indicator& indicator = reading.catalog.indicators.at(accepted.key.indicator);
    if (cell->second->kind != workbook::CellKind::date ||
        !is_day_of_flow(indicator, accepted.point.period))
        return true;
    reading.findings.refuse(messages::day_of_flow, at, headers.name[index_of(Column::period)],
                            ways_of_day(accepted.point.period));
    return false;
}

/// The head of a sheet's table, as a layout is read from it.
struct SheetHead {
    SheetHead(const std::vector<SheetRow>& rows, std::size_t at, const IntakeOptions& options,
              const Catalog& catalog, bool in_form)
        : columns(data_columns(rows[at], in_form)) {
        const bool has_next =
            !in_form && at + 1 < rows.size() && rows[at + 1].row == rows[at].row + 1;
        const auto last = has_next ? rows[at + 1].cells.rbegin()->first : 0;
        // The lower row may reach further: what is merged has its text in the first cell only.
        if (has_next && wants_two_rows(options.mapping))
            while (columns.back() < last) columns.push_back(columns.back() + 1);
        first = texts_of(rows[at], columns);
        if (has_next) second = texts_of(rows[at + 1], columns);
        const auto& rules = options.mapping.columns;
        const bool is_wide =
            !in_form && (wide_columns(first, catalog) > 0 ||
                         std::any_of(rules.begin(), rules.end(),
                                     [](const auto& rule) { return is_spread(rule.second); }));
        // Two columns of years may be called alike; their letters are not.
        if (is_wide)
            for (const auto column : columns)
                places.push_back("#" + workbook::column_letters(column));
    }

    FigureColumns figures(const Layout& layout) const {
        FigureColumns figures;
        for (const auto& lane : layout.lanes) {
            for (const auto column :
                 {Column::value, Column::area, Column::period, Column::source_class, Column::status,
                  Column::bound, Column::published, Column::release})
                if (const std::size_t cell = lane.cell[index_of(column)]; cell < columns.size())
                    figures.plain.insert(columns[cell]);
            const std::size_t value = lane.cell[index_of(Column::value)];
            const std::size_t unit = lane.cell[index_of(Column::unit)];
            if (value >= columns.size()) continue;
            auto& place = figures.values[columns[value]];
            if (unit < columns.size()) place.column = columns[unit];
            const std::size_t text = unit - layout.width;
            if (unit >= layout.width && text < layout.appended.size())
                place.text = layout.appended[text];
        }
        return figures;
    }

    ColumnPlaces by_column(const Layout& layout) const {
        ColumnPlaces by_column;
        const auto& names = layout.lanes.front().by_cell;
        for (std::size_t at = 0; at < places.size(); ++at)
            if (!names[at].empty()) by_column[columns[at]] = places[at];
        return by_column;
    }

    std::vector<std::uint32_t> columns;  ///< From 1, as they stand in `first`.
    std::vector<std::string_view> first;
    std::optional<std::vector<std::string_view>> second;
    std::vector<std::string> places;
};

/// What every row of a sheet's figures is read with.
struct SheetReading {
    WorkbookReading& book;
    const SheetHead& head;
    const Layout& layout;
    FormRules* rules;          ///< Null for a table that is no form.
    const FormIdentity* form;  ///< The same.
};

void read_lane(const SheetReading& sheet, const Headers& lane, const SheetRow& row,
               const std::vector<std::string_view>& cells, std::size_t at) {
    auto& [book, head, layout, rules, form] = sheet;
    auto accepted = read_row(lane, book.names, book.findings, cells, at);
    if (!accepted || !is_of_its_time(*accepted, book, lane, row, head.columns, at)) return;
    layout.take_as_submitted(cells, accepted->provenance);
    if (rules != nullptr) {
        rules->check(*accepted, lane, at);
        if (form->date != Date{}) accepted->provenance.published = form->date;
    }
    book.result.delivery.rows.push_back(*accepted);
    auto record = read_release(lane, book.findings, cells, at, *accepted);
    if (record) book.result.delivery.records.push_back(std::move(*record));
}

void read_sheet_row(const SheetReading& sheet, RowShape& shape, const SheetRow& row,
                    std::size_t at) {
    auto& [book, head, layout, rules, form] = sheet;
    auto texts = texts_of(row, head.columns);
    if (rules != nullptr)
        texts[layout.lanes.front().cell[index_of(Column::indicator)]] = rules->indicator(row);
    ++book.result.rows_read;
    const auto& cells = shape.of(texts);
    if (shape.is_derived(cells)) return book.findings.note(messages::derived_rows, at, "");
    for (const auto& lane : layout.lanes) {
        const std::size_t value = lane.cell[index_of(Column::value)];
        if (layout.is_wide && trimmed(cells[value]).empty())
            book.findings.note(messages::empty_figures, at, lane.name[index_of(Column::value)]);
        else
            read_lane(sheet, lane, row, cells, at);
    }
}
}  // namespace

std::optional<std::size_t> table_header(const std::vector<SheetRow>& rows, const Catalog& catalog,
                                        const IntakeOptions& options) {
    constexpr std::size_t most_title_rows = 20;
    for (std::size_t at = 0; at < rows.size() && at <= most_title_rows; ++at) {
        std::vector<std::string_view> cells;
        for (const auto& [column, cell] : rows[at].cells) cells.emplace_back(cell->text);
        if ((at == 0 && names_any_column(cells, options)) ||
            is_table_header(cells, catalog, options))
            return at;
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
    const std::size_t before = findings.problems();
    refuse_struck_names(top, base, findings);
    IntakeOptions options = reading.options;
    if (form != nullptr) options.mapping = {};
    const SheetHead head(rows, first, options, reading.catalog, form != nullptr);
    const auto close_filled = [&](std::vector<bool>& is_empty) {
        if (first + 1 == rows.size()) return is_empty.assign(is_empty.size(), false);
        for (std::size_t at = first + 1; at < rows.size(); ++at) {
            const auto cells = texts_of(rows[at], head.columns);
            for (std::size_t cell = 0; cell < std::min(cells.size(), is_empty.size()); ++cell)
                if (!trimmed(cells[cell]).empty()) is_empty[cell] = false;
        }
    };
    const Layout layout =
        read_layout(head.first, head.second ? &*head.second : nullptr, base + top.row,
                    reading.catalog, options, findings, close_filled, head.places);
    if (findings.problems() != before) return findings.refuse_file();
    std::optional<FormRules> rules;
    if (form != nullptr) rules.emplace(reading.catalog, *form, top, base, findings);
    std::vector<SheetRow> data;
    const auto texts = [&](const SheetRow& row) { return texts_of(row, head.columns); };
    for (std::size_t at = first + layout.head_rows; at < rows.size(); ++at) {
        const bool is_aside = !rules && pass_aside(layout.lanes.front(), texts(rows[at]),
                                                   base + rows[at].row, findings);
        if (!is_aside && (!rules || !rules->is_unreported(rows[at]))) data.push_back(rows[at]);
    }
    if (form == nullptr) note_hidden_columns(sheet, top, layout, head.columns, base, findings);
    check_cells(sheet, data, top, head.figures(layout), reading.catalog.measures, base, findings,
                head.by_column(layout));
    RowShape shape(layout, reading.catalog);
    const SheetReading of_sheet{reading, head, layout, rules ? &*rules : nullptr, form};
    for (const auto& row : data) {
        read_sheet_row(of_sheet, shape, row, base + row.row);
    }
}

}  // namespace almanac::intake_detail
