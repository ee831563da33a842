// Why: axes that a reader can count on: round steps, never a figure outside, zero where bars need
// it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace almanac::chart {

/// From `low` to `high` in round steps (1, 2, 2.5 or 5 times a power of ten).
struct Axis {
    double low = 0;
    double high = 1;
    double step = 1;
    int decimals = 0;           ///< That every tick needs.
    std::string language = {};  ///< Of what is printed; English sets digits in threes.

    std::vector<double> ticks() const;
    std::string text(double tick) const;
    /// 0 at low, 1 at high.
    double share(double value) const { return (value - low) / (high - low); }
};

/// An axis over [low, high] with about `count` steps; ends are ticks. Equal ends are widened.
Axis round_axis(double low, double high, int count);

}  // namespace almanac::chart
