// Why: see intake.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/intake.hpp"

#include "catalog/csv_reader.hpp"
#include "intake/cell_text.hpp"
#include "intake/check_rows.hpp"
#include "intake/decode_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/read_cells.hpp"
#include "intake/read_workbook.hpp"
#include "store/sha256.hpp"

namespace almanac {
namespace {

using namespace intake_detail;

constexpr std::size_t longest_row = 1U << 20;  // Bytes; more is a quote that was never closed.

const MessagePattern& message_of(QuoteFault fault) {
    switch (fault) {
        case QuoteFault::bare: return messages::quote_bare;
        case QuoteFault::after: return messages::quote_after;
        case QuoteFault::unterminated: break;
    }
    return messages::quote_open;
}

/// Whether the row is made as a row of CSV must be; says why not. `headers` may have no cells yet.
bool is_well_formed(const CsvReader& reader, const Headers& headers, Findings& findings) {
    if (const auto& problem = reader.problem()) {
        const std::size_t at = problem->column - 1;
        const std::string column =
            at < headers.by_cell.size() ? headers.by_cell[at] : std::to_string(problem->column);
        findings.refuse(message_of(problem->fault), reader.row(), column,
                        {std::string(reader.cells()[at])});
        return false;
    }
    if (reader.raw().size() > longest_row) {
        findings.refuse(messages::row_too_long, reader.row(), "",
                        {std::to_string(reader.raw().size()), std::to_string(longest_row)});
        return false;
    }
    if (headers.by_cell.empty() || reader.cells().size() == headers.by_cell.size()) return true;
    findings.refuse(
        messages::row_width, reader.row(), "",
        {std::to_string(reader.cells().size()), std::to_string(headers.by_cell.size())});
    return false;
}

/// A row of a spreadsheet without content is blank lines or commas only.
bool is_blank(const CsvReader& reader) {
    for (const auto cell : reader.cells()) {
        if (!trimmed(cell).empty()) return false;
    }
    return !reader.problem();
}

/// Takes the next row with content; false at the end of the file.
bool next_row(CsvReader& reader, Findings& findings) {
    while (reader.next()) {
        if (!is_blank(reader)) return true;
        findings.note(messages::blank_rows, reader.row(), "");
    }
    return false;
}

void read_rows(CsvReader& reader, const Catalog& catalog, const Headers& headers,
               Findings& findings, IntakeResult& result) {
    Names names(catalog);
    while (next_row(reader, findings)) {
        ++result.rows_read;
        if (!is_well_formed(reader, headers, findings)) continue;
        if (auto row = read_row(headers, names, findings, reader.cells(), reader.row()))
            result.delivery.rows.push_back(std::move(*row));
    }
    if (result.rows_read == 0) findings.add(say(messages::no_rows, findings.file()));
}

void read_table(std::string_view text, const Catalog& catalog, const Store& store,
                Findings& findings, IntakeResult& result) {
    CsvReader reader(text);
    if (!next_row(reader, findings))
        return findings.add(say(messages::file_empty, findings.file()));
    if (!is_well_formed(reader, {}, findings)) return;
    const Headers headers = read_headers(reader.cells(), reader.row(), findings);
    if (findings.is_refused()) return;
    read_rows(reader, catalog, headers, findings, result);
    drop_repetitions(result.delivery.rows, findings);
    check_against_store(result.delivery.rows, store, findings);
}

void read_bytes(std::string_view bytes, const Catalog& catalog, const Store& store,
                Findings& findings, IntakeResult& result) {
    if (bytes.starts_with("PK\x03\x04"))
        return read_workbook(bytes, catalog, store, findings, result);
    if (const auto format = foreign_format(bytes))
        return findings.add(
            say(messages::foreign_format, findings.file(), {format->in("zh"), format->in("en")}));
    DecodedText decoded;
    decode_text(bytes, findings.file(), decoded);
    for (auto& diagnostic : decoded.diagnostics) findings.add(std::move(diagnostic));
    if (findings.is_refused()) return;
    read_table(decoded.text, catalog, store, findings, result);
    result.delivery.submission.encoding = decoded.encoding;
}

}  // namespace

IntakeResult read_observations(const Catalog& catalog, const Store& store,
                               const std::string& file_name, std::string_view bytes) {
    IntakeResult result;
    if (const auto known = store.find_by_sha256(sha256_hex(bytes))) {
        result.already_stored = true;
        result.diagnostics.push_back(
            say(messages::file_known, file_name, {std::to_string(known->id)}));
        return result;
    }
    Findings findings(file_name);
    read_bytes(bytes, catalog, store, findings, result);
    result.refused = findings.is_refused();
    result.diagnostics = findings.take();
    if (result.refused) {
        result.delivery = {};
        return result;
    }
    result.delivery.submission.kind = "observations";
    result.delivery.submission.file_name = file_name;
    result.delivery.submission.catalog_fingerprint = catalog.fingerprint;
    result.delivery.verbatim = bytes;
    return result;
}

}  // namespace almanac
