// Why: a period that can mean one thing only is read however an office writes it, and one that can
// mean two is never guessed. SPDX-License-Identifier: Apache-2.0
#include "intake/written_period.hpp"

#include "catch.hpp"
#include "delivered.hpp"
#include "intake/period_hint.hpp"

namespace almanac::testing {
namespace {

using intake_detail::period_hint;
using intake_detail::read_written_period;

std::string text_of(const std::optional<Period>& period) { return period ? to_text(*period) : ""; }

/// What the text means of a flow.
std::string of_flow(std::string_view text) {
    const auto written = read_written_period(text);
    return written ? text_of(written->over_time) : "";
}
std::string of_stock(std::string_view text) {
    const auto written = read_written_period(text);
    return written ? text_of(written->at_moment) : "";
}

TEST_CASE("an unambiguous period is read however it is written", "[intake]") {
    const auto [text, wanted] = GENERATE(table<std::string, std::string>({
        {"2017年", "2017"},
        {"２０１７", "2017"},
        {"2017年度", "2017"},
        {"2017年全年", "2017"},
        {"二〇一七年", "2017"},
        {"2017 年", "2017"},
        {"2017年上半年", "2017-H1"},
        {"2017上半年", "2017-H1"},
        {"2017年下半年", "2017-H2"},
        {"2017-S1", "2017-H1"},
        {"2017-S2", "2017-H2"},
        {"2017H1", "2017-H1"},
        {"2017年一季度", "2017-Q1"},
        {"2017年第三季度", "2017-Q3"},
        {"2017年3季度", "2017-Q3"},
        {"2017Q4", "2017-Q4"},
        {"2017年q2", "2017-Q2"},
        {"2017年前三季度", "2017-YTD09"},
        {"2017年前3季度", "2017-YTD09"},
        {"2017年前三个季度", "2017-YTD09"},
        {"2017年1-3季度", "2017-YTD09"},
        {"2017年一至三季度", "2017-YTD09"},
        {"2017年前两季度", "2017-YTD06"},
        {"2017年1-11月", "2017-YTD11"},
        {"2017年1—11月", "2017-YTD11"},
        {"２０１７年１－１１月", "2017-YTD11"},
        {"2017年1~11月", "2017-YTD11"},
        {"2017年1至11月份", "2017-YTD11"},
        {"2017年1月-11月累计", "2017-YTD11"},
        {"2017年一至十一月", "2017-YTD11"},
        {"2017年1–2月", "2017-YTD02"},
        {"2017年前11个月", "2017-YTD11"},
        {"2017年11月累计", "2017-YTD11"},
        {"2017YTD11", "2017-YTD11"},
        {"2017年11月", "2017-11"},
        {"2017年1月份", "2017-01"},
        {"2017年十二月", "2017-12"},
        {"2017/6", "2017-06"},
        {"2017-6", "2017-06"},
        {"2017.06", "2017-06"},
        {"2017.11", "2017-11"},
        {"201706", "2017-06"},
        {"2017M06", "2017-06"},
        {"2017/6/30", "2017-06-30"},
        {"2017-6-30", "2017-06-30"},
        {"2017.6.30", "2017-06-30"},
        {"20170630", "2017-06-30"},
        {"2017年6月30日", "2017-06-30"},
        {"2017/6/30 0:00:00", "2017-06-30"},
        {"二〇一七年六月三十日", "2017-06-30"},
    }));
    INFO(text);
    CHECK(of_flow(text) == wanted);
}

TEST_CASE("what a text means of a state at a moment is not what it means of a flow", "[intake]") {
    CHECK(of_flow("截至2017年11月") == "2017-YTD11");
    CHECK(of_stock("截至2017年11月") == "2017-11");
    CHECK(of_flow("截至2017年11月底") == "2017-YTD11");
    CHECK(of_stock("截止到2017年9月末") == "2017-09");
    CHECK(of_flow("截至2017年三季度末") == "2017-YTD09");
    CHECK(of_stock("截至2017年11月30日") == "2017-11-30");
    CHECK(of_flow("截至2017年11月30日") == "2017-YTD11");
    CHECK(of_flow("截至2017年11月15日").empty());
    CHECK(of_stock("2017年末") == "2017");
    CHECK(of_stock("2017年底") == "2017");
    CHECK(of_flow("2017年末").empty());
    CHECK(of_stock("截至2017年底") == "2017");
    CHECK(of_stock("2017年3季度末") == "2017-Q3");
    CHECK(of_stock("2017年1-11月").empty());
}

TEST_CASE("what may mean several periods, or one of a kind not known here, is never read",
          "[intake]") {
    for (const char* text : {"17年",
                             "17",
                             "2017.1",
                             "2017.5",
                             "2017-1",
                             "2017-W05",
                             "2017W05",
                             "2017年第5周",
                             "2017年5旬",
                             "2017-D120",
                             "2017年第3期",
                             "FY2017",
                             "2017-B1",
                             "2017-T2",
                             "2017财年",
                             "2017-2018",
                             "2017年初",
                             "2017年13月",
                             "2017年2月30日",
                             "2017/13",
                             "2017年5季度",
                             "2017年4-6月",
                             "2017年累计",
                             "1-11月",
                             "截至2017年",
                             "201713",
                             "2017年1月末1",
                             "年",
                             "2017年1一11月",
                             "2017年上旬",
                             "20175",
                             "2017年1-13月",
                             "",
                             "2017年度1"}) {
        INFO(text);
        CHECK(of_flow(text).empty());
    }
}

TEST_CASE("hints name every period that a text may mean and pass over no letter", "[intake]") {
    CHECK(period_hint("2017.1") == " (2017-01, 2017-10?)");
    CHECK(period_hint("2017.5") == " (2017-05?)");
    CHECK(period_hint("2017-1") == " (2017-01, 2017-Q1?)");
    CHECK(period_hint("2017年末") == " (2017?)");
    CHECK(period_hint("2017年4-6月") == " (2017-Q2, 2017-04-01/2017-06-30?)");
    CHECK(period_hint("2017年10月-2018年3月") == " (2017-10-01/2018-03-31?)");
    for (const char* text : {"2017-W05", "2017W05", "2017年第5周", "2017年5旬", "2017-D120",
                             "2017年第3期", "FY2017", "2017-B1", "2017-T2", "17年"}) {
        INFO(text);
        CHECK(period_hint(text).empty());
    }
}

TEST_CASE("a period that was read is told with what it was read as", "[intake]") {
    const Delivered city;
    const auto flow = city.rows("coal.output,141100,2017年前三季度,5,万吨,,,s,1,,,,,\n");
    INFO(messages_of(flow));
    REQUIRE_FALSE(flow.refused);
    CHECK(to_text(flow.delivery.rows[0].point.period) == "2017-YTD09");
    CHECK_THAT(messages_of(flow), contains("“2017年前三季度” was read as 2017-YTD09"));
    const auto stock = city.rows("tourism.bases,141100,截至2017年11月,5,个,,,s,1,,,,,\n");
    REQUIRE_FALSE(stock.refused);
    CHECK(to_text(stock.delivery.rows[0].point.period) == "2017-11");
    const auto dated = city.rows("coal.output,141100,2017,5,万吨,,,s,1,2018年3月15日,,,,\n");
    REQUIRE_FALSE(dated.refused);
    CHECK(dated.delivery.rows[0].provenance.published == parse_date("2018-03-15"));
}

TEST_CASE("the day that a spreadsheet makes of a month or year is no day of a flow", "[intake]") {
    const Delivered city;
    const auto day = city.rows("coal.output,141100,2017/12/31,5,万吨,,,s,1,,,,,\n");
    CHECK(problems(day) == "D201 d.csv row 2 column period\n");
    CHECK_THAT(messages_of(day), contains("write 2017 for the year's figure, 2017-12 for"));
    // Written as a day is written here, it is one; and a state has one on each day.
    CHECK_FALSE(city.rows("coal.output,141100,2017-12-31,5,万吨,,,s,1,,,,,\n").refused);
    CHECK_FALSE(city.rows("tourism.bases,141100,2017/12/31,5,个,,,s,1,,,,,\n").refused);
}

TEST_CASE("the years of which figures are taken begin where the workspace says", "[intake]") {
    const Delivered city;
    const std::string row = "coal.output,141100,1936,5,万吨,,,s,1,,,,,\n";
    CHECK_THAT(problems(city.rows(row)), contains("D1"));
    IntakeOptions options;
    options.earliest_year = 1912;
    const auto read = [&](const std::string& rows) {
        return read_observations(city.catalog, *city.store, "d.csv", std::string(header) + rows,
                                 options);
    };
    const auto taken = read(row + "coal.output,141100,1937,6,万吨,,,s,1,,,,,\n");
    INFO(messages_of(taken));
    CHECK_FALSE(taken.refused);
    CHECK(taken.delivery.rows.size() == 2);
    CHECK(read("coal.output,141100,1905,5,万吨,,,s,1,,,,,\n").refused);
}

}  // namespace
}  // namespace almanac::testing
