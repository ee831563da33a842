// Why: other methods stand beside the verdict; they must never set it unasked, nor speak where they
// have nothing to say. SPDX-License-Identifier: Apache-2.0
#include "assess/panel.hpp"

#include "almanac/model/words.hpp"
#include "assess/explain.hpp"
#include "assess/trend.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* output = "coal.output";

const Target target = with_base(at_least(output, "200", 2020), 2014, "100");

const MethodResult& of(const Assessment& assessment, Method method) {
    for (const auto& result : assessment.panel)
        if (result.method == method) return result;
    FAIL("no such method");
    return assessment.panel.front();
}

std::vector<Given> yearly(int first, std::initializer_list<const char*> values) {
    std::vector<Given> given;
    for (const char* value : values) given.push_back(in_year(output, first++, value));
    return given;
}

}  // namespace

TEST_CASE("a target that is still to come has every method's result beside its state", "[assess]") {
    const auto verdict = verdict_on(target, {in_year(output, 2017, "125")}, 2017);
    CHECK(verdict.state == State::behind);
    REQUIRE(verdict.panel.size() == 4);
    CHECK(of(verdict, Method::open_sdg).grade == Grade::moderate);
    CHECK(of(verdict, Method::un_progress).grade == Grade::fair);
    CHECK(of(verdict, Method::escap).grade == Grade::accelerate);
    CHECK_FALSE(of(verdict, Method::destatis).grade);
    CHECK_THAT(of(verdict, Method::destatis).why_not.in("en"), contains("four consecutive"));
    CHECK(disagrees(verdict.light, of(verdict, Method::open_sdg)));
    CHECK_FALSE(disagrees(verdict.light, of(verdict, Method::destatis)));
    CHECK_FALSE(disagrees(Light::grey, of(verdict, Method::open_sdg)));
    CHECK(verdict.years_ahead.value == Approx(-1.5));
}

TEST_CASE("a falling indicator is held against all methods the right way round", "[assess]") {
    Target lower = with_base(sample_target(output, TargetKind::at_most, 2020), 2014, "1.00");
    lower.value = number("0.80");
    const auto verdict = verdict_on(lower, {in_year(output, 2017, "0.92")}, 2017);
    CHECK(of(verdict, Method::open_sdg).grade == Grade::moderate);
    CHECK(of(verdict, Method::un_progress).grade == Grade::fair);
    CHECK(verdict.years_ahead.value == Approx(-0.6));
    const auto worse = verdict_on(lower, {in_year(output, 2017, "1.10")}, 2017);
    CHECK(of(worse, Method::open_sdg).grade == Grade::deterioration);
    CHECK_THAT(worse.years_ahead.why_not.in("en"), contains("before the starting value"));
}

TEST_CASE("without base, figure or exact figure no method says anything, and each says why",
          "[assess]") {
    Given about = in_year(output, 2017, "125");
    about.bound = Bound::about;
    for (const auto& verdict :
         {verdict_on(at_least(output, "200", 2020), {in_year(output, 2017, "125")}, 2017),
          verdict_on(target, {}, 2017), verdict_on(target, {about}, 2017),
          verdict_on(with_base(at_least(output, "200", 2020), 2014, "0"),
                     {in_year(output, 2017, "125")}, 2017)}) {
        REQUIRE(verdict.panel.size() == 4);
        for (const auto& result : verdict.panel) {
            if (result.grade) continue;
            CHECK_FALSE(result.why_not.in("zh").empty());
            CHECK(result.figures.empty());
        }
        CHECK_FALSE(of(verdict, Method::open_sdg).grade);
        CHECK_FALSE(of(verdict, Method::un_progress).grade);
    }
}

TEST_CASE("around a value: from above progress is downwards, and met is met by both sides",
          "[assess]") {
    Target around = with_base(sample_target(output, TargetKind::around, 2020), 2014, "100");
    around.value = number("50");
    Catalog catalog = plan_catalog();
    catalog.indicators.at(output).direction = Direction::corridor;
    const auto slow =
        verdict_on(around, {in_year(output, 2017, "95")}, 2017, "2030-12-31", catalog);
    CHECK(of(slow, Method::open_sdg).grade == Grade::limited);
    CHECK_FALSE(of(slow, Method::un_progress).grade == Grade::achieved);
    const auto beyond =
        verdict_on(around, {in_year(output, 2017, "20")}, 2017, "2030-12-31", catalog);
    CHECK_FALSE(of(beyond, Method::open_sdg).grade);
    CHECK_THAT(of(beyond, Method::open_sdg).why_not.in("en"), contains("does not meet"));
}

