// Why: see read_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_table.hpp"

#include <algorithm>
#include <deque>

#include "catalog/csv_reader.hpp"
#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/layout.hpp"
#include "intake/like_rows.hpp"
#include "intake/mapping_messages.hpp"
#include "intake/read_cells.hpp"
#include "intake/row_asides.hpp"
#include "intake/separated.hpp"
#include "intake/text_parts.hpp"
#include "intake/wide_hint.hpp"
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

/// Whether the row is made as a row of CSV must be; says why not. `names` of the columns may not
/// be known yet.
bool is_well_formed(const CsvReader& reader, const std::vector<std::string>& names,
                    Findings& findings) {
    if (const auto& problem = reader.problem()) {
        const std::size_t at = problem->column - 1;
        const std::string column = at < names.size() ? names[at] : std::to_string(problem->column);
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
    if (names.empty() || cells.size() == names.size()) return true;
    // A spreadsheet adds commas behind rows whose cells were once used.
    const bool is_whole = cells.size() > names.size();
    if (is_whole && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(names.size()),
                                cells.end(), [](auto cell) { return trimmed(cell).empty(); }))
        return true;
    findings.refuse(messages::row_width, reader.row(), "",
                    {std::to_string(reader.cells().size()), std::to_string(names.size())});
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
    PartReader(const Catalog& catalog, const Layout& layout, bool remembers)
        : layout_(layout),
          shape_(layout, catalog),
          names_(catalog),
          like_(layout.lanes.front(), table_),
          remembers_(remembers),
          has_release_(layout.lanes.front().cell[index_of(Column::release)] != Headers::absent),
          // Who may see a figure is a record of its own, which rows that are alike do not bring.
          takes_like_(!has_release_ && layout.allows_like_rows()) {}

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
            if (const auto size =
                    takes_like_ ? like_.take_next(reader.rest(), reader.row() + 1) : 0) {
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
        const bool is_complete = !reader.problem() && reader.cells().size() == layout_.width;
        if (is_complete && takes_like_ && like_.take(reader)) {
            ++result.rows_read;
            return;
        }
        // Most rows are figures; what else one is asked of those that cannot be.
        if ((layout_.is_wide || !is_complete) && is_aside(reader, result)) return;
        ++result.rows_read;
        result.has_quote_fault = result.has_quote_fault || reader.problem().has_value();
        if (!is_well_formed(reader, layout_.lanes.front().by_cell, result.findings)) return;
        const auto& cells = shape_.of(reader.cells());
        if (shape_.is_derived(cells))
            return result.findings.note(messages::derived_rows, reader.row(), "");
        for (const auto& lane : layout_.lanes) {
            const std::size_t value = lane.cell[index_of(Column::value)];
            if (layout_.is_wide && trimmed(cells[value]).empty())
                result.findings.note(messages::empty_figures, reader.row(),
                                     lane.name[index_of(Column::value)]);
            else
                read_lane(lane, cells, reader, result);
        }
    }

    void read_lane(const Headers& lane, const std::vector<std::string_view>& cells,
                   const CsvReader& reader, Read& result) {
        Findings said("");
        if (remembers_) said.remember();
        refuse_nameless(lane, reader, said);
        auto row = read_row(lane, names_, said, cells, reader.row());
        if (said.is_refused()) {
            if (!layout_.is_wide && is_aside(reader, result))
                --result.rows_read;
            else
                result.findings.take_over(std::move(said), 0);
            return;
        }
        if (row) {
            layout_.take_as_submitted(cells, row->provenance);
            table_.push_back(*row);
        }
        if (row && has_release_) {
            auto record = read_release(lane, said, cells, reader.row(), *row);
            if (record) result.records.push_back(std::move(*record));
        }
        // A quotation is held against each value.
        if (row && takes_like_ && said.is_empty() && row->provenance.quotation.empty())
            learn(lane, cells, reader, *row);
        result.findings.take_over(std::move(said), 0);
    }

    bool is_aside(const CsvReader& reader, Read& result) const {
        return !reader.problem() &&
               pass_aside(layout_.lanes.front(), reader.cells(), reader.row(), result.findings);
    }

    static void refuse_nameless(const Headers& lane, const CsvReader& reader, Findings& said) {
        for (const auto at : lane.nameless) {
            const std::string_view cell = trimmed(reader.cells()[at]);
            if (!cell.empty())
                said.refuse(messages::nameless_content, reader.row(), "",
                            {std::string(cell), std::to_string(at + 1)});
        }
    }

    void learn(const Headers& lane, const std::vector<std::string_view>& cells,
               const CsvReader& reader, const AcceptedRow& row) {
        const auto cell = [&](Column column) { return cells[lane.cell[index_of(column)]]; };
        like_.learn(reader, *names_.indicator(cell(Column::indicator)).thing,
                    *names_.area(cell(Column::area)).thing, *names_.unit(cell(Column::unit)), row);
    }

    const Layout& layout_;
    RowShape shape_;
    Names names_;
    RowTable table_;
    LikeRows like_;
    bool remembers_;
    bool has_release_;
    bool takes_like_;
};

