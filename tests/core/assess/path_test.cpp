// Why: the traffic light before the due date rests on one path and four numbers; each is checked
// against worked cases and on both sides of each threshold. SPDX-License-Identifier: Apache-2.0
#include "assess/met.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* output = "coal.output";

/// The path alone, other targets of the plan beside.
Path path_beside(const Target& target, const std::vector<Target>& others = {}) {
    Catalog catalog = plan_catalog();
    catalog.targets = others;
    catalog.targets.push_back(target);
    return path_of(catalog, target, parse_date("2030-12-31").value());
}

}  // namespace

TEST_CASE("schedule, share, completion, years and required rate agree with the worked numbers",
          "[assess]") {
    struct Case {
        const char* name;
        int base_year, year, due;
        const char *base, *now, *goal;
        bool floor;
        double completion, share, ratio, required;
        std::optional<double> years;
    };
    const std::vector<Case> cases{
        {"A", 2014, 2017, 2020, "100", "150", "200", true, 0.750, 0.500, 1.00, 0.1006, 0.0},
        {"B", 2014, 2017, 2020, "100", "125", "200", true, 0.625, 0.250, 0.50, 0.1696, -1.5},
        {"D", 2014, 2017, 2020, "100", "96", "200", true, 0.480, -0.040, -0.08, 0.2772, {}},
        {"E", 2014, 2017, 2020, "1.00", "0.92", "0.80", false, 0.870, 0.400, 0.80, -0.0455, -0.6},
        {"G", 2012, 2016, 2020, "0.38", "1.00", "2.50", true, 0.400, 0.292, 0.585, 0.2574, -1.66}};
    for (const auto& each : cases) {
        INFO(each.name);
        Target target =
            with_base(sample_target(output, each.floor ? TargetKind::at_least : TargetKind::at_most,
                                    each.due),
                      each.base_year, each.base);
        target.value = number(each.goal);
        const auto verdict = verdict_on(target, {in_year(output, each.year, each.now)}, each.year);
        REQUIRE(verdict.completion.value);
        REQUIRE(verdict.base_share.value);
        REQUIRE(verdict.schedule_ratio.value);
        REQUIRE(verdict.required_rate.value);
        CHECK(*verdict.completion.value == Approx(each.completion).margin(0.0005));
        CHECK(*verdict.base_share.value == Approx(each.share).margin(0.0005));
        CHECK(*verdict.schedule_ratio.value == Approx(each.ratio).margin(0.0005));
        CHECK(*verdict.required_rate.value == Approx(each.required).margin(0.00005));
        const auto reached = path_beside(target).year_of(number(each.now).value);
        CHECK(reached.has_value() == each.years.has_value());
        if (reached) CHECK(*reached - each.year == Approx(*each.years).margin(0.005));
    }
}

TEST_CASE("each threshold of the schedule belongs to the better state", "[assess]") {
    // From 10 in 2013 to 20 in 2018 the path wants 16 in 2016.
    const auto target = with_base(at_least(output, "20", 2018), 2013, "10");
    struct Case {
        const char* value;
        const char* ratio;
        State state;
    };
    const std::vector<Case> cases{
        {"20", "1.6667", State::met_early},    {"16.3", "1.0500", State::ahead},
        {"16.2999", "1.0500", State::on_path}, {"15.7", "0.9500", State::on_path},
        {"15.6999", "0.9500", State::near},    {"14.8", "0.8000", State::near},
        {"14.7999", "0.8000", State::behind},  {"9", "-0.1667", State::behind}};
    for (const auto& each : cases) {
        INFO(each.value);
        const auto verdict = verdict_on(target, {in_year(output, 2016, each.value)}, 2016);
        CHECK(verdict.state == each.state);
        CHECK(print_rounded(verdict.schedule_ratio.value.value(), 4) == each.ratio);
        CHECK(verdict.expected.value == Approx(16));
    }
}

TEST_CASE("thresholds are the workspace's own", "[assess]") {
    Catalog catalog = plan_catalog();
    catalog.workspace.thresholds.ahead = 1.2;
    catalog.workspace.thresholds.exceeded = 1.5;
    const auto target = with_base(at_least(output, "20", 2018), 2013, "10");
    CHECK(verdict_on(target, {in_year(output, 2016, "17")}, 2016, "2030-12-31", catalog).state ==
          State::on_path);
    CHECK(verdict_on(target, {in_year(output, 2018, "25")}, 2018, "2030-12-31", catalog).state ==
          State::met);
}

