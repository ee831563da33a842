// Why: a reader measures by the axis, so its steps are round and no figure lies outside.
// SPDX-License-Identifier: Apache-2.0
#include "chart/axis.hpp"

#include <algorithm>

#include "catch.hpp"

namespace almanac::chart {

TEST_CASE("an axis has round steps and holds every figure between its ends", "[chart]") {
    const Axis axis = round_axis(0, 2.5, 5);
    CHECK(axis.step == 0.5);
    CHECK(axis.low == 0);
    CHECK(axis.high == 2.5);
    CHECK(axis.ticks() == std::vector<double>{0, 0.5, 1, 1.5, 2, 2.5});
    CHECK(axis.text(0.5) == "0.5");
    CHECK(axis.text(2) == "2.0");
    Axis large = round_axis(0, 25000, 5);
    CHECK(large.text(10000) == "10000");
    large.language = "en";
    CHECK(large.text(10000) == "10,000");
    CHECK(large.text(-10000) == "-10,000");
}

TEST_CASE("an axis from below zero to above it has a tick at zero itself", "[chart]") {
    const auto ticks = round_axis(-3.1, 18.5, 5).ticks();
    CHECK(std::count(ticks.begin(), ticks.end(), 0.0) == 1);
    CHECK(ticks.front() <= -3.1);
    CHECK(ticks.back() >= 18.5);
}

TEST_CASE("an axis over a single figure is widened around it", "[chart]") {
    for (const double figure : {0.0, 1.0, -7.0, 1e-6, 3e12}) {
        const Axis axis = round_axis(figure, figure, 5);
        CAPTURE(figure);
        CHECK(axis.low <= figure);
        CHECK(axis.high >= figure);
        CHECK(axis.high > axis.low);
        CHECK(axis.ticks().size() >= 2);
        CHECK(axis.ticks().size() < 20);
    }
}

}  // namespace almanac::chart
