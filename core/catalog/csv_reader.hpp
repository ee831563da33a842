// Why: registries and delivered files are CSV; one reader serves both, in one pass and without
// copying cells. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace almanac {

/// What may be wrong with the quotes of a row.
enum class QuoteFault {
    bare = 1,      ///< A quote within a cell that does not begin with one: 5"6
    after,         ///< Text after the closing quote: "a"b
    unterminated,  ///< A quoted cell that the file ends in.
};

/// Takes the rows of a CSV text (RFC 4180) one by one. Rows end with LF, CRLF or CR; quoted cells
/// may hold commas, doubled quotes and line ends.
class CsvReader {
public:
    /// `text` is borrowed for the reader's life, without a byte order mark.
    explicit CsvReader(std::string_view text) : rest_(text) {}

    /// Reads the next row; false at the end of the text.
    bool next();

    /// Of the row just read; valid until the next call of next(), and cells without a doubled quote
    /// as long as the text.
    const std::vector<std::string_view>& cells() const { return cells_; }
    /// Counted as a spreadsheet counts: the first row is 1, blank rows and rows over several lines
    /// count once.
    std::size_t row() const { return row_; }
    /// The row as it stands in the text, without its end.
    std::string_view raw() const { return raw_; }
    /// The text after the rows read.
    std::string_view rest() const { return rest_; }
    /// Passes over the next row, `size` bytes with its end, which the caller has read.
    void pass(std::size_t size) {
        rest_.remove_prefix(size);
        ++row_;
    }
    bool is_blank() const { return cells_.size() == 1 && cells_.front().empty(); }

    struct Problem {
        QuoteFault fault;
        std::size_t column;  ///< From 1.
    };
    /// The first fault in the quotes of this row; then its cells are not to be trusted.
    const std::optional<Problem>& problem() const { return problem_; }

private:
    std::size_t take_plain(std::size_t at);
    std::size_t take_quoted(std::size_t at);
    void note(QuoteFault fault);

    std::string_view rest_;
    std::string_view raw_;
    std::vector<std::string_view> cells_;
    std::deque<std::string> undoubled_;  ///< Cells with doubled quotes; a deque never moves them.
    std::optional<Problem> problem_;
    std::size_t row_ = 0;
};

}  // namespace almanac
