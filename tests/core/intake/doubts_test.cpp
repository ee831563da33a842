// Why: what contradicts others or its own past is said while the file is still in hand, at its row.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"
#include "store/value_releases.hpp"

namespace almanac::testing {
namespace {

/// The sample city, where what is used of a gas is part of what is drained.
struct Checked : Delivered {
    Checked() {
        Check check;
        check.id = "rule";
        check.kind = CheckKind::part_of;
        check.message = Text("请核对", "check it");
        check.whole = "coal.gas_drained";
        check.parts = {"coal.gas_used"};
        catalog.sectors[0].checks = {check};
    }
};

std::string row(const std::string& indicator, const std::string& period, const std::string& value,
                const std::string& note = "", const std::string& area = "141100") {
    return indicator + "," + area + "," + period + "," + value + ",亿立方米,,,市煤炭局,2,,," +
           note + ",,\n";
}

std::string warnings(const IntakeResult& result) { return said(result, Severity::warning); }

TEST_CASE("a part that is more than its whole is named at its row and stored", "[intake]") {
    const Checked city;
    const auto result =
        city.rows(row("coal.gas_used", "2015", "1.0") + row("coal.gas_drained", "2016", "4.8") +
                  row("coal.gas_used", "2016", "5.2"));
    INFO(messages_of(result));
    CHECK_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 3);
    CHECK(warnings(result) == "Q01 d.csv row 3\n");
    CHECK(messages_of(result).find("coal.rule") != std::string::npos);
    CHECK(messages_of(result).find("480 million") != std::string::npos);
}

TEST_CASE("what is stored already is held against, too, and a note answers", "[intake]") {
    Checked city;
    city.store_rows(row("coal.gas_drained", "2016", "4.8"));
    CHECK(warnings(city.rows(row("coal.gas_used", "2016", "5.2"))) == "Q01 d.csv row 2\n");
    CHECK(warnings(city.rows(row("coal.gas_used", "2016", "4.8"))).empty());
    CHECK(warnings(city.rows(row("coal.gas_used", "2016", "5.2", "含上年结存"))).empty());
    // A better whole in the same file settles it.
    CHECK(
        warnings(city.rows("coal.gas_drained,141100,2016,6.0,亿立方米,revised_error,,市煤炭局,2,,,"
                           ",,\n" +
                           row("coal.gas_used", "2016", "5.2")))
            .empty());
}

TEST_CASE("of what others have handed in before nothing is said", "[intake]") {
    Checked city;
    city.store_rows(row("coal.gas_drained", "2016", "4.8") + row("coal.gas_used", "2016", "5.2"));
    CHECK(warnings(city.rows(row("coal.gas_used", "2015", "1.0"))).empty());
}

TEST_CASE("the year that a file's months make is held against others", "[intake]") {
    Checked city;
    city.store_rows(row("coal.gas_drained", "2016", "4.8"));
    const std::string halves =
        row("coal.gas_used", "2016-H1", "2.0") + row("coal.gas_used", "2016-H2", "3.0");
    CHECK(warnings(city.rows(halves)) == "Q01 d.csv row 2\n");
}

TEST_CASE("a closed figure of somebody else is not told with the doubt", "[intake]") {
    Checked city;
    city.store_rows(row("coal.gas_drained", "2016", "4.83"));
    const SeriesKey key{"coal.gas_drained", "141100", PeriodKind::year, "", ""};
    Delivery closing;
    closing.submission.kind = "records";
    closing.records = {release_record(key, year_period(2016), Release::internal)};
    city.store->commit(std::move(closing));
    const auto result = city.rows(row("coal.gas_used", "2016", "5.2"));
    CHECK(warnings(result) == "Q01 d.csv row 2\n");
    CHECK(messages_of(result).find("4.83") == std::string::npos);
    CHECK(messages_of(result).find("check it") != std::string::npos);
}

TEST_CASE("of a file that no person filled in only the number of rows is said", "[intake]") {
    const Checked city;
    std::string many;
    for (int day = 0; day < 20'001; ++day) {
        const int at = day % 28 + 1;
        const int month = day / 28 % 12 + 1;
        const int year = 1950 + day / 336;
        many += row("coal.gas_used",
                    std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) +
                        (at < 10 ? "-0" : "-") + std::to_string(at),
                    "1");
    }
    const auto result = city.rows(many);
    INFO(messages_of(result).substr(0, 500));
    CHECK_FALSE(result.refused);
    CHECK(warnings(result).empty());
    CHECK(notes(result) == "Q04 d.csv\n");
}

}  // namespace
}  // namespace almanac::testing
