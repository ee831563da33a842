// Why: good rows arrive as they were meant, once, with what was submitted.
// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

AcceptedRow only_row(const IntakeResult& result) {
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    REQUIRE(result.delivery.rows.size() == 1);
    return result.delivery.rows[0];
}

TEST_CASE("a row keeps every cell that was delivered", "[intake]") {
    const Delivered city;
    const auto row = only_row(city.rows(
        "tourism.revenue,141100,2017-YTD11,12.50,亿元,preliminary,at_least,市统计局,1,2018-01-05,"
        "\"收入\"\"12.5\"\"亿元\",注,乡村旅游,current\n"));
    CHECK(row.key ==
          SeriesKey{"tourism.revenue", "141100", PeriodKind::year_to_date, "乡村旅游", "current"});
    CHECK(to_text(row.point.period) == "2017-YTD11");
    CHECK(row.point.value == 12.5);
    CHECK(row.point.decimals == 2);
    CHECK(row.point.status == Status::preliminary);
    CHECK(row.point.bound == Bound::at_least);
    CHECK(row.provenance.source == "市统计局");
    CHECK(row.provenance.source_class == 1);
    CHECK(row.provenance.published == parse_date("2018-01-05"));
    CHECK(row.provenance.quotation == "收入\"12.5\"亿元");
    CHECK(row.provenance.note == "注");
    CHECK(row.provenance.value_as_submitted == "12.50");
    CHECK(row.provenance.unit_as_submitted == "亿元");
    CHECK(row.provenance.row == 2);
}

TEST_CASE("what is counted is whole, and another count word is named", "[intake]") {
    const Delivered city;
    const auto alike = city.rows("tourism.bases,141100,2017,12,家,,,s,1,,,,,\n");
    CHECK_FALSE(alike.refused);
    CHECK(notes(alike) == "D131 d.csv row 2 column unit\n");
    CHECK(notes(city.rows("tourism.bases,141100,2017,12,个,,,s,1,,,,,\n")).empty());
    CHECK(only_row(city.rows("tourism.bases,141100,2017,0.0162,万个,,,s,1,,,,,\n")).point.value ==
          162);
    // Of rows that are alike, too.
    CHECK(problems(city.rows("tourism.bases,141100,2016,12,个,,,s,1,,,,,\n"
                             "tourism.bases,141100,2017,12.5,个,,,s,1,,,,,\n")) ==
          "D126 d.csv row 3 column value\n");
}

TEST_CASE("every kind of period is taken", "[intake]") {
    const Delivered city;
    const auto* period = GENERATE("2017", "2017-H1", "2017-Q3", "2017-05", "2017-05-01",
                                  "2017-YTD11", "2017-04-16/2018-03-31");
    const auto row =
        only_row(city.rows("coal.output,141100," + std::string(period) + ",1,万吨,,,s,1,,,,,\n"));
    CHECK(to_text(row.point.period) == period);
}

TEST_CASE("units are converted exactly and kept as submitted", "[intake]") {
    const Delivered city;
    struct Case {
        const char* cells;
        double value;
        int decimals;
    };
    const auto wanted = GENERATE(Case{"tourism.revenue,141100,2017,123456,万元", 12.3456, 4},
                                 Case{"tourism.revenue,141100,2017,0.5,万亿元", 5000, 0},
                                 Case{"coal.output,141100,2017,1.2,亿吨", 12000, 0},
                                 Case{"coal.output,141100,2017,35000000,公斤", 3.5, 7},
                                 Case{"coal.gas_used,141100,2017,9300,万方", 0.93, 4},
                                 Case{"tourism.bases,141100,2017,12,家", 12, 0});
    INFO(wanted.cells);
    const auto row = only_row(city.rows(std::string(wanted.cells) + ",,,s,1,,,,,\n"));
    CHECK(row.point.value == wanted.value);
    CHECK(row.point.decimals == wanted.decimals);
}

