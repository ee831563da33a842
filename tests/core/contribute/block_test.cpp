// Why: tables, charts, tasks, quotations and places are made from a few keys; each kind is pinned,
// and so is what a wrong key is answered with. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "merged_unit.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string fenced(const std::string& kind, const std::string& keys) {
    return "```" + kind + "\n" + keys + "\n```\n";
}
std::string text_of(const std::string& kind, const std::string& keys) {
    const auto result = written(fenced(kind, keys));
    INFO(result.faults());
    CHECK(result.contribution.diagnostics.empty());
    return result.text();
}

template <class Node>
const Node& node(const Written& result) {
    return std::get<Node>(result.contribution.sections.front().blocks.front().node);
}

}  // namespace

TEST_CASE("a table of targets has the wanted columns in their usual order", "[contribute]") {
    CHECK(text_of("table",
                  "kind: targets\ntargets: coal.labs_2016\ncolumns: state, target, demand") ==
          "target unit demand state\n实验室 | 个 | <coal.labs_2016 target -> | <coal.labs_2016 "
          "state ->");
    CHECK(text_of("table", "kind: targets\ntargets: tourism.*")
              .rfind("target unit demand due actual period completion schedule state previous\n",
                     0) == 0);
}

TEST_CASE("a table of series has a column a year, from first to last or as listed",
          "[contribute]") {
    const std::string row =
        "\n原煤产量（万吨） | <coal.output 2015 actual -> | <coal.output 2016 actual ->";
    for (const char* periods : {"2015..year", "year-1..2016", "2015, 2016", "year-1, year"}) {
        INFO(periods);
        CHECK(text_of("table", std::string("kind: series\nindicators: coal.output\nperiods: ") +
                                   periods) == "indicator 2015 2016" + row);
    }
}

TEST_CASE("a table of areas has a row for each child that adds up, or for those listed",
          "[contribute]") {
    CHECK(text_of("table", "kind: areas\nindicators: coal.output\nperiod: year") ==
          "area coal.output\n离石区 | <coal.output@141102 2016 actual ->\n文水县 | "
          "<coal.output@141121 2016 actual ->\n孝义市 | <coal.output@141181 2016 actual ->");
    CHECK(text_of("table",
                  "kind: areas\nindicators: coal.output\nareas: 140000, 吕梁\nperiod: 2016") ==
          "area coal.output\n山西省 | <coal.output@140000 2016 actual ->\n吕梁市 | "
          "<coal.output@141100 2016 actual ->");
}

TEST_CASE("an area that had ended before the year stands in none of its tables and charts",
          "[contribute]") {
    WritingOptions later;
    later.change = [](Catalog& catalog) {
        catalog.areas.at("141181").valid_to = parse_date("2015-12-31");
    };
    const auto rows = [&](const std::string& kind, const std::string& keys) {
        return written(fenced(kind, "kind: areas\n" + keys), later).text();
    };
    CHECK_THAT(rows("table", "indicators: coal.output\nperiod: 2016"), !contains("孝义市"));
    CHECK_THAT(rows("table", "indicators: coal.output\nperiod: 2016\nareas: 141102, 141181"),
               !contains("孝义市"));
    CHECK_THAT(rows("table", "indicators: coal.output\nperiod: 2015\nareas: 141100, 141181"),
               contains("孝义市"));
    CHECK_THAT(rows("chart", "indicator: coal.output\nperiod: 2016"), !contains("孝义市"));
    CHECK_THAT(rows("chart", "indicator: coal.output\nperiod: 2015"), contains("孝义市"));
}

TEST_CASE("a table without any figure says so instead of standing empty", "[contribute]") {
    CHECK(text_of("table",
                  "kind: series\nindicators: tourism.bases\nperiods: 2014..year\ncaption: 基地") ==
          "notice: “基地”暂无可列示的数据。");
    CHECK(text_of("table", "kind: areas\nindicators: coal.labs\nperiod: 2014") ==
          "notice: 暂无可列示的数据。");
}

