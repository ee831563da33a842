// Why: at and after its date a target is met or missed, and a reader must be able to rely on the
// word. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* counted = "coal.labs";

Target laboratories() { return between(TargetKind::range, counted, "4", "6", 2016); }

Given figure(int year, const std::string& value, int source_class, Bound bound = Bound::exact) {
    Given given = in_year(counted, year, value);
    given.source_class = source_class;
    given.bound = bound;
    return given;
}

std::string trace_text(const Assessment& assessment, std::string_view language) {
    std::string text;
    for (const auto& step : assessment.trace) text += step.text.in(language) + "\n";
    return text;
}

}  // namespace

TEST_CASE("3, 4, 6 and 7 laboratories of the wanted 4 to 6 are missed, met, met and exceeded",
          "[assess]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"3", "到期未完成"}, {"4", "完成"}, {"6", "完成"}, {"7", "超额完成"}};
    for (const auto& [value, word] : cases) {
        const auto verdict = verdict_on(laboratories(), {in_year(counted, 2016, value)}, 2016);
        INFO(value);
        CHECK(state_word(verdict.state, "zh") == word);
        CHECK(verdict.group == DueGroup::this_year);
    }
}

TEST_CASE("a range is completed against its lower end", "[assess]") {
    const auto verdict = verdict_on(laboratories(), {in_year(counted, 2016, "6")}, 2016);
    CHECK(verdict.completion.value == Approx(1.5));
    CHECK(verdict.first_met == 2016);
}

TEST_CASE("what is first reached two years late is met late, and the due verdict stays visible",
          "[assess]") {
    const std::vector<Given> given{in_year(counted, 2016, "3"), in_year(counted, 2017, "3"),
                                   in_year(counted, 2018, "4")};
    const auto verdict = verdict_on(laboratories(), given, 2018);
    CHECK(state_word(verdict.state, "zh") == "逾期完成");
    CHECK(verdict.light == Light::yellow);
    CHECK(verdict.due_state == State::not_met);
    CHECK(verdict.previous == State::not_met);
    CHECK(verdict.first_met == 2018);
    CHECK(verdict.recovered);
    CHECK(verdict.group == DueGroup::before_year);
}

TEST_CASE("without a figure a due target has no data, and is neither met nor missed", "[assess]") {
    const auto bare = verdict_on(laboratories(), {}, 2016);
    CHECK(state_word(bare.state, "zh") == "到期无数据");
    CHECK(bare.light == Light::grey);
    CHECK_FALSE(bare.completion.value);
    // An older figure stands beside and decides nothing.
    const auto older = verdict_on(laboratories(), {in_year(counted, 2015, "6")}, 2016);
    CHECK(older.state == State::no_data_due);
    CHECK_FALSE(older.actual);
    CHECK_FALSE(older.completion.value);
    REQUIRE(older.newest);
    CHECK(older.newest->period == year_period(2015));
}

TEST_CASE("what was met and is not any more has fallen back", "[assess]") {
    const std::vector<Given> given{in_year(counted, 2016, "5"), in_year(counted, 2017, "3")};
    const auto verdict = verdict_on(laboratories(), given, 2017);
    CHECK(state_word(verdict.state, "zh") == "完成后回落");
    CHECK(verdict.light == Light::yellow);
    CHECK(verdict.due_state == State::met);
    CHECK(verdict.first_met == 2016);
}

TEST_CASE("what was met late and is lost again has fallen back, too", "[assess]") {
    const std::vector<Given> given{in_year(counted, 2016, "3"), in_year(counted, 2017, "4"),
                                   in_year(counted, 2018, "3")};
    const auto verdict = verdict_on(laboratories(), given, 2018);
    CHECK(verdict.state == State::fallen_back);
    CHECK(verdict.due_state == State::not_met);
}

TEST_CASE("reached early but not at the date is missed, not softened", "[assess]") {
    const std::vector<Given> given{in_year(counted, 2015, "5"), in_year(counted, 2016, "3")};
    CHECK(verdict_on(laboratories(), given, 2015).state == State::met_early);
    CHECK(verdict_on(laboratories(), given, 2016).state == State::not_met);
}

