// Why: whoever doubts a verdict must find its figures, formula, thresholds and the plan's words in
// the trace and in what `explain` prints. SPDX-License-Identifier: Apache-2.0
#include "assess/explain.hpp"

#include "assess/selection.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string joined(const Assessment& assessment, const std::string& language) {
    std::string text;
    for (const auto& step : assessment.trace)
        text +=
            step.label.in(language) + ": " + step.text.in(language) + " [" + step.source + "]\n";
    return text;
}

Target twenty() { return with_base(at_least("coal.output", "20", 2018), 2013, "10"); }

}  // namespace

TEST_CASE("a trace gives quotation, target, actual with source, path, formulas and thresholds",
          "[assess]") {
    Given given = in_year("coal.output", 2016, "15.5");
    given.source = "统计公报";
    const auto text = joined(verdict_on(twenty(), {given}, 2016), "zh");
    for (const char* part :
         {"计划原文: “4-6个” [样政发〔2014〕1号 一]", "目标: 20万吨",
          "实际: 2016年 15.5万吨，第1类来源 [统计公报]", "基期: 2013年 10万吨，计划所载 [计划基期]",
          "进度路径: 2013: 10 → 2018: 20 []", "完成率: 15.5 / 20 = 77.5%",
          "时序进度: (15.5 - 10) / (16 - 10) = 91.7%；105.0% / 95.0% / 80.0%；阈值：默认 []",
          "结论: 基本符合"}) {
        INFO(text);
        CHECK_THAT(text, contains(part));
    }
}

TEST_CASE("a trace inverts the ratio of a ceiling and names the threshold of exceeding",
          "[assess]") {
    auto target = sample_target("coal.energy", TargetKind::at_most, 2016);
    target.value = number("8");
    const auto text = joined(verdict_on(target, {in_year("coal.energy", 2016, "7")}, 2016), "en");
    CHECK_THAT(
        text, contains("completion: 8 / 7 = 114.3%; exceeded from 110.0%; thresholds: default []"));
    CHECK_THAT(text, contains("schedule: not defined: the plan states no base"));
    CHECK_THAT(text, contains("verdict: exceeded"));
}

TEST_CASE("every verdict has a trace that ends in its word, with figures or without", "[assess]") {
    for (const char* value : {"", "15", "20"}) {
        std::vector<Given> given;
        if (*value != '\0') given.push_back(in_year("coal.output", 2016, value));
        for (const int year : {2014, 2016, 2018, 2020}) {
            const auto verdict = verdict_on(twenty(), given, year);
            REQUIRE(verdict.trace.size() >= 6);
            CHECK(verdict.trace.front().label.in("zh") == "计划原文");
            CHECK(verdict.trace.back().text.in("zh").find(state_word(verdict.state, "zh")) == 0);
            CHECK(verdict.trace.back().text.in("en").find(state_word(verdict.state, "en")) == 0);
        }
    }
}

TEST_CASE("explain names the verdict at the date and a year ago in the reader's language",
          "[assess]") {
    Catalog catalog = plan_catalog();
    const auto target = twenty();
    catalog.targets = {target};
    const std::vector<Given> given{in_year("coal.output", 2018, "19"),
                                   in_year("coal.output", 2019, "20")};
    const auto verdict = verdict_on(target, given, 2019);
    const auto zh = explain_assessment(catalog, verdict, "zh");
    CHECK_THAT(zh, contains("coal.output_2018  原煤产量  2019"));
    CHECK_THAT(zh, contains("到期时结论：到期未完成"));
    CHECK_THAT(zh, contains("上年状态：到期未完成"));
    const auto en = explain_assessment(catalog, verdict, "en");
    CHECK_THAT(en, contains("when due: not met"));
    CHECK_THAT(en, contains("verdict: met late"));
}