TEST_CASE("a kilolitre stays a kilolitre, also by ten thousand", "[intake]") {
    Delivered city;
    city.catalog.indicators["coal.spirit"] =
        sample_indicator("coal.spirit", "白酒产量", "Spirit output", "万千升", Semantic::flow);
    const auto row = only_row(city.rows("coal.spirit,141100,2017,54073,千升,,,s,1,,,,,\n"));
    CHECK(row.point.value == 5.4073);
    CHECK(row.provenance.unit_as_submitted == "千升");
}

TEST_CASE("former ids, names and aliases are resolved", "[intake]") {
    const Delivered city;
    for (const auto* names :
         {"coal.raw_coal,孝义市", "原煤产量,141181", "Raw coal output,Xiaoyi"}) {
        const auto row = only_row(city.rows(std::string(names) + ",2017,1,万吨,,,s,1,,,,,\n"));
        CHECK(row.key.indicator == "coal.output");
        CHECK(row.key.area == "141181");
    }
    CHECK(only_row(city.rows("原煤产量,全市,2017,1,万吨,,,s,1,,,,,\n")).key.area == "141100");
}

TEST_CASE("a limit in the value becomes its bound, and a note says so", "[intake]") {
    const Delivered city;
    const auto result = city.rows("coal.output,141100,2017,＞１０,万吨,,,s,1,,,,,\n");
    const auto row = only_row(result);
    CHECK(row.point.bound == Bound::above);
    CHECK(row.point.value == 10);
    CHECK(row.provenance.value_as_submitted == "＞１０");
    CHECK(notes(result) == "D10 d.csv row 2 column value\nD124 d.csv row 2 column value\n");
}

TEST_CASE("a figure that does not exist is delivered as such", "[intake]") {
    const Delivered city;
    const auto row = only_row(city.rows("coal.output,141100,2017,,,尚未发布,,s,1,,,,,\n"));
    CHECK(row.point.status == Status::not_yet_released);
    CHECK_FALSE(has_value(row.point.status));
}

TEST_CASE("a forecast may be published before its period", "[intake]") {
    const Delivered city;
    CHECK_FALSE(city.rows("coal.output,141100,2017,1,万吨,expected,,s,1,2016-12-31,,,,\n").refused);
}

TEST_CASE("headers are known in Chinese and in any order", "[intake]") {
    const Delivered city;
    const auto row = only_row(
        city.read("来源类别,数值,单位,指标,地区,时期,来源,状态,限定,发布日期,引文,备注,分组,口径\n"
                  "1,5,万吨,原煤产量,吕梁市,2017,市统计局,初步,约,2018-01-05,原文,无,,现价\n"));
    CHECK(row.point.value == 5);
    CHECK(row.point.status == Status::preliminary);
    CHECK(row.point.bound == Bound::about);
    CHECK(row.key.basis == "current");
}

TEST_CASE("problems name the column as the file writes it", "[intake]") {
    const Delivered city;
    const auto result =
        city.read("指标,地区,时期,数值,单位,来源,来源类别\n原煤产量,吕梁市,2017,x,万吨,s,1\n");
    CHECK(problems(result) == "D08 d.csv row 2 column 数值\n");
}

TEST_CASE("the same value twice is stored once, two values are refused with both rows",
          "[intake]") {
    const Delivered city;
    const std::string first = "tourism.revenue,141100,2017,12.5,亿元,,,s,1,,,,,\n";
    const auto same = city.rows(first + "tourism.revenue,吕梁市,2017,125000,万元,,,s,1,,,,,\n");
    CHECK(only_row(same).provenance.row == 2);
    CHECK_THAT(notes(same), contains("D12 d.csv row 3"));
    const auto other = city.rows(first + "tourism.revenue,141100,2017,13.1,亿元,,,s,1,,,,,\n");
    CHECK(problems(other) == "D127 d.csv row 3\n");
    CHECK_THAT(messages_of(other), contains("row 2 and row 3") && contains("12.5 and 13.1"));
    const auto sources = city.rows(first + "tourism.revenue,141100,2017,13.1,亿元,,,t,2,,,,,\n");
    CHECK_FALSE(sources.refused);
    CHECK(sources.delivery.rows.size() == 2);
}

