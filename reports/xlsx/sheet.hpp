// Why: one sheet being written cell by cell, with widths that fit what it holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "xlsx/book.hpp"
#include "xlsx/cell_text.hpp"

namespace almanac::xlsx {

using RowNumber = lxw_row_t;
using ColumnNumber = lxw_col_t;

/// Cells from a first to a last one, both in it.
struct Range {
    RowNumber first_row = 0;
    RowNumber last_row = 0;
    ColumnNumber first_column = 0;
    ColumnNumber last_column = 0;
};

class Sheet {
public:
    Sheet(Book& book, lxw_worksheet* handle, std::string name)
        : book_(book), handle_(handle), name_(std::move(name)) {}

    /// Always a string, never a formula, whatever it begins with.
    void text(RowNumber row, ColumnNumber column, std::string_view text, Style style,
              const std::string& number_format = {});
    void number(RowNumber row, ColumnNumber column, double value, Style style,
                const std::string& number_format);
    /// A formula whose computed value viewers show that do not compute.
    void formula(RowNumber row, ColumnNumber column, const std::string& formula, double value,
                 Style style, const std::string& number_format);
    /// Number, state with its sign, or words; tells the index which figure stands here.
    void content(RowNumber row, ColumnNumber column, const Content& content, bool in_total = false,
                 bool among_numbers = false);
    void blank(RowNumber row, ColumnNumber column, Style style);
    void link(RowNumber row, ColumnNumber column, const std::string& sheet, std::string_view words);

    /// Title, standing and the way back; gives the row below.
    RowNumber head(std::string_view title);
    /// Rows above `row` stay in sight and head every printed page from `header` on.
    void freeze(RowNumber header, ColumnNumber columns);
    void filter(const Range& range);
    /// Colours by the words of states.
    void colour_states(const Range& range);
    /// Bars from 0 to 100 %.
    void draw_bars(const Range& range);
    void widen(ColumnNumber column, double width);
    void set_widths();
    /// Columns beyond `last` are for the screen, not for paper.
    void print_to(RowNumber row, ColumnNumber last) {
        worksheet_print_area(handle_, 0, 0, row, last);
    }
    void hide() { worksheet_hide(handle_); }

    const std::string& name() const { return name_; }
    const std::string& title() const { return title_; }
    lxw_worksheet* handle() { return handle_; }
    Book& book() { return book_; }

    void set_page();

private:
    Book& book_;
    lxw_worksheet* handle_;
    std::string name_;
    std::string title_;
    std::map<ColumnNumber, double> widths_;
};

/// `B7`, with `$` where `fixed`.
std::string cell_name(RowNumber row, ColumnNumber column, bool fixed = false);

}  // namespace almanac::xlsx
