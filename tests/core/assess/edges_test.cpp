// Why: what fails in practice lies at the edges that an office meets every week: floors that are
// broken, figures that are old, dates within a year. Expectations are by hand.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "methods/methods.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* output = "coal.output";
const char* energy = "coal.energy";
const char* counted = "coal.labs";
const char* steps = "coal.steps";

Target at_most(const std::string& indicator, const std::string& value, int due) {
    Target target = at_least(indicator, value, due);
    target.kind = TargetKind::at_most;
    return target;
}

Target on_day(Target target, const std::string& due) {
    target.due = parse_date(due).value();
    return target;
}

Given of_period(const std::string& indicator, const std::string& period, const std::string& value) {
    return {indicator, city, period, value};
}

std::string word_of(const Assessment& verdict) {
    return std::string(state_word(verdict.state, "zh"));
}

std::string step_of(const Assessment& verdict, const std::string& label,
                    std::string_view language = "zh") {
    for (const auto& step : verdict.trace)
        if (step.label.in("zh") == label) return step.text.in(language);
    return {};
}

Catalog directed(Direction direction) {
    Catalog catalog = plan_catalog();
    catalog.indicators.at("tourism.growth").direction = direction;
    return catalog;
}

}  // namespace

TEST_CASE("a floor that the base keeps is kept or broken, and gives no schedule", "[assess]") {
    // 耕地保有量: at least 1000, 1050 in 2015.
    const Target land = with_base(at_least(output, "1000", 2020), 2015, "1050");
    const std::vector<Given> given{in_year(output, 2016, "1030"), in_year(output, 2017, "990"),
                                   in_year(output, 2018, "500"), in_year(output, 2019, "1000")};
    const std::vector<std::pair<int, std::string>> cases{
        {2016, "符合进度"}, {2017, "进度滞后"}, {2018, "进度滞后"}, {2019, "符合进度"}};
    for (const auto& [year, word] : cases) {
        const auto verdict = verdict_on(land, given, year);
        INFO(year);
        CHECK(word_of(verdict) == word);
        CHECK(verdict.light == (word == "进度滞后" ? Light::red : Light::green));
        CHECK_FALSE(verdict.schedule_ratio.value);
        CHECK_FALSE(verdict.base_share.value);
        CHECK_FALSE(verdict.years_ahead.value);
        CHECK(verdict.schedule_ratio.why_not.in("zh").find("背离") != std::string::npos);
        for (const auto& method : verdict.panel) {
            const bool approves = method.grade && signal_of(*method.grade) == Signal::good;
            CHECK((!approves || word == "符合进度"));
        }
    }
    CHECK_FALSE(verdict_on(land, given, 2016).required_step.value);
    CHECK(verdict_on(land, given, 2018).required_step.value == Approx(250.0));
}

TEST_CASE("a ceiling that the base keeps is kept or broken", "[assess]") {
    // 失业率控制在4.5%以内, 3.2 in 2015.
    const Target jobless = with_base(at_most(energy, "4.5", 2020), 2015, "3.2");
    const std::vector<Given> given{in_year(energy, 2016, "3.6"), in_year(energy, 2017, "4.8"),
                                   in_year(energy, 2018, "4.5")};
    CHECK(word_of(verdict_on(jobless, given, 2016)) == "符合进度");
    CHECK(word_of(verdict_on(jobless, given, 2017)) == "进度滞后");
    CHECK(word_of(verdict_on(jobless, given, 2018)) == "符合进度");
    CHECK(verdict_on(jobless, given, 2018).recovered);
    // The base at the goal itself is on its good side.
    const Target equal = with_base(at_least(output, "100", 2020), 2014, "100");
    CHECK(word_of(verdict_on(equal, {in_year(output, 2017, "95")}, 2017)) == "进度滞后");
    CHECK(word_of(verdict_on(equal, {in_year(output, 2017, "100")}, 2017)) == "符合进度");
}

