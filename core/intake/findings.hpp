// Why: all problems of a file are named, yet a million rows written the same way are one note.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "messages/messages.hpp"

namespace almanac::intake_detail {

/// Problems of a file that are listed: a wrong file must not fill the memory.
inline constexpr std::size_t most_problems = 10000;
/// And of one kind in one column: the tenth thousand bad numbers must not hide a bad area.
inline constexpr std::size_t most_of_kind = 2000;

/// What was found in one file, in order of rows. Problems are kept one by one up to a limit, beyond
/// which they are counted; notes of one kind and column are one note, at the first row, with the
/// number of the others.
class Findings {
public:
    /// `file` names the file in every place: `coal.csv row 118 column value`.
    explicit Findings(std::string file) : file_(std::move(file)) {}

    /// A problem in a cell (or, where `column` is empty, in a row): the file will be refused.
    void refuse(const MessagePattern& pattern, std::size_t row, const std::string& column,
                std::vector<std::string> arguments = {});
    /// The same with arguments that have words of each language.
    void refuse_bilingual(const MessagePattern& pattern, std::size_t row, const std::string& column,
                          std::vector<Text> arguments);
    /// The same of a cell that holds nothing readable: what else could be said of it is not.
    void refuse_unreadable(const MessagePattern& pattern, std::size_t row,
                           const std::string& column, std::vector<std::string> arguments);
    /// The same of many rows for one reason that lies outside of the file: named at the first of
    /// them. The last argument is added: how many more.
    void refuse_alike(const MessagePattern& pattern, std::size_t row, const std::string& column,
                      std::vector<std::string> arguments);
    /// Something that was put right or passed over. The last argument is added: how many more.
    void note(const MessagePattern& pattern, std::size_t row, const std::string& column,
              std::vector<std::string> arguments = {});
    /// The same with arguments that have words of each language.
    void note_bilingual(const MessagePattern& pattern, std::size_t row, const std::string& column,
                        std::vector<Text> arguments);
    /// Something that may stand and must be looked at; each is named, in both languages' words.
    void warn(const MessagePattern& pattern, std::size_t row, const std::string& column,
              const std::vector<Text>& arguments);
    /// What was refused last makes more unreadable than its row.
    void refuse_file() { ++file_problems_; }
    /// Whether something is wrong with the file itself, not with some of its rows.
    bool is_file_refused() const { return file_problems_ > 0; }
    /// Rows with problems, in order, each once; remember() has to be called before.
    std::vector<std::uint32_t> bad_rows() const;
    /// From now on the rows with problems are remembered.
    void remember() { remembers_ = true; }
    /// A row that another row's problem makes doubtful as well.
    void doubt(std::size_t row) {
        if (remembers_) bad_rows_.push_back(static_cast<std::uint32_t>(row));
    }

    /// What the refused row of a figure was about, as far as that could be read.
    void refused_figure(const std::string& indicator, int year) {
        refused_figures_.emplace(indicator, year);
    }
    const std::set<std::pair<std::string, int>>& refused_figures() const {
        return refused_figures_;
    }

    /// A problem of the file as a whole, or a note about it.
    void add(Diagnostic diagnostic);

    /// Rows that follow are of this sheet of a workbook; `letters` are its columns by header.
    /// Returns what is added to a row's number so that rows of several sheets stay apart. Problems
    /// are then placed as `book.xlsx 指标数据!D17`; a column `#D` is a letter by itself.
    std::size_t begin_sheet(std::string name, std::map<std::string, std::string> letters);
    /// Number of a row as its file or sheet counts it.
    static std::size_t row_in_sheet(std::size_t row) { return row % rows_of_sheet; }
    /// How a message about `other` names `row`: 第 2 行, or 数据!2 where they stand in different
    /// sheets.
    Text row_name(std::size_t row, std::size_t other) const;
    /// Adds what was found in a part of the same file that begins after `rows_before` rows; parts
    /// come in their order.
    void take_over(Findings part, std::size_t rows_before);

    const std::string& file() const { return file_; }
    bool is_empty() const { return about_file_.empty() && problems_ == 0 && notes_.empty(); }
    bool is_refused() const { return problems_ > 0; }
    std::size_t problems() const { return problems_ + unsaid_; }
    /// Everything found: about the file, then problems and notes in order of rows.
    Diagnostics take();

private:
    struct Problem {
        const MessagePattern* pattern;
        std::size_t row;
        std::string column;
        std::vector<std::string> arguments;
        std::vector<Text> words = {};  ///< In place of the arguments where they differ by language.
    };
    struct Note : Problem {
        std::size_t more = 0;
    };
    struct Placed {
        std::size_t row;
        Diagnostic diagnostic;
    };

    std::string place(std::size_t row, const std::string& column) const;
    void keep(Problem problem);
    void keep_note(Problem problem);
    void list(Problem problem);

    struct SheetPlace {
        std::string name;
        std::map<std::string, std::string> letters;
    };
    static constexpr std::size_t rows_of_sheet = 1U << 21;  // More than a sheet can have.

    std::vector<SheetPlace> sheets_;
    std::string file_;
    Diagnostics about_file_;
    std::vector<Problem> warnings_;
    std::vector<Problem> kept_;
    /// By code, pattern and column; and problems that many rows have alike, by their arguments,
    /// too.
    std::map<std::string, Note> notes_;
    std::set<std::pair<std::size_t, std::string>> unreadable_;
    std::vector<std::uint32_t> bad_rows_;
    std::set<std::pair<std::string, int>> refused_figures_;
    bool remembers_ = false;
    std::size_t file_problems_ = 0;
    /// How many are listed, by message and column.
    std::map<std::pair<std::string_view, std::string>, std::size_t> listed_;
    std::size_t unlisted_ = 0;
    std::size_t problems_ = 0;
    std::size_t unsaid_ = 0;  ///< Problems of unreadable cells, and alike ones after the first.
};

}  // namespace almanac::intake_detail