TEST_CASE("a target that leaves its number out is not achieved by it", "[assess]") {
    Target more = target;
    more.exclusive = true;
    const auto verdict = verdict_on(more, {in_year(output, 2017, "200")}, 2017);
    CHECK(verdict.state != State::met_early);
    for (const auto& result : verdict.panel) CHECK_FALSE(result.grade == Grade::achieved);
}

TEST_CASE("weather symbols need no base", "[assess]") {
    const auto verdict = verdict_on(at_least(output, "200", 2020),
                                    yearly(2012, {"100", "112", "124", "138", "152", "165"}), 2017);
    CHECK(verdict.state == State::no_base);
    CHECK(of(verdict, Method::destatis).grade == Grade::sun);
    CHECK_FALSE(of(verdict, Method::open_sdg).grade);
}

TEST_CASE("a target that is due has no panel and no forecast", "[assess]") {
    const auto verdict = verdict_on(target, {in_year(output, 2020, "150")}, 2020);
    CHECK(verdict.state == State::not_met);
    CHECK(verdict.panel.empty());
    CHECK_FALSE(verdict.forecast.value);
}

TEST_CASE("a break leaves only the figures after it", "[assess]") {
    auto given = yearly(2012, {"60", "70", "80", "90", "100"});
    given[3].status = Status::series_break;
    const Target later = with_base(at_least(output, "200", 2020), 2011, "50");
    const auto verdict = verdict_on(later, given, 2016);
    CHECK(verdict.state == State::broken);
    for (const auto& result : verdict.panel) CHECK_FALSE(result.grade);
    CHECK_FALSE(verdict.forecast.value);
    for (const auto* measure : {&verdict.completion, &verdict.schedule_ratio, &verdict.expected,
                                &verdict.base_share, &verdict.years_ahead})
        CHECK_FALSE(measure->value);
}

TEST_CASE("the forecast rests on whole exact years and says how wide it is", "[assess]") {
    const auto verdict =
        verdict_on(target, yearly(2013, {"108", "119", "131", "140", "152"}), 2017);
    REQUIRE(verdict.forecast.value);
    CHECK(verdict.forecast.year == 2020);
    CHECK(verdict.forecast.points == 5);
    // Mean 130, slope 10.9 a year around 2015.
    CHECK(*verdict.forecast.value == Approx(130 + 10.9 * 5));
    CHECK(verdict.forecast.lower < *verdict.forecast.value);
    CHECK(verdict.forecast.upper > *verdict.forecast.value);
    CHECK(of(verdict, Method::destatis).grade.has_value());
}

TEST_CASE("another method leads only where the workspace names it, and only where it is defined",
          "[assess]") {
    Catalog catalog = plan_catalog();
    const auto state_by = [&](const char* leading, const std::vector<Given>& given) {
        catalog.workspace.thresholds.methods.leading = leading;
        return verdict_on(target, given, 2017, "2030-12-31", catalog);
    };
    const std::vector<Given> given{in_year(output, 2017, "125")};
    CHECK(state_by("schedule", given).state == State::behind);
    const auto led = state_by("open_sdg", given);
    CHECK(led.state == State::near);
    CHECK_THAT(led.trace.back().text.in("en"), contains("Open SDG"));
    CHECK(state_by("escap", given).state == State::near);
    const auto fallen_back_on = state_by("destatis", given);
    CHECK(fallen_back_on.state == State::behind);
    CHECK_THAT(fallen_back_on.trace.back().text.in("en"), contains("not defined"));
    catalog.workspace.thresholds.methods.open_sdg_moderate = 0.7;
    CHECK(state_by("open_sdg", given).state == State::behind);
}

TEST_CASE("explain prints every method with numbers, formula and thresholds, in both languages",
          "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.targets = {target};
    const auto given = yearly(2013, {"108", "119", "131", "140", "152"});
    const auto verdict = verdict_on(target, given, 2017);
    const auto en = explain_assessment(catalog, verdict, "en");
    for (const char* part :
         {"another method: Open SDG / Statistics Canada", "growth a year 14.98%",
          "growth required 12.25%", "0.95 / 0.6", "UN progress chart", "Destatis", "5.0% / 20.0%",
          "UN ESCAP", "10 / 100", "forecast (least squares, 95% prediction interval): 2020",
          "ahead of the path", "needed a year from now on"})
        CHECK_THAT(en, contains(part));
    const auto zh = explain_assessment(catalog, verdict, "zh");
    for (const char* part : {"另法：联合国统计司进展图法", "所需年均增速", "预测（最小二乘直线",
                             "比进度路径超前", "今后每年所需增量和增速"})
        CHECK_THAT(zh, contains(part));
}