TEST_CASE("a state speaks of the edition's year, and an older figure of none", "[assess]") {
    const auto target = with_base(at_least(output, "20", 2018), 2013, "10");
    const auto verdict = verdict_on(target, {in_year(output, 2015, "14")}, 2017);
    CHECK(verdict.state == State::no_data);
    CHECK_FALSE(verdict.expected.value);
    CHECK(verdict_on(target, {in_year(output, 2015, "14")}, 2015).expected.value == Approx(14));
}

TEST_CASE("without a base there is completion and no speed", "[assess]") {
    const auto verdict =
        verdict_on(at_least(output, "20", 2018), {in_year(output, 2016, "15")}, 2016);
    CHECK(state_word(verdict.state, "zh") == "无基期，仅列完成率");
    CHECK(verdict.light == Light::grey);
    CHECK(verdict.completion.value == Approx(0.75));
    CHECK_FALSE(verdict.schedule_ratio.value);
    CHECK(verdict.schedule_ratio.why_not.in("zh") == "计划未给出基期值");
}

TEST_CASE("the first observation never becomes the base by itself", "[assess]") {
    const std::vector<Given> given{in_year(output, 2013, "10"), in_year(output, 2016, "15")};
    CHECK(verdict_on(at_least(output, "20", 2018), given, 2016).state == State::no_base);
}

TEST_CASE("earlier and yearly targets are knots of the path", "[assess]") {
    const auto early = at_least(output, "25", 2015);
    const auto late = at_least(output, "50", 2020);
    const auto between_knots = path_beside(late, {early});
    CHECK(between_knots.shape == Path::Shape::linear);
    CHECK(between_knots.at(2017) == Approx(35));
    CHECK_FALSE(between_knots.at(2014).has_value());

    auto yearly = with_base(late, 2014, "20");
    yearly.yearly_targets = {{2016, 30}, {2018, 44}};
    const auto by_year = path_beside(yearly, {early});
    CHECK(by_year.shape == Path::Shape::yearly);
    CHECK(by_year.knots.size() == 5);
    CHECK(by_year.at(2015) == Approx(25));
    CHECK(by_year.at(2016) == Approx(30));
    CHECK(by_year.at(2017) == Approx(37));
    CHECK(by_year.at(2025) == Approx(50));
    CHECK(by_year.year_of(37) == Approx(2017));
}

TEST_CASE("a ceiling or another area's target is no knot of a floor's path", "[assess]") {
    auto ceiling = sample_target(output, TargetKind::at_most, 2016);
    ceiling.value = number("90");
    auto elsewhere = at_least(output, "5", 2016);
    elsewhere.area = lishi;
    CHECK(path_beside(at_least(output, "50", 2020), {ceiling, elsewhere}).shape ==
          Path::Shape::none);
}

TEST_CASE("a stated growth rate bends the path; from a base of zero it runs straight", "[assess]") {
    auto growth = with_base(sample_target(output, TargetKind::average_growth, 2018), 2013, "100");
    growth.value = number("10");
    const auto path = path_beside(growth);
    CHECK(path.shape == Path::Shape::geometric);
    CHECK(path.at(2016) == Approx(133.1));
    CHECK(path.at(2018) == Approx(161.051));
    CHECK(path.year_of(133.1) == Approx(2016));

    const auto straight = path_beside(with_base(at_least(output, "10", 2018), 2013, "0"));
    CHECK(straight.shape == Path::Shape::linear);
    CHECK(straight.at(2015) == Approx(4));
}

TEST_CASE("a rate that cannot be named has its reason instead of a number", "[assess]") {
    const auto target = with_base(at_least(output, "10", 2018), 2013, "0");
    const auto verdict = verdict_on(target, {in_year(output, 2016, "0")}, 2016);
    CHECK_FALSE(verdict.required_rate.value);
    CHECK_FALSE(verdict.required_rate.why_not.empty());
    CHECK(verdict.required_step.value == Approx(5));
}

TEST_CASE("an inexact figure sets no speed", "[assess]") {
    const auto target = with_base(at_least(output, "20", 2018), 2013, "10");
    Given above = in_year(output, 2016, "15");
    above.bound = Bound::above;
    const auto verdict = verdict_on(target, {above}, 2016);
    CHECK(verdict.state == State::no_data);
    CHECK_FALSE(verdict.schedule_ratio.value);
    // An older exact figure does not speak for the year.
    const auto older = verdict_on(target, {in_year(output, 2015, "14"), above}, 2016);
    CHECK(older.state == State::no_data);
    above.value = "20";
    CHECK(verdict_on(target, {above}, 2016).state == State::met_early);
}
