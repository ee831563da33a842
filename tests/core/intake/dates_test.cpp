// Why: a figure of a year that has not come, or was never counted, is a slip of the pen; it must
// not become a final figure. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

/// The sample city on 15 March 2018.
struct InMarch : Delivered {
    IntakeResult rows(const std::string& text) const {
        IntakeOptions options;
        options.today = {2018, 3, 15};
        return read_observations(catalog, *store, "d.csv", std::string(header) + text, options);
    }
};

std::string row(const std::string& period, const std::string& status = "",
                const std::string& published = "") {
    return "coal.output,141100," + period + ",1,万吨," + status + ",,s,1," + published + ",,,,\n";
}

TEST_CASE("what has not begun has no figure but an expected one", "[intake]") {
    const InMarch city;
    for (const char* period :
         {"2081", "9999", "2019", "2018-Q2", "2018-04", "2018-04-01/2019-03-31"})
        CHECK(problems(city.rows(row(period))) == "D111 d.csv row 2 column period\n");
    for (const char* status : {"preliminary", "estimated", "revised_error"})
        CHECK(problems(city.rows(row("2019", status))) == "D111 d.csv row 2 column period\n");
    CHECK(problems(city.rows(row("2019", "expected"))).empty());
    CHECK(problems(city.rows("coal.output,141100,2019,,,not_yet_released,,s,1,,,,,\n")).empty());
}

TEST_CASE("of what is not over a final figure is doubted", "[intake]") {
    const InMarch city;
    const auto warned = [&](const std::string& text) {
        const auto result = city.rows(text);
        CHECK_FALSE(result.refused);
        return said(result, Severity::warning);
    };
    CHECK(warned(row("2018")) == "D112 d.csv row 2 column period\n");
    CHECK(warned(row("2018-H1", "final")) == "D112 d.csv row 2 column period\n");
    CHECK(warned(row("2018", "preliminary")).empty());
    CHECK(warned(row("2018", "expected")).empty());
    CHECK(warned(row("2017")).empty());
    CHECK(warned(row("2018-02")).empty());
}

TEST_CASE("years before yearbooks began are refused, and what was published tomorrow", "[intake]") {
    const InMarch city;
    for (const char* period : {"1018", "1905-07-10", "1948", "1948-12-31/2017-12-31"})
        CHECK(problems(city.rows(row(period))) == "D110 d.csv row 2 column period\n");
    CHECK(problems(city.rows(row("1949"))).empty());
    CHECK(problems(city.rows(row("2017", "", "2081-03-15"))) ==
          "D109 d.csv row 2 column published\n");
    CHECK(problems(city.rows(row("2017", "", "2018-03-15"))).empty());
}

TEST_CASE("rows that are alike are held to the calendar, too", "[intake]") {
    const InMarch city;
    // An expected figure of a year to come makes that year no usual one.
    const auto result = city.rows(row("2019", "expected") + row("2016") + row("2017") +
                                  row("2019") + row("1018") + row("2018") + row("2018-01"));
    CHECK(problems(result) == "D111 d.csv row 5 column period\nD110 d.csv row 6 column period\n");
    CHECK(said(result, Severity::warning) == "D112 d.csv row 7 column period\n");
}

}  // namespace
}  // namespace almanac::testing
