// Why: tables made for people have titles, totals, remarks, numbers of rows and empty columns;
// what is no figure is told once, and no figure is lost. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

const std::string short_header = "指标,地区,时期,数值,单位,来源,来源类别";
const std::string good_row = "原煤产量,离石区,2017,731.4,万吨,公报,1";

TEST_CASE("totals and remarks below a table are told once and stored nowhere", "[intake]") {
    const Delivered city;
    const auto result = city.read(short_header + "\n" + good_row + "\n" +
                                  "合　计,,2017,1389.4,万吨,,\n原煤产量,总计,2017,1389.4,万吨,,\n"
                                  "注：数据为初步统计数,,,,,,\n数据来源：市统计局\n"
                                  "填表人：张三,,审核人：李四,,,,\n");
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 1);
    CHECK(result.rows_read == 1);
    CHECK(said(result, Severity::warning) == "D216 d.csv row 3\nD217 d.csv row 5\n");
    CHECK_THAT(messages_of(result),
               contains("“合　计” is the figure of no one area or indicator") &&
                   contains("(and 1 more rows treated alike)"));
}

TEST_CASE("a row with a figure is no remark, whatever its first cell says", "[intake]") {
    const Delivered city;
    const auto result = city.read("备注," + short_header + "\n说明：初步," + good_row + "\n");
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 1);
    // Nor is a row whose indicator is not known.
    CHECK(city.read(short_header + "\n注煤产量,离石区,2017,5,万吨,公报,1\n").refused);
}

TEST_CASE("a column that only numbers the rows is passed over, and said once", "[intake]") {
    const Delivered city;
    const auto result = city.read("序号," + short_header + "\n1," + good_row + "\n");
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(notes(result) == "D215 d.csv row 1 column 序号\n");
}

TEST_CASE("nameless columns are passed over while nothing stands in them", "[intake]") {
    const Delivered city;
    const auto empty = city.read(short_header + ",,,\n" + good_row + ",,,\n,,,,,,,,,\n");
    INFO(messages_of(empty));
    REQUIRE_FALSE(empty.refused);
    CHECK_THAT(notes(empty), contains("D213 d.csv row 1"));
    CHECK_THAT(messages_of(empty), contains("column 8, 9, 10 has neither name nor content"));
    const auto filled = city.read(short_header + ",,\n" + good_row + ",,初步\n");
    CHECK(problems(filled) == "D214 d.csv row 2\n");
    CHECK_THAT(messages_of(filled), contains("“初步” stands in column 9"));
    // A spreadsheet writes commas behind rows that were once longer.
    CHECK_FALSE(city.read(short_header + "\n" + good_row + ",,\n").refused);
    CHECK(city.read(short_header + "\n" + good_row + ",,x\n").refused);
    // Rows that are alike but for period and value are held to it, too.
    const std::string alike = "原煤产量,离石区,2016,730,万吨,公报,1";
    CHECK(problems(city.read(short_header + ",\n" + good_row + ",\n" + alike + ",x\n")) ==
          "D214 d.csv row 3\n");
}

TEST_CASE("the line that names the separator is no header", "[intake]") {
    const Delivered city;
    const auto result = city.read("sep=,\n" + short_header + "\n" + good_row + "\n");
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(notes(result) == "D211 d.csv row 1\n");
    CHECK(result.delivery.rows[0].provenance.row == 3);
}

TEST_CASE("a table is read by the separator that its first line names", "[intake]") {
    const Delivered city;
    for (const std::string separator : {";", "|", "\t"}) {
        const auto with = [&](std::string line) {
            for (auto at = line.find(','); at != std::string::npos; at = line.find(',', at))
                line.replace(at, 1, separator);
            return line;
        };
        const std::string within = separator == "\t" ? "；" : separator;  // No cell holds a tab.
        for (const std::string line_end : {"\n", "\r\n"}) {
            const auto result =
                city.read("SEP=" + separator + line_end + with(short_header) + line_end +
                          with("原煤产量,离石区,2017,731.4,万吨,") + "\"公报" + within + "第3页\"" +
                          separator + "1" + line_end + with("原煤产量,文水县,2017,5,万吨,") +
                          "公报,附表" + separator + "1" + line_end);
            INFO(messages_of(result));
            REQUIRE_FALSE(result.refused);
            REQUIRE(result.delivery.rows.size() == 2);
            CHECK(notes(result) == "D211 d.csv row 1\n");
            CHECK(result.delivery.rows[0].provenance.row == 3);
            CHECK(result.delivery.rows[0].provenance.source == "公报" + within + "第3页");
            CHECK(result.delivery.rows[1].provenance.source == "公报,附表");
        }
    }
    // A decimal comma is doubted as everywhere, and never a thousand.
    CHECK(
        city.read("sep=;\n指标;地区;时期;数值;单位;来源;来源类别\n原煤产量;离石区;2017;731,4;万吨;"
                  "公报;1\n")
            .refused);
}

