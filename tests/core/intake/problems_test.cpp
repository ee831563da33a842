// Why: every wrong cell is refused with its own row, column and code, and nothing of its file is
// taken. SPDX-License-Identifier: Apache-2.0
#include <random>

#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

struct BadRow {
    const char* row;
    const char* problem;
};

TEST_CASE("a refused sector is one message, not one for each of its rows", "[intake]") {
    Delivered city;
    RefusedSector refused;
    refused.id = "steel";
    refused.indicator_names = {"steel.output", "钢产量"};
    city.catalog.refused.push_back(refused);
    std::string rows;
    for (int year = 2010; year < 2016; ++year) {
        const std::string rest = ",nowhere," + std::to_string(year) + ",1,吨钢,,,s,1,,,,,\n";
        rows += "steel.output" + rest + "钢产量" + rest;
    }
    const auto result = city.rows(rows + "coal.outputt,141100,2016,1,万吨,,,s,1,,,,,\n");
    CHECK(problems(result) ==
          "D250 d.csv row 2 column indicator\nD13 d.csv row 14 column indicator\n");
    CHECK_THAT(messages_of(result), contains("sector “steel”") && contains("11 more rows"));
    CHECK(result.refused);
    IntakeOptions aside;
    aside.set_aside = true;
    const auto kept = read_observations(
        city.catalog, *city.store, "d.csv",
        std::string(header) + rows + "coal.output,141100,2016,1,万吨,,,s,1,,,,,\n", aside);
    CHECK_FALSE(kept.refused);
    CHECK(kept.rows_set_aside == 12);
    CHECK(kept.delivery.rows.size() == 1);
}

TEST_CASE("each wrong cell is refused at its place", "[intake]") {
    const Delivered city;
    const auto bad = GENERATE(
        BadRow{"coal.outputt,141100,2017,1,万吨,,,s,1,,,,,", "D13 d.csv row 2 column indicator"},
        BadRow{",141100,2017,1,万吨,,,s,1,,,,,", "D113 d.csv row 2 column indicator"},
        BadRow{"coal.output,141101,2017,1,万吨,,,s,1,,,,,", "D101 d.csv row 2 column area"},
        BadRow{"coal.output,,2017,1,万吨,,,s,1,,,,,", "D114 d.csv row 2 column area"},
        BadRow{"coal.output,141100,17年,1,万吨,,,s,1,,,,,", "D102 d.csv row 2 column period"},
        BadRow{"coal.output,141100,,1,万吨,,,s,1,,,,,", "D115 d.csv row 2 column period"},
        BadRow{"coal.output,141100,2017-02-30,1,万吨,,,s,1,,,,,", "D14 d.csv row 2 column period"},
        BadRow{"coal.output,141100,2017-05-01/2017-04-01,1,万吨,,,s,1,,,,,",
               "D106 d.csv row 2 column period"},
        BadRow{"tourism.bases,141100,2017-YTD06,1,个,,,s,1,,,,,", "D117 d.csv row 2 column period"},
        BadRow{"tourism.bases,141100,2017-01-01/2017-02-01,1,个,,,s,1,,,,,",
               "D118 d.csv row 2 column period"},
        BadRow{"coal.output,141100-p1,2019,1,万吨,,,s,1,,,,,", "D107 d.csv row 2 column area"},
        BadRow{"coal.output,141100-p1,2011,1,万吨,,,s,1,,,,,", "D107 d.csv row 2 column area"},
        BadRow{"coal.output,141100,2017,,万吨,,,s,1,,,,,", "D07 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,-,万吨,,,s,1,,,,,", "D120 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,0,万吨,missing,,s,1,,,,,", "D119 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,一百,万吨,,,s,1,,,,,", "D08 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,1234567890123456,万吨,,,s,1,,,,,",
               "D122 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,\"1.234,5\",万吨,,,s,1,,,,,",
               "D123 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,\"0,850\",万吨,,,s,1,,,,,",
               "D123 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,-0，125,万吨,,,s,1,,,,,", "D123 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,\"000,012\",万吨,,,s,1,,,,,",
               "D123 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,>5,万吨,,below,s,1,,,,,", "D125 d.csv row 2 column bound"},
        BadRow{"tourism.bases,141100,2017,2.5,个,,,s,1,,,,,", "D126 d.csv row 2 column value"},
        BadRow{"tourism.bases,141100,2017,0.00162,万个,,,s,1,,,,,",
               "D126 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,-1,万吨,,,s,1,,,,,", "D11 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,3,亿吨,,,s,1,,,,,", "D11 d.csv row 2 column value"},
        BadRow{"coal.output,141100,2017,1,,,,s,1,,,,,", "D25 d.csv row 2 column unit"},
        BadRow{"coal.output,141100,2017,1,万吨吨,,,s,1,,,,,", "D128 d.csv row 2 column unit"},
        BadRow{"coal.output,141100,2017,1,亿元,,,s,1,,,,,", "D129 d.csv row 2 column unit"},
        BadRow{"coal.output,141100,2017,1,万吨,finale,,s,1,,,,,", "D103 d.csv row 2 column status"},
        BadRow{"coal.output,141100,2017,1,万吨,,!,s,1,,,,,", "D103 d.csv row 2 column bound"},
        BadRow{"coal.output,141100,2017,1,万吨,,,,1,,,,,", "D116 d.csv row 2 column source"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,7,,,,,", "D32 d.csv row 2 column source_class"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,,,,,,", "D32 d.csv row 2 column source_class"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,1,2018.3,,,,",
               "D104 d.csv row 2 column published"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,1,2018-02-29,,,,",
               "D105 d.csv row 2 column published"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,1,2016-12-31,,,,",
               "D108 d.csv row 2 column published"},
        BadRow{"coal.gas_total,141100,2017,1,亿立方米,,,s,1,,,,,",
               "D35 d.csv row 2 column indicator"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s\x07,1,,,,,", "D06 d.csv row 2 column source"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,1", "D01 d.csv row 2"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s\"t,1,,,,,", "D134 d.csv row 2 column source"},
        BadRow{"coal.output,141100,2017,1,万吨,,,\"s\"t,1,,,,,", "D135 d.csv row 2 column source"},
        BadRow{"coal.output,141100,2017,1,万吨,,,s,1,,\"open,,,", "D136 d.csv row 2 column quote"});
    INFO(bad.row);
    const auto result = city.rows(std::string(bad.row) + "\n");
    CHECK(problems(result) == std::string(bad.problem) + "\n");
    CHECK(result.refused);
    CHECK(result.delivery.rows.empty());
    CHECK(result.delivery.verbatim.bytes().empty());
}