TEST_CASE("a level that never falls proves its due date by an earlier or a later figure",
          "[assess]") {
    const auto steps = at_least("coal.steps", "4", 2016);
    CHECK(verdict_on(steps, {in_year("coal.steps", 2015, "4")}, 2016).state == State::met);
    CHECK(verdict_on(steps, {in_year("coal.steps", 2015, "3")}, 2016).state == State::no_data_due);
    const std::vector<Given> later{in_year("coal.steps", 2015, "3"),
                                   in_year("coal.steps", 2018, "3")};
    CHECK(verdict_on(steps, later, 2018).state == State::not_met);
}

TEST_CASE("classes 1 to 3 set a state, 4 to be verified, 5 and 6 never", "[assess]") {
    for (int source_class = 1; source_class <= 6; ++source_class) {
        const auto verdict = verdict_on(laboratories(), {figure(2016, "5", source_class)}, 2016);
        INFO(source_class);
        CHECK(verdict.state == (source_class <= 4 ? State::met : State::no_data_due));
        CHECK(verdict.to_be_verified == (source_class == 4));
        CHECK(verdict.reference.has_value() == (source_class >= 5));
        CHECK(verdict.actual.has_value() == (source_class <= 4));
    }
}

TEST_CASE("a sum of weak sources is as weak as its weakest part", "[assess]") {
    const auto target = at_least("coal.output", "9", 2016);
    const auto counties = [](int last) {
        std::vector<Given> given;
        for (const char* area : {lishi, wenshui, xiaoyi})
            given.push_back({"coal.output", area, "2016", "4", area == xiaoyi ? last : 1});
        return given;
    };
    const auto sound = verdict_on(target, counties(2), 2016);
    CHECK(sound.state == State::exceeded);
    REQUIRE(sound.actual);
    CHECK(sound.actual->derived);
    CHECK_FALSE(sound.to_be_verified);
    CHECK(verdict_on(target, counties(4), 2016).to_be_verified);
    const auto copied = verdict_on(target, counties(5), 2016);
    CHECK(copied.state == State::no_data_due);
    CHECK(copied.reference.has_value());
}

TEST_CASE("a lower bound proves a floor that it reaches and otherwise says nothing", "[assess]") {
    struct Case {
        std::string value;
        Bound bound;
        State state;
    };
    const std::vector<Case> cases{
        {"4", Bound::above, State::met},         {"4", Bound::at_least, State::met},
        {"3", Bound::above, State::no_data_due}, {"3", Bound::at_least, State::no_data_due},
        {"4", Bound::below, State::not_met},     {"5", Bound::below, State::no_data_due},
        {"3", Bound::at_most, State::not_met},   {"4", Bound::at_most, State::no_data_due},
        {"4", Bound::about, State::no_data_due}, {"5", Bound::about, State::met},
        {"6", Bound::above, State::exceeded}};
    for (const auto& each : cases) {
        INFO(each.value << " " << static_cast<int>(each.bound));
        CHECK(verdict_on(laboratories(), {figure(2016, each.value, 1, each.bound)}, 2016).state ==
              each.state);
    }
}

TEST_CASE("a later bound that says nothing takes no verdict back", "[assess]") {
    const std::vector<Given> met{in_year(counted, 2016, "5"), figure(2017, "3", 1, Bound::above)};
    CHECK(verdict_on(laboratories(), met, 2017).state == State::met);
    const std::vector<Given> missed{in_year(counted, 2016, "3"),
                                    figure(2017, "3", 1, Bound::above)};
    CHECK(verdict_on(laboratories(), missed, 2017).state == State::not_met);
}

TEST_CASE("a partial year and a forecast are shown for reference and never as the year",
          "[assess]") {
    const auto target = at_least("coal.output", "100", 2016);
    const auto forecast =
        verdict_on(target, {{"coal.output", city, "2016", "120", 1, {}, Status::expected}}, 2016);
    CHECK(forecast.state == State::no_data_due);
    CHECK(forecast.reference.has_value());
    Given part = in_year("coal.output", 2016, "120");
    part.partial = true;
    const auto half = verdict_on(target, {part}, 2016);
    CHECK(half.state == State::no_data_due);
    CHECK(half.reference.has_value());
    const auto eleven = verdict_on(target, {{"coal.output", city, "2016-YTD11", "120"}}, 2016);
    CHECK(eleven.state == State::no_data_due);
    CHECK_FALSE(eleven.actual.has_value());
    // Two of three counties are no total.
    const auto two = verdict_on(
        target, {{"coal.output", lishi, "2016", "80"}, {"coal.output", wenshui, "2016", "80"}},
        2016);
    CHECK(two.state == State::no_data_due);
}

