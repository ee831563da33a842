// Why: see sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "almanac/model/state_words.hpp"

namespace almanac::xlsx {
namespace {

constexpr double widest = 48;
constexpr double narrowest = 9;

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

std::string escaped_for_header(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '&' ? std::string("&&") : std::string(1, c);
    return out;
}

std::string quoted_word(std::string_view word) {
    std::string out = "\"";
    for (const char c : word) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string cell_name(RowNumber row, ColumnNumber column, bool fixed) {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH + 2> cell{};
    if (fixed)
        lxw_rowcol_to_cell_abs(cell.data(), row, column, 1, 1);
    else
        lxw_rowcol_to_cell(cell.data(), row, column);
    return cell.data();
}

void Sheet::text(RowNumber row, ColumnNumber column, std::string_view text, Style style,
                 const std::string& number_format) {
    const std::string safe =
        safe_text(text, name_ + "!" + cell_name(row, column), book_.diagnostics);
    check(worksheet_write_string(handle_, row, column, safe.c_str(),
                                 book_.look().format(style, number_format)));
    if (style >= Style::header && style <= Style::total_number && style != Style::line)
        widen(column, width_of(safe) + 2);
}

void Sheet::number(RowNumber row, ColumnNumber column, double value, Style style,
                   const std::string& number_format) {
    book_.heed(value);
    check(worksheet_write_number(handle_, row, column, value,
                                 book_.look().format(style, number_format)));
}

void Sheet::formula(RowNumber row, ColumnNumber column, const std::string& formula, double value,
                    Style style, const std::string& number_format) {
    book_.heed(value);
    check(worksheet_write_formula_num(handle_, row, column, formula.c_str(),
                                      book_.look().format(style, number_format), value));
}

void Sheet::content(RowNumber row, ColumnNumber column, const Content& content, bool in_total,
                    bool among_numbers) {
    if (content.number) {
        number(row, column, content.number->value, in_total ? Style::total_number : Style::number,
               content.number->format);
        widen(column, width_of(content.text) + 3);
    } else if (content.light) {
        // The cell holds the word, its format adds the sign: filters and rules see the word alone.
        text(row, column, content.text, Style::text,
             "\"" + std::string(light_sign(*content.light)) + " \"@");
        widen(column, width_of(content.text) + 5);
    } else {
        text(row, column, content.text,
             in_total        ? Style::total_text
             : among_numbers ? Style::number
                             : Style::text);
    }
    if (!content.figure.empty()) book_.figures.add(name_, row, column, content.figure);
}

void Sheet::blank(RowNumber row, ColumnNumber column, Style style) {
    check(worksheet_write_blank(handle_, row, column, book_.look().format(style)));
}

void Sheet::link(RowNumber row, ColumnNumber column, const std::string& sheet,
                 std::string_view words) {
    std::string quoted = "internal:'";
    for (const char c : sheet) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    quoted += "'!A1";
    const std::string shown(words);
    check(worksheet_write_url_opt(handle_, row, column, quoted.c_str(),
                                  book_.look().format(Style::link), shown.c_str(), nullptr));
}

RowNumber Sheet::head(std::string_view title) {
    title_ = title;
    set_page();
    text(0, 0, title, Style::title);
    worksheet_set_row(handle_, 0, 26, nullptr);
    link(1, 0, book_.sheets().front().name(), book_.words.back);
    const std::string standing = book_.standing();
    if (!standing.empty()) text(1, 1, standing, Style::standing);
    return 3;
}

void Sheet::set_page() {
    worksheet_gridlines(handle_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_landscape(handle_);
    worksheet_set_paper(handle_, 9);  // A4
    worksheet_fit_to_pages(handle_, 1, 0);
    const std::string standing = book_.standing();
    if (!standing.empty())
        worksheet_set_header(handle_, ("&R" + escaped_for_header(standing)).c_str());
    worksheet_set_footer(handle_, "&L&A&R&P / &N");
}

void Sheet::freeze(RowNumber header, ColumnNumber columns) {
    worksheet_freeze_panes(handle_, header + 1, columns);
    worksheet_repeat_rows(handle_, header, header);
}

void Sheet::filter(const Range& range) {
    check(worksheet_autofilter(handle_, range.first_row, range.first_column, range.last_row,
                               range.last_column));
}

void Sheet::colour_states(const Range& range) {
    for (const auto& [word, light] : book_.state_words) {
        std::string value = quoted_word(word);
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_CELL;
        rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        rule.value_string = value.data();
        rule.format = book_.look().light(light);
        check(worksheet_conditional_format_range(handle_, range.first_row, range.first_column,
                                                 range.last_row, range.last_column, &rule));
    }
}

void Sheet::draw_bars(const Range& range) {
    lxw_conditional_format bar{};
    bar.type = LXW_CONDITIONAL_DATA_BAR;
    bar.data_bar_2010 = LXW_TRUE;
    bar.bar_solid = LXW_TRUE;
    bar.bar_color = 0xBFD7EA;
    bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bar.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bar.min_value = 0;
    bar.max_value = 1;
    check(worksheet_conditional_format_range(handle_, range.first_row, range.first_column,
                                             range.last_row, range.last_column, &bar));
}

void Sheet::widen(ColumnNumber column, double width) {
    double& known = widths_[column];
    known = std::max(known, std::min(width, widest));
}

void Sheet::set_widths() {
    for (const auto& [column, width] : widths_)
        worksheet_set_column(handle_, column, column, std::max(width, narrowest), nullptr);
}

}  // namespace almanac::xlsx
