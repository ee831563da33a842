// Why: seven kinds of period, and none of them is ever taken for another.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/model/period.hpp"

#include "catch.hpp"

using namespace almanac;

TEST_CASE("each of the seven forms gives its kind, its first and its last day", "[model]") {
    struct Case {
        const char* text;
        PeriodKind kind;
        const char* first;
        const char* last;
    };
    for (const auto& [text, kind, first, last] :
         {Case{"2017", PeriodKind::year, "2017-01-01", "2017-12-31"},
          Case{"2017-H1", PeriodKind::half, "2017-01-01", "2017-06-30"},
          Case{"2017-H2", PeriodKind::half, "2017-07-01", "2017-12-31"},
          Case{"2017-Q3", PeriodKind::quarter, "2017-07-01", "2017-09-30"},
          Case{"2016-02", PeriodKind::month, "2016-02-01", "2016-02-29"},
          Case{"2017-05-01", PeriodKind::day, "2017-05-01", "2017-05-01"},
          Case{"2017-YTD11", PeriodKind::year_to_date, "2017-01-01", "2017-11-30"},
          Case{"2017-04-16/2018-03-31", PeriodKind::span, "2017-04-16", "2018-03-31"}}) {
        INFO(text);
        const auto period = parse_period(text);
        REQUIRE(period);
        CHECK(period->kind == kind);
        CHECK(to_text(period->first) == first);
        CHECK(to_text(period->last) == last);
        CHECK(to_text(*period) == text);
    }
}

TEST_CASE("whatever follows none of the seven forms is refused", "[model]") {
    for (const char* text : {"",
                             "17",
                             "0999",
                             "20170",
                             "2017年",
                             " 2017",
                             "2017 ",
                             "2017-",
                             "2017-5",
                             "2017-00",
                             "2017-13",
                             "2017-H0",
                             "2017-H3",
                             "2017-H01",
                             "2017-Q5",
                             "2017-q1",
                             "2017-YTD0",
                             "2017-YTD1",
                             "2017-YTD00",
                             "2017-YTD13",
                             "2017-02-29",
                             "1900-02-29",
                             "2017-04-31",
                             "2017-4-1",
                             "2017/2018",
                             "2018-03-31/2017-04-16",
                             "2017-01-01/",
                             "/2017-01-01",
                             "2017-01-01/2017-02-01/2017-03-01",
                             "-2017",
                             "+2017",
                             "２０１７"}) {
        INFO(text);
        CHECK_FALSE(parse_period(text));
    }
    CHECK(parse_period("2000-02-29"));
    CHECK(parse_period("2016-02-29"));
}

TEST_CASE("the same days are not the same period", "[model]") {
    const auto year = *parse_period("2017");
    for (const char* text : {"2017-YTD12", "2017-01-01/2017-12-31"}) {
        INFO(text);
        const auto other = *parse_period(text);
        CHECK(other != year);
        CHECK(other.first == year.first);
        CHECK(other.last == year.last);
        CHECK(other.year() == 2017);
    }
    CHECK(*parse_period("2017-YTD01") != *parse_period("2017-01"));
    CHECK(*parse_period("2017-05-01/2017-05-01") != *parse_period("2017-05-01"));
}

TEST_CASE("a span over two years counts for neither", "[model]") {
    CHECK_FALSE(parse_period("2017-04-16/2018-03-31")->year());
    CHECK_FALSE(parse_period("2017-12-31/2018-01-01")->year());
    CHECK(parse_period("2017-04-16/2017-05-31")->year() == 2017);
}

TEST_CASE("every period of a leap year and its neighbour is read back from its text", "[model]") {
    int count = 0;
    const auto come_back = [&](const std::string& text) {
        const auto period = parse_period(text);
        if (!period || to_text(*period) != text) FAIL(text);
        ++count;
    };
    for (const std::string year : {"2015", "2016"}) {
        come_back(year);
        for (const char* part : {"-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"}) come_back(year + part);
        for (int month = 1; month <= 12; ++month) {
            const std::string two = (month < 10 ? "0" : "") + std::to_string(month);
            come_back(year + "-" + two);
            come_back(year + "-YTD" + two);
            for (int day = 1; day <= days_in_month(std::stoi(year), month); ++day)
                come_back(year + "-" + two + (day < 10 ? "-0" : "-") + std::to_string(day));
        }
    }
    CHECK(count == 2 * (1 + 6 + 24) + 365 + 366);
}