TEST_CASE("all problems of a file are named, in order, and no good row of it is taken",
          "[intake]") {
    const Delivered city;
    const auto result = city.rows(
        "coal.output,141100,2017,1,万吨,,,s,1,,,,,\n"
        "coal.nothing,000001,2017-13,x,亩元,odd,odd,,0,never,,,,\n"
        "\n"
        "coal.output,141100,2018,1,亿元,,,s,1,,,,,\n");
    CHECK(problems(result) ==
          "D13 d.csv row 3 column indicator\nD101 d.csv row 3 column area\n"
          "D102 d.csv row 3 column period\nD103 d.csv row 3 column status\n"
          "D08 d.csv row 3 column value\nD223 d.csv row 3 column unit\n"
          "D103 d.csv row 3 column bound\nD116 d.csv row 3 column source\n"
          "D32 d.csv row 3 column source_class\nD104 d.csv row 3 column published\n"
          "D129 d.csv row 5 column unit\n");
    CHECK(result.rows_read == 3);
    CHECK(result.delivery.rows.empty());
}

TEST_CASE("the nearest names of the same kind are offered", "[intake]") {
    const Delivered city;
    CHECK_THAT(messages_of(city.rows("coal.outptu,141100,2017,1,万吨,,,s,1,,,,,\n")),
               contains("(coal.output"));
    CHECK_THAT(messages_of(city.rows("原煤产里,141100,2017,1,万吨,,,s,1,,,,,\n")),
               contains("(原煤产量"));
    CHECK_THAT(messages_of(city.rows("coal.output,孝义县,2017,1,万吨,,,s,1,,,,,\n")),
               contains("孝义市"));
    // A county is no city, and an urban area no county.
    CHECK_THAT(messages_of(city.rows("coal.output,吕梁县,2017,1,万吨,,,s,1,,,,,\n")),
               !contains("吕梁市"));
    CHECK_THAT(messages_of(city.rows("coal.output,孝义市区,2017,1,万吨,,,s,1,,,,,\n")),
               !contains("孝义市,") && !contains("孝义市?"));
    CHECK_THAT(messages_of(city.rows("coal.output,141100,2017.1,1,万吨,,,s,1,,,,,\n")),
               contains("(2017-01, 2017-10?)") && contains("2017-04-16/2018-03-31"));
    const auto span = [&](const char* months) {
        return messages_of(
            city.rows(std::string("coal.output,141100,") + months + ",1,万吨,,,s,1,,,,,\n"));
    };
    CHECK_THAT(span("2017-01/2017-06"), contains("(2017-YTD06, 2017-01-01/2017-06-30?)"));
    CHECK_THAT(span("2016年4月至2017年2月"), contains("(2016-04-01/2017-02-28?)"));
    CHECK_THAT(span("2017-06/2017-01"), !contains("?)"));
    CHECK_THAT(messages_of(city.rows("coal.output,141100,2017,1,万顿,,,s,1,,,,,\n")),
               contains("万吨"));
}

