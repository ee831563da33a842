// Why: see axis.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "almanac/model/shown.hpp"

namespace almanac::chart {
namespace {

struct Step {
    double size;
    int decimals;
};

/// The smallest round step that is at least `wanted`. Multiplication only: pow differs by machine.
Step round_step(double wanted) {
    struct Multiple {
        double factor;
        int extra;  ///< Decimals beyond those of the power of ten.
    };
    constexpr std::array<Multiple, 4> multiples{{{1, 0}, {2, 0}, {2.5, 1}, {5, 0}}};
    double unit = 1;
    int decimals = 0;
    while (unit > wanted && decimals < 15) {
        unit /= 10;
        ++decimals;
    }
    while (unit * 10 <= wanted) {
        unit *= 10;
        --decimals;
    }
    for (const auto& multiple : multiples)
        if (unit * multiple.factor >= wanted * (1 - 1e-9))
            return {unit * multiple.factor, std::max(0, decimals + multiple.extra)};
    return {unit * 10, std::max(0, decimals - 1)};
}

}  // namespace

std::vector<double> Axis::ticks() const {
    std::vector<double> result;
    const double first = std::round(low / step);
    const auto count = static_cast<int>(std::round((high - low) / step));
    for (int i = 0; i <= count; ++i) result.push_back(settle((first + i) * step));
    return result;
}

std::string Axis::text(double tick) const {
    return shown_detail::grouped(print_rounded(tick, decimals), language.empty() ? "zh" : language);
}

Axis round_axis(double low, double high, int count) {
    if (!(high > low)) {
        const double spread = std::max(std::fabs(low) * 0.1, 1e-9);
        low -= low == 0 ? 0 : spread;
        high = low == 0 ? 1 : high + spread;
    }
    const Step step = round_step((high - low) / std::max(count, 1));
    Axis axis;
    axis.step = step.size;
    axis.decimals = step.decimals;
    axis.low = settle(std::floor(low / step.size + 1e-9) * step.size);
    axis.high = settle(std::ceil(high / step.size - 1e-9) * step.size);
    return axis;
}

}  // namespace almanac::chart
