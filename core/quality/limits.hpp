// Why: what counts as doubtful is an office's decision, named in its workspace, never buried in a
// formula. SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac {

/// Thresholds of the rules that hold a figure against the history of its series (outliers.hpp).
struct DoubtLimits {
    int years = 5;               ///< Earlier figures without which history says nothing.
    double modified_z = 3.5;     ///< Iglewicz and Hoaglin's own.
    double least_spread = 0.05;  ///< Of yearly changes (0.05 = 5 %): steadier series count as this.
    double range_margin = 1.0;   ///< Widths of the range so far by which a figure may leave it.
    double least_margin = 0.5;   ///< And at least this share of the largest figure so far.

    bool operator==(const DoubtLimits&) const = default;
};

}  // namespace almanac