TEST_CASE("an earlier target is no base: what meets the last one meets it early", "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.targets = {at_least(output, "60", 2015)};
    const auto word_for = [&](const char* value) {
        return word_of(verdict_on(at_least(output, "50", 2020), {in_year(output, 2017, value)},
                                  2017, "2030-12-31", catalog));
    };
    CHECK(word_for("52") == "提前完成");
    CHECK(word_for("45") == "进度滞后");
}

TEST_CASE("a broken floor is missed at its date, and its schedule is none there, either",
          "[assess]") {
    const Target land = with_base(at_least(output, "1000", 2017), 2015, "1050");
    const auto missed = verdict_on(land, {in_year(output, 2017, "990")}, 2017);
    CHECK(word_of(missed) == "到期未完成");
    CHECK_FALSE(missed.schedule_ratio.value);
    CHECK(word_of(verdict_on(land, {in_year(output, 2017, "1000")}, 2017)) == "完成");
}

TEST_CASE("a path that dips before it rises asks for its own value there", "[assess]") {
    Target target = with_base(at_least(output, "200", 2020), 2014, "100");
    target.yearly_targets = {{2015, 90}, {2016, 100}};
    CHECK(word_of(verdict_on(target, {in_year(output, 2015, "80")}, 2015)) == "进度滞后");
    CHECK(word_of(verdict_on(target, {in_year(output, 2015, "91")}, 2015)) == "符合进度");
    CHECK(word_of(verdict_on(target, {in_year(output, 2016, "99")}, 2016)) == "进度滞后");
    CHECK_FALSE(verdict_on(target, {in_year(output, 2015, "80")}, 2015).schedule_ratio.value);
}

TEST_CASE("an old figure keeps no light", "[assess]") {
    const Target target = with_base(at_least(output, "200", 2020), 2014, "100");
    const std::vector<Given> given{in_year(output, 2014, "100"), in_year(output, 2015, "120")};
    CHECK(word_of(verdict_on(target, given, 2015)) == "快于预期");
    for (const int year : {2016, 2017, 2019}) {
        const auto verdict = verdict_on(target, given, year);
        INFO(year);
        CHECK(word_of(verdict) == "暂无数据");
        CHECK(verdict.light == Light::grey);
        CHECK_FALSE(verdict.actual);
        REQUIRE(verdict.newest);
        CHECK(verdict.newest->period == year_period(2015));
        CHECK_FALSE(verdict.schedule_ratio.value);
        CHECK_FALSE(verdict.completion.value);
        CHECK(step_of(verdict, "数据时期") == "最新数据为2015年");
    }
    // Met in 2015 says nothing of 2016, unless it never falls.
    CHECK(word_of(verdict_on(target, {in_year(output, 2015, "230")}, 2016)) == "暂无数据");
    CHECK(word_of(verdict_on(at_least(steps, "3", 2020), {in_year(steps, 2015, "3")}, 2016)) ==
          "提前完成");
}

TEST_CASE("a figure within the year is not the year's, and says up to when it goes", "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.indicators.at(counted).semantic = Semantic::cumulative;
    const Target target = with_base(at_least(counted, "100", 2020), 2013, "0");
    for (const auto& [period, text] : {std::pair{"2017-Q2", "最新数据截至2017年6月"},
                                       std::pair{"2017-05-10", "最新数据截至2017年5月10日"}}) {
        const auto verdict =
            verdict_on(target, {of_period(counted, period, "33")}, 2017, "2030-12-31", catalog);
        CHECK(word_of(verdict) == "暂无数据");
        CHECK(step_of(verdict, "数据时期") == text);
    }
}

TEST_CASE("no base, a path not begun and no data are three things", "[assess]") {
    const Target based = with_base(at_least(output, "200", 2020), 2014, "100");
    const std::vector<Given> base_year{in_year(output, 2014, "100")};
    CHECK(word_of(verdict_on(based, base_year, 2014)) == "路径尚未起步");
    CHECK(word_of(verdict_on(based, base_year, 2015)) == "暂无数据");
    CHECK(word_of(verdict_on(based, {}, 2015)) == "暂无数据");
    const Target bare = at_least(output, "200", 2020);
    CHECK(word_of(verdict_on(bare, {in_year(output, 2015, "120")}, 2015)) == "无基期，仅列完成率");
    CHECK(word_of(verdict_on(bare, {in_year(output, 2015, "120")}, 2016)) == "暂无数据");
}

