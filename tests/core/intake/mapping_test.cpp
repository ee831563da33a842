// Why: a table gives the same figures whether years, areas and indicators stand in rows or in
// columns. SPDX-License-Identifier: Apache-2.0
#include "intake/mapping.hpp"

#include <set>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "delivered.hpp"
#include "messages/messages.hpp"

namespace almanac::testing {
namespace {

IntakeOptions with(std::initializer_list<const char*> pairs) {
    IntakeOptions options;
    for (const auto* pair : pairs) REQUIRE(add_pair(options.mapping, pair));
    return options;
}

IntakeResult read(const std::string& bytes, const IntakeOptions& options) {
    const Delivered city;
    return read_observations(city.catalog, *city.store, "d.csv", bytes, options);
}

/// The rows as they would be stored, in order of series.
std::string stored(const IntakeResult& result) {
    std::set<std::string> lines;
    const auto& rows = result.delivery.rows;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const AcceptedRow row = rows[at];
        lines.insert(row.key.indicator + " " + row.key.area + " " + to_text(row.point.period) +
                     " " + row.key.breakdown + " " + row.key.basis + " " +
                     to_text(Number{row.point.value, row.point.decimals}) + " " +
                     std::string(word(row.point.status)) + " " + row.provenance.source + " " +
                     std::to_string(row.provenance.source_class));
    }
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

/// Both are fit, and store the same.
void same(const IntakeResult& wide, const IntakeResult& tall) {
    INFO(messages_of(wide));
    INFO(messages_of(tall));
    REQUIRE_FALSE(wide.refused);
    REQUIRE_FALSE(tall.refused);
    CHECK(stored(wide) == stored(tall));
    CHECK(wide.delivery.rows.size() == tall.delivery.rows.size());
}

const std::string top = "指标,地区,时期,数值,单位,来源,来源类别\n";

}  // namespace

TEST_CASE("years that stand as columns give what rows give", "[intake]") {
    const auto tall = read(top +
                               "原煤产量,吕梁市,2015,9000.5,万吨,年鉴,1\n"
                               "原煤产量,吕梁市,2016,9100,万吨,年鉴,1\n"
                               "原煤产量,吕梁市,2017,9200,万吨,年鉴,1\n"
                               "旅游总收入,吕梁市,2015,30.25,亿元,年鉴,1\n"
                               "旅游总收入,吕梁市,2017,36,亿元,年鉴,1\n",
                           {});
    const std::string body =
        "原煤产量,吕梁市,万吨,9000.5,9100,9200,年鉴,1\n"
        "旅游总收入,吕梁市,亿元,30.25,,36,年鉴,1\n";
    for (const char* head : {"2015,2016,2017", "2015年,2016年,2017年", "２０１５,2016,2017年"}) {
        const auto file = "指标,地区,单位," + std::string(head) + ",来源,来源类别\n" + body;
        INFO(head);
        same(read(file, with({"2015..2017=value@period"})), tall);
        same(read(file, with({"*=value@period"})), tall);
    }
    same(read("指标,地区,单位,2015,2016,今年,来源,来源类别\n" + body,
              with({"2015=value@period", "2016=数值@时期", "今年=value@period:2017"})),
         tall);
    const auto wide = read("指标,地区,单位,2015,2016,2017,来源,来源类别\n" + body,
                           with({"2015..2017=value@period"}));
    CHECK(notes(wide) == "D258 d.csv row 3 column 2016\n");
}

TEST_CASE("months and quarters stand as columns, too", "[intake]") {
    same(
        read("指标,地区,单位,2017-01,2017-02,2017-03,来源,来源类别\n原煤产量,吕梁市,万吨,1,2,3,"
             "年鉴,1\n",
             with({"2017-01..2017-02=value@period", "2017-03="})),
        read(top + "原煤产量,吕梁市,2017-01,1,万吨,年鉴,1\n原煤产量,吕梁市,2017-02,2,万吨,年鉴,1\n",
             {}));
}

TEST_CASE("areas and indicators stand as columns, with their units", "[intake]") {
    same(read("指标,时期,单位,离石区,文水,来源,来源类别\n原煤产量,2017,万吨,731.4,12.8,年鉴,1\n",
              with({"离石区=value@area", "文水=value@area"})),
         read(top +
                  "原煤产量,离石区,2017,731.4,万吨,年鉴,1\n原煤产量,文水县,2017,12.8,万吨,年鉴,1\n",
              {}));
    same(
        read("地区,时期,原煤产量（万吨）,旅游总收入(亿元),旅游示范基地,来源,来源类别\n"
             "离石区,2017,2213.7,9.8,4,年鉴,1\n",
             with({"*=value@indicator", "unit=个"})),
        read(top +
                 "原煤产量,离石区,2017,2213.7,万吨,年鉴,1\n旅游总收入,离石区,2017,9.8,亿元,年鉴,1\n"
                 "旅游示范基地,离石区,2017,4,个,年鉴,1\n",
             {}));
}

TEST_CASE("under a head of two rows, merged or repeated, each column is about both", "[intake]") {
    const auto tall = read(top +
                               "原煤产量,吕梁市,2016,11260.3,万吨,年鉴,1\n"
                               "原煤产量,吕梁市,2017,12855.1,万吨,年鉴,1\n"
                               "旅游总收入,吕梁市,2016,300,亿元,年鉴,1\n"
                               "旅游总收入,吕梁市,2017,320,亿元,年鉴,1\n",
                           {});
    const auto constants = {"source=年鉴", "class=1"};
    const std::string body = "吕梁市,11260.3,12855.1,300,320\n";
    for (const char* head :
         {"地区,原煤产量（万吨）,,旅游总收入（亿元）,\n,2016,2017,2016,2017\n",
          "地区,原煤产量（万吨）,原煤产量（万吨）,旅游总收入（亿元）,旅游总收入（亿元）\n"
          "地区,2016,2017,2016年,2017年\n"}) {
        INFO(head);
        for (const char* rule :
             {"*/2016..2017=value@indicator@period", "*/*=value@indicator@period"}) {
            auto options = with({rule});
            for (const auto* pair : constants) add_pair(options.mapping, pair);
            same(read(head + body, options), tall);
        }
    }
    auto options = with({"2016..2017/*=value@period@indicator"});
    for (const auto* pair : constants) add_pair(options.mapping, pair);
    same(read("地区,2016,,2017,\n,原煤产量（万吨）,旅游总收入（亿元）,原煤产量（万吨）,"
              "旅游总收入（亿元）\n"
              "吕梁市,11260.3,300,12855.1,320\n",
              options),
         tall);
}

TEST_CASE("what no column says is said once, and their words are mapped to ours", "[intake]") {
    const auto tall = read(top +
                               "原煤产量,离石区,2017,1,万吨,年鉴,2\n"
                               "原煤产量,文水县,2017,2,万吨,年鉴,2\n",
                           {});
    same(read("县名,产量\n本部,1\n文,2\n",
              with({"县名=area", "产量=value", "indicator=coal.output", "period=2017", "unit=万吨",
                    "source=年鉴", "source_class=2", "本部@area=141102", "文@地区=文水县"})),
         tall);
    same(read("本部,文\n1,2\n",
              with({"*=value@area", "指标=coal.output", "时期=2017", "单位=万吨", "来源=年鉴",
                    "来源类别=2", "本部@area=141102", "文@area=141121"})),
         tall);
}

TEST_CASE("columns become one breakdown, joined in their order", "[intake]") {
    const auto tall = read(
        "指标,地区,时期,数值,单位,来源,来源类别,分组\n"
        "原煤产量,吕梁市,2017,1,万吨,年鉴,1,井工·大型\n"
        "原煤产量,吕梁市,2017,2,万吨,年鉴,1,露天\n",
        {});
    same(read("指标,地区,时期,方式,规模,数值,单位,来源,来源类别\n"
              "原煤产量,吕梁市,2017,井工,大型,1,万吨,年鉴,1\n"
              "原煤产量,吕梁市,2017,露天,,2,万吨,年鉴,1\n",
              with({"方式=breakdown", "规模=breakdown"})),
         tall);
    same(read("指标,地区,时期,井工大型,露天,单位,来源,来源类别\n原煤产量,吕梁市,2017,1,2,万吨,年鉴,"
              "1\n",
              with({"井工大型=value@breakdown:井工·大型", "露天=value@breakdown"})),
         tall);
}

TEST_CASE("a faulty cell of a wide table is told with its own column", "[intake]") {
    const auto result = read(
        "指标,地区,单位,2015,2016,来源,来源类别\n原煤产量,吕梁市,万吨,1,一百,年鉴,1\n"
        "原煤产量,吕梁省,万吨,1,2,年鉴,1\n",
        with({"2015..2016=value@period"}));
    CHECK(problems(result) ==
          "D08 d.csv row 2 column 2016\nD101 d.csv row 3 column 地区\nD101 d.csv row 3 column "
          "地区\n");
}

TEST_CASE("a wide table without a mapping is told the mapping, and never to lose a column",
          "[intake]") {
    struct Case {
        const char* head;
        const char* row;
        const char* rules;
    };
    for (const auto& [head, row, rules] :
         {Case{"指标,地区,单位,2015,2016,2017,来源,来源类别", "原煤产量,吕梁市,万吨,1,2,3,年鉴,1",
               "2015..2017=value@period"},
          Case{"指标,地区,单位,2017年,来源,来源类别", "原煤产量,吕梁市,万吨,1,年鉴,1",
               "2017年=value@period"},
          Case{"指标,时期,单位,离石区,文水县,来源,来源类别", "原煤产量,2017,万吨,1,2,年鉴,1",
               "文水县=value@area,离石区=value@area"},
          Case{"地区,时期,原煤产量（万吨）,来源,来源类别", "吕梁市,2017,1,年鉴,1",
               "原煤产量（万吨）=value@indicator"},
          Case{"地区,来源,来源类别,原煤产量（万吨）,,旅游总收入（亿元）,\n,,,2016,2017,2016,2017",
               "吕梁市,年鉴,1,1,2,3,4", "*/2016..2017=value@indicator@period"}}) {
        INFO(head);
        const std::string file = std::string(head) + "\n" + row + "\n";
        const auto refused = read(file, {});
        CHECK(refused.refused);
        const auto text = messages_of(refused);
        INFO(text);
        CHECK_THAT(text, contains("--columns \"" + std::string(rules) + "\""));
        CHECK(refused.diagnostics.size() == 1);
        for (const auto& each : refused.diagnostics)
            CHECK(render(each, "zh").find("删去") == std::string::npos);
        // What the message says does it.
        IntakeOptions options;
        std::string_view rest = rules;
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            add_pair(options.mapping, rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        const auto taken = read(file, options);
        INFO(messages_of(taken));
        CHECK_FALSE(taken.refused);
    }
}

TEST_CASE("what else a wide table lacks is said in the same run", "[intake]") {
    const auto result = read("指标,地区,单位,2015,2016,备考\n原煤产量,吕梁市,万吨,1,2,1\n", {});
    const auto text = messages_of(result);
    CHECK_THAT(text, contains("2015..2016=value@period") && contains("备考="));
}

TEST_CASE("faulty rules of a mapping are told", "[intake]") {
    const std::string file = top + "原煤产量,吕梁市,2017,1,万吨,年鉴,1\n";
    struct Case {
        const char* rule;
        const char* said;
    };
    for (const auto& [rule, said] :
         {Case{"备=value@county", "D253"}, Case{"备=value@value", "D253"},
          Case{"备=value@area@period", "D253"}, Case{"单位=亿吨", "D"},
          Case{"x@county=y", "D255"}}) {
        INFO(rule);
        const auto result = read(file, with({rule}));
        CHECK(result.refused);
        CHECK_THAT(problems(result), contains(said));
    }
    CHECK(notes(read(file, with({"备=note"}))) == "D257 d.csv row 1 column 备\n");
    IntakeOptions constant;
    constant.mapping.constants["单位"] = "亿吨";
    CHECK_THAT(problems(read(file, constant)), contains("D256"));
}

TEST_CASE("a code and the name beside it mean one thing", "[intake]") {
    const std::string head = "指标编号,指标名称,地区代码,地区,时期,数值,单位,来源,来源类别\n";
    const auto good = read(head + "coal.output,原煤产量,141102,离石,2017,1,万吨,s,1\n", {});
    CHECK_FALSE(good.refused);
    CHECK(problems(read(head + "coal.output,旅游总收入,141102,文水县,2017,1,万吨,s,1\n", {})) ==
          "D259 d.csv row 2 column 指标编号\nD259 d.csv row 2 column 地区代码\n");
    // A name that is nobody's says nothing.
    CHECK_FALSE(
        read(head + "coal.output,原煤（全口径）,141102,本部,2017,1,万吨,s,1\n", {}).refused);
}

TEST_CASE("a mapping goes through its file unchanged, and into the journal", "[intake]") {
    const auto options = with({"2015..2017=value@period", "序号=", "本部@area=141102"});
    CHECK(to_json(options.mapping) ==
          "{\n  \"columns\": {\n    \"2015..2017\": \"value@period\",\n    \"序号\": \"\"\n  },\n"
          "  \"values\": {\n    \"area\": {\n      \"本部\": \"141102\"\n    }\n  }\n}");
    auto more = with({"序号=note"});
    const auto both = merged(options.mapping, more.mapping);
    CHECK(both.columns.at("序号") == "note");
    CHECK(both.columns.size() == 2);
    const auto result =
        read("指标,地区,单位,2015,来源,来源类别\n原煤产量,吕梁市,万吨,1,s,1\n", options);
    CHECK(result.delivery.submission.mapping == to_json(options.mapping));
    Mapping unused;
    CHECK_FALSE(add_pair(unused, "a"));
    CHECK_FALSE(add_pair(unused, "=b"));
}

TEST_CASE("numbers of too many digits are rounded on demand, and as they came are kept",
          "[intake]") {
    const std::string file = top + "原煤产量,吕梁市,2017,0.30000000000000004,万吨,年鉴,1\n";
    CHECK_THAT(messages_of(read(file, {})), contains("--round"));
    IntakeOptions options;
    options.rounds = true;
    const auto result = read(file, options);
    REQUIRE_FALSE(result.refused);
    CHECK(notes(result) == "D265 d.csv row 2 column 数值\n");
    CHECK(result.delivery.rows[0].point.value == 0.3);
    CHECK(result.delivery.rows[0].provenance.value_as_submitted == "0.30000000000000004");
}

}  // namespace almanac::testing