TEST_CASE("a path chart holds observations, path and targets by year, and no later year's figure",
          "[contribute]") {
    WritingOptions early;
    early.year = 2015;
    const auto result = written(
        fenced("chart", "kind: path\nindicator: coal.output\ncaption: 产量\nalt: 上升"), early);
    const auto& chart = node<doc::Chart>(result);
    CHECK(chart.kind == doc::ChartKind::path);
    CHECK(chart.cut_off == "2015");
    CHECK(chart.alternative == "上升");
    CHECK(shape(chart.data.caption) == "产量");
    CHECK(shape(chart.data.unit_line) == "单位：万吨");
    REQUIRE(chart.roles.size() == chart.data.columns.size());
    CHECK(chart.roles == std::vector{doc::ChartRole::label, doc::ChartRole::observed,
                                     doc::ChartRole::path, doc::ChartRole::target});
    REQUIRE(chart.data.rows.size() == 6);
    CHECK(shape(chart.data.rows[1]) == "2014 | <coal.output 2014 actual -> |  | ");
    CHECK(shape(chart.data.rows[3]) ==
          "2016 |  | <coal.output_2018 2016 expected -> | <coal.output_2016 target ->");
}

TEST_CASE("charts of areas, progress and states have one row each", "[contribute]") {
    const auto areas =
        written(fenced("chart", "kind: areas\nindicator: coal.output\nperiod: 2016"));
    CHECK(node<doc::Chart>(areas).data.rows.size() == 3);
    const auto progress = written(fenced("chart", "kind: progress\ntargets: coal.*"));
    // Completion is known of the three that have a figure.
    CHECK(shape(node<doc::Chart>(progress).data) ==
          "target completion state\n"
          "实验室 | <coal.labs_2016 completion -> | <coal.labs_2016 state ->\n"
          "原煤产量 | <coal.output_2016 completion -> | <coal.output_2016 state ->\n"
          "原煤产量 | <coal.output_2018 completion -> | <coal.output_2018 state ->");
    const auto states = written(fenced("chart", "kind: states\ntargets: tourism.*"));
    CHECK(shape(node<doc::Chart>(states).data) ==
          "target previous state\n旅游示范基地 | <tourism.bases_2018 previous_state -> | "
          "<tourism.bases_2018 state ->");
    CHECK(text_of("chart", "kind: progress\ntargets: tourism.*").empty());
}

TEST_CASE("a task stands with the unit that took it over", "[contribute]") {
    WritingOptions merged;
    merged.change = merge_coal_bureau;
    CHECK_THAT(written(fenced("tasks", "tasks: coal.t1"), merged).text(),
               contains("| 市能源局（原市煤炭局） |"));
    CHECK(written("{unit coal_bureau}", merged).text() == "市能源局（原市煤炭局）");
    // Whoever has the duty when the edition is made up.
    merged.year = 2014;
    merged.known_until = 2014;
    CHECK_THAT(written(fenced("tasks", "tasks: coal.t1"), merged).text(), contains("| 市煤炭局 |"));
}

TEST_CASE("tasks are the sector's, by clause or by id, and internal ones are for insiders",
          "[contribute]") {
    const std::string first = "\n建设实验室 | 市煤炭局 | 2016年 | 未报送";
    const std::string second = "\n建设基地 | 市煤炭局 | 2016年 | 未报送";
    const std::string head = "task leads due progress";
    CHECK(text_of("tasks", "") == head + first + second);
    CHECK(text_of("tasks", "clauses: 2") == head + second);
    CHECK(text_of("tasks", "tasks: coal.t1") == head + first);
    WritingOptions inside;
    inside.audience = "internal";
    CHECK(written(fenced("tasks", "clauses: 1"), inside).text() ==
          head + first + "\n内部任务 | 市煤炭局 | 2016年 | 未报送");
}

TEST_CASE("a quotation stands in its paragraph, with its place", "[contribute]") {
    CHECK(text_of("quote", "paragraph: 1/1\ntext: 实验室4-6个") ==
          "quotation: 实验室4-6个 《样例市行动计划》一");
    CHECK(text_of("quote", "paragraph: 2.1/1") ==
          "quotation: 力争到2018年，示范基地达到20个。 《样例市行动计划》二（一）");
    const auto wrong = written(fenced("quote", "text: 实验室5-6个\nparagraph: 1/1"));
    CHECK(wrong.text().empty());
    CHECK(wrong.faults() ==
          "T20 coal/sections.zh.md line 3 column 1: the quotation does not stand in paragraph 1/1: "
          "实验室5-6个\n");
}