TEST_CASE("the verdict and the value of the due date stand", "[assess]") {
    const Target range = between(TargetKind::range, counted, "4", "6", 2016);
    const auto more =
        verdict_on(range, {in_year(counted, 2016, "5"), in_year(counted, 2018, "7")}, 2018);
    CHECK(word_of(more) == "完成");
    CHECK(more.due_state == State::met);
    REQUIRE(more.actual);
    CHECK(more.actual->value == 5);
    REQUIRE(more.newest);
    CHECK(more.newest->value == 7);
    CHECK(more.newest->period == year_period(2018));
    CHECK(more.completion.value == Approx(1.25));
    // 7 when due, 5 now: still more than met, for the range is still met.
    const auto less =
        verdict_on(range, {in_year(counted, 2016, "7"), in_year(counted, 2018, "5")}, 2018);
    CHECK(word_of(less) == "超额完成");
    const auto fallen =
        verdict_on(range, {in_year(counted, 2016, "5"), in_year(counted, 2018, "3")}, 2018);
    CHECK(word_of(fallen) == "完成后回落");
    CHECK(fallen.actual->value == 5);
    const auto late =
        verdict_on(range, {in_year(counted, 2016, "3"), in_year(counted, 2018, "7")}, 2018);
    CHECK(word_of(late) == "逾期完成");
    CHECK(late.actual->value == 3);
    CHECK(late.newest->value == 7);
}

TEST_CASE("late is said only where the due date was known to be unmet", "[assess]") {
    const Target target = at_least(output, "25", 2015);
    const auto found = verdict_on(target, {in_year(output, 2017, "30.5")}, 2017);
    CHECK(word_of(found) == "已达到，到期时点无数据");
    CHECK(found.due_state == State::no_data_due);
    CHECK(found.light == Light::yellow);
    CHECK_FALSE(found.actual);
    CHECK(found.newest->value == 30.5);
    // Not met two years later says nothing of the date; the verdict of the date stands.
    CHECK(word_of(verdict_on(target, {in_year(output, 2017, "20")}, 2017)) == "到期无数据");
    CHECK(word_of(verdict_on(target, {in_year(output, 2016, "26"), in_year(output, 2017, "20")},
                             2017)) == "完成后回落");
}

TEST_CASE("figures across a break say nothing of a verdict that stands", "[assess]") {
    Given broken = in_year(output, 2017, "30");
    broken.status = Status::series_break;
    const Target target = at_least(output, "25", 2015);
    CHECK(word_of(verdict_on(target, {in_year(output, 2015, "24"), broken}, 2017)) == "到期未完成");
    broken.value = "20";
    CHECK(word_of(verdict_on(target, {in_year(output, 2015, "26"), broken}, 2017)) == "完成");
}

TEST_CASE("a date within the year is judged by what was so on that day", "[assess]") {
    const Target june = on_day(at_least(counted, "3", 2016), "2016-06-30");
    const auto late =
        verdict_on(june, {of_period(counted, "2016-06", "2"), in_year(counted, 2016, "3")}, 2016);
    CHECK(late.due_state == State::not_met);
    CHECK(word_of(late) == "逾期完成");
    CHECK(late.actual->value == 2);
    CHECK(late.newest->value == 3);
    const auto met = verdict_on(
        june, {of_period(counted, "2016-06-30", "3"), in_year(counted, 2016, "4")}, 2017);
    CHECK(word_of(met) == "完成");
    CHECK(met.actual->value == 3);
    const auto fallen =
        verdict_on(june, {of_period(counted, "2016-Q2", "3"), in_year(counted, 2016, "2")}, 2016);
    CHECK(word_of(fallen) == "完成后回落");
    // The year's figure alone does not say how it was in June.
    const auto unknown = verdict_on(june, {in_year(counted, 2016, "3")}, 2016);
    CHECK(unknown.due_state == State::no_data_due);
    CHECK(word_of(unknown) == "已达到，到期时点无数据");
}

