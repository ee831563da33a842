// Why: see read_form.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_form.hpp"

#include <algorithm>

#include "catalog/yearly_date.hpp"
#include "intake/cell_text.hpp"
#include "intake/form.hpp"
#include "intake/form_messages.hpp"
#include "intake/read_records.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

using workbook::Book;
using workbook::Sheet;

const Sheet* sheet_named(WorkbookReading& reading, const Book& book, std::string_view name) {
    for (const auto& sheet : book.sheets)
        if (sheet.name == name) return &sheet;
    reading.findings.add(
        say(messages::form_without_sheet, reading.findings.file(), {std::string(name)}));
    return nullptr;
}

bool is_own(std::string_view name) {
    return name == form::identity_sheet || name == form::returned_sheet ||
           name == form::guide_sheet || name == form::figures_sheet || name == form::tasks_sheet ||
           name == form::texts_sheet;
}

/// A copy of a sheet, or a table beside it, may hold what somebody meant to report.
void check_other_sheets(WorkbookReading& reading, const Book& book) {
    for (const auto& sheet : book.sheets) {
        if (is_own(sheet.name) || sheet.cells.empty()) continue;
        const auto rows = rows_of(sheet);
        if (is_of_form(rows) || table_header(rows, reading.catalog, {}))
            reading.findings.add(
                say(messages::form_other_table, reading.findings.file(), {sheet.name}));
        else
            reading.findings.add(say(messages::no_table, reading.findings.file(), {sheet.name}));
    }
}

/// What comes in after the report's cut-off is not in it: whoever catches up has to say so. What
/// says that it was filled in before it is, though it came long after: the operator has to know.
void warn_of_cut_off(WorkbookReading& reading, const FormIdentity& form) {
    const auto& workspace = reading.catalog.workspace;
    const auto cut_off =
        yearly_date(workspace.default_cut_off, workspace.cut_off_by_year, std::stoi(form.year));
    if (!cut_off) return;
    const auto& options = reading.options;
    if (*cut_off < form.date)
        reading.findings.add(say(messages::form_after_cut_off, reading.findings.file(),
                                 {to_text(form.date), form.year, to_text(*cut_off)}));
    else if (!options.dated && *cut_off < options.arrival)
        reading.findings.add(
            say(messages::form_long_before, reading.findings.file(),
                {to_text(form.date), to_text(options.arrival), to_text(*cut_off), form.year}));
}

}  // namespace

bool is_of_form(const std::vector<SheetRow>& rows) {
    return header_row(rows, form::figure_columns.front()) < rows.size() ||
           header_row(rows, form::task_columns.front()) < rows.size() ||
           header_row(rows, form::text_columns.front()) < rows.size();
}

void read_form(WorkbookReading& reading, const Book& book, const Sheet& identity) {
    auto& findings = reading.findings;
    auto form = read_identity(reading.catalog, identity, findings);
    if (!form) return;
    form->date = form_date(book, *form, reading.options, findings);
    if (form->date != Date{}) reading.result.delivery.submission.dated = form->date;
    check_other_sheets(reading, book);
    auto& records = reading.result.delivery.records;
    if (const Sheet* sheet = sheet_named(reading, book, form::figures_sheet)) {
        const auto rows = rows_of(*sheet);
        const std::size_t at = header_row(rows, form::figure_columns.front());
        if (at < rows.size())
            read_figures(reading, *sheet, rows, at, &*form);
        else
            findings.refuse(messages::form_without_header,
                            findings.begin_sheet(sheet->name, {}) + 1, "",
                            {std::string(form::figure_columns.front())});
    }
    if (const Sheet* sheet = sheet_named(reading, book, form::tasks_sheet))
        read_task_reports(reading.catalog, *sheet, *form, findings, records);
    if (const Sheet* sheet = sheet_named(reading, book, form::texts_sheet))
        read_texts(reading.catalog, *sheet, *form, findings, records);
    reading.result.rows_read += records.size();
    if (!findings.is_refused()) warn_of_cut_off(reading, *form);
}

}  // namespace almanac::intake_detail
