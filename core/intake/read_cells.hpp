// Why: one row becomes one accepted figure, or every reason why not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/findings.hpp"
#include "intake/headers.hpp"
#include "intake/names.hpp"
#include "store/store.hpp"

namespace almanac::intake_detail {

/// The cells of one row by column, and where to say what is wrong with them.
class RowCells {
public:
    RowCells(const Headers& headers, Findings& findings, const std::vector<std::string_view>& cells,
             std::size_t row)
        : headers_(headers), findings_(findings), cells_(cells), row_(row) {}

    /// The cell as the file has it; empty where the file lacks the column.
    std::string_view raw(Column column) const {
        const std::size_t at = headers_.cell[index_of(column)];
        return at == Headers::absent ? std::string_view{} : cells_[at];
    }
    /// The cell without blanks around it, which are noted; control characters are refused.
    std::string_view text(Column column);
    /// The same for text of people, which may hold line ends and begin like a formula.
    std::string prose(Column column);

    void refuse(const MessagePattern& pattern, Column column,
                std::vector<std::string> arguments = {}) {
        findings_.refuse(pattern, row_, headers_.name[index_of(column)], std::move(arguments));
    }
    /// The same with arguments that have words of each language.
    void refuse_bilingual(const MessagePattern& pattern, Column column,
                          std::vector<Text> arguments) {
        findings_.refuse_bilingual(pattern, row_, headers_.name[index_of(column)],
                                   std::move(arguments));
    }
    /// The same, said once of all rows with these arguments.
    void refuse_alike(const MessagePattern& pattern, Column column,
                      std::vector<std::string> arguments) {
        findings_.refuse_alike(pattern, row_, headers_.name[index_of(column)],
                               std::move(arguments));
    }
    void warn(const MessagePattern& pattern, Column column, const std::vector<Text>& arguments) {
        findings_.warn(pattern, row_, headers_.name[index_of(column)], arguments);
    }
    void note_bilingual(const MessagePattern& pattern, Column column, std::vector<Text> arguments) {
        findings_.note_bilingual(pattern, row_, headers_.name[index_of(column)],
                                 std::move(arguments));
    }
    void note(const MessagePattern& pattern, Column column,
              std::vector<std::string> arguments = {}) {
        findings_.note(pattern, row_, headers_.name[index_of(column)], std::move(arguments));
    }
    std::size_t row() const { return row_; }
    const Date& today() const { return headers_.today; }
    const Headers& headers() const { return headers_; }
    /// Source class of every row of a file without that column; else 0.
    int source_class() const {
        return headers_.cell[index_of(Column::source_class)] == Headers::absent
                   ? headers_.source_class
                   : 0;
    }

private:
    std::string_view with_characters(std::string_view text, Column column);

    const Headers& headers_;
    Findings& findings_;
    const std::vector<std::string_view>& cells_;
    std::size_t row_;
    std::deque<std::string> rewritten_;  ///< Texts that differ from their cells.
};

/// What, where and when; members are empty where their cell was refused.
struct FigureKey {
    const Indicator* indicator = nullptr;
    bool is_of_refused_sector = false;  ///< Then nothing else was looked at.
    const Area* area = nullptr;
    std::optional<Period> period;
};

/// Whether the indicator can have a figure for such a period: a state at a moment has none for a
/// stretch of time.
bool fits_meaning(const Indicator& indicator, PeriodKind kind);
/// Whether figures of the period may be expected of an office, of whatever status: it is over, and
/// not before the years of which the workspace takes figures.
bool is_usual(const Period& period, const Headers& headers);
/// Whether the figure of what happens over time would be that of one day: a spreadsheet makes a day
/// of a month or year typed into a cell of dates.
bool is_day_of_flow(const Indicator& indicator, const Period& period);
/// Says how the year, the month and, if that is meant, the day are written.
std::vector<std::string> ways_of_day(const Period& day);
/// Whether a figure would have been published before its period began.
bool is_early(const Date& published, const Period& period, Status status);
bool is_in_range(const Indicator& indicator, double value);
/// Whether what is counted one by one is a whole number; anything else may be any.
bool is_countable(const Indicator& indicator, double value);

/// Reads indicator, area, period, breakdown and basis, and whether they fit each other.
FigureKey read_key(RowCells& cells, Names& names, SeriesKey& key);

/// Reads value, unit, status and bound into the indicator's unit, and holds them against its range.
/// With no indicator the cells are checked as far as that goes.
void read_figure(RowCells& cells, Names& names, const Indicator* indicator, Point& point,
                 Provenance& provenance);

/// Reads source, class, date of publication, quotation and note.
void read_provenance(RowCells& cells, const FigureKey& key, Status status, Provenance& provenance);

/// 公开, 内部, 不公开, or the words of manifests; nothing where it is none of them.
std::optional<Release> parse_release(std::string_view text);
/// The record that says who may see the figure of an accepted row, where the row says so.
std::optional<Record> read_release(const Headers& headers, Findings& findings,
                                   const std::vector<std::string_view>& cells, std::size_t row,
                                   const AcceptedRow& accepted);

/// The row as it would be stored; nothing where any of its cells was refused. Every cell is looked
/// at, whatever is wrong with the others.
std::optional<AcceptedRow> read_row(const Headers& headers, Names& names, Findings& findings,
                                    const std::vector<std::string_view>& cells, std::size_t row);

}  // namespace almanac::intake_detail