TEST_CASE("a flow due within the year is judged by the year so far", "[assess]") {
    const Target june = on_day(at_least(output, "100", 2016), "2016-06-30");
    CHECK(verdict_on(june, {of_period(output, "2016-H1", "100")}, 2016).due_state == State::met);
    CHECK(verdict_on(june, {of_period(output, "2016-YTD06", "99")}, 2016).due_state ==
          State::not_met);
    // A month or quarter is no year so far; a year that missed, missed in June.
    CHECK(verdict_on(june, {of_period(output, "2016-06", "100")}, 2016).due_state ==
          State::no_data_due);
    CHECK(verdict_on(june, {in_year(output, 2016, "90")}, 2016).due_state == State::not_met);
}

TEST_CASE("what never falls and was known before the date counts", "[assess]") {
    const Target built = on_day(at_least(steps, "1", 2014), "2014-12-31");
    for (const std::string period :
         {"2014-12-20", "2014-11", "2014-12", "2014-Q3", "2014-Q4", "2014-H1", "2013", "2013-05"}) {
        INFO(period);
        CHECK(word_of(verdict_on(built, {of_period(steps, period, "1")}, 2014)) == "完成");
        CHECK(word_of(verdict_on(built, {of_period(steps, period, "1"), in_year(steps, 2015, "1")},
                                 2015)) == "完成");
    }
    CHECK(word_of(verdict_on(built, {of_period(steps, "2015-01", "1")}, 2015)) ==
          "已达到，到期时点无数据");
    CHECK(word_of(verdict_on(
              built, {in_year(steps, 2014, "0"), of_period(steps, "2015-03-01", "1")}, 2015)) ==
          "逾期完成");
    // Known early: met early, by a day within an earlier year.
    CHECK(word_of(verdict_on(built, {of_period(steps, "2013-05", "1")}, 2013)) == "提前完成");
    const Target march = on_day(at_least(steps, "1", 2014), "2014-03-31");
    CHECK(verdict_on(march, {of_period(steps, "2014-06", "1")}, 2014).due_state ==
          State::no_data_due);
    CHECK(verdict_on(march, {in_year(steps, 2014, "0")}, 2014).due_state == State::not_met);
}

TEST_CASE("growth and multiples of a base of nought or below are not assessable", "[assess]") {
    const auto growing = [](const std::string& base, TargetKind kind, const std::string& value) {
        Target target = with_base(at_least(output, value, 2020), 2014, base);
        target.kind = kind;
        return target;
    };
    for (const std::string base : {"-10", "0", "-0.5"}) {
        for (const std::string now : {"-12", "5", "-20", "0"}) {
            for (const int year : {2017, 2020}) {
                INFO(base << " " << now << " " << year);
                const std::vector<Given> given{in_year(output, year, now)};
                const auto average =
                    verdict_on(growing(base, TargetKind::average_growth, "10"), given, year);
                CHECK(word_of(average) == "无法量化考核");
                CHECK(average.completion.why_not.in("zh").find("基期值为") == 0);
                CHECK(word_of(verdict_on(growing(base, TargetKind::relative_to_base, "2"), given,
                                         year)) == "无法量化考核");
            }
        }
    }
    CHECK(word_of(verdict_on(growing("10", TargetKind::relative_to_base, "2"),
                             {in_year(output, 2020, "20")}, 2020)) == "完成");
}

TEST_CASE("around is met by what is better than the band", "[assess]") {
    Target seven = at_least("tourism.growth", "7", 2017);
    seven.kind = TargetKind::around;
    const auto word_for = [&](const std::string& value, Direction direction) {
        return word_of(verdict_on(seven, {in_year("tourism.growth", 2017, value)}, 2017,
                                  "2030-12-31", directed(direction)));
    };
    CHECK(word_for("7.6", Direction::up) == "完成");
    CHECK(word_for("6.65", Direction::up) == "完成");
    CHECK(word_for("6.6", Direction::up) == "到期未完成");
    CHECK(word_for("6.6", Direction::down) == "完成");
    CHECK(word_for("7.6", Direction::down) == "到期未完成");
    CHECK(word_for("7.6", Direction::corridor) == "到期未完成");
    CHECK(word_for("6.6", Direction::none) == "到期未完成");
    CHECK(word_for("7.35", Direction::none) == "完成");
    CHECK(verdict_on(seven, {in_year("tourism.growth", 2017, "7.7")}, 2017).completion.value ==
          Approx(1.1));
}

