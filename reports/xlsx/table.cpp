// Why: see table.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/table.hpp"

#include <algorithm>
#include <optional>

#include "chart/plain_text.hpp"
#include "messages/messages.hpp"
#include "xlsx/assessment.hpp"
#include "xlsx/xlsx_messages.hpp"

namespace almanac::xlsx {
namespace {

class TableWriter {
public:
    TableWriter(Sheet& sheet, RowNumber row, const doc::Table& table, const std::string& origin,
                Use use);
    TablePlace write();

private:
    void head();
    void body_row(const doc::Row& row);
    void cells(const doc::Row& row);
    void gap(std::size_t column);
    void cell(const doc::Cell& cell, std::size_t column, bool in_total);
    void completion();
    void go_on_elsewhere();
    void finish_part();
    void foot();
    void note_at(std::size_t column, const std::string& note);

    std::string words_of(const doc::Inlines& content) const {
        return chart::plain_text(content, book_.document);
    }
    std::optional<std::size_t> column_of(std::string_view id) const;
    ColumnNumber at(std::size_t column) const {
        return static_cast<ColumnNumber>(column + (grouped_ ? 1 : 0));
    }

    Sheet* sheet_;
    Book& book_;
    RowNumber row_;
    const doc::Table& table_;
    const std::string& origin_;
    const Use use_;
    const bool grouped_;
    const std::string first_name_;  ///< Of the sheet that the table begins on.
    std::size_t columns_;
    RowNumber header_ = 0;
    bool split_ = false;
    std::string group_;
    std::vector<int> busy_;           ///< Rows that a cell from above still covers, by column.
    std::vector<std::string> above_;  ///< Words of that cell.
    std::vector<Content> shown_;      ///< The row being written, by column.
    std::vector<std::pair<std::string, std::string>> notes_;  ///< Cells, and what is noted.
};

TableWriter::TableWriter(Sheet& sheet, RowNumber row, const doc::Table& table,
                         const std::string& origin, Use use)
    : sheet_(&sheet),
      book_(sheet.book()),
      row_(row),
      table_(table),
      origin_(origin),
      use_(use),
      grouped_(std::any_of(table.rows.begin(), table.rows.end(),
                           [](const auto& each) { return each.kind == doc::RowKind::group; })),
      first_name_(sheet.name()),
      columns_(table.columns.size()) {
    const std::size_t most = book_.limits.columns - (grouped_ ? 1U : 0U);
    if (columns_ > most) {
        book_.diagnostics.push_back(
            say(cut_columns, origin_, {std::to_string(columns_), std::to_string(most)}));
        columns_ = most;
    }
    busy_.assign(columns_, 0);
    above_.assign(columns_, {});
    shown_.assign(columns_, {});
}

std::optional<std::size_t> TableWriter::column_of(std::string_view id) const {
    for (std::size_t c = 0; c < columns_; ++c)
        if (table_.columns[c].id == id) return c;
    return std::nullopt;
}

void TableWriter::head() {
    std::string caption = table_.label;
    const std::string words = words_of(table_.caption);
    if (!caption.empty() && !words.empty()) caption += "　";
    caption += words;
    if (!caption.empty()) sheet_->text(row_++, 0, caption, Style::caption);
    if (!table_.unit_line.empty()) sheet_->text(row_++, 0, words_of(table_.unit_line), Style::note);
    header_ = row_++;
    if (grouped_) sheet_->text(header_, 0, book_.words.group, Style::header);
    for (std::size_t c = 0; c < columns_; ++c) {
        const auto& column = table_.columns[c];
        std::string title = words_of(column.header);
        if (!column.group.empty()) title = column.group + std::string(book_.words.colon) + title;
        sheet_->text(header_, at(c), title, Style::header);
    }
}

/// A cell that one from above or from the left covers: words are repeated so that filters work,
/// figures are not, so that sums do.
void TableWriter::gap(std::size_t column) {
    if (use_ == Use::chart) return;
    sheet_->text(row_, at(column), busy_[column] > 0 ? above_[column] : std::string(), Style::text);
}

void TableWriter::cell(const doc::Cell& cell, std::size_t column, bool in_total) {
    Content& content = shown_[column];
    content = content_of(book_.document, cell.content, book_.diagnostics);
    for (const auto& note : cell.notes) note_at(column, words_of(note));
    for (const auto& source : content.own_sources)
        note_at(column, std::string(book_.words.own_source) + source);
    above_[column] = content.number ? std::string() : content.text;
    const bool wants_number = table_.columns[column].type == doc::ColumnType::number;
    if (use_ == Use::chart && wants_number && !content.number) return;
    if (table_.columns[column].id == "completion" && column_of("actual") && column_of("demand"))
        return;  // Needs the row's other cells: see completion().
    sheet_->content(row_, at(column), content, in_total, wants_number);
}

void TableWriter::completion() {
    const auto actual = column_of("actual");
    const auto demand = column_of("demand");
    const auto share = column_of("completion");
    if (!actual || !demand || !share || use_ == Use::chart) return;
    write_completion(*sheet_, {row_, at(*actual), at(*demand), at(*share)}, shown_[*actual],
                     shown_[*demand], shown_[*share]);
}

void TableWriter::cells(const doc::Row& row) {
    std::size_t column = 0;
    std::fill(shown_.begin(), shown_.end(), Content{});
    std::vector<int> begun(columns_, 0);
    for (const auto& each : row.cells) {
        for (; column < columns_ && busy_[column] > 0; ++column) gap(column);
        if (column >= columns_) break;
        cell(each, column, row.kind == doc::RowKind::total);
        begun[column] = std::max(each.row_span, 1);
        const auto span = static_cast<std::size_t>(std::max(each.column_span, 1));
        for (std::size_t c = 1; c < span && column + c < columns_; ++c) gap(column + c);
        column += span;
    }
    for (; column < columns_; ++column) gap(column);
    for (std::size_t c = 0; c < columns_; ++c)
        busy_[c] = std::max(begun[c] > 0 ? begun[c] - 1 : busy_[c] - 1, 0);
}

void TableWriter::body_row(const doc::Row& row) {
    if (row_ + 1 >= book_.limits.rows) go_on_elsewhere();
    if (grouped_) sheet_->text(row_, 0, group_, Style::text);
    cells(row);
    completion();
    ++row_;
}

void TableWriter::go_on_elsewhere() {
    finish_part();
    Sheet& next = book_.add_sheet(first_name_);
    book_.diagnostics.push_back(
        say(split_table, origin_, {std::to_string(book_.limits.rows), next.name()}));
    row_ = next.head(sheet_->title());
    sheet_ = &next;
    split_ = true;
    head();
}

/// What holds for all rows on one sheet.
void TableWriter::finish_part() {
    if (row_ == header_ + 1) return;
    for (std::size_t c = 0; c < columns_; ++c) {
        const Range column{header_ + 1, row_ - 1, at(c), at(c)};
        if (table_.columns[c].type == doc::ColumnType::state) sheet_->colour_states(column);
        if (table_.columns[c].id == "completion") sheet_->draw_bars(column);
    }
    if (use_ != Use::alone) return;
    sheet_->freeze(header_, at(0));
    sheet_->filter({header_, row_ - 1, 0, at(columns_ - 1)});
}

/// Cells with the same note share a line that names them.
void TableWriter::note_at(std::size_t column, const std::string& note) {
    auto found = std::find_if(notes_.begin(), notes_.end(),
                              [&](const auto& each) { return each.second == note; });
    if (found == notes_.end()) found = notes_.insert(notes_.end(), {std::string(), note});
    if (!found->first.empty()) found->first += book_.words.list_comma;
    found->first += cell_name(row_, at(column));
}

void TableWriter::foot() {
    for (const auto& [cells, note] : notes_)
        sheet_->text(row_++, 0, cells + std::string(book_.words.colon) + note, Style::note);
    for (const auto& note : table_.notes) sheet_->text(row_++, 0, words_of(note), Style::note);
}

TablePlace TableWriter::write() {
    if (columns_ == 0) return {sheet_, {}, false, row_};
    head();
    for (const auto& row : table_.rows) {
        if (row.kind != doc::RowKind::group) {
            body_row(row);
            continue;
        }
        std::fill(busy_.begin(), busy_.end(), 0);
        group_.clear();
        for (const auto& cell : row.cells) group_ += words_of(cell.content);
    }
    finish_part();
    const Range body{header_ + 1, row_ - 1, at(0), at(columns_ - 1)};
    foot();
    return {sheet_, body, split_, row_};
}

}  // namespace

TablePlace write_table(Sheet& sheet, RowNumber row, const doc::Table& table,
                       const std::string& origin, Use use) {
    return TableWriter(sheet, row, table, origin, use).write();
}

}  // namespace almanac::xlsx
