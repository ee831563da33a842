// Why: a forecast is a claim about the future; its numbers must at least be the right ones.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "methods/methods.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a straight line is continued, with no width where nothing strays", "[methods]") {
    const auto told = forecast({{2014, 10}, {2015, 12}, {2016, 14}, {2017, 16}}, 2020);
    REQUIRE(told.value);
    CHECK(*told.value == Approx(22));
    CHECK(told.lower == Approx(22));
    CHECK(told.upper == Approx(22));
    CHECK(told.points == 4);
}

TEST_CASE("the interval is that of the textbook", "[methods]") {
    // y = 1, 3, 2, 5, 4 for x = 1..5: slope 0.8, mean 3, residual sum 3.6, s = sqrt(1.2).
    // At x = 7: 3 + 0.8 * 4 = 6.2; 3.182 * s * sqrt(1 + 1/5 + 16/10) = 5.833.
    const auto told = forecast({{2011, 1}, {2012, 3}, {2013, 2}, {2014, 5}, {2015, 4}}, 2017);
    REQUIRE(told.value);
    CHECK(*told.value == Approx(6.2));
    CHECK(told.upper - *told.value == Approx(5.833).margin(0.001));
    CHECK(*told.value - told.lower == Approx(5.833).margin(0.001));
}

TEST_CASE("fewer than four years, or a year that has come, forecast nothing", "[methods]") {
    const auto few = forecast({{2014, 10}, {2015, 12}, {2016, 14}}, 2020);
    CHECK_FALSE(few.value);
    CHECK_THAT(few.why_not.in("en"), contains("four"));
    const auto past = forecast({{2014, 10}, {2015, 12}, {2016, 14}, {2017, 16}}, 2017);
    CHECK_FALSE(past.value);
    CHECK_FALSE(past.why_not.empty());
}

TEST_CASE("gaps between years do not bend the line", "[methods]") {
    const auto told = forecast({{2010, 0}, {2011, 1}, {2015, 5}, {2016, 6}}, 2020);
    REQUIRE(told.value);
    CHECK(*told.value == Approx(10));
}