TEST_CASE("a year that was missed stays missed", "[assess]") {
    Target each = at_least(output, "90", 2019);
    each.kind = TargetKind::yearly_level;
    each.first_year = 2015;
    each.last_year = 2019;
    const std::vector<Given> given{in_year(output, 2015, "80"), in_year(output, 2016, "91"),
                                   in_year(output, 2017, "92"), in_year(output, 2018, "93")};
    for (int year = 2015; year <= 2018; ++year) {
        const auto verdict = verdict_on(each, given, year);
        INFO(year);
        CHECK(word_of(verdict) == "进度滞后");
        CHECK_FALSE(verdict.recovered);
        REQUIRE(verdict.years);
        CHECK(verdict.years->counted == year - 2014);
        CHECK(verdict.years->met == year - 2015);
        CHECK(verdict.years->missed == 1);
    }
    CHECK(word_of(verdict_on(each, given, 2019)) == "到期未完成");
}

TEST_CASE("yearly growth on a year of nought or below is not told, and is not missing",
          "[assess]") {
    Target each = at_least(output, "10", 2016);
    each.kind = TargetKind::yearly_growth;
    each.first_year = 2016;
    each.last_year = 2016;
    const auto verdict =
        verdict_on(each, {in_year(output, 2015, "0"), in_year(output, 2016, "5")}, 2016);
    CHECK(word_of(verdict) == "无法量化考核");
    CHECK(step_of(verdict, "结论").find("上年数值为零或为负") != std::string::npos);
}

TEST_CASE("what gives no completion says why, and nought is a value", "[assess]") {
    const Target none = at_most(output, "0", 2017);
    const auto kept = verdict_on(none, {in_year(output, 2017, "0")}, 2017);
    CHECK(word_of(kept) == "完成");
    CHECK(kept.completion.why_not.in("zh") == "目标值为零，不计完成率");
    const auto broken = verdict_on(none, {in_year(output, 2017, "3")}, 2017);
    CHECK(word_of(broken) == "到期未完成");
    CHECK_FALSE(broken.completion.value);
    const auto nothing =
        verdict_on(at_least(output, "5", 2017), {in_year(output, 2017, "0")}, 2017);
    CHECK(nothing.completion.value == 0.0);
}

TEST_CASE("a goal of nought that is reached is achieved by every method", "[assess]") {
    const Target none = with_base(at_most(output, "0", 2020), 2014, "8");
    const auto reached = verdict_on(none, {in_year(output, 2017, "0")}, 2017);
    const Target from_none = with_base(at_least(output, "5", 2020), 2014, "0");
    const auto up = verdict_on(from_none, {in_year(output, 2017, "6")}, 2017);
    for (const auto* verdict : {&reached, &up}) {
        for (const auto& method : verdict->panel) {
            if (method.method == Method::destatis) continue;  // Wants four years.
            INFO(word(method.method));
            REQUIRE(method.grade);
            CHECK(*method.grade == Grade::achieved);
        }
    }
}