TEST_CASE("a source revises what it said before only with a reason", "[intake]") {
    Delivered city;
    city.store_rows(
        "coal.output,141100,2017,5,万吨,,,s,1,,,,,\n"
        "coal.output,141100,2018,5,万吨,preliminary,,s,1,,,,,\n");
    const auto silent = city.rows("coal.output,141100,2017,6,万吨,,,s,1,,,,,\n");
    CHECK(problems(silent) == "D37 d.csv row 2\n");
    CHECK_THAT(messages_of(silent), contains("5 in submission 1"));
    const auto revised = city.rows("coal.output,141100,2017,6,万吨,revised_annual,,s,1,,,,,\n");
    CHECK(only_row(revised).point.value == 6);
    CHECK(notes(revised) == "D133 d.csv row 2\n");
    CHECK_FALSE(city.rows("coal.output,141100,2018,6,万吨,,,s,1,,,,,\n").refused);
    CHECK_FALSE(city.rows("coal.output,141100,2017,6,万吨,,,another,1,,,,,\n").refused);
    const auto again = city.rows("coal.output,141100,2017,5,万吨,,,s,1,,\"new quote\",,,\n");
    CHECK(notes(again).empty());
    CHECK(only_row(again).provenance.quotation == "new quote");
}

TEST_CASE("the same bytes are not stored twice", "[intake]") {
    Delivered city;
    const std::string row = "coal.output,141100,2017,5,万吨,,,s,1,,,,,\n";
    city.store_rows(row);
    const auto again = city.rows(row);
    CHECK(again.already_stored);
    CHECK_FALSE(again.refused);
    CHECK(notes(again) == "D31 d.csv\n");
}

TEST_CASE("blanks around cells are taken off, alike rows make one note", "[intake]") {
    const Delivered city;
    const auto result = city.rows(
        "coal.output, 141100,2017,5,万吨,,,s,1,,,,,\n"
        "coal.output,\u00A0141100\u3000,2018,5,万吨,,,s,1,,,,,\n");
    CHECK_FALSE(result.refused);
    CHECK(notes(result) == "D100 d.csv row 2 column area\n");
    CHECK_THAT(messages_of(result), contains("1 more"));
}

TEST_CASE("text that begins like a formula is kept and flagged", "[intake]") {
    const Delivered city;
    const auto result = city.rows("coal.output,141100,2017,5,万吨,,,s,1,,=1+1,,,\n");
    CHECK(only_row(result).provenance.quotation == "=1+1");
    CHECK(notes(result) == "D17 d.csv row 2 column quote\n");
}

}  // namespace
TEST_CASE("a row may say who may see its figure, and of several sources the strictest counts",
          "[intake]") {
    const Delivered office;
    const auto read = [&](const std::string& rows) {
        return office.read("indicator,area,period,value,unit,source,source_class,公开范围\n" +
                           rows);
    };
    const auto result = read(
        "coal.output,141100,2015,90,万吨,局,2,\n"
        "coal.output,141100,2016,95,万吨,局,2,内部\n"
        "coal.output,141100,2016,95,万吨,报,4,公开\n"
        "coal.output,141102,2016,50,万吨,局,2,withheld\n");
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    const auto releases = [&](const IntakeResult& of) {
        std::string text;
        for (const auto& record : of.delivery.records)
            text += record.key.subject + " " + record.key.area + " " + record.key.period + " " +
                    record.json + "\n";
        return text;
    };
    CHECK(releases(result) ==
          "coal.output 141100 2016 {\"release\":\"internal\"}\n"
          "coal.output 141102 2016 {\"release\":\"withheld\"}\n");
    const auto refused = read("coal.output,141100,2016,95,万吨,局,2,机密\n");
    CHECK(problems(refused) == "D26 d.csv row 2 column 公开范围\n");
}

TEST_CASE("a file of many rows alike brings what each says of who may see it", "[intake]") {
    const Delivered office;
    std::string rows = "indicator,area,period,value,unit,source,source_class,release\n";
    for (int year = 1990; year < 2016; ++year)
        rows += "coal.output,141100," + std::to_string(year) + ",90,万吨,局,2,internal\n";
    CHECK(office.read(rows).delivery.records.size() == 26);
}

}  // namespace almanac::testing
