// Why: tables with everything a reader and a screen reader need: caption, unit, header groups, row
// headers, notes, sources. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart/shared_notes.hpp"
#include "html/parts.hpp"

namespace almanac::html {
namespace {

std::string_view class_of(doc::ColumnType type) {
    switch (type) {
        case doc::ColumnType::text: return {};
        case doc::ColumnType::number: return "num";
        case doc::ColumnType::state: return "state-cell";
        case doc::ColumnType::period: return "period";
    }
    return {};
}

class TableWriter {
public:
    TableWriter(Page& page, const doc::Table& table, const std::string& id)
        : page_(page),
          table_(table),
          id_(id),
          busy_(table.columns.size(), 0),
          notes_(page.document) {}

    void caption(bool numbered);
    void head();
    void body();
    void foot(bool sourced);

private:
    void head_row_of_groups();
    void column_header(const doc::Column& column, bool over_both_rows);
    void group_row(const doc::Row& row);
    void data_row(const doc::Row& row, int rows_below);
    void cell(const doc::Cell& cell, std::size_t column, bool in_total, int rows_below);
    void attributes(std::string_view css_class, int columns, int rows);
    bool has_groups() const {
        return std::any_of(table_.columns.begin(), table_.columns.end(),
                           [](const auto& column) { return !column.group.empty(); });
    }

    Page& page_;
    const doc::Table& table_;
    const std::string& id_;
    std::vector<int> busy_;  ///< Rows that a cell from above still covers, by column.
    chart::SharedNotes notes_;
};

void TableWriter::caption(bool numbered) {
    page_.markup("<caption>");
    if (numbered) {
        page_.markup("<div class=\"caption\">");
        if (!table_.label.empty()) {
            page_.markup("<span class=\"number\">");
            page_.text(table_.label);
            page_.markup("</span>");
        }
    } else {
        page_.markup("<div class=\"unit-line\">");
        page_.text(page_.words.data_table);
        page_.text(page_.words.colon);
    }
    write_inlines(page_, table_.caption);
    page_.markup("</div>");
    if (!table_.unit_line.empty()) {
        page_.markup("<div class=\"unit-line\">");
        write_inlines(page_, table_.unit_line);
        page_.markup("</div>");
    }
    page_.markup("</caption>\n");
}

void TableWriter::column_header(const doc::Column& column, bool over_both_rows) {
    page_.markup("<th scope=\"col\"");
    attributes(class_of(column.type), 1, over_both_rows ? 2 : 1);
    page_.markup(">");
    write_inlines(page_, column.header);
    page_.markup("</th>");
}

void TableWriter::head_row_of_groups() {
    page_.markup("<tr>");
    const auto& columns = table_.columns;
    for (std::size_t c = 0; c < columns.size();) {
        if (columns[c].group.empty()) {
            column_header(columns[c++], true);
            continue;
        }
        std::size_t end = c;
        while (end < columns.size() && columns[end].group == columns[c].group) ++end;
        page_.markup("<th scope=\"colgroup\"");
        attributes({}, static_cast<int>(end - c), 1);
        page_.markup(">");
        page_.text(columns[c].group);
        page_.markup("</th>");
        c = end;
    }
    page_.markup("</tr>\n");
}

void TableWriter::head() {
    const bool groups = has_groups();
    page_.markup("<thead>\n");
    if (groups) head_row_of_groups();
    page_.markup("<tr>");
    for (const auto& column : table_.columns)
        if (!groups || !column.group.empty()) column_header(column, false);
    page_.markup("</tr>\n</thead>\n");
}

void TableWriter::body() {
    page_.markup("<tbody>\n");
    std::size_t end = 0;  // Of the group that a row belongs to.
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
        const auto& row = table_.rows[r];
        if (row.kind == doc::RowKind::group) {
            if (r > 0) page_.markup("</tbody>\n<tbody>\n");
            group_row(row);
            continue;
        }
        end = std::max(end, r);
        while (end < table_.rows.size() && table_.rows[end].kind != doc::RowKind::group) ++end;
        data_row(row, static_cast<int>(end - r));
    }
    page_.markup("</tbody>\n");
}

void TableWriter::group_row(const doc::Row& row) {
    std::fill(busy_.begin(), busy_.end(), 0);
    page_.markup("<tr class=\"group\"><th scope=\"rowgroup\"");
    attributes({}, static_cast<int>(table_.columns.size()), 1);
    page_.markup(">");
    for (const auto& cell : row.cells) write_inlines(page_, cell.content);
    page_.markup("</th></tr>\n");
}

void TableWriter::data_row(const doc::Row& row, int rows_below) {
    const bool total = row.kind == doc::RowKind::total;
    page_.markup(total ? "<tr class=\"total\">" : "<tr>");
    const std::size_t count = table_.columns.size();
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
        while (column < count && busy_[column] > 0) ++column;
        if (column >= count) break;
        this->cell(cell, column, total, rows_below);
        column += static_cast<std::size_t>(std::max(cell.column_span, 1));
    }
    for (; column < count; ++column)
        if (busy_[column] == 0) page_.markup("<td></td>");
    for (auto& rows : busy_) rows = std::max(rows - 1, 0);
    page_.markup("</tr>\n");
}

