// Why: labels are laid out without fonts, the same on every machine, from one compiled-in table of
// widths. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace almanac::chart {

/// Width of `text` at font size `size`: Chinese characters one em, Latin as in Helvetica.
double advance_of(std::string_view text, double size);

/// `text` in at most `lines` lines no wider than `width`; what does not fit ends in an ellipsis.
/// Latin breaks at blanks where it can, Chinese anywhere.
std::vector<std::string> wrap(std::string_view text, double size, double width, int lines);

}  // namespace almanac::chart
