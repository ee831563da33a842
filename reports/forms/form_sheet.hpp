// Why: sheets of a form are few rows of text and drop-downs; written plainly, the bytes repeat.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ooxml/xml.hpp"

namespace almanac::forms {

/// Styles of styles_part(), by index.
enum class Look { plain = 0, title, head, given, input, figure, day, quiet };

/// A cell that is written; `number` writes the text as a number.
struct FormCell {
    std::string text;
    Look look = Look::plain;
    bool number = false;
};

/// Words that appear beside a cell; a title has at most 32 characters, a text 255.
struct Help {
    std::string title;
    std::string text;
};

/// What cells accept: one of `choices`, what the formula `rule` holds of, or anything.
struct DropDown {
    std::string area;       ///< `I5:I20`
    std::string choices;    ///< Comma-separated, at most 255 characters.
    bool strict = true;     ///< Nothing else can be entered; else whoever insists may.
    std::string rule = {};  ///< In place of choices.
    Help help = {};         ///< Shown when the cell is chosen.
    Help error = {};        ///< Shown where what was entered is none.
};

/// One sheet: rows from the top, widths of columns in characters.
struct FormSheet {
    std::string name;
    std::vector<double> widths;
    std::vector<std::vector<FormCell>> rows;
    std::vector<DropDown> choices;
    std::size_t header = 0;  ///< Row (from 1) that repeats on each page; 0: none.
    bool is_protected = false;
    bool hidden = false;
    std::size_t hidden_columns = 0;  ///< From the left: ids that only the program reads.
    double least_height = 0;         ///< Of rows that people fill in, in points.
};

std::string sheet_part(const FormSheet& sheet);
std::string styles_part();
std::string workbook_part(const std::vector<FormSheet>& sheets);
/// The whole XLSX file; same sheets, same bytes.
std::string form_package(const std::vector<FormSheet>& sheets);

}  // namespace almanac::forms
