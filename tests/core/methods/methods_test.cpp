// Why: the methods' worked numbers, as their authors and the office reckon them by hand. Base 2014,
// target 2020, read in 2017, but where it says otherwise. SPDX-License-Identifier: Apache-2.0
#include "methods/methods.hpp"

#include "catch.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const MethodLimits limits;
using Kind = MethodFigureKind;

Course course(double base, double now, double goal, bool falling = false) {
    return {{2014, base}, {2017, now}, {2020, goal}, falling};
}
const Course a = course(100, 150, 200);
const Course b = course(100, 125, 200);
const Course d = course(100, 96, 200);
const Course e = course(1.00, 0.92, 0.80, true);
const Course g{{2012, 0.38}, {2016, 1.00}, {2020, 2.50}, false};

double figure(const MethodResult& result, Kind kind) {
    for (const auto& one : result.figures)
        if (one.kind == kind) return one.value;
    FAIL("no such figure");
    return 0;
}

std::vector<YearPoint> yearly(int first, const std::vector<double>& values) {
    std::vector<YearPoint> points;
    for (const double value : values) points.push_back({first++, value});
    return points;
}

Grade escap_of(const Course& c) { return *escap({c.base, c.now}, c, limits).grade; }

}  // namespace

TEST_CASE("Open SDG: worked numbers of growth, ratio, class and score", "[methods]") {
    struct Case {
        Course course;
        double observed, required, ratio;
        Grade grade;
        double score;
    };
    for (const auto& one : {Case{a, 0.1447, 0.1225, 1.1817, Grade::on_track, 4.155},
                            Case{b, 0.0772, 0.1225, 0.6305, Grade::moderate, 0.218},
                            Case{d, -0.0135, 0.1225, -0.1104, Grade::deterioration, -2.960},
                            Case{e, -0.0274, -0.0365, 0.7508, Grade::moderate, 1.077},
                            Case{g, 0.2737, 0.2655, 1.0307, Grade::on_track, 3.076}}) {
        const auto result = open_sdg(one.course, limits);
        CAPTURE(one.ratio);
        CHECK(figure(result, Kind::growth_observed) == Approx(one.observed).margin(5e-5));
        CHECK(figure(result, Kind::growth_required) == Approx(one.required).margin(5e-5));
        CHECK(figure(result, Kind::ratio) == Approx(one.ratio).margin(5e-5));
        CHECK(result.grade == one.grade);
        CHECK(figure(result, Kind::score) == Approx(one.score).margin(5e-4));
    }
    CHECK(open_sdg(course(100, 200, 200), limits).grade == Grade::achieved);
    CHECK(open_sdg(course(1, 0.8, 0.8, true), limits).grade == Grade::achieved);
}

TEST_CASE("Open SDG without a target: growth, natural limit, score", "[methods]") {
    CHECK(limit_factor(50, 100) == Approx(0.9539).margin(5e-5));
    CHECK(limit_factor(80, 100) == Approx(0.6287).margin(5e-5));
    CHECK(limit_factor(95, 100) == Approx(0.2037).margin(5e-5));
    CHECK(limit_factor(99, 100) == Approx(0.0436).margin(5e-5));
    CHECK(limit_factor(100, 100) == 0);
    CHECK(limit_factor(200, 100) == 1);
    CHECK(limit_factor(105, 100) == Approx(limit_factor(95, 100)));
    const auto grade = [](double growth, bool falling, std::optional<double> limit) {
        return *open_sdg_without_goal({2014, 100}, {2015, 100 * (1 + growth)}, falling, limit,
                                      limits)
                    .grade;
    };
    CHECK(grade(0.015, false, {}) == Grade::on_track);
    CHECK(grade(0.0149, false, {}) == Grade::moderate);
    CHECK(grade(0.005, false, {}) == Grade::moderate);
    CHECK(grade(0.0049, false, {}) == Grade::limited);
    CHECK(grade(-0.001, false, {}) == Grade::deterioration);
    CHECK(grade(-0.02, true, {}) == Grade::on_track);
    const auto near = open_sdg_without_goal({2014, 95}, {2015, 95.5}, false, 100, limits);
    CHECK(near.grade == Grade::on_track);
    CHECK(open_sdg_without_goal({2014, 95}, {2015, 95.5}, false, {}, limits).grade ==
          Grade::moderate);
    const auto full = open_sdg_without_goal({2014, 100}, {2015, 100}, false, 100, limits);
    CHECK(figure(full, Kind::score) == 5);
    // Below it: 125 v - 2.5, at least -5 (published code).
    const auto lost = open_sdg_without_goal({2014, 100}, {2015, 99}, false, 100, limits);
    CHECK(figure(lost, Kind::score) == Approx(125 * -0.01 - 2.5));
    const auto fallen = open_sdg_without_goal({2014, 100}, {2015, 90}, false, 100, limits);
    CHECK(figure(fallen, Kind::score) == -5);
    // No trend of what is negative: nobody has set a sign.
    CHECK_FALSE(open_sdg_without_goal({2014, -26.7}, {2015, -40.1}, false, {}, limits).grade);
    CHECK_FALSE(un_progress_without_goal({2014, -26.7}, {2015, -40.1}, false, limits).grade);
    const auto plain = open_sdg_without_goal({2014, 100}, {2015, 101}, false, {}, limits);
    CHECK(figure(plain, Kind::score) == Approx(1.25));
}

