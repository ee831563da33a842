// Why: see findings.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/findings.hpp"

#include <algorithm>

#include "intake/file_messages.hpp"

namespace almanac::intake_detail {
namespace {

/// " (and 5 more rows treated alike)", or nothing.
Text others(std::size_t more) {
    if (more == 0) return Text("");
    const std::string count = std::to_string(more);
    return {"（另有 " + count + " 行作同样处理）", " (and " + count + " more rows treated alike)"};
}

}  // namespace

std::size_t Findings::begin_sheet(std::string name, std::map<std::string, std::string> letters) {
    sheets_.push_back({std::move(name), std::move(letters)});
    return (sheets_.size() - 1) * rows_of_sheet;
}

namespace {

/// The letter of a column by its header, or of `#C`; what concerns a row as a whole stands at its
/// value.
std::string letter_of(const std::map<std::string, std::string>& letters,
                      const std::string& column) {
    if (column.starts_with('#')) return column.substr(1);
    if (const auto own = letters.find(column); own != letters.end()) return own->second;
    for (const char* value : {"数值", "value", "数据", "指标值"}) {
        if (const auto found = letters.find(value); found != letters.end()) return found->second;
    }
    return "A";
}

}  // namespace

std::string Findings::place(std::size_t row, const std::string& column) const {
    if (!sheets_.empty()) {
        const auto& [name, letters] = sheets_.at(row / rows_of_sheet);
        return file_ + " " + name + "!" + letter_of(letters, column) +
               std::to_string(row_in_sheet(row));
    }
    return file_ + " row " + std::to_string(row) + (column.empty() ? "" : " column " + column);
}

Text Findings::row_name(std::size_t row, std::size_t other) const {
    const std::string number = std::to_string(row_in_sheet(row));
    if (sheets_.empty() || row / rows_of_sheet == other / rows_of_sheet)
        return {"第 " + number + " 行", "row " + number};
    return Text(sheets_.at(row / rows_of_sheet).name + "!" + number);
}

void Findings::refuse(const MessagePattern& pattern, std::size_t row, const std::string& column,
                      std::vector<std::string> arguments) {
    if (!column.empty() && unreadable_.count({row, column}) != 0) {
        ++unsaid_;
        return;
    }
    keep({&pattern, row, column, std::move(arguments)});
}

void Findings::refuse_bilingual(const MessagePattern& pattern, std::size_t row,
                                const std::string& column, std::vector<Text> arguments) {
    keep({&pattern, row, column, {}, std::move(arguments)});
}

void Findings::keep(Problem problem) {
    doubt(problem.row);
    ++problems_;
    list(std::move(problem));
}

void Findings::list(Problem problem) {
    std::size_t& of_kind = listed_[{problem.pattern->zh, problem.column}];
    if (of_kind == most_of_kind || kept_.size() == most_problems) {
        ++unlisted_;
        return;
    }
    ++of_kind;
    kept_.push_back(std::move(problem));
}

void Findings::refuse_unreadable(const MessagePattern& pattern, std::size_t row,
                                 const std::string& column, std::vector<std::string> arguments) {
    refuse(pattern, row, column, std::move(arguments));
    unreadable_.emplace(row, column);
}

void Findings::refuse_alike(const MessagePattern& pattern, std::size_t row,
                            const std::string& column, std::vector<std::string> arguments) {
    doubt(row);
    std::string kind(pattern.code);
    kind.append(pattern.zh).append("\n").append(column);
    for (const auto& argument : arguments) kind.append("\n").append(argument);
    const auto [found, is_new] = notes_.try_emplace(std::move(kind));
    if (is_new)
        static_cast<Problem&>(found->second) = {&pattern, row, column, std::move(arguments)};
    else
        ++found->second.more;
    ++(is_new ? problems_ : unsaid_);
}

void Findings::note(const MessagePattern& pattern, std::size_t row, const std::string& column,
                    std::vector<std::string> arguments) {
    keep_note({&pattern, row, column, std::move(arguments)});
}

void Findings::note_bilingual(const MessagePattern& pattern, std::size_t row,
                              const std::string& column, std::vector<Text> arguments) {
    keep_note({&pattern, row, column, {}, std::move(arguments)});
}

void Findings::keep_note(Problem problem) {
    std::string kind(problem.pattern->code);
    kind.append(problem.pattern->zh).append("\n").append(problem.column);
    const auto [found, is_new] = notes_.try_emplace(std::move(kind));
    if (is_new)
        static_cast<Problem&>(found->second) = std::move(problem);
    else
        ++found->second.more;
}

void Findings::warn(const MessagePattern& pattern, std::size_t row, const std::string& column,
                    const std::vector<Text>& arguments) {
    warnings_.push_back({&pattern, row, column, {}, arguments});
}

void Findings::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::error) {
        ++problems_;
        ++file_problems_;
    }
    about_file_.push_back(std::move(diagnostic));
}

void Findings::take_over(Findings part, std::size_t rows_before) {
    for (auto& diagnostic : part.about_file_) about_file_.push_back(std::move(diagnostic));
    for (auto& problem : part.kept_) {
        problem.row += rows_before;
        list(std::move(problem));
    }
    for (auto& warning : part.warnings_) {
        warning.row += rows_before;
        warnings_.push_back(std::move(warning));
    }
    problems_ += part.problems_;
    unlisted_ += part.unlisted_;
    unsaid_ += part.unsaid_;
    file_problems_ += part.file_problems_;
    refused_figures_.merge(part.refused_figures_);
    for (const auto row : part.bad_rows_)
        bad_rows_.push_back(row + static_cast<std::uint32_t>(rows_before));
    for (auto& [kind, note] : part.notes_) {
        const auto [found, is_new] = notes_.try_emplace(kind, std::move(note));
        if (is_new) {
            found->second.row += rows_before;
            continue;
        }
        found->second.more += note.more + 1;
        if (found->second.pattern->severity != Severity::error) continue;
        --problems_;  // What was the first of its part is one of the others.
        ++unsaid_;
    }
}

std::vector<std::uint32_t> Findings::bad_rows() const {
    auto rows = bad_rows_;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

Diagnostics Findings::take() {
    std::vector<Placed> placed;
    const auto in_words = [](const Problem& problem) {
        auto words = problem.words;
        for (const auto& argument : problem.arguments) words.emplace_back(argument);
        return words;
    };
    for (const auto* each : {&warnings_, &kept_})
        for (const auto& problem : *each)
            placed.push_back(
                {problem.row, say_bilingual(*problem.pattern, place(problem.row, problem.column),
                                            in_words(problem))});
    for (const auto& [kind, note] : notes_) {
        auto words = in_words(note);
        words.push_back(others(note.more));
        placed.push_back(
            {note.row, say_bilingual(*note.pattern, place(note.row, note.column), words)});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.row < b.row; });
    Diagnostics all = std::move(about_file_);
    for (auto& each : placed) all.push_back(std::move(each.diagnostic));
    if (unlisted_ > 0)
        all.push_back(say(messages::more_problems, file_, {std::to_string(unlisted_)}));
    return all;
}

}  // namespace almanac::intake_detail