TEST_CASE("110 per cent of the goal is exceeded, a hair less is met", "[assess]") {
    const auto target = at_least("coal.output", "100", 2016);
    CHECK(verdict_on(target, {in_year("coal.output", 2016, "110")}, 2016).state == State::exceeded);
    CHECK(verdict_on(target, {in_year("coal.output", 2016, "109.99")}, 2016).state == State::met);
    CHECK(verdict_on(target, {in_year("coal.output", 2016, "100")}, 2016).state == State::met);
    CHECK(verdict_on(target, {in_year("coal.output", 2016, "99.99")}, 2016).state ==
          State::not_met);
}

TEST_CASE("before the date, too, last year's figure does not stand for one that is still awaited",
          "[assess]") {
    const auto target = with_base(at_least("tourism.rd", "2.5", 2020), 2013, "1");
    const std::vector<Given> given{{"tourism.rd", city, "2015", "1.1", 1, "2016-10-20"},
                                   {"tourism.rd", city, "2016", "1.2", 1, "2017-10-20"}};
    const auto spring = verdict_on(target, given, 2016, "2017-05-31");
    CHECK(spring.state == State::not_yet_released);
    CHECK(spring.light == Light::grey);
    CHECK_FALSE(spring.actual);
    REQUIRE(spring.newest);
    CHECK(spring.newest->period == year_period(2015));
    CHECK(spring.previous == State::behind);
    CHECK(trace_text(spring, "zh").find("最新数据为2015年（2016年数据尚未到发布时间）") !=
          std::string::npos);
    CHECK(trace_text(spring, "en")
              .find("the newest figure is of 2015; that of 2016 is not due out yet") !=
          std::string::npos);
    // Out by its calendar and not handed in: last year's says nothing of this one.
    CHECK(verdict_on(target, given, 2016, "2017-10-19").state == State::no_data);
    const auto autumn = verdict_on(target, given, 2016, "2017-10-20");
    CHECK(autumn.state == State::behind);
    CHECK(trace_text(autumn, "zh").find("尚未到发布时间") == std::string::npos);
}

TEST_CASE("what is met already is not met for the year that is awaited, unless it never falls",
          "[assess]") {
    const auto target = at_least("tourism.rd", "1", 2020);
    const std::vector<Given> given{{"tourism.rd", city, "2015", "1.1", 1, "2016-10-20"}};
    const auto open = verdict_on(target, given, 2016, "2017-05-31");
    CHECK(open.state == State::not_yet_released);
    CHECK_FALSE(open.required_step.value);
    Catalog catalog = plan_catalog();
    catalog.indicators.at("tourism.rd").semantic = Semantic::cumulative;
    const auto figures = measured(catalog, given).figures;
    CHECK(assess(catalog, target, figures, 2016, parse_date("2017-05-31").value()).state ==
          State::met_early);
}

TEST_CASE("a figure that appears next autumn is awaited in spring, neither late nor met",
          "[assess]") {
    const auto target = at_least("tourism.rd", "2.5", 2016);
    const std::vector<Given> given{{"tourism.rd", city, "2015", "2.6", 1, "2016-10-20"},
                                   {"tourism.rd", city, "2016", "2.4", 1, "2017-10-20"}};
    const auto spring = verdict_on(target, given, 2016, "2017-03-31");
    CHECK(spring.state == State::not_yet_released);
    CHECK_FALSE(spring.actual);
    REQUIRE(spring.newest);
    CHECK(spring.newest->period == year_period(2015));
    CHECK(verdict_on(target, given, 2016, "2017-10-19").state == State::no_data_due);
    CHECK(verdict_on(target, given, 2016, "2017-10-20").state == State::not_met);
    const std::vector<Given> announced{
        {"coal.output", city, "2016", "", 1, {}, Status::not_yet_released}};
    CHECK(verdict_on(at_least("coal.output", "9", 2016), announced, 2016).state ==
          State::not_yet_released);
}
