// Why: a figure in another unit than its neighbours is held wherever these are, and a true one is
// not. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "delivered.hpp"
#include "intake/explanation.hpp"

namespace almanac::testing {
namespace {

struct Cells {
    std::string period, value;
    std::string source = "s", note = {}, status = {}, bound = {}, basis = {}, breakdown = {};
    std::string unit = "亿元", indicator = "tourism.revenue";
};

std::string row(const Cells& c) {
    return c.indicator + ",141100," + c.period + "," + c.value + "," + c.unit + "," + c.status +
           "," + c.bound + "," + c.source + ",1,,," + c.note + "," + c.breakdown + "," + c.basis +
           "\n";
}

std::string series(const std::vector<std::pair<int, const char*>>& figures) {
    std::string rows;
    for (const auto& [year, value] : figures) rows += row({std::to_string(year), value});
    return rows;
}

/// A city of which 13 is stored of 2016 and 16 of 2018.
struct Stored : Delivered {
    Stored() { store_rows(row({"2016", "13"}) + row({"2018", "16"})); }
    std::string held(const std::string& text) const { return problems(rows(text)); }
};

constexpr const char* second = "D130 d.csv row 2\n";

TEST_CASE("a slip is held against figures before and after, and in the same period", "[intake]") {
    const Stored city;
    CHECK(city.held(row({"2017", "14"})).empty());
    CHECK(city.held(row({"2017", "140000"})) == second);
    CHECK(city.held(row({"2015", "120000"})) == second);
    CHECK(city.held(row({"2019", "0.0017"})) == second);
    CHECK(city.held(row({"2016", "130000", "t"})) == second);
    for (const char* source : {"s", "t"}) {
        CHECK(city.held(row({"2016", "130000", source, "", "revised_annual"})) == second);
        CHECK(city.held(row({"2016", "14", source, "", "revised_annual"})).empty());
    }
    CHECK_THAT(
        messages_of(city.rows(row({"2017", "140000"}))),
        contains("140000 is some ten thousand times") && contains("13 of 2016 on record (s)"));
}

TEST_CASE("a slip of ten to the eight is held, and what lies between is not", "[intake]") {
    const Stored city;
    const auto twice = city.rows(row({"2017", "1400000000"}));
    CHECK(problems(twice) == second);
    CHECK_THAT(messages_of(twice), contains("a hundred million times"));
    CHECK(city.held(row({"2017", "14000"})).empty());
    CHECK(city.held(row({"2017", "14000000"})).empty());
    CHECK(city.held(row({"2017", "0"})).empty());
}

TEST_CASE("beyond a fifth of ten thousand a figure is doubted and stored", "[intake]") {
    const Stored city;
    for (const char* far : {"230000", "0.0008"}) {
        const auto result = city.rows(row({"2017", far}));
        INFO(far << messages_of(result));
        CHECK_FALSE(result.refused);
        CHECK_THAT(said(result, Severity::warning), contains("D227 d.csv row 2\n"));
    }
    CHECK(city.held(row({"2017", "140000"})) == second);
}

TEST_CASE("a limit is a level, be it stored or delivered", "[intake]") {
    Delivered city;
    city.store_rows(row({"2016", "13", "s", "", "", "at_least"}));
    CHECK(problems(city.rows(row({"2017", "140000"}))) == second);
    for (const char* bound : {"about", "at_least", "above", "below", "at_most"})
        CHECK(problems(city.rows(row({"2017", "140000", "s", "", "", bound}))) == second);
}

TEST_CASE("an unknown basis hides no slip; other bases, breakdowns and kinds are other series",
          "[intake]") {
    Delivered city;
    const auto with_basis = [](const char* year, const char* value, const char* basis) {
        return row({year, value, "s", "", "", "", basis});
    };
    city.store_rows(with_basis("2016", "13", "current"));
    CHECK(problems(city.rows(with_basis("2017", "140000", ""))) == second);
    CHECK(problems(city.rows(with_basis("2017", "140000", "current"))) == second);
    CHECK(problems(city.rows(with_basis("2017", "140000", "constant"))).empty());
    CHECK(problems(city.rows(row({"2017", "140000", "s", "", "", "", "", "农村"}))).empty());
    CHECK(problems(city.rows(row({"2017-H1", "70000"}))).empty());
    CHECK(
        problems(city.rows(with_basis("2017", "14", "current") + with_basis("2018", "150000", "") +
                           with_basis("2018", "150000", "constant"))) == "D130 d.csv row 3\n");
    Delivered unknown;
    unknown.store_rows(row({"2016", "13"}));
    CHECK(problems(unknown.rows(with_basis("2017", "140000", "current"))) == second);
    CHECK(problems(Delivered().rows(with_basis("2016", "13", "current") +
                                    with_basis("2017", "140000", ""))) == "D130 d.csv row 3\n");
}

TEST_CASE("in one file the row that differs from most is held, once, and else the later one",
          "[intake]") {
    const Delivered city;
    const auto held = [&](const std::string& rows) { return problems(city.rows(rows)); };
    CHECK(held(series({{2014, "12"}, {2015, "130000"}, {2016, "14"}})) == "D130 d.csv row 3\n");
    CHECK(held(series({{2014, "120000"}, {2015, "13"}, {2016, "14"}})) == "D130 d.csv row 2\n");
    CHECK(held(series(
              {{2014, "12"}, {2015, "13"}, {2016, "140000"}, {2017, "150000"}, {2018, "16"}})) ==
          "D130 d.csv row 4\nD130 d.csv row 5\n");
    CHECK(
        held(series(
            {{2014, "12"}, {2015, "13"}, {2016, "140000"}, {2017, "150000"}, {2018, "160000"}})) ==
        "D130 d.csv row 2\nD130 d.csv row 3\n");
    CHECK(held(series({{2015, "13"}, {2016, "140000"}})) == "D130 d.csv row 3\n");
    CHECK(held(series({{2016, "140000"}, {2015, "13"}})) == "D130 d.csv row 3\n");
    const auto said = city.rows(series({{2014, "12"}, {2015, "130000"}, {2016, "14"}}));
    CHECK_THAT(messages_of(said), contains("12 of 2014 in row 2"));
    CHECK_THAT(said.diagnostics.front().message.in("zh"), contains("第 2 行 2014 的 12"));
}

TEST_CASE("a whole file in another unit is held against what is stored", "[intake]") {
    const Stored city;
    CHECK(city.held(series({{2017, "140000"}, {2019, "170000"}, {2020, "180000"}})) ==
          "D130 d.csv row 2\nD130 d.csv row 3\nD130 d.csv row 4\n");
    CHECK(city.held(series({{2019, "17"}, {2020, "180000"}, {2021, "19"}})) ==
          "D130 d.csv row 3\n");
}

TEST_CASE("growth by ten thousand over many years is true", "[intake]") {
    Delivered city;
    std::string rows;
    double level = 0.02;
    for (int year = 1980; year < 2016; ++year, level *= 1.3)
        rows += row({std::to_string(year), print_rounded(level, 4)});
    CHECK(problems(city.rows(rows)).empty());
    city.store_rows(row({"1979", "0.016"}));
    CHECK(problems(city.rows(rows)).empty());
    city.store_rows(row({"2016", print_rounded(level, 4)}));
    CHECK(problems(city.rows(rows)).empty());
}

TEST_CASE("counts grow from near zero, and are held from twenty on", "[intake]") {
    const auto bases = [](const char* year, const char* value, const char* unit = "个") {
        return row({year, value, "s", "", "", "", "", "", unit, "tourism.bases"});
    };
    const Delivered city;
    CHECK(problems(city.rows(bases("2016", "3") + bases("2017", "30000"))).empty());
    CHECK(problems(city.rows(bases("2016", "0") + bases("2017", "30000"))).empty());
    CHECK(problems(city.rows(bases("2016", "20") + bases("2017", "200000"))) ==
          "D130 d.csv row 3\n");
    Delivered thousands;
    thousands.catalog.indicators["tourism.bases"].unit = parse_unit("万个").value();
    CHECK(problems(thousands.rows(bases("2016", "3", "万个") + bases("2017", "30000", "万个"))) ==
          "D130 d.csv row 3\n");
}

TEST_CASE("a note explains a figure if it says something", "[intake]") {
    using intake_detail::is_explanation;
    for (const char* note :
         {"", "-", "无", "暂无", "n/a", "N/A", "市农委", "没有说明", "无备注。", "----", "……………",
          " 无 无 ", "None", "not available", "！！！！！", "　　　　　", "①"})
        CHECK_FALSE(is_explanation(note));
    for (const char* note : {"口径扩大", "含个体户", "scope", "新建两家企业", "并入孝义、汾阳"})
        CHECK(is_explanation(note));
    const Stored city;
    for (const char* note : {"-", "市农委", "暂无"})
        CHECK(city.held(row({"2017", "140000", "s", note})) == second);
    CHECK(city.held(row({"2017", "140000", "s", "口径扩大"})).empty());
}

TEST_CASE("an explained change explains what follows it", "[intake]") {
    const Stored city;
    CHECK(city.held(row({"2019", "170000", "s", "口径扩大"}) + row({"2020", "180000"})).empty());
    // But a remark beside a figure of the old size explains none of another.
    CHECK(city.held(row({"2019", "17", "s", "见年报第五页"}) + row({"2020", "180000"})) ==
          "D130 d.csv row 3\n");
    const Delivered other;
    CHECK(problems(other.rows(row({"2015", "12"}) + row({"2016", "130000", "s", "口径扩大"}) +
                              row({"2017", "140000"}) + row({"2018", "150000"})))
              .empty());
    CHECK(problems(other.rows(row({"2016", "13", "s", "见年报第五页"}) +
                              row({"2017", "140000"}))) == "D130 d.csv row 3\n");
}

TEST_CASE("a stored slip that was put right holds nothing more", "[intake]") {
    Delivered city;
    city.store_rows(row({"2015", "12"}) + row({"2016", "130000", "s", "误以万元填报"}));
    CHECK(problems(city.rows(row({"2016", "13", "s", "", "revised_error"}))).empty());
    CHECK(problems(city.rows(row({"2016", "130000", "s", ""}))).empty());
}

}  // namespace
}  // namespace almanac::testing
