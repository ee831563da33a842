// Why: see read_workbook.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_workbook.hpp"

#include <algorithm>

#include "intake/cell_text.hpp"
#include "intake/check_rows.hpp"
#include "intake/file_messages.hpp"
#include "intake/form.hpp"
#include "intake/read_cells.hpp"
#include "intake/read_records.hpp"
#include "intake/sheet_rows.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

using workbook::Book;
using workbook::Sheet;

bool holds(const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The sheet that marks a form of ours.
const Sheet* identity_of(const Book& book) {
    for (const auto& sheet : book.sheets) {
        if (sheet.name == form::identity_sheet && !sheet.cells.empty() &&
            sheet.cells.front().text == form::mark)
            return &sheet;
    }
    return nullptr;
}

/// Columns that carry data; a form also has some for the reader's eye alone.
std::vector<std::uint32_t> data_columns(const SheetRow& header, bool in_form) {
    std::vector<std::uint32_t> columns;
    const std::uint32_t last = header.cells.rbegin()->first;
    for (std::uint32_t column = 1; column <= last; ++column) {
        if (!in_form || !holds(form::shown_only, header.text(column))) columns.push_back(column);
    }
    return columns;
}

std::vector<std::string_view> texts_of(const SheetRow& row,
                                       const std::vector<std::uint32_t>& columns) {
    std::vector<std::string_view> texts;
    for (const auto column : columns) texts.push_back(row.text(column));
    return texts;
}

/// In a form, a row whose value and state are empty is not reported; it is no zero. The foot of the
/// sheet is such a row, too.
bool is_unreported(const SheetRow& row, const SheetRow& header) {
    for (const auto& [column, cell] : header.cells) {
        const std::string_view name = cell->text;
        if ((name == "数值" || name == "状态") && !trimmed(row.text(column)).empty()) return false;
    }
    return true;
}

struct Reading {
    const Catalog& catalog;
    const IntakeOptions& options;
    Findings& findings;
    IntakeResult& result;
    Names names{catalog};
};

std::string unit_name(const Catalog& catalog, const std::string& id) {
    const auto unit = catalog.units.find(id);
    return unit == catalog.units.end() ? id : unit->second.name.in("zh");
}

/// A form is one unit's, for one year; only revisions reach back.
void check_against_form(Reading& reading, const AcceptedRow& row, const FormIdentity& form,
                        const Headers& headers, std::size_t at) {
    const auto& indicator = reading.catalog.indicators.at(row.key.indicator);
    if (!form.unit.empty() && indicator.reports != form.unit)
        reading.findings.refuse(messages::foreign_indicator, at,
                                headers.name[index_of(Column::indicator)],
                                {row.key.indicator, unit_name(reading.catalog, indicator.reports),
                                 unit_name(reading.catalog, form.unit)});
    const Status status = row.point.status;
    const bool revises = status == Status::revised_census || status == Status::revised_annual ||
                         status == Status::revised_error || status == Status::revised_scope ||
                         status == Status::series_break;
    if (!revises && std::to_string(row.point.period.last.year) != form.year)
        reading.findings.refuse(messages::other_year, at, headers.name[index_of(Column::period)],
                                {to_text(row.point.period), form.year});
}

/// `form` is null for a table that is no form of ours.
void read_figures(Reading& reading, const Sheet& sheet, const std::vector<SheetRow>& rows,
                  std::size_t first, const FormIdentity* form) {
    const bool in_form = form != nullptr;
    const SheetRow& top = rows[first];
    auto& findings = reading.findings;
    const std::size_t base = findings.begin_sheet(sheet.name, letters_of(top));
    const auto columns = data_columns(top, in_form);
    const std::size_t before = findings.problems();
    IntakeOptions options = reading.options;
    if (in_form) options.columns.clear();
    const Headers headers = read_headers(texts_of(top, columns), base + top.row, findings, options);
    if (findings.problems() != before) return findings.refuse_file();
    std::vector<SheetRow> data;
    for (std::size_t at = first + 1; at < rows.size(); ++at) {
        if (in_form && is_unreported(rows[at], top)) continue;
        data.push_back(rows[at]);
    }
    const FigureColumns of_figures{columns[headers.cell[index_of(Column::value)]],
                                   columns[headers.cell[index_of(Column::unit)]]};
    check_cells(sheet, data, top, of_figures, base, findings);
    for (const auto& row : data) {
        ++reading.result.rows_read;
        auto accepted =
            read_row(headers, reading.names, findings, texts_of(row, columns), base + row.row);
        if (!accepted) continue;
        if (form != nullptr) check_against_form(reading, *accepted, *form, headers, base + row.row);
        reading.result.delivery.rows.push_back(*accepted);
        auto record =
            read_release(headers, findings, texts_of(row, columns), base + row.row, *accepted);
        if (record) reading.result.delivery.records.push_back(std::move(*record));
    }
}

/// Where the header of a form's sheet stands, below its title and head; rows.size() without one.
std::size_t header_row(const std::vector<SheetRow>& rows, std::string_view first_column) {
    std::size_t at = 0;
    while (at < rows.size() && rows[at].text(1) != first_column) ++at;
    return at;
}

/// What the hidden sheet says, or nothing where it names no unit or year of ours.
std::optional<FormIdentity> read_identity(Reading& reading, const Sheet& identity) {
    const auto lines = rows_of(identity);
    const auto line = [&](std::size_t row) {
        for (const auto& each : lines)
            if (each.row == row) return std::string(trimmed(each.text(1)));
        return std::string();
    };
    if (line(3) != reading.catalog.fingerprint)
        reading.findings.add(say(messages::form_outdated, reading.findings.file()));
    FormIdentity form{line(4), line(5)};
    if (form.unit == "-") form.unit.clear();
    const auto year = parse_period(form.year);
    const bool known = form.unit.empty() || reading.catalog.units.count(form.unit) != 0;
    if (known && year && year->kind == PeriodKind::year) return form;
    reading.findings.add(
        say(messages::form_of_nobody, reading.findings.file(), {form.unit, form.year}));
    return std::nullopt;
}

const Sheet* sheet_named(Reading& reading, const Book& book, std::string_view name) {
    for (const auto& sheet : book.sheets)
        if (sheet.name == name) return &sheet;
    reading.findings.add(
        say(messages::form_without_sheet, reading.findings.file(), {std::string(name)}));
    return nullptr;
}

void read_form(Reading& reading, const Book& book, const Sheet& identity) {
    const auto form = read_identity(reading, identity);
    if (!form) return;
    auto& records = reading.result.delivery.records;
    if (const Sheet* sheet = sheet_named(reading, book, form::figures_sheet)) {
        const auto rows = rows_of(*sheet);
        const std::size_t at = header_row(rows, form::figure_columns.front());
        if (at < rows.size())
            read_figures(reading, *sheet, rows, at, &*form);
        else
            reading.findings.refuse(messages::form_without_header,
                                    reading.findings.begin_sheet(sheet->name, {}) + 1, "",
                                    {std::string(form::figure_columns.front())});
    }
    if (const Sheet* sheet = sheet_named(reading, book, form::tasks_sheet))
        read_task_reports(reading.catalog, *sheet, *form, reading.findings, records);
    if (const Sheet* sheet = sheet_named(reading, book, form::texts_sheet))
        read_texts(reading.catalog, *sheet, *form, reading.findings, records);
    reading.result.rows_read += records.size();
}

/// Whether the first row with content names any column of the long form.
bool is_table(const std::vector<SheetRow>& rows) {
    if (rows.empty()) return false;
    return std::any_of(rows[0].cells.begin(), rows[0].cells.end(), [](const auto& cell) {
        return column_named(cell.second->text).has_value();
    });
}

void read_tables(Reading& reading, const Book& book) {
    auto& findings = reading.findings;
    bool found = false;
    const auto is_ours = [](const Sheet& sheet) { return sheet.name == form::returned_sheet; };
    const auto own_sheets = std::count_if(book.sheets.begin(), book.sheets.end(), is_ours);
    const bool is_single = static_cast<std::ptrdiff_t>(book.sheets.size()) - own_sheets == 1;
    for (const auto& sheet : book.sheets) {
        const auto rows = rows_of(sheet);
        if (rows.empty() || is_ours(sheet)) continue;
        if (sheet.hidden) {
            findings.add(say(messages::hidden_sheet, findings.file(), {sheet.name}));
        } else if (is_table(rows) || is_single) {
            found = true;
            read_figures(reading, sheet, rows, 0, nullptr);
        } else {
            findings.add(say(messages::no_table, findings.file(), {sheet.name}));
        }
    }
    if (!found) findings.add(say(messages::file_empty, findings.file()));
}

}  // namespace

void read_workbook(std::string_view bytes, const Catalog& catalog, const StoreView& store,
                   const IntakeOptions& options, Findings& findings, IntakeResult& result) {
    Diagnostics diagnostics;
    const Book book = workbook::read_book(bytes, findings.file(), diagnostics);
    for (auto& diagnostic : diagnostics) findings.add(std::move(diagnostic));
    if (findings.is_refused()) return;
    Reading reading{catalog, options, findings, result};
    if (const Sheet* identity = identity_of(book))
        read_form(reading, book, *identity);
    else
        read_tables(reading, book);
    if (result.rows_read == 0 && !findings.is_refused())
        findings.add(say(messages::no_rows, findings.file()));
    auto& rows = result.delivery.rows;
    drop_repetitions(rows, findings);
    check_against_store(rows, store, findings);
    result.delivery.submission.encoding = xlsx_encoding;
}

}  // namespace almanac::intake_detail