void TableWriter::cell(const doc::Cell& cell, std::size_t column, bool in_total, int rows_below) {
    const int room = static_cast<int>(table_.columns.size() - column);
    const int columns = std::clamp(cell.column_span, 1, room);
    const int rows = std::clamp(cell.row_span, 1, rows_below);
    const bool heads =
        static_cast<int>(column) < table_.row_headers && !(in_total && cell.content.empty());
    for (int c = 0; c < columns; ++c) busy_[column + static_cast<std::size_t>(c)] = rows;
    page_.markup(heads ? "<th scope=\"row\"" : "<td");
    attributes(class_of(table_.columns[column].type), columns, rows);
    page_.markup(">");
    write_inlines(page_, cell.content);
    for (const auto& note : cell.notes) {
        const std::string number = std::to_string(notes_.number_of(note));
        page_.markup("<span class=\"cellnote\"><a");
        page_.href(id_ + "-note-", number);
        page_.attribute("aria-label", std::string(page_.words.note_number) + number);
        page_.markup(">");
        page_.text(number + ")");
        page_.markup("</a></span>");
    }
    page_.markup(heads ? "</th>" : "</td>");
}

/// Number of a cell's note below the table; plain notes of the same words share one.
void TableWriter::attributes(std::string_view css_class, int columns, int rows) {
    if (!css_class.empty()) page_.attribute("class", css_class);
    if (columns > 1) page_.attribute("colspan", std::to_string(columns));
    if (rows > 1) page_.attribute("rowspan", std::to_string(rows));
}

void TableWriter::foot(bool sourced) {
    page_.markup("<div class=\"table-foot\">");
    for (std::size_t n = 0; n < notes_.notes().size(); ++n) {
        const std::string number = std::to_string(n + 1);
        page_.markup("<p");
        page_.id(id_ + "-note-", number);
        page_.markup("><span class=\"letter\">");
        page_.text(number + ")");
        page_.markup("</span>");
        write_inlines(page_, *notes_.notes()[n]);
        page_.markup("</p>");
    }
    for (const auto& note : table_.notes) {
        page_.markup("<p><span class=\"label\">");
        page_.text(page_.words.remark);
        page_.text(page_.words.colon);
        page_.markup("</span>");
        write_inlines(page_, note);
        page_.markup("</p>");
    }
    if (sourced) write_source_line(page_);
    page_.markup("</div>");
}

}  // namespace

void write_table(Page& page, const doc::Table& table, const std::string& id, bool captioned) {
    page.take_sources();
    page.markup(table.wide ? "<div class=\"table wide\"" : "<div class=\"table\"");
    page.id("", id);
    page.markup("><div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    std::string label = table.label.empty() ? std::string(page.words.data_table) : table.label;
    if (!captioned) label = std::string(page.words.data_table) + " " + label;
    page.attribute("aria-label", label);
    page.markup("><table>\n");
    TableWriter writer(page, table, id);
    writer.caption(captioned);
    writer.head();
    writer.body();
    page.markup("</table></div>\n");
    writer.foot(captioned);
    page.markup("</div>\n");
}

void write_source_line(Page& page) {
    const auto numbers = page.take_sources();
    bool first = true;
    for (const auto& source : page.document.sources) {
        if (numbers.count(source.number) == 0) continue;
        if (first) {
            page.markup("<p><span class=\"label\">");
            page.text(page.words.source);
            page.text(page.words.colon);
            page.markup("</span>");
        } else {
            page.text(page.document.language == "en" ? ", " : "、");
        }
        first = false;
        page.markup("<a");
        page.href("source-", std::to_string(source.number));
        page.attribute("title", source.source);
        page.markup(">");
        page.text(source.label);
        page.markup("</a>");
    }
    if (!first) page.markup("</p>");
}

}  // namespace almanac::html
