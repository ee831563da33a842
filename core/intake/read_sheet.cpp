// Why: see read_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_sheet.hpp"

#include <set>

#include "intake/cell_text.hpp"
#include "intake/read_cells.hpp"

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

}  // namespace

std::optional<std::size_t> table_header(const std::vector<SheetRow>& rows,
                                        const IntakeOptions& options) {
    constexpr std::size_t most_title_rows = 20;
    constexpr std::size_t least_columns = 4;
    for (std::size_t at = 0; at < rows.size() && at <= most_title_rows; ++at) {
        std::set<Column> named;
        for (const auto& [column, cell] : rows[at].cells) {
            const auto other = options.columns.find(std::string(trimmed(cell->text)));
            const auto known =
                column_named(other == options.columns.end() ? cell->text : other->second);
            if (known) named.insert(*known);
        }
        if (at == 0 && !named.empty()) return at;
        if (named.size() >= least_columns && named.count(Column::indicator) != 0 &&
            named.count(Column::value) != 0)
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
    const auto columns = data_columns(top, form != nullptr);
    const std::size_t before = findings.problems();
    IntakeOptions options = reading.options;
    if (form != nullptr) options.columns.clear();
    const Headers headers = read_headers(texts_of(top, columns), base + top.row, findings, options);
    if (findings.problems() != before) return findings.refuse_file();
    std::optional<FormRules> rules;
    if (form != nullptr) rules.emplace(reading.catalog, *form, top, base, findings);
    std::vector<SheetRow> data;
    for (std::size_t at = first + 1; at < rows.size(); ++at) {
        if (!rules || !rules->is_unreported(rows[at])) data.push_back(rows[at]);
    }
    const FigureColumns of_figures{columns[headers.cell[index_of(Column::value)]],
                                   columns[headers.cell[index_of(Column::unit)]]};
    check_cells(sheet, data, top, of_figures, reading.catalog.measures, base, findings);
    for (const auto& row : data) {
        auto texts = texts_of(row, columns);
        if (rules) texts[headers.cell[index_of(Column::indicator)]] = rules->indicator(row);
        const std::size_t at = base + row.row;
        ++reading.result.rows_read;
        auto accepted = read_row(headers, reading.names, findings, texts, at);
        if (!accepted) continue;
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