TEST_CASE("columns of unknown names in which nothing stands are passed over, and said once",
          "[intake]") {
    const Delivered city;
    const auto empty =
        city.read(short_header + ",核对人,复核\n" + good_row + ",,\n" + good_row + ",, \n");
    INFO(messages_of(empty));
    REQUIRE_FALSE(empty.refused);
    CHECK_THAT(notes(empty), contains("D271 d.csv row 1\n"));
    CHECK_THAT(messages_of(empty), contains("“核对人、复核” is not known, has no content"));
    // One that holds anything in any row is asked about, as before.
    const auto filled =
        city.read(short_header + ",核对人,复核\n" + good_row + ",,\n" + good_row + ",张三,\n");
    CHECK(problems(filled) == "D139 d.csv row 1 column 核对人\n");
}

TEST_CASE("a table of a thousand unknown columns is told in one line", "[intake]") {
    const Delivered city;
    std::string header = short_header;
    std::string row = good_row;
    for (int i = 1; i <= 1000; ++i) {
        header += ",项目" + std::to_string(i);
        row += ",x";
    }
    const auto result = city.read(header + "\n" + row + "\n");
    CHECK(problems(result) == "D270 d.csv row 1 column 项目1\n");
    CHECK_THAT(messages_of(result), contains("1000 columns are called like none that is known"));
    CHECK_THAT(result.diagnostics.front().message.in("zh"),
               contains("“项目1”、“项目2”、“项目3”、“项目4”、“项目5”"));
    // The few of a table that is ours are named one by one, with what could be meant.
    const auto few = city.read(short_header + ",备住,x\n" + good_row + ",y,z\n");
    CHECK(problems(few) == "D139 d.csv row 1 column 备住\nD139 d.csv row 1 column x\n");
}

TEST_CASE("a table below a title is read from CSV as from a workbook", "[intake]") {
    const Delivered city;
    const auto result = city.read("2017年吕梁市原煤产量,,,,,,\n\n单位：万吨,,,,,,\n" +
                                  short_header + "\n" + good_row + "\n");
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK_THAT(notes(result), contains("D212 d.csv\n"));
    CHECK_THAT(messages_of(result), contains("the header is row 4"));
    CHECK(result.delivery.rows[0].provenance.row == 5);
    // A header with a mistake is one still, and is told as such.
    CHECK_THAT(messages_of(city.read("指标,地区,时期,数植,单位,来源,来源类别\n" + good_row + "\n")),
               contains("there is no column “数植”"));
}

TEST_CASE("no cure asks to delete what may be data", "[intake]") {
    const Delivered city;
    const auto wide = city.read("指标,地区,2015,2016\n原煤产量,离石区,1,2\n");
    for (const auto& diagnostic : wide.diagnostics) {
        INFO(diagnostic.hint.in("zh"));
        CHECK(diagnostic.hint.in("zh").find("删去该列") == std::string::npos);
    }
    const auto none = city.read("a,b\n1,2\n");
    CHECK_THAT(none.diagnostics.front().hint.in("zh"), contains("指标，地区，时期"));
}

TEST_CASE("areas are found by longer names, and hinted at by their codes", "[intake]") {
    const Delivered city;
    const auto row = [&](const std::string& area) {
        return city.read(short_header + "\n原煤产量," + area + ",2017,5,万吨,公报,1\n");
    };
    const std::vector<std::pair<std::string, std::string>> known{{"141121000000", "141121"},
                                                                 {"吕梁市文水县", "141121"},
                                                                 {"山西省吕梁市文水县", "141121"},
                                                                 {"\"=\"\"141121\"\"\"", "141121"},
                                                                 {"⽂⽔县", "141121"},
                                                                 {"１４１１２１", "141121"}};
    for (const auto& [area, code] : known) {
        const auto result = row(area);
        INFO(area << messages_of(result));
        REQUIRE_FALSE(result.refused);
        CHECK(result.delivery.rows[0].key.area == code);
        CHECK_FALSE(notes(result).empty());
    }
    for (const char* area : {"太原市文水县", "141121001000", "离石区文水县"})
        CHECK(row(area).refused);
    CHECK_THAT(messages_of(row("141121.0")), contains("(141121 文水县?)"));
    CHECK_THAT(messages_of(row("141121001000")), contains("(141121 文水县?)"));
    CHECK_THAT(messages_of(row("141121吕梁市文水县")), contains("(141121 文水县?)"));
}

TEST_CASE("a source copied from a PDF is the source that it names", "[intake]") {
    const Delivered city;
    const auto result = city.read(short_header + "\n原煤产量,文水县,2017,5,万吨,⽂⽔县公报,1\n");
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows[0].provenance.source == "文水县公报");
    CHECK_THAT(notes(result), contains("D219 d.csv row 2 column 来源"));
}

