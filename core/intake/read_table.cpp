// Why: see read_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_table.hpp"

#include <algorithm>
#include <deque>

#include "catalog/csv_reader.hpp"
#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/like_rows.hpp"
#include "intake/read_cells.hpp"
#include "intake/row_asides.hpp"
#include "intake/text_parts.hpp"
#include "system/parallel.hpp"
#include "text/decode_text.hpp"

namespace almanac::intake_detail {
namespace {

constexpr std::size_t longest_row = 1U << 20;  // Bytes; more is a quote that was never closed.
constexpr std::size_t part_size = 1U << 20;
constexpr std::size_t parts_at_once = 16;
constexpr std::size_t usual_row = 32;  // Bytes; for taking room only.

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
    const auto& cells = reader.cells();
    if (headers.by_cell.empty() || cells.size() == headers.by_cell.size()) return true;
    // A spreadsheet adds commas behind rows whose cells were once used.
    const bool is_whole = cells.size() > headers.by_cell.size();
    if (is_whole && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(headers.by_cell.size()),
                                cells.end(), [](auto cell) { return trimmed(cell).empty(); }))
        return true;
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

/// Reads parts of a table, one after the other, and remembers names and rows from part to part.
class PartReader {
public:
    PartReader(const Catalog& catalog, const Headers& headers, bool remembers)
        : headers_(headers),
          names_(catalog),
          like_(headers, table_),
          remembers_(remembers),
          has_release_(headers.cell[index_of(Column::release)] != Headers::absent) {}

    RowTable& table() { return table_; }

    struct Read {
        Findings findings{""};
        std::vector<Record> records;
        std::size_t rows_read = 0;
        std::size_t rows = 0;  ///< Blank ones too.
        bool is_utf8 = true;
        bool has_quote_fault = false;
    };

    Read read(std::string_view part) {
        Read result;
        if (remembers_) result.findings.remember();
        CsvReader reader(part);
        table_.reserve(part.size() / usual_row);
        for (;;) {
            // Who may see a figure is a record of its own, which rows that are alike do not bring.
            if (const auto size =
                    has_release_ ? 0 : like_.take_next(reader.rest(), reader.row() + 1)) {
                reader.pass(size);
                ++result.rows_read;
                continue;
            }
            if (!reader.next()) break;
            if (!is_utf8(reader.raw())) {
                result.is_utf8 = false;
                break;
            }
            read_row_of(reader, result);
        }
        result.rows = reader.row();
        return result;
    }

private:
    void read_row_of(const CsvReader& reader, Read& result) {
        if (is_blank(reader)) return result.findings.note(messages::blank_rows, reader.row(), "");
        const bool is_complete =
            !reader.problem() && reader.cells().size() == headers_.by_cell.size();
        if (is_complete && !has_release_ && like_.take(reader)) {
            ++result.rows_read;
            return;
        }
        if (!reader.problem() &&
            pass_aside(headers_, reader.cells(), reader.row(), result.findings))
            return;
        ++result.rows_read;
        result.has_quote_fault = result.has_quote_fault || reader.problem().has_value();
        if (!is_well_formed(reader, headers_, result.findings)) return;
        Findings said("");
        if (remembers_) said.remember();
        refuse_nameless(reader, said);
        const auto row = read_row(headers_, names_, said, reader.cells(), reader.row());
        if (said.is_refused()) return result.findings.take_over(std::move(said), 0);
        if (row) table_.push_back(*row);
        if (row && has_release_) {
            auto record = read_release(headers_, said, reader.cells(), reader.row(), *row);
            if (record) result.records.push_back(std::move(*record));
        }
        // A quotation is held against each value.
        if (row && said.is_empty() && row->provenance.quotation.empty()) learn(reader, *row);
        result.findings.take_over(std::move(said), 0);
    }

    void refuse_nameless(const CsvReader& reader, Findings& said) const {
        for (const auto at : headers_.nameless) {
            const std::string_view cell = trimmed(reader.cells()[at]);
            if (!cell.empty())
                said.refuse(messages::nameless_content, reader.row(), "",
                            {std::string(cell), std::to_string(at + 1)});
        }
    }

    void learn(const CsvReader& reader, const AcceptedRow& row) {
        const auto cell = [&](Column column) {
            return reader.cells()[headers_.cell[index_of(column)]];
        };
        like_.learn(reader, *names_.indicator(cell(Column::indicator)).thing,
                    *names_.area(cell(Column::area)).thing, *names_.unit(cell(Column::unit)), row);
    }

    const Headers& headers_;
    Names names_;
    RowTable table_;
    LikeRows like_;
    bool remembers_;
    bool has_release_;
};

/// Reads the rows after the header.
class TableReader {
public:
    TableReader(const Catalog& catalog, const Headers& headers, bool remembers,
                TableReading& reading)
        : reading_(reading) {
        for (std::size_t thread = 0; thread < thread_count(); ++thread)
            readers_.emplace_back(catalog, headers, remembers);
        numbers_.resize(readers_.size());
    }

    /// False where the text is not UTF-8, or was cut into parts although its quotes are not well
    /// formed, so that a row may have been cut.
    bool read(std::string_view text, std::size_t rows_before, std::size_t size,
              const std::function<void(std::string_view)>& done) {
        is_cut_ = size < text.size();
        reading_.rows.reserve(text.size() / usual_row);
        while (!text.empty()) {
            const auto parts = take_parts(text, size, parts_at_once);
            if (!read_parts(parts, rows_before)) return false;
            for (const auto part : parts) done(part);
        }
        return true;
    }
    bool is_utf8() const { return is_utf8_; }

private:
    struct Part {
        PartReader::Read read;
        RowRun rows;
        std::size_t thread = 0;
    };

