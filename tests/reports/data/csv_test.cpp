// Why: a CSV opens in a spreadsheet with its letters right, its numbers whole and nothing run.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "data_sample.hpp"

namespace almanac::testing {

TEST_CASE("an indicator is one file with a row an observation", "[data]") {
    const auto files = write_csv(data_catalog(), data_figures("年鉴"), data_edition());
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "csv/coal.raw_output.csv");
    CHECK(files[0].bytes.substr(0, 3) == "\xEF\xBB\xBF");
    const auto lines = lines_of(files[0].bytes);
    REQUIRE(lines.size() == 5);
    CHECK(lines[1] ==
          "coal.raw_output,原煤产量,141100,吕梁市,2016,,,-12.50,万吨,final,,0,2,年鉴,2017-02-28,"
          "-12.50,万吨");
    CHECK(fields_of(lines[2])[7].empty());
    CHECK(fields_of(lines[2])[9] == "not_yet_released");
    CHECK(fields_of(lines[3])[10] == "above");
}

TEST_CASE("words that a spreadsheet would run are disarmed, numbers are not", "[data]") {
    for (const std::string source : {"=1+1", "+A1", "-1+1", "@SUM(A1)", "\tx"}) {
        const auto files = write_csv(data_catalog(), data_figures(source), data_edition());
        const auto fields = fields_of(lines_of(files[0].bytes)[1]);
        CHECK(fields[13] == "'" + source);
        CHECK(fields[7] == "-12.50");
    }
    const auto files = write_csv(data_catalog(), data_figures("a,\"b\""), data_edition());
    CHECK(files[0].bytes.find(",\"a,\"\"b\"\"\",") != std::string::npos);
}

}  // namespace almanac::testing
