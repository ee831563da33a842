// Why: what was closed stays closed: through corrections, withdrawals and new names.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"
#include "store/value_releases.hpp"

namespace almanac::testing {
namespace {

constexpr const char* columns =
    "indicator,area,period,value,unit,status,source,source_class,release\n";

std::string row(const std::string& period, const std::string& value, const std::string& status = "",
                const std::string& release = "", const std::string& indicator = "coal.output") {
    return indicator + ",141100," + period + "," + value + ",万吨," + status + ",s,1," + release +
           "\n";
}

Release of_year(const Delivered& city, int year, const std::string& indicator = "coal.output") {
    return value_releases(*city.store, newest, city.catalog.former_indicators)
        .of_figure(Semantic::flow, {indicator, "141100", PeriodKind::year, "", ""},
                   year_period(year));
}

TEST_CASE("a correction stays as closed as what it corrects, whatever is withdrawn", "[intake]") {
    const Delivered city;
    city.store->commit(
        city.read(columns + row("2016", "5", "", "内部") + row("2015", "4")).delivery);
    const auto corrected = city.read(columns + row("2016", "6", "revised_error") +
                                     row("2015", "4.5", "revised_error"));
    INFO(messages_of(corrected));
    REQUIRE_FALSE(corrected.refused);
    CHECK(corrected.delivery.records.size() == 1);
    city.store->commit(corrected.delivery);
    city.store->withdraw(1, "test");
    CHECK(of_year(city, 2016) == Release::internal);
    CHECK(of_year(city, 2015) == Release::open);
}

TEST_CASE("who opens a figure opens it, under the name that was closed", "[intake]") {
    const Delivered city;
    city.store->commit(city.read(columns + row("2016-Q1", "5", "", "内部")).delivery);
    const auto other_name = city.read(columns + row("2016-YTD03", "5"));
    REQUIRE(other_name.delivery.records.size() == 1);
    CHECK(other_name.delivery.records[0].key.period == "2016-YTD03");
    const auto opened = city.read(columns + row("2016-Q1", "6", "revised_error", "公开"));
    REQUIRE(opened.delivery.records.size() == 1);
    city.store->commit(opened.delivery);
    CHECK(value_releases(*city.store, newest, {})
              .of_figure(Semantic::flow, {"coal.output", "141100", PeriodKind::quarter, "", ""},
                         parse_period("2016-Q1").value()) == Release::open);
}

TEST_CASE("a closed figure is not told to another source that slipped by ten thousand",
          "[intake]") {
    Delivered city;
    city.store->commit(city.read(columns + row("2015", "50.75", "", "内部")).delivery);
    const auto said_to = [&](const char* source) {
        return messages_of(city.read(
            columns + std::string("coal.output,141100,2016,0.0051,万吨,,") + source + ",1,\n"));
    };
    CHECK_THAT(said_to("s"), contains("50.75"));
    CHECK_THAT(said_to("t"), contains("not public") && !contains("50.75"));
    city.catalog.indicators.at("coal.output").release = Release::withheld;
    city.store = make_memory_store(real_system());
    city.store->commit(city.read(columns + row("2015", "50.75")).delivery);
    CHECK_THAT(said_to("t"), !contains("50.75"));
}

TEST_CASE("a closed figure of an indicator that was renamed is closed", "[intake]") {
    Delivered city;
    city.store->commit(city.read(columns + row("2016", "5", "", "不公开")).delivery);
    city.catalog.former_indicators["coal.output"] = "coal.raw";
    CHECK(of_year(city, 2016, "coal.raw") == Release::withheld);
    CHECK(of_year(city, 2015, "coal.raw") == Release::open);
}

}  // namespace
}  // namespace almanac::testing
