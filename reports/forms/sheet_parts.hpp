// Why: heads, feet and choices are alike on all sheets of a form. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>

#include "forms/form_sheet.hpp"

namespace almanac::forms {

using Row = std::vector<FormCell>;

inline constexpr const char* release_choices = "公开,内部,不公开";

Row one(std::string text, Look look = Look::plain);

template <class Columns>
Row head_of(const Columns& columns) {
    Row row;
    for (const auto column : columns) row.push_back({std::string(column), Look::head, false});
    return row;
}

/// Title and head of a form, in the column from which on it is seen; its blanks are for the office
/// that issues it.
void add_top(FormSheet& sheet, const std::string& title);
/// Who answers for what was filled in.
void add_foot(FormSheet& sheet);

/// What a cell's help may hold, cut to what spreadsheet programs show.
Help help_of(const std::string& title, const std::string& text);

/// Choices for a column below the head, with a word on what they mean.
void offer(FormSheet& sheet, std::size_t column, std::size_t rows, const std::string& choices,
           Help help);

}  // namespace almanac::forms