namespace {

const Date late = parse_date("2030-12-31").value();

Figures figures_of(const Catalog& catalog, const std::vector<Given>& given) {
    GivenFigures store;
    store.add(given);
    return measured(catalog, store, {newest, late}).figures;
}

OwnMethod says(State state, std::optional<double> value = {}) {
    OwnMethod own;
    own.sector = "coal";
    own.state = state;
    own.value = value;
    own.trace = {{Text("系数", "coefficient"), Text("取0.8", "taken as 0.8"), "handbook"}};
    return own;
}

Assessment with_own(Catalog catalog, const OwnMethods& own, int year = 2017) {
    catalog.targets = {target};
    return assess(catalog, target,
                  figures_of(catalog, {in_year(output, 2017, "125"), in_year(output, 2018, "125")}),
                  year, late, own);
}

}  // namespace

TEST_CASE("a sector's own method is shown beside the others and sets nothing unasked", "[assess]") {
    const OwnMethods own{{{target.id, 2017}, says(State::ahead, 1.25)}};
    const auto verdict = with_own(plan_catalog(), own);
    CHECK(verdict.state == State::behind);
    REQUIRE(verdict.own);
    CHECK(verdict.own->value == 1.25);
    CHECK(is_disputed(verdict));
    Catalog catalog = plan_catalog();
    catalog.targets = {target};
    const auto zh = explain_assessment(catalog, verdict, "zh");
    for (const char* part :
         {"行业自有方法：快于预期；1.25；与状态不一致", "系数：取0.8（handbook）"})
        CHECK_THAT(zh, contains(part));
    CHECK_THAT(explain_assessment(catalog, verdict, "en"), contains("coefficient: taken as 0.8"));
    CHECK_FALSE(with_own(plan_catalog(), {{{target.id, 2016}, says(State::ahead)}}).own);
}

TEST_CASE("a sector's own method leads where the workspace names the sector, year by year",
          "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.workspace.thresholds.methods.own_leading = {"coal"};
    const OwnMethods own{{{target.id, 2017}, says(State::near)}};
    CHECK(with_own(catalog, own).state == State::near);
    // A year that it says nothing of goes by the schedule, and so does "met": the figure decides.
    CHECK(with_own(catalog, {}).state == State::behind);
    const auto met = with_own(catalog, {{{target.id, 2017}, says(State::met)}});
    CHECK(met.state == State::behind);
    CHECK_THAT(met.trace.back().text.in("en"), contains("by the schedule"));
    const OwnMethods later{{{target.id, 2018}, says(State::ahead)},
                           {{target.id, 2017}, says(State::near)}};
    const auto next = with_own(catalog, later, 2018);
    CHECK(next.state == State::ahead);
    CHECK(next.previous == State::near);
}

TEST_CASE("an indicator without a target has a trend, judged gently near its natural limit",
          "[assess]") {
    Catalog catalog = plan_catalog();
    auto& indicator = catalog.indicators.at(output);
    indicator.direction = Direction::up;
    const auto figures =
        figures_of(catalog, {in_year(output, 2014, "95"), in_year(output, 2017, "95.9")});
    const auto plain = trend_of(catalog, figures, indicator, "141100", 2017);
    REQUIRE(plain);
    CHECK(plain->from.year == 2014);
    CHECK(plain->to.value == 95.9);
    // 0.31 % a year: limited by itself, on track where 1.5 % is scaled by 0.2037.
    CHECK(plain->methods.front().grade == Grade::limited);
    indicator.natural_limit = 100;
    const auto gentle = trend_of(catalog, figures, indicator, "141100", 2017);
    CHECK(gentle->methods.front().grade == Grade::on_track);
    CHECK(gentle->methods.back().grade == Grade::insufficient);
    CHECK_THAT(explain_trend(catalog, figures, indicator, "141100", 2017, "zh"),
               contains("趋势（没有目标，2014年至2017年）"));
    catalog.targets = {target};
    CHECK_FALSE(trend_of(catalog, figures, indicator, "141100", 2017));
    catalog.targets.clear();
    indicator.direction = Direction::none;
    CHECK_FALSE(trend_of(catalog, figures, indicator, "141100", 2017));
}