TEST_CASE("a wrong status or limit is answered with the words of both languages", "[intake]") {
    const Delivered city;
    const auto status = city.rows("coal.output,141100,2017,1,万吨,最后,,s,1,,,,,\n");
    CHECK_THAT(status.diagnostics.front().message.in("zh"),
               contains("final（最终数）、preliminary（初步数）、expected（预计数）"));
    CHECK_THAT(status.diagnostics.front().message.in("en"),
               contains("final, preliminary, expected, estimated"));
    const auto bound = city.rows("coal.output,141100,2017,1,万吨,,大概,s,1,,,,,\n");
    CHECK_THAT(bound.diagnostics.front().message.in("zh"),
               contains("exact（准确）、above（超过）、at_least（不低于）"));
}

TEST_CASE("a date of publication that does not exist is answered with how dates are written",
          "[intake]") {
    const Delivered city;
    const auto result = city.rows("coal.output,141100,2017,1,万吨,,,s,1,2018-02-29,,,,\n");
    CHECK_THAT(messages_of(result), contains("2018-02-29") &&
                                        contains("write 2018-03-15, or leave it empty") &&
                                        !contains("2017-YTD11"));
}

TEST_CASE("files that are no table of observations are refused for what they are", "[intake]") {
    const Delivered city;
    const auto [bytes, code] = GENERATE(table<std::string, std::string>({
        {"", "D29 d.csv\n"},
        {"\n\n", "D29 d.csv\n"},
        {std::string(header), "D143 d.csv\n"},
        {"PK\x03\x04rest", "D21 d.csv\n"},
        {"%PDF-1.7", "D22 d.csv\n"},
        {"\xD0\xCF\x11\xE0", "D22 d.csv\n"},
        {" <HTML><table>", "D22 d.csv\n"},
        {"coal.output,141100,2017,1,万吨\n", "D28 d.csv row 1\n"},
        {"indicator;area;period;value\n", "D138 d.csv row 1\n"},
        {"indicator,area,period,value,unit,source,source_class,valeu\n",
         "D139 d.csv row 1 column valeu\n"},
        {"indicator,area,period,value,unit,source,source_class,\n", "D143 d.csv\n"},
        {"indicator,area,period,value,unit,source,source_class,指标编号\n",
         "D141 d.csv row 1 column 指标编号\n"},
        {"indicator,area,period,value,unit,source\n", "D142 d.csv row 1\n"},
        {"indicator,\"area,period\n", "D136 d.csv row 1 column 2\n"},
    }));
    INFO(bytes);
    const auto result = city.read(bytes);
    CHECK(problems(result) == code);
    CHECK(result.refused);
}

/// Where a slip is told: refused near ten thousand, and doubted a little farther away.
std::string slips(const IntakeResult& result) {
    std::string all;
    for (const auto& diagnostic : result.diagnostics)
        if (diagnostic.code == "D130" || diagnostic.code == "D227")
            all += "D130 " + diagnostic.origin + "\n";
    return all;
}

