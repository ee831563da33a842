// Why: a workbook keeps numbers as binary doubles with 17 digits; an office typed what it sees.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "workbook/number_format.hpp"

namespace almanac::workbook {

/// The number that Excel shows for the text of a `<v>`: at most 15 significant digits, written
/// without exponent (0.30000000000000004 is 0.3). `shift` moves the point to the right (2 for
/// cells shown as per cent). Empty where the text is no finite number.
std::string shown_number(std::string_view stored, int shift = 0);

/// Day of a serial number as 2020-03-31, or its month or year alone, by the calendar that begins in
/// 1900 (with Excel's 29 February 1900, which no check accepts) or in 1904. Empty outside the years
/// 1900 to 9999.
std::string shown_date(std::string_view stored, bool from_1904, DatePart to = DatePart::day);

/// The number that a `<v>` holds; nothing where it holds none that is finite.
std::optional<double> finite_number(std::string_view stored);

}  // namespace almanac::workbook