TEST_CASE("explain says what was issued a year ago, and what the figures of now make of it",
          "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.targets = {twenty()};
    auto verdict = verdict_on(twenty(), {in_year("coal.output", 2018, "19")}, 2019);
    verdict.issued = State::met;
    CHECK_THAT(explain_assessment(catalog, verdict, "zh"),
               contains("上年状态：完成（上年报告所载；现重算为到期未完成）"));
    CHECK_THAT(explain_assessment(catalog, verdict, "en"),
               contains("a year ago: met (as reported last year; restated: not met)"));
    verdict.issued = State::not_met;
    CHECK_THAT(explain_assessment(catalog, verdict, "zh"),
               contains("上年状态：到期未完成（上年报告所载）"));
}

TEST_CASE("a trace says periods and counts in words, and all numbers in one unit", "[assess]") {
    const auto counted = joined(
        verdict_on(at_least("coal.labs", "4", 2016), {in_year("coal.labs", 2016, "5")}, 2016),
        "en");
    CHECK_THAT(counted, contains("actual: 2016 5 in number, class 1"));
    auto target = at_least("coal.output", "500", 2016);
    const auto large =
        joined(verdict_on(target, {in_year("coal.output", 2016, "450")}, 2016), "en");
    CHECK_THAT(large, contains("actual: 2016 4.5 million t") && contains("4.5 / 5 = 90.0%"));
    CHECK(large.find("thousand") == std::string::npos);
    Given months = in_year("coal.output", 2016, "450");
    months.period = "2016-12";
    CHECK_THAT(joined(verdict_on(at_least("coal.labs", "4", 2016),
                                 {{"coal.labs", city, "2016-12", "5", 1}}, 2016),
                      "zh"),
               contains("实际: 2016年"));
}

TEST_CASE("explain lists every figure of an indicator, used and not used, with its source",
          "[assess]") {
    const Catalog catalog = plan_catalog();
    const auto figures = measured(catalog, {{"coal.labs", city, "2016", "5", 1, "2017-03-01"},
                                            {"coal.labs", city, "2016", "6", 4, "2017-02-01"},
                                            {"coal.labs", city, "2016-05", "4", 2}})
                             .figures;
    const Indicator& labs = catalog.indicators.at("coal.labs");
    const auto zh = explain_indicator(catalog, figures, labs, city, "zh");
    CHECK_THAT(zh, contains("coal.labs  实验室  吕梁市"));
    CHECK_THAT(zh, contains("定义：实验室的定义"));
    CHECK_THAT(zh, contains("2016年  5个  [采用] source of class 1（1类来源，发布于2017-03-01）"));
    CHECK_THAT(zh, contains("[未用] source of class 4"));
    CHECK_THAT(zh, contains("2016年5月  4个"));
    CHECK_THAT(explain_indicator(catalog, figures, labs, lishi, "en"),
               contains("none by the cut-off"));
}

TEST_CASE("explain says what kind of figure it is, how it was handed in and what no total is",
          "[assess]") {
    const Catalog catalog = plan_catalog();
    Given above = in_year("coal.labs", 2016, "430");
    above.bound = Bound::above;
    above.status = Status::preliminary;
    above.note = "快报数";
    const auto figures =
        measured(catalog,
                 {above, {"coal.labs", lishi, "2015", "1"}, {"coal.labs", wenshui, "2015", "2"}})
            .figures;
    const Indicator& labs = catalog.indicators.at("coal.labs");
    const auto zh = explain_indicator(catalog, figures, labs, city, "zh");
    INFO(zh);
    CHECK_THAT(zh, contains("2016年  超过430个（初步统计数）  [采用]"));
    CHECK_THAT(zh, contains("报送序号 1 第 1 行"));
    CHECK_THAT(zh, contains("备注：快报数"));
    CHECK_THAT(zh, contains("2015  下级 3 个地区中 2 个有数据，不成合计"));
    const auto en = explain_indicator(catalog, figures, labs, city, "en");
    INFO(en);
    CHECK_THAT(en, contains("2016  more than 430"));
    CHECK_THAT(en, contains("(preliminary)"));
    CHECK_THAT(en, contains("submission 1 row 1"));
    CHECK_THAT(en, contains("2015  of 3 areas within, 2 have a figure: no total"));
}