TEST_CASE("of two hundred series no slip by ten thousand is missed, and no true figure is held",
          "[intake]") {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> grows(0.7, 1.4);
    std::uniform_real_distribution<double> begins(5, 300);
    for (int series = 0; series < 200; ++series) {
        const Delivered city;
        auto store = make_memory_store(real_system());
        const double first = begins(random);
        const auto written = [](double figure) {
            return print_rounded(figure, figure > 1e6 ? 0 : figure < 0.01 ? 12 : 5);
        };
        double level = first;
        const auto row = [&](int year, double figure, const std::string& note) {
            return std::string(header) + "tourism.revenue,141100," + std::to_string(year) + "," +
                   written(figure) + ",亿元,,,s,1,,," + note + ",,\n";
        };
        const auto read = [&](int year, double figure, const std::string& note = {}) {
            return read_observations(city.catalog, *store, "d.csv", row(year, figure, note));
        };
        for (int year = 2012; year < 2017; ++year) {
            auto result = read(year, level);
            INFO(messages_of(result));
            REQUIRE_FALSE(result.refused);
            store->commit(std::move(result.delivery));
            level *= grows(random);
        }
        const double before = level / grows(random);
        const auto other = [&](double figure, const char* cells) {
            return read_observations(city.catalog, *store, "d.csv",
                                     std::string(header) + "tourism.revenue,141100,2017," +
                                         written(figure) + ",亿元," + cells + "\n");
        };
        const auto both = [&](double one, double next) {
            return Delivered().read(row(2016, one, "") + row(2017, next, "").substr(header.size()));
        };
        CHECK_FALSE(read(2017, level).refused);
        CHECK_FALSE(read(2011, first / grows(random)).refused);
        CHECK_FALSE(other(level, ",about,t,2,,,,,").refused);
        CHECK_FALSE(both(before, level).refused);
        for (const double slip : {1e4, 1e-4, 1e8, 1e-8}) {
            const auto held = read(2017, level * slip);
            CHECK(slips(held) == "D130 d.csv row 2\n");
            CHECK_THAT(messages_of(held),
                       contains(slip > 1e5 || slip < 1e-5 ? "hundred million" : "ten thousand"));
            CHECK_FALSE(read(2017, level * slip, "口径扩大").refused);
            CHECK(slips(read(2017, level * slip, "市农委")) == "D130 d.csv row 2\n");
            CHECK(slips(read(2011, first * slip)) == "D130 d.csv row 2\n");
            CHECK(slips(other(level * slip, ",about,t,2,,,,,")) == "D130 d.csv row 2\n");
            CHECK(slips(other(level * slip, ",,t,2,,,,,current")) == "D130 d.csv row 2\n");
            CHECK(slips(both(before, level * slip)) == "D130 d.csv row 3\n");
        }
    }
}

TEST_CASE("a row of more than a mebibyte is refused", "[intake]") {
    const Delivered city;
    const auto result =
        city.rows("coal.output,141100,2017,1,万吨,,,s,1,," + std::string(1U << 20, 'x') + ",,,\n");
    CHECK(problems(result) == "D15 d.csv row 2\n");
}

TEST_CASE("a wrong file of very many rows fills no memory and is told how much is left",
          "[intake]") {
    const Delivered city;
    std::string text;
    for (int i = 0; i < 10500; ++i) text += "coal.output,141100,2017,x,万吨,,,s,1,,,,,\n";
    const auto result = city.rows(text);
    CHECK(result.diagnostics.size() == 2001);
    CHECK_THAT(result.diagnostics.back().message.in("en"), contains("8500 more"));
}

TEST_CASE("a number with its unit in one cell is taken apart for the sender", "[intake]") {
    const Delivered city;
    const auto result = city.rows(
        "coal.output,141100,2017,1512.5万吨,,,,s,1,,,,,\n"
        "coal.gas_use_rate,141100,2017,６０%,,,,s,1,,,,,\n"
        "coal.output,141101,2018,15万顿,,,,s,1,,,,,\n");
    const auto said = messages_of(result);
    CHECK_THAT(said, contains("write 1512.5 as the value and 万吨 into the column of units"));
    CHECK_THAT(said, contains("write 60 as the value and % into"));
    CHECK_THAT(said, contains("“15万顿” is no number"));
}

TEST_CASE("an unknown unit is told the nearest that would do", "[intake]") {
    const Delivered city;
    const auto result = city.rows("coal.output,141100,2017,1512,万顿,,,s,1,,,,,\n");
    CHECK_THAT(messages_of(result), contains("万顿” (万吨?)"));
}

}  // namespace
}  // namespace almanac::testing
