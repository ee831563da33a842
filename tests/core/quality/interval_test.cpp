// Why: a rule may be called broken only where no value that a figure may stand for keeps it.
// SPDX-License-Identifier: Apache-2.0
#include "quality/interval.hpp"

#include <cmath>

#include "catch.hpp"

using namespace almanac;

namespace {

Interval of(double value, int decimals, const char* unit, Bound bound = Bound::exact,
            bool partial = false) {
    Point point;
    point.value = value;
    point.decimals = static_cast<std::int8_t>(decimals);
    point.bound = bound;
    point.partial = partial;
    return interval_of(point, parse_unit(unit).value(), parse_unit(unit).value(), 5);
}

}  // namespace

TEST_CASE("a rounded figure stands for half a unit of its last decimal either way", "[quality]") {
    CHECK(of(10.1, 1, "亿元").low == 10.05);
    CHECK(of(10.1, 1, "亿元").high == 10.15);
    // 10.1 is at least 10.05, and 10.0 is less than that.
    CHECK(is_certainly_more(of(10.1, 1, "亿元"), of(10.0, 1, "亿元")));
    CHECK_FALSE(is_certainly_more(of(10.1, 1, "亿元"), of(10, 0, "亿元")));
    CHECK_FALSE(is_certainly_more(of(10.0, 1, "亿元"), of(10.0, 1, "亿元")));
}

TEST_CASE("things counted one by one are exact", "[quality]") {
    CHECK(is_certainly_more(of(6, 0, "家"), of(5, 0, "家")));
    CHECK_FALSE(is_certainly_more(of(5, 0, "家"), of(5, 0, "家")));
    // 5万家 may be 5.4万.
    CHECK(of(5, 0, "万家").high == 5.5);
}

TEST_CASE("bounds and parts that lack leave an end open", "[quality]") {
    CHECK(is_certainly_more(of(12, 0, "家", Bound::at_least), of(10, 0, "家")));
    CHECK_FALSE(is_certainly_more(of(12, 0, "家"), of(10, 0, "家", Bound::above)));
    CHECK_FALSE(is_certainly_more(of(12, 0, "家", Bound::at_most), of(10, 0, "家")));
    CHECK_FALSE(is_certainly_more(of(12, 0, "家"), of(10, 0, "家", Bound::exact, true)));
    CHECK(is_certainly_more(of(12, 0, "家", Bound::exact, true), of(10, 0, "家")));
    // 左右 10: 9.5 to 10.5.
    CHECK_FALSE(is_certainly_more(of(10, 0, "家"), of(10, 0, "家", Bound::about)));
    CHECK(is_certainly_more(of(11, 0, "家"), of(10, 0, "家", Bound::about)));
}

TEST_CASE("figures of different units are compared in one", "[quality]") {
    Point point;
    point.value = 25000;
    const Interval billions =
        interval_of(point, parse_unit("万元").value(), parse_unit("亿元").value(), 5);
    CHECK(billions.low == 2.49995);
    CHECK(billions.high == 2.50005);
}