TEST_CASE("UN progress chart: worked numbers", "[methods]") {
    struct Case {
        Course course;
        double projected, share;
        Grade grade;
    };
    for (const auto& one :
         {Case{a, 225.0, 1.250, Grade::substantial}, Case{b, 156.25, 0.563, Grade::fair},
          Case{d, 92.16, -0.078, Grade::insufficient}, Case{e, 0.846, 0.768, Grade::fair},
          Case{g, 2.632, 1.062, Grade::substantial}}) {
        const auto result = un_progress(one.course, limits);
        CHECK(figure(result, Kind::projected) == Approx(one.projected).margin(5e-4));
        CHECK(figure(result, Kind::share) == Approx(one.share).margin(6e-4));
        CHECK(result.grade == one.grade);
    }
    CHECK(un_progress(course(100, 210, 200), limits).grade == Grade::achieved);
    const auto free = [](double growth, bool falling) {
        return *un_progress_without_goal({2014, 100}, {2015, 100 * (1 + growth)}, falling, limits)
                    .grade;
    };
    CHECK(free(0.02, false) == Grade::substantial);
    CHECK(free(0.005, false) == Grade::fair);
    CHECK(free(0.004, false) == Grade::insufficient);
    CHECK(free(-0.02, true) == Grade::substantial);
}

TEST_CASE("Destatis: worked numbers, and what a series must have", "[methods]") {
    const YearPoint goal{2020, 200};
    const auto cloudy = destatis(yearly(2012, {100, 108, 117, 125, 132, 140}), goal, false, limits);
    CHECK(figure(cloudy, Kind::projected) == Approx(164));
    CHECK(figure(cloudy, Kind::miss) == Approx(0.60));
    CHECK(cloudy.grade == Grade::cloud);
    const auto sunny = destatis(yearly(2012, {100, 112, 124, 138, 152, 165}), goal, false, limits);
    CHECK(figure(sunny, Kind::projected) == Approx(204));
    CHECK(figure(sunny, Kind::miss) < 0);
    CHECK(sunny.grade == Grade::sun);
    // 155, 165, 175, 185: 3 years left, 10 a year: 215 of 240 leave 25 of 55 undone.
    CHECK(destatis(yearly(2014, {155, 165, 175, 185}), {2020, 240}, false, limits).grade ==
          Grade::cloud);
    CHECK(destatis(yearly(2014, {155, 165, 175, 185}), {2020, 220}, false, limits).grade ==
          Grade::sun_and_cloud);
    CHECK(destatis(yearly(2014, {200, 190, 180, 170}), {2020, 240}, false, limits).grade ==
          Grade::storm);
    CHECK(destatis(yearly(2014, {200, 190, 180, 170}), {2020, 140}, true, limits).grade ==
          Grade::sun);
    const auto short_run = destatis(yearly(2015, {1, 2, 3}), goal, false, limits);
    CHECK_FALSE(short_run.grade);
    CHECK_FALSE(short_run.why_not.empty());
    auto gap = yearly(2011, {1, 2, 3, 4, 5, 6});
    gap.erase(gap.begin() + 3);
    CHECK_FALSE(destatis(gap, goal, false, limits).grade);
}