TEST_CASE("a file put together from two encodings is refused at the rows of the other",
          "[intake]") {
    const Delivered city;
    const std::string utf8 = "原煤产量,离石区,2017,5,万吨,市统计局公报,1\n";
    const std::string gbk =
        "\xD4\xAD\xC3\xBA\xB2\xFA\xC1\xBF,141121,2017,5,\xCD\xF2\xB6\xD6,\xB9\xAB\xB1\xA8,1\n";
    const std::string plain = "indicator,area,period,value,unit,source,source_class\n";
    const auto few_utf8 = city.read(plain + gbk + utf8 + gbk);
    CHECK(problems(few_utf8) == "D210 d.csv row 3\n");
    CHECK_THAT(messages_of(few_utf8), contains("row 3 in UTF-8, the rest in GB18030"));
    const auto few_gbk = city.read(plain + utf8 + gbk + utf8 + utf8);
    CHECK(problems(few_gbk) == "D210 d.csv row 3\n");
    CHECK_THAT(messages_of(few_gbk), contains("row 3 in GB18030, the rest in UTF-8"));
    CHECK_FALSE(city.read(plain + gbk).refused);
}

TEST_CASE("a value is read with the unit of its row beside it, and told what else it is",
          "[intake]") {
    const Delivered city;
    const auto row = [&](const std::string& indicator, const std::string& value,
                         const std::string& unit) {
        return city.read(short_header + "\n" + indicator + ",141100,2017," + value + "," + unit +
                         ",公报,1\n");
    };
    const auto percent = row("tourism.growth", "12.5%", "%");
    INFO(messages_of(percent));
    REQUIRE_FALSE(percent.refused);
    CHECK(percent.delivery.rows[0].point.value == 12.5);
    CHECK(notes(percent) == "D222 d.csv row 2 column 数值\n");
    const auto more = row("coal.output", "8000余万吨", "万吨");
    REQUIRE_FALSE(more.refused);
    CHECK(more.delivery.rows[0].point.bound == Bound::above);
    CHECK(problems(row("coal.output", "12.5%", "万吨")) == "D221 d.csv row 2 column 数值\n");
    CHECK(problems(row("coal.output", "尚未发布", "万吨")) == "D220 d.csv row 2 column 数值\n");
    CHECK_THAT(row("coal.output", "约120", "万吨").diagnostics.front().message.in("zh"),
               contains("约120 → 120（约）"));
    CHECK_THAT(messages_of(row("coal.outptu", "1", "万顿")), !contains("…"));
    CHECK_THAT(messages_of(row("原煤产量（万吨）", "1", "万吨")), contains("(原煤产量?)"));
}

TEST_CASE("a value is held against its own quotation", "[intake]") {
    const Delivered city;
    const auto row = [&](const std::string& value, const std::string& quote,
                         const std::string& bound = "", const std::string& unit = "万吨") {
        return said(city.rows("coal.output,141100,2017," + value + "," + unit + ",," + bound +
                              ",s,1,," + quote + ",,,\n"),
                    Severity::warning);
    };
    CHECK(row("4566", "全年原煤产量5466万吨") == "D225 d.csv row 2 column quote\n");
    CHECK(row("5466", "全年原煤产量5466万吨").empty());
    CHECK(row("5466", "全年原煤产量5466.2万吨，增长3.1%").empty());
    CHECK(row("0.5466", "全年原煤产量５４６６万吨", "", "亿吨").empty());
    CHECK(row("5466", "2017年原煤产量居全省第3位").empty());  // It names no such figure.
    for (const char* limit : {"8000余万吨", "8000万余吨", "近8000万吨", "8000多万吨",
                              "8000万吨左右", "超过8000万吨", "突破8000万吨", "8000万吨以上"}) {
        INFO(limit);
        CHECK(row("8000", std::string("产量") + limit) == "D226 d.csv row 2 column quote\n");
        CHECK(row("8000", std::string("产量") + limit, "above").empty());
    }
    CHECK(row("5466", "产量五千四百六十六万吨，外运1200万吨").empty());
    CHECK(row("8000", "产量8000万吨，其中约8000万吨外运").empty());
    // Rows that are alike but for their value are held against it, too.
    const auto alike = city.rows(
        "coal.output,141100,2016,5466,万吨,,,s,1,,产量5466万吨,,,\n"
        "coal.output,141100,2017,4566,万吨,,,s,1,,产量5466万吨,,,\n");
    CHECK_THAT(said(alike, Severity::warning), contains("D225 d.csv row 3 column quote\n"));
}

TEST_CASE("of three rows that contradict each other none is stored", "[intake]") {
    const Delivered city;
    IntakeOptions options;
    options.set_aside = true;
    const std::string row = "原煤产量,离石区,2017,";
    const auto result = read_observations(
        city.catalog, *city.store, "d.csv",
        short_header + "\n" + row + "100,万吨,公报,1\n" + row + "200,万吨,公报,1\n" + row +
            "100,万吨,公报,1\n原煤产量,离石区,2016,90,万吨,公报,1\n",
        options);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.delivery.rows.size() == 1);
    CHECK(result.rows_set_aside == 3);
    CHECK_THAT(messages_of(result), !contains("stored once"));
}

}  // namespace
}  // namespace almanac::testing
