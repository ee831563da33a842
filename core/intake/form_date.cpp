// Why: a form comes without a date of publication; when it counts as come in is said by whoever
// filled it in, or by its arrival. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/form.hpp"
#include "intake/form_messages.hpp"
#include "intake/form_rules.hpp"

namespace almanac::intake_detail {
namespace {

using workbook::Cell;

/// 2018-03-15, 2018/3/15, 2018.3.15, 2018年3月15日, full-width digits too.
std::optional<Date> day_in(const std::string& text) {
    std::vector<std::string> runs;
    bool inside = false;
    for (const char c : half_width(text)) {
        const bool is_digit = c >= '0' && c <= '9';
        if (is_digit && !inside) runs.emplace_back();
        if (is_digit) runs.back() += c;
        inside = is_digit;
    }
    if (runs.size() != 3 || runs[0].size() != 4 || runs[1].size() > 2 || runs[2].size() > 2)
        return std::nullopt;
    for (auto* run : {&runs[1], &runs[2]}) run->insert(0, 2 - run->size(), '0');
    return parse_date(runs[0] + "-" + runs[1] + "-" + runs[2]);
}

/// The first filled cell to the right of the one that asks for the day; null where none is.
const Cell* answer_in(const workbook::Sheet& guide) {
    const auto asks = [](const Cell& cell) {
        const auto text = trimmed(cell.text);
        return text == form::date_label || text == std::string(form::date_label) + "：";
    };
    const auto label = std::find_if(guide.cells.begin(), guide.cells.end(), asks);
    if (label == guide.cells.end()) return nullptr;
    for (auto cell = label + 1; cell != guide.cells.end() && cell->row == label->row; ++cell) {
        if (!trimmed(cell->text).empty()) return &*cell;
    }
    return nullptr;
}

}  // namespace

Date form_date(const workbook::Book& book, const FormIdentity& form, const IntakeOptions& options,
               Findings& findings) {
    const Date arrival = options.dated.value_or(options.arrival);
    for (const auto& sheet : book.sheets) {
        const Cell* answer = sheet.name == form::guide_sheet ? answer_in(sheet) : nullptr;
        if (answer == nullptr) continue;
        const std::size_t at = findings.begin_sheet(sheet.name, {}) + answer->row;
        const std::string column = "#" + workbook::column_letters(answer->column);
        const auto day = day_in(answer->text);
        const Date first = year_period(std::stoi(form.year)).first;
        if (!day)
            findings.refuse(messages::bad_form_date, at, column, {answer->text});
        else if (*day < first || options.today < *day)
            findings.refuse(messages::form_date_off, at, column,
                            {to_text(*day), to_text(first), to_text(options.today)});
        return day.value_or(arrival);
    }
    return arrival;
}

}  // namespace almanac::intake_detail