TEST_CASE("a trace shows the decimals that decide", "[assess]") {
    const auto percent = [](const Assessment& verdict, const std::string& label) {
        return step_of(verdict, label);
    };
    const auto missed =
        verdict_on(at_least(output, "100", 2017), {in_year(output, 2017, "99.999999")}, 2017);
    CHECK(word_of(missed) == "到期未完成");
    CHECK(percent(missed, "完成率").find("99.999999 / 100 = 99.999999%") == 0);
    const Target path = with_base(at_least(output, "200", 2020), 2010, "100");
    const std::vector<std::tuple<std::string, std::string, std::string>> cases{
        {"166.472", "基本符合", "94.96%"},    // 66.472 / 70
        {"155.972", "进度滞后", "79.96%"},    // 55.972 / 70
        {"173.472", "符合进度", "104.96%"}};  // 73.472 / 70
    for (const auto& [value, word, shown] : cases) {
        const auto verdict = verdict_on(path, {in_year(output, 2017, value)}, 2017);
        INFO(value);
        CHECK(word_of(verdict) == word);
        CHECK(percent(verdict, "时序进度").find("= " + shown + "；") != std::string::npos);
    }
    const auto small =
        verdict_on(at_least(output, "0.00002", 2017), {in_year(output, 2017, "0.00001")}, 2017);
    CHECK(percent(small, "完成率").find("0.00001 / 0.00002 = 50.0%") == 0);
}

TEST_CASE("a trace tells base, who adopted it and why, class and thresholds in its language",
          "[assess]") {
    Target target = with_base(at_least(output, "200", 2020), 2014, "100");
    target.base->stated = false;
    target.base->by = "市统计局";
    target.base->reason = Text("计划未写基期", "the plan states none");
    const auto verdict = verdict_on(target, {in_year(output, 2017, "150")}, 2017);
    CHECK(step_of(verdict, "基期") ==
          "2014年 100万吨，采用值，采用单位：市统计局，理由：计划未写基期");
    CHECK(
        step_of(verdict, "基期", "en").find("adopted by 市统计局, because: the plan states none") !=
        std::string::npos);
    CHECK(step_of(verdict, "实际") == "2017年 150万吨，第1类来源");
    CHECK(step_of(verdict, "时序进度").find("；阈值：默认") != std::string::npos);
    CHECK(step_of(verdict, "完成率", "en").find("; thresholds: default") != std::string::npos);
}

TEST_CASE("a target that a document has replaced counts no more, and is no knot", "[assess]") {
    Catalog catalog = plan_catalog();
    PlanDocument notice = sample_plan();
    notice.id = "notice-2018";
    notice.kind = DocumentKind::adjustment;
    notice.date = parse_date("2018-05-10").value();
    catalog.documents.push_back(notice);
    Target old = at_least(output, "30", 2016);
    Target next = with_base(at_least(output, "50", 2020), 2014, "20");
    next.replaces = old.id;
    next.quotations.front().document = notice.id;
    catalog.targets = {old, next};
    const auto day = [](const char* text) { return parse_date(text).value(); };
    CHECK(path_of(catalog, next, day("2018-05-09")).knots.size() == 3);
    CHECK(path_of(catalog, next, day("2018-05-10")).knots.size() == 2);
    GivenFigures store;
    const Figures figures = measured(catalog, store, {newest, day("2019-01-01")}).figures;
    const auto counted = [&](const char* cut_off) {
        const auto all = assess_all(catalog, figures, 2018, day(cut_off));
        return std::count_if(all.begin(), all.end(), is_counted);
    };
    CHECK(counted("2018-05-09") == 1);
    CHECK(counted("2018-05-10") == 1);
}

TEST_CASE("a verdict that rests on a doubted figure is to be verified", "[assess]") {
    Catalog catalog = plan_catalog();
    const Target target = at_least(output, "100", 2017);
    catalog.targets = {target};
    GivenFigures store;
    store.add({in_year(output, 2017, "110")});
    Figures figures = measured(catalog, store, {newest, parse_date("2018-12-31").value()}).figures;
    const Date cut_off = parse_date("2018-12-31").value();
    CHECK_FALSE(assess(catalog, target, figures, 2017, cut_off).to_be_verified);
    figures.edit(output, city).doubted.insert(2017);
    const auto doubted = assess(catalog, target, figures, 2017, cut_off);
    CHECK(doubted.to_be_verified);
    CHECK(step_of(doubted, "实际").find("待核") != std::string::npos);
    CHECK(step_of(doubted, "结论").find("待核") != std::string::npos);
    // The doubt of another year does not touch it.
    figures.edit(output, city).doubted = {2016};
    CHECK_FALSE(assess(catalog, target, figures, 2017, cut_off).to_be_verified);
}