    bool read_parts(const std::vector<std::string_view>& texts, std::size_t& rows_before) {
        std::vector<Part> parts(texts.size());
        in_parallel(texts.size(), [&](std::size_t thread, std::size_t at) {
            parts[at].read = readers_[thread].read(texts[at]);
            parts[at].thread = thread;
            parts[at].rows = readers_[thread].table().take_rows();
        });
        for (auto& part : parts) {
            is_utf8_ = is_utf8_ && part.read.is_utf8;
            if (!is_utf8_ || (is_cut_ && part.read.has_quote_fault)) return false;
            reading_.rows.append(std::move(part.rows), readers_[part.thread].table(),
                                 numbers_[part.thread], static_cast<std::uint32_t>(rows_before));
            std::move(part.read.records.begin(), part.read.records.end(),
                      std::back_inserter(reading_.records));
            reading_.rows_read += part.read.rows_read;
            reading_.findings.take_over(std::move(part.read.findings), rows_before);
            rows_before += part.read.rows;
        }
        return true;
    }

    TableReading& reading_;
    std::deque<PartReader> readers_;
    std::vector<RowNumbers> numbers_;
    bool is_utf8_ = true;
    bool is_cut_ = false;
};

/// What stands before the rows: where reading goes on, and how the columns are called.
struct Top {
    Headers headers;
    std::string_view rest;
    std::size_t rows = 0;
};

/// Whether a line is `sep=,`, with which a spreadsheet is told the separator.
bool names_separator(const CsvReader& reader) {
    std::string_view line = trimmed(reader.raw());
    if (line.size() > 2 && line.front() == '"') line.remove_prefix(1);
    return line.starts_with("sep=,") || line.starts_with("SEP=,") || line.starts_with("Sep=,");
}

/// Whether a row stands above the header of a table, of which a title is told once.
bool is_title(const CsvReader& reader, std::string_view rest, const IntakeOptions& options) {
    constexpr std::size_t most_title_rows = 20;
    const auto names_any = [&](const std::vector<std::string_view>& cells) {
        return std::any_of(cells.begin(), cells.end(), [&](std::string_view cell) {
            const auto other = options.columns.find(std::string(trimmed(cell)));
            return column_named(other == options.columns.end() ? cell
                                                               : std::string_view(other->second))
                .has_value();
        });
    };
    if (names_any(reader.cells()) && is_table_header(reader.cells(), options)) return false;
    CsvReader below(rest);
    for (std::size_t row = 0; row < most_title_rows && below.next(); ++row)
        if (is_table_header(below.cells(), options)) return !names_any(reader.cells());
    return false;
}

/// Reads as far as the header; nothing where there is none to go on with.
std::optional<Top> read_top(std::string_view text, const IntakeOptions& options,
                            Findings& findings) {
    CsvReader reader(text);
    bool has_title = false;
    while (reader.next()) {
        if (is_blank(reader)) {
            findings.note(messages::blank_rows, reader.row(), "");
            continue;
        }
        if (names_separator(reader)) {
            findings.note(messages::separator_line, reader.row(), "",
                          {std::string(trimmed(reader.raw()))});
            continue;
        }
        if (!is_well_formed(reader, {}, findings)) return std::nullopt;
        if (is_title(reader, reader.rest(), options)) {
            has_title = true;
            continue;
        }
        if (has_title)
            findings.add(
                say(messages::rows_above_header, findings.file(), {std::to_string(reader.row())}));
        Top top{read_headers(reader.cells(), reader.row(), findings, options), reader.rest(),
                reader.row()};
        if (findings.is_refused()) return std::nullopt;
        if (!top.headers.nameless.empty()) {
            std::string columns;
            for (const auto at : top.headers.nameless)
                columns += (columns.empty() ? "" : ", ") + std::to_string(at + 1);
            findings.note(messages::nameless_column, top.rows, "", {columns});
        }
        return top;
    }
    findings.add(say(messages::file_empty, findings.file()));
    return std::nullopt;
}

}  // namespace

std::optional<TableReading> read_table(std::string_view text, const Catalog& catalog,
                                       const std::string& file, const IntakeOptions& options,
                                       const std::function<void(std::string_view)>& done) {
    // A row of faulty quotes may have been cut: then all is read again as one part.
    for (const std::size_t size : {part_size, text.size()}) {
        TableReading reading{{}, 0, Findings(file)};
        if (options.set_aside) reading.findings.remember();
        const auto top = read_top(text, options, reading.findings);
        if (!top) return is_utf8(text) ? std::optional(std::move(reading)) : std::nullopt;
        if (!is_utf8(text.substr(0, text.size() - top->rest.size()))) return std::nullopt;
        TableReader reader(catalog, top->headers, options.set_aside, reading);
        const bool whole = reader.read(top->rest, top->rows, size, done);
        if (!reader.is_utf8()) return std::nullopt;
        if (!whole) continue;
        if (reading.rows_read == 0) reading.findings.add(say(messages::no_rows, file));
        return reading;
    }
    return std::nullopt;
}

}  // namespace almanac::intake_detail
