// Why: a figure that does not fit the history of its series is more often a slip than news; each
// rule is a pure function with its source. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace almanac {

/// 0.6745 (x - median) / MAD, MAD being the median of the absolute deviations from the median
/// (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993; they call |z| > 3.5 an outlier).
/// `least_spread` stands for a smaller MAD: among values that hardly differ everything else would
/// be one. `history` must not be empty.
double modified_z(const std::vector<double>& history, double value, double least_spread);

/// The values so far, widened: by `margin` times their width, and at least by `least_margin` times
/// the largest magnitude among them. `history` must not be empty.
struct HistoryRange {
    double low = 0;
    double high = 0;
};
HistoryRange history_range(const std::vector<double>& history, double margin, double least_margin);

}  // namespace almanac
