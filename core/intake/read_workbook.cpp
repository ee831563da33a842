// Why: see read_workbook.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_workbook.hpp"

#include <algorithm>

#include "intake/file_messages.hpp"
#include "intake/form.hpp"
#include "intake/read_form.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

using workbook::Book;
using workbook::Sheet;

void read_table_sheet(WorkbookReading& reading, const Sheet& sheet,
                      const std::vector<SheetRow>& rows, std::size_t header) {
    if (header > 0)
        reading.findings.add(say(messages::title_above, reading.findings.file(),
                                 {sheet.name, std::to_string(rows[header].row)}));
    read_figures(reading, sheet, rows, header, nullptr);
}

void read_tables(WorkbookReading& reading, const Book& book) {
    auto& findings = reading.findings;
    bool found = false;
    const auto is_ours = [](const Sheet& sheet) { return sheet.name == form::returned_sheet; };
    const auto own_sheets = std::count_if(book.sheets.begin(), book.sheets.end(), is_ours);
    const bool is_single = static_cast<std::ptrdiff_t>(book.sheets.size()) - own_sheets == 1;
    for (const auto& sheet : book.sheets) {
        const auto rows = rows_of(sheet);
        if (rows.empty() || is_ours(sheet)) continue;
        const auto header = table_header(rows, reading.catalog, reading.options);
        if (sheet.hidden) {
            findings.add(say(messages::hidden_sheet, findings.file(), {sheet.name}));
        } else if (is_of_form(rows)) {
            found = true;
            findings.add(say(messages::form_without_mark, findings.file(), {sheet.name}));
        } else if (header || is_single) {
            found = true;
            read_table_sheet(reading, sheet, rows, header.value_or(0));
        } else {
            findings.add(say(messages::no_table, findings.file(), {sheet.name}));
        }
    }
    if (!found) findings.add(say(messages::file_empty, findings.file()));
}

}  // namespace

void read_workbook(std::string_view bytes, const Catalog& catalog, const IntakeOptions& options,
                   Findings& findings, IntakeResult& result) {
    Diagnostics diagnostics;
    const Book book = workbook::read_book_apart(bytes, findings.file(), diagnostics);
    for (auto& diagnostic : diagnostics) findings.add(std::move(diagnostic));
    if (findings.is_refused()) return;
    WorkbookReading reading{catalog, options, findings, result};
    if (const Sheet* identity = identity_of(book))
        read_form(reading, book, *identity);
    else
        read_tables(reading, book);
    if (result.rows_read == 0 && !findings.is_refused())
        findings.add(say(messages::no_rows, findings.file()));
    result.delivery.submission.encoding = xlsx_encoding;
}

}  // namespace almanac::intake_detail
