// Why: all problems of a file are named, yet a million rows written the same way are one note.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "messages/messages.hpp"

namespace almanac::intake_detail {

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
    /// Something that was put right or passed over. The last argument is added: how many more.
    void note(const MessagePattern& pattern, std::size_t row, const std::string& column,
              std::vector<std::string> arguments = {});
    /// A problem of the file as a whole, or a note about it.
    void add(Diagnostic diagnostic);

    /// Adds what was found in a part of the same file that begins after `rows_before` rows; parts
    /// come in their order.
    void take_over(Findings part, std::size_t rows_before);

    const std::string& file() const { return file_; }
    bool is_empty() const { return about_file_.empty() && problems_ == 0 && notes_.empty(); }
    bool is_refused() const { return problems_ > 0; }
    std::size_t problems() const { return problems_; }
    /// Everything found: about the file, then problems and notes in order of rows.
    Diagnostics take();

private:
    struct Note {
        const MessagePattern* pattern;
        std::size_t row;
        std::string column;
        std::vector<std::string> arguments;
        std::size_t more = 0;
    };
    struct Problem {
        const MessagePattern* pattern;
        std::size_t row;
        std::string column;
        std::vector<std::string> arguments;
    };
    struct Placed {
        std::size_t row;
        Diagnostic diagnostic;
    };

    std::string place(std::size_t row, const std::string& column) const;

    std::string file_;
    Diagnostics about_file_;
    std::vector<Problem> kept_;
    std::map<std::string, Note> notes_;  ///< By code, pattern and column.
    std::size_t problems_ = 0;
};

}  // namespace almanac::intake_detail
