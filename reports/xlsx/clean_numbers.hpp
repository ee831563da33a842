// Why: the library writes numbers with 16 digits, in which 80.6 is 80.59999999999999; readers keep
// 15, and so does what goes out. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace almanac::xlsx {

/// Whether the library would write more digits of `value` than it has.
bool is_written_with_noise(double value);

/// The workbook with every number of a cell or a chart's cache in at most 15 significant digits;
/// `bytes` themselves where they are no workbook.
std::string with_clean_numbers(std::string bytes);

}  // namespace almanac::xlsx