TEST_CASE("a place holds what was given, then the edition's text; with neither it says who owes it",
          "[contribute]") {
    const auto place = fenced("place", "name: progress\ntitle: 主要进展");
    const auto empty = written(place);
    CHECK(empty.text() == "notice: “主要进展”由煤炭提供，至数据截止日未报送。");
    WritingOptions options;
    options.places = {{"progress", "建成{value coal.labs 2016}[^1]。\n\n[^1]: 年报。"}};
    CHECK(written(place, options).text() == "*主要进展*\n建成<coal.labs 2016 actual>^(年报。)。");
    doc::Section code;
    code.id = "progress";
    code.blocks = {{"", doc::ParagraphBlock{{doc::Inline{doc::Run{"程序所写"}}}}}};
    doc::Section more = code;
    more.id = "more";
    options.from_code = {code, more};
    const auto coded = written(place, options);
    REQUIRE(coded.contribution.sections.size() == 2);
    CHECK(shape(coded.contribution.sections.front()) ==
          "*主要进展*\n程序所写\n建成<coal.labs 2016 actual>^(年报。)。");
    CHECK(coded.contribution.sections.back().id == "coal.more");
}

TEST_CASE("a fault in a place's text names that text", "[contribute]") {
    WritingOptions options;
    options.places = {{"progress", "一\n\n二{unit x1}"}};
    CHECK_THAT(written("一\n\n" + fenced("place", "name: progress"), options).faults(),
               contains("T12 texts/coal/progress.zh.md line 3 column 2"));
}

TEST_CASE("wrong keys and names are told by line, with the nearest", "[contribute]") {
    struct Case {
        std::string kind;
        std::string keys;
        std::string wanted;
    };
    for (const auto& each : std::vector<Case>{
             {"tabel", "kind: series", "T10 1: there is no directive “tabel” (table?)"},
             {"table", "kind: targets\ntarget: coal.*",
              "T13 3: the block “table” has no key “target” (targets?)"},
             {"table", "kind: targets\nno colon here", "T13 3: the block “table” has no key"},
             {"table", "kind: targets",
              "T14 1: the block “table targets” lacks the key “targets: coal.*”"},
             {"table", "kind: heap",
              "T14 1: the block “table” lacks the key “kind: targets | series | areas”"},
             {"table", "kind: targets\ntargets: coal.*\ncolumns: target, stat",
              "T12 4: there is no column “stat” (state?)"},
             {"table", "kind: targets\ntargets: cola.*",
              "T12 3: there is no sector “cola” (coal?)"},
             {"table", "kind: series\nindicators: coal.labs, coal.lab\nperiods: 2016",
              "T12 3: there is no indicator “coal.lab” (coal.labs?)"},
             {"table", "kind: series\nindicators: coal.labs",
              "T14 1: the block “table series” lacks the key “periods: 2014..year”"},
             {"table", "kind: series\nindicators: coal.labs\nperiods: 2015, 20x6",
              "T107 4: “2015, 20x6” is no years"},
             {"table", "kind: areas\nindicators: coal.labs\nperiod: soon",
              "T11 4: the directive “period: soon” should read"},
             {"table", "kind: areas\nindicators: coal.labs\nareas: 141103",
              "T12 4: there is no area “141103”"},
             {"chart", "kind: pie",
              "T14 1: the block “chart” lacks the key “kind: path | areas | progress | states”"},
             {"chart", "kind: path\nindicator: coal.lab",
              "T12 3: there is no indicator “coal.lab” (coal.labs?)"},
             {"chart", "kind: areas\nindicator: coal.labs\nperiod: soon",
              "T11 4: the directive “period: soon” should read"},
             {"chart", "kind: states\ntargets: coal.lab_2016",
              "T12 3: there is no target “coal.lab_2016” (coal.labs_2016?)"},
             {"tasks", "tasks: coal.t9",
              "T12 2: there is no task “coal.t9” (coal.t1, coal.t2, coal.t3?)"},
             {"tasks", "clauses: 9", "T12 2: there is no clause “9”"},
             {"quote", "paragraph: 1/1\ndocument: sample-2014-2",
              "T12 3: there is no document “sample-2014-2” (sample-2014-1?)"},
             {"quote", "paragraph: 1/9\ntext: 实验室",
              "T20 2: the quotation does not stand in paragraph 1/9"},
             {"if", "known coal.labs 2016",
              "T14 2: the block “if” lacks the key “when: CONDITION”"}}) {
        INFO(each.kind << ": " << each.keys);
        const auto space = each.wanted.find(' ');
        const auto colon = each.wanted.find(':');
        const std::string line = each.wanted.substr(space + 1, colon - space - 1);
        CHECK_THAT(written(fenced(each.kind, each.keys)).faults(),
                   contains(each.wanted.substr(0, space) + " coal/sections.zh.md line " + line +
                            " column 1" + each.wanted.substr(colon)));
    }
}
