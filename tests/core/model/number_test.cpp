// Why: what an office writes comes back digit for digit, and rounds as its reader does by hand.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/model/number.hpp"

#include <limits>
#include <random>

#include "catch.hpp"

using namespace almanac;

namespace {

/// Digits with a point somewhere, as a person would write them: no idle zero in front.
std::string random_number(std::mt19937& random, int significant) {
    std::string digits(1, static_cast<char>('1' + random() % 9));
    while (static_cast<int>(digits.size()) < significant)
        digits += static_cast<char>('0' + random() % 10);
    const auto places = random() % static_cast<unsigned>(significant + 1);
    if (places > 0) digits.insert(digits.size() - places, digits.size() == places ? "0." : ".");
    return random() % 2 == 0 ? "-" + digits : digits;
}

}  // namespace

TEST_CASE("a number's text comes back digit for digit", "[model]") {
    for (const char* text :
         {"0", "0.00", "7", "-12.50", "0.38", "1512", "100", "999999999999999", "0.000000000000001",
          "123456789.012345", "-0.10", "1000000000000.00"}) {
        INFO(text);
        const auto parsed = parse_number(text);
        REQUIRE(parsed.fault == NumberFault::none);
        CHECK(to_text(parsed.number) == text);
    }
    std::mt19937 random(20141222);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = random_number(random, 1 + i % 15);
        const auto parsed = parse_number(text);
        if (parsed.fault != NumberFault::none || to_text(parsed.number) != text) FAIL(text);
    }
}

TEST_CASE("a plus and a negative nothing are read and not repeated", "[model]") {
    CHECK(to_text(parse_number("+12.5").number) == "12.5");
    CHECK(to_text(parse_number("-0.00").number) == "0.00");
    CHECK_FALSE(std::signbit(parse_number("-0").number.value));
}

TEST_CASE("what is no plain decimal is refused by what is wrong with it", "[model]") {
    for (const char* text : {"", "-", "+", ".", ".5", "5.", "1e5", "1,000", " 1", "1 ", "1.2.3",
                             "--1", "+-1", "0x1F", "nan", "inf", "１２", "十", "12万"}) {
        INFO(text);
        CHECK(parse_number(text).fault == NumberFault::not_a_number);
    }
    for (const char* text : {"1234567890123456", "0.1234567890123456", "12345678.12345678",
                             "1000000000000000", "0.0000000000000001"}) {
        INFO(text);
        CHECK(parse_number(text).fault == NumberFault::too_many_digits);
    }
    CHECK(parse_number("00000000000000000012").fault == NumberFault::none);
}

TEST_CASE("printing rounds half away from zero on the decimal text", "[model]") {
    struct Case {
        double value;
        int decimals;
        const char* text;
    };
    for (const auto& [value, decimals, text] :
         {Case{2.345, 2, "2.35"}, Case{-2.345, 2, "-2.35"}, Case{1.005, 2, "1.01"},
          Case{2.675, 2, "2.68"}, Case{0.5, 0, "1"}, Case{-0.5, 0, "-1"}, Case{1.5, 0, "2"},
          Case{2.5, 0, "3"}, Case{2.4999, 0, "2"}, Case{9.995, 2, "10.00"}, Case{99.95, 1, "100.0"},
          Case{-0.04, 1, "0.0"}, Case{-0.0, 2, "0.00"}, Case{1512, 2, "1512.00"},
          Case{0.1 + 0.2, 1, "0.3"}, Case{1e21, 0, "1000000000000000000000"}, Case{12.7, -1, "13"},
          Case{1e-20, 3, "0.000"}}) {
        INFO(text);
        CHECK(print_rounded(value, decimals) == text);
    }
    CHECK(print_rounded(std::numeric_limits<double>::infinity(), 2) == "inf");
    CHECK(print_rounded(std::numeric_limits<double>::quiet_NaN(), 2) == "nan");
}

TEST_CASE("moving the point is exact in the text and comes back", "[model]") {
    CHECK(to_text(shift_point({0.38, 2}, 8)) == "38000000");
    CHECK(to_text(shift_point({1512, 0}, -4)) == "0.1512");
    CHECK(to_text(shift_point({-2.5, 1}, -1)) == "-0.25");
    CHECK(to_text(shift_point({0.07, 2}, 2)) == "7");
    CHECK(shift_point({0, 2}, 4).value == 0);
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        const Number number = parse_number(random_number(random, 1 + i % 15)).number;
        const int power = static_cast<int>(random() % 17) - 8;
        if (shift_point(shift_point(number, power), -power).value != number.value)
            FAIL(to_text(number) << " by " << power);
    }
}

TEST_CASE("a settled result has twelve significant digits, however its last bits fell", "[model]") {
    CHECK(settle(0.1 + 0.2) == 0.3);
    CHECK(settle(1.0 / 3) == 0.333333333333);
    CHECK(settle(-200000.0 / 3) == -66666.6666667);
    const double growth = std::pow(106.0 / 38.0, 1.0 / 7);
    CHECK(settle(std::nextafter(growth, 9)) == settle(growth));
    CHECK(settle(growth) != settle(growth * (1 + 1e-10)));
    CHECK(settle(0) == 0);
    CHECK(std::isinf(settle(std::numeric_limits<double>::infinity())));
}

TEST_CASE("a number of configuration has the decimals of its shortest text", "[model]") {
    CHECK(to_text(number_of(0.95)) == "0.95");
    CHECK(to_text(number_of(12)) == "12");
    CHECK(number_of(1e-20).decimals == 15);
}