/// Reads the rows after the header.
class TableReader {
public:
    TableReader(const Catalog& catalog, const Layout& layout, bool remembers, TableReading& reading)
        : reading_(reading) {
        for (std::size_t thread = 0; thread < thread_count(); ++thread)
            readers_.emplace_back(catalog, layout, remembers);
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
    Layout layout;
    std::string_view rest;
    std::size_t rows = 0;
};

/// Keeps the flags of columns that are empty in all rows of `rest`.
void close_filled(std::string_view rest, std::vector<bool>& is_empty) {
    CsvReader reader(rest);
    if (trimmed(rest).empty()) return is_empty.assign(is_empty.size(), false);
    while (reader.next() && std::find(is_empty.begin(), is_empty.end(), true) != is_empty.end()) {
        if (reader.problem()) return is_empty.assign(is_empty.size(), false);
        const auto& cells = reader.cells();
        for (std::size_t at = 0; at < std::min(cells.size(), is_empty.size()); ++at)
            if (is_empty[at] && !trimmed(cells[at]).empty()) is_empty[at] = false;
    }
}

/// Whether a row stands above the header of a table, of which a title is told once.
bool is_title(const CsvReader& reader, std::string_view rest, const Catalog& catalog,
              const IntakeOptions& options) {
    constexpr std::size_t most_title_rows = 20;
    if (names_any_column(reader.cells(), options)) return false;
    CsvReader below(rest);
    for (std::size_t row = 0; row < most_title_rows && below.next(); ++row)
        if (is_table_header(below.cells(), catalog, options)) return true;
    return false;
}

/// The row below the header, which may belong to it.
std::optional<std::vector<std::string_view>> row_below(const CsvReader& header, CsvReader& below) {
    if (!below.next() || below.problem() || below.cells().size() < header.cells().size() ||
        below.raw().size() > longest_row || !is_utf8(below.raw()))
        return std::nullopt;
    return below.cells();
}

/// Reads as far as the header; nothing where there is none to go on with.
std::optional<Top> read_top(std::string_view text, const Catalog& catalog,
                            const IntakeOptions& options, Findings& findings) {
    CsvReader reader(text);
    bool has_title = false;
    while (reader.next()) {
        if (is_blank(reader)) {
            findings.note(messages::blank_rows, reader.row(), "");
            continue;
        }
        if (named_separator(reader.raw())) {
            findings.note(messages::separator_line, reader.row(), "",
                          {std::string(trimmed(reader.raw()))});
            continue;
        }
        if (!is_well_formed(reader, {}, findings)) return std::nullopt;
        if (is_title(reader, reader.rest(), catalog, options)) {
            has_title = true;
            continue;
        }
        if (has_title)
            findings.add(
                say(messages::rows_above_header, findings.file(), {std::to_string(reader.row())}));
        CsvReader below(reader.rest());
        const auto second = row_below(reader, below);
        Top top{read_layout(
                    reader.cells(), second ? &*second : nullptr, reader.row(), catalog, options,
                    findings,
                    [&](std::vector<bool>& is_empty) { close_filled(reader.rest(), is_empty); }),
                reader.rest(), reader.row()};
        if (findings.is_refused()) return std::nullopt;
        const auto& nameless = top.layout.lanes.front().nameless;
        if (!nameless.empty()) {
            std::string columns;
            for (const auto at : nameless)
                columns += (columns.empty() ? "" : ", ") + std::to_string(at + 1);
            findings.note(messages::nameless_column, top.rows, "", {columns});
        }
        if (top.layout.head_rows > 1) {
            top.rest = below.rest();
            ++top.rows;
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
        const auto top = read_top(text, catalog, options, reading.findings);
        if (!top) return is_utf8(text) ? std::optional(std::move(reading)) : std::nullopt;
        if (!is_utf8(text.substr(0, text.size() - top->rest.size()))) return std::nullopt;
        TableReader reader(catalog, top->layout, options.set_aside, reading);
        const bool whole = reader.read(top->rest, top->rows, size, done);
        if (!reader.is_utf8()) return std::nullopt;
        if (!whole) continue;
        if (reading.rows_read == 0) reading.findings.add(say(messages::no_rows, file));
        return reading;
    }
    return std::nullopt;
}

}  // namespace almanac::intake_detail