TEST_CASE("a measured sum of inferred figures informs, sets no state, and says how it was made",
          "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.targets = {at_least("coal.labs", "5", 2016)};
    const auto verdict_resting_on = [&](std::uint8_t source_class) {
        auto result = measured(catalog, std::vector<Given>{});
        Series series{{"coal.labs", city, PeriodKind::year, {}, {}}, {}, {}};
        Point point;
        point.period = year_period(2016);
        point.value = 6;
        series.points = {point};
        series.provenances.emplace_back().derived_from = DerivedFrom::sector;
        series.provenances[0].rests_on = source_class;
        merge_measured(catalog, "coal", {series}, result.figures, result.diagnostics);
        return assess_all(catalog, result.figures, 2016, end_of(2030)).at(0);
    };
    const auto firm = verdict_resting_on(3);
    CHECK(firm.state == State::exceeded);
    CHECK_FALSE(firm.to_be_verified);
    CHECK_THAT(joined(firm, "en"),
               contains("2016 6 in number (calculated by the sector's program"));
    CHECK_THAT(joined(firm, "zh"), contains("（由专题程序按已有数据计算）"));
    CHECK(verdict_resting_on(4).to_be_verified);
    for (const std::uint8_t weak : {5, 6}) {
        const auto verdict = verdict_resting_on(weak);
        CHECK(verdict.state == State::no_data_due);
        REQUIRE(verdict.reference);
        CHECK(verdict.reference->rests_on == weak);
    }
}

TEST_CASE("explain tells how a figure was derived in the reader's language, and names the basis",
          "[assess]") {
    const Catalog catalog = plan_catalog();
    Given constant = in_year("coal.labs", 2015, "9");
    constant.basis = "constant";
    const auto figures = measured(catalog, {{"coal.labs", lishi, "2016", "1"},
                                            {"coal.labs", wenshui, "2016", "2"},
                                            {"coal.labs", xiaoyi, "2016", "3"},
                                            constant})
                             .figures;
    const Indicator& labs = catalog.indicators.at("coal.labs");
    const auto en = explain_indicator(catalog, figures, labs, city, "en");
    CHECK_THAT(en, contains("[used] sum of the areas within"));
    CHECK_THAT(en, contains("2015 constant  9"));
    CHECK_THAT(explain_indicator(catalog, figures, labs, city, "zh"),
               contains("[采用] 下级地区汇总数"));
}

TEST_CASE("targets are selected by id, sector, due group and strength", "[assess]") {
    auto target = at_least("coal.output", "20", 2018);
    target.strength = Strength::aspiration;
    Assessment assessment;
    assessment.group = DueGroup::this_year;
    struct Case {
        const char* selector;
        bool picked;
    };
    for (const Case& each : std::vector<Case>{{"*", true},
                                              {"coal.*", true},
                                              {"tourism.*", false},
                                              {"coal.output_2018", true},
                                              {"coal.x, coal.output_2018", true},
                                              {"coal.output", false},
                                              {"", false},
                                              {"* group=this_year", true},
                                              {"* group=before_year|this_year", true},
                                              {"* group=later", false},
                                              {"* strength=aspiration", true},
                                              {"* strength=firm", false},
                                              {"* group=this_year strength=aspiration", true},
                                              {"* group=later strength=aspiration", false},
                                              {"* group=this_year strength=firm", false}}) {
        INFO(each.selector);
        CHECK(is_selected(target, assessment, each.selector) == each.picked);
    }
    CHECK(is_among(State::met, "met|exceeded"));
    CHECK(is_among(State::met, "all"));
    CHECK_FALSE(is_among(State::met_late, "met|exceeded"));
}