TEST_CASE("ESCAP: worked numbers on two points", "[methods]") {
    const auto status = [](const Course& c) {
        return figure(escap({c.base, c.now}, c, limits), Kind::status);
    };
    CHECK(status(a) == Approx(5.0));
    CHECK(status(b) == Approx(2.5));
    CHECK(status(d) == Approx(-0.4));
    CHECK(status(e) == Approx(4.0));
    CHECK(figure(escap({a.base, a.now}, a, limits), Kind::status_expected) == Approx(5.0));
    const auto gap = [](const Course& c) {
        const auto result = escap({c.base, c.now}, c, limits);
        return std::pair(figure(result, Kind::projected), figure(result, Kind::gap));
    };
    CHECK(gap(a).first == Approx(200));
    CHECK(gap(a).second == 0);
    CHECK(gap(b).first == Approx(150));
    CHECK(gap(b).second == Approx(50));
    CHECK(gap(d).first == Approx(92));
    CHECK(gap(d).second == Approx(108));
    CHECK(escap_of(a) == Grade::maintain);
    CHECK(escap_of(b) == Grade::accelerate);
    CHECK(escap_of(d) == Grade::reverse);
    CHECK(escap_of(course(100, 210, 200)) == Grade::achieved);
}

TEST_CASE("what is not defined says why and gives no number", "[methods]") {
    const auto reason = [](const MethodResult& result) {
        CHECK_FALSE(result.grade);
        CHECK(result.figures.empty());
        return result.why_not.in("en");
    };
    CHECK_THAT(reason(open_sdg(course(0, 5, 10), limits)), contains("zero"));
    CHECK_THAT(reason(un_progress(course(0, 5, 10), limits)), contains("zero"));
    CHECK_THAT(reason(open_sdg(course(-5, 5, 10), limits)), contains("sign"));
    CHECK_THAT(reason(un_progress(course(5, 0, 10), limits)), contains("sign"));
    CHECK_THAT(reason(open_sdg({{2017, 5}, {2017, 6}, {2020, 10}, false}, limits)),
               contains("after the starting point"));
    CHECK_THAT(reason(open_sdg(course(10, 5, 10), limits)), contains("equals"));
    CHECK_THAT(reason(un_progress(course(10, 5, 10), limits)), contains("equals"));
    CHECK_THAT(reason(escap({{2014, 10}, {2017, 5}}, course(10, 5, 10), limits)),
               contains("equals"));
    CHECK_THAT(reason(escap({{2017, 5}}, course(1, 5, 10), limits)), contains("fewer than two"));
}

TEST_CASE("a value exactly on a threshold is on its better side", "[methods]") {
    // q = 0.95 exactly: 100 to 195 in three years with three to go and no growth left to come.
    MethodLimits own = limits;
    own.un_substantial = 1.25;
    CHECK(un_progress(a, own).grade == Grade::substantial);
    own.un_substantial = 1.2500001;
    CHECK(un_progress(a, own).grade == Grade::fair);
    own.escap_accelerate = 50;
    CHECK(escap({b.base, b.now}, b, own).grade == Grade::accelerate);
    own.escap_accelerate = 49.9999;
    CHECK(escap({b.base, b.now}, b, own).grade == Grade::reverse);
}

TEST_CASE("negative bases: the sign of progress is turned once", "[methods]") {
    // A balance from -100 to -80 on the way to -50: shrinking debt is progress.
    const auto result = open_sdg(course(-100, -80, -50), limits);
    CHECK(figure(result, Kind::ratio) > 0);
    CHECK(open_sdg(course(-100, -120, -50), limits).grade == Grade::deterioration);
}

TEST_CASE("every grade has its words and its signal", "[methods]") {
    for (int i = 1; i <= static_cast<int>(Grade::reverse); ++i) {
        const auto grade = static_cast<Grade>(i);
        CHECK_FALSE(grade_word(grade).in("zh").empty());
        CHECK_FALSE(grade_word(grade).in("en").empty());
        CHECK(static_cast<int>(signal_of(grade)) >= 1);
    }
    CHECK(signal_of(Grade::moderate) == Signal::doubtful);
    CHECK(signal_of(Grade::storm) == Signal::bad);
}
