// Why: every kind of target against every state it can reach, one line each: what an office must
// be able to look up when it doubts a word. SPDX-License-Identifier: Apache-2.0
#include <set>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const char* out = "coal.output";
const char* energy = "coal.energy";

/// Figures as "2016=15 2017=16"; marks after the number: ~ preliminary, | break, ? not yet
/// released.
std::vector<Given> figures(const std::string& indicator, const std::string& text,
                           const char* area = city) {
    std::vector<Given> given;
    for (std::size_t from = 0; from < text.size();) {
        const auto to = std::min(text.find(' ', from), text.size());
        Given each{indicator, area, text.substr(from, 4), text.substr(from + 5, to - from - 5)};
        const char mark = each.value.back();
        if (mark == '|') each.status = Status::series_break;
        if (mark == '?') each.status = Status::not_yet_released;
        if (mark == '~') each.status = Status::preliminary;
        if (mark == '|' || mark == '?' || mark == '~') each.value.pop_back();
        given.push_back(each);
        from = to + 1;
    }
    return given;
}

struct Case {
    Target target;
    const char* figures;
    int year;
    State state;
    const char* beside = "";  ///< The province's figures of the same indicator.
};

State state_of(const Case& each) {
    auto given = figures(each.target.indicator, each.figures);
    for (const auto& other : figures(each.target.indicator, each.beside, "140000"))
        given.push_back(other);
    return verdict_on(each.target, given, each.year).state;
}

void check(const std::vector<Case>& cases) {
    for (const auto& each : cases) {
        INFO(word(each.target.kind) << " " << each.figures << " in " << each.year);
        CHECK(std::string(word(state_of(each))) == std::string(word(each.state)));
    }
}

Target valued(TargetKind kind, const char* indicator, const char* value, int due = 2018) {
    Target target = sample_target(indicator, kind, due);
    target.value = number(value);
    return target;
}

std::vector<Case> at_least_cases() {
    const auto bare = at_least(out, "20", 2018);
    const auto based = with_base(bare, 2013, "10");
    return {{based, "2016=20", 2016, State::met_early},
            {based, "2016=17", 2016, State::ahead},
            {based, "2016=16", 2016, State::on_path},
            {based, "2016=15", 2016, State::near},
            {based, "2016=14", 2016, State::behind},
            {bare, "2016=15", 2016, State::no_base},
            {based, "", 2016, State::no_data},
            {based, "2016=?", 2016, State::not_yet_released},
            {based, "2018=20", 2018, State::met},
            {bare, "2018=22", 2018, State::exceeded},
            {bare, "2018=19 2019=20", 2019, State::met_late},
            {bare, "2019=20", 2019, State::met_undated},
            {based, "2013=10", 2013, State::not_begun},
            {based, "2015=14", 2016, State::no_data},
            {bare, "2018=20 2019=19", 2019, State::fallen_back},
            {bare, "2018=19", 2018, State::not_met},
            {bare, "", 2018, State::no_data_due},
            {bare, "2018=?", 2018, State::not_yet_released},
            {based, "2016=16|", 2016, State::broken},
            {based, "2015=14| 2016=16", 2016, State::broken},
            {based, "2013=10| 2016=16", 2016, State::on_path},
            {bare, "2016=16|", 2016, State::no_base},
            {bare, "2018=20|", 2018, State::met}};
}

std::vector<Case> at_most_cases() {
    const auto target = with_base(valued(TargetKind::at_most, energy, "8"), 2013, "10");
    return {
        {target, "2016=8", 2016, State::met_early},  {target, "2016=8.7", 2016, State::ahead},
        {target, "2016=8.8", 2016, State::on_path},  {target, "2016=9", 2016, State::near},
        {target, "2016=9.1", 2016, State::behind},   {target, "2018=8", 2018, State::met},
        {target, "2018=7.2", 2018, State::exceeded}, {target, "2018=8.1", 2018, State::not_met}};
}

std::vector<Case> both_sided_cases() {
    const auto range = between(TargetKind::range, out, "4", "6", 2018);
    const auto corridor = between(TargetKind::corridor, energy, "40", "60", 2018);
    const auto around = valued(TargetKind::around, out, "100");
    auto close = with_base(around, 2013, "50");
    close.tolerance = 1;
    return {
        {range, "2016=4", 2016, State::met_early},   {range, "2016=3", 2016, State::no_base},
        {range, "2018=6", 2018, State::met},         {range, "2018=7", 2018, State::exceeded},
        {range, "2018=3", 2018, State::not_met},     {corridor, "2016=40", 2016, State::on_path},
        {corridor, "2016=61", 2016, State::behind},  {corridor, "", 2016, State::no_data},
        {corridor, "2018=60", 2018, State::met},     {corridor, "2018=39.9", 2018, State::not_met},
        {around, "2018=95", 2018, State::met},       {around, "2018=105", 2018, State::met},
        {around, "2018=94.9", 2018, State::not_met}, {around, "2018=105.1", 2018, State::met},
        {around, "2016=50", 2016, State::no_base},   {around, "2016=96", 2016, State::met_early},
        {close, "2016=80", 2016, State::on_path},    {close, "2016=60", 2016, State::behind},
        {close, "2018=98.9", 2018, State::not_met},  {close, "2018=99", 2018, State::met}};
}

std::vector<Case> relative_cases() {
    const auto bare = valued(TargetKind::average_growth, out, "10");
    const auto growth = with_base(bare, 2013, "100");
    const auto bare_double = valued(TargetKind::relative_to_base, out, "2");
    auto down = with_base(valued(TargetKind::relative_to_base, energy, "0.8"), 2013, "10");
    return {{growth, "2016=133.1", 2016, State::on_path},
            {growth, "2016=140", 2016, State::ahead},
            {growth, "2016=120", 2016, State::behind},
            {growth, "2018=161.051", 2018, State::met},
            {growth, "2018=161.05", 2018, State::not_met},
            {growth, "2018=178", 2018, State::exceeded},
            {growth, "2018=170|", 2018, State::broken},
            {growth, "2016=140| 2018=170", 2018, State::broken},
            {bare, "2016=133", 2016, State::no_base},
            {bare, "", 2016, State::no_data},
            {bare, "2018=161", 2018, State::not_assessable},
            {bare, "", 2018, State::no_data_due},
            {with_base(bare_double, 2013, "50"), "2018=100", 2018, State::met},
            {with_base(bare_double, 2013, "50"), "2018=99", 2018, State::not_met},
            {bare_double, "2016=99", 2016, State::no_base},
            {down, "2018=8", 2018, State::met},
            {down, "2018=8.1", 2018, State::not_met}};
}

std::vector<Case> yearly_cases() {
    auto growth = valued(TargetKind::yearly_growth, out, "8", 2016);
    auto rate = valued(TargetKind::yearly_growth, energy, "8", 2015);
    rate.sense = Sense::at_least;
    const auto flow = valued(TargetKind::yearly_flow, out, "5", 2016);
    const auto level = valued(TargetKind::yearly_level, energy, "5", 2015);
    auto average = sample_target(out, TargetKind::relative_to_series, 2015);
    average.comparator_area = "140000";
    return {{growth, "2013=100 2014=108", 2014, State::on_path},
            {growth, "2013=100 2014=107.9", 2014, State::behind},
            {growth, "2014=108", 2014, State::no_data},
            {growth, "2013=100 2014=120|", 2014, State::broken},
            {growth, "2013=100 2014=108 2015=117 2016=130|", 2016, State::broken},
            {growth, "2013=100 2014=101 2015=117 2016=130|", 2016, State::not_met},
            {growth, "2014=?", 2014, State::not_yet_released},
            {growth, "2013=100", 2013, State::not_due},
            {growth, "2013=100 2014=108 2015=117 2016=127", 2016, State::met},
            {growth, "2013=100 2014=101 2015=117 2016=127", 2016, State::not_met},
            {growth, "2013=100 2014=108 2015=117", 2016, State::no_data_due},
            {growth, "2013=100 2014=108 2015=117 2016=?", 2016, State::not_yet_released},
            {growth, "2013=100 2014=101 2015=117 2016=?", 2016, State::not_met},
            {rate, "2014=8 2015=8.5", 2015, State::met},
            {flow, "2014=5", 2014, State::on_path},
            {flow, "2014=5 2015=5 2016=4", 2016, State::not_met},
            {level, "2014=5 2015=4", 2015, State::met},
            {level, "2014=6", 2014, State::behind},
            {average, "2014=5", 2014, State::on_path, "2014=5"},
            {average, "2014=5", 2014, State::behind, "2014=6"},
            {average, "2014=5", 2014, State::no_data, ""},
            {average, "2014=5 2015=7", 2015, State::met, "2014=5 2015=6"}};
}

std::vector<Case> other_cases() {
    const auto rank = valued(TargetKind::rank, "coal.labs", "5");
    auto all = sample_target("coal.steps", TargetKind::all_of, 2018);
    for (const char* id : {"a", "b", "c"}) all.items.push_back({id, Text(id), {}});
    auto open = sample_target(out, TargetKind::by_document, 2018);
    auto set = open;
    set.value = number("20");
    const auto words = sample_target("", TargetKind::qualitative, 2018);
    const auto step = at_least("coal.steps", "2", 2018);
    return {{rank, "2018=5", 2018, State::met},
            {rank, "2018=6", 2018, State::not_met},
            {all, "2018=3", 2018, State::met},
            {all, "2018=2", 2018, State::not_met},
            {all, "2016=2", 2016, State::not_due},
            {all, "2016=3", 2016, State::met_early},
            {step, "", 2016, State::not_due},
            {step, "2016=1", 2016, State::not_due},
            {open, "2018=99", 2018, State::not_assessable},
            {open, "", 2016, State::not_assessable},
            {set, "2018=20", 2018, State::met},
            {set, "2018=19", 2018, State::not_met},
            {words, "", 2016, State::not_assessable},
            {words, "", 2018, State::not_assessable}};
}

}  // namespace

TEST_CASE("a year's growth is judged by the rate that was published, where there is one",
          "[assess]") {
    Catalog catalog = plan_catalog();
    auto rate =
        sample_indicator("coal.growth", "产量增速", "Growth of output", "%", Semantic::rate);
    catalog.indicators[rate.id] = rate;
    catalog.indicators.at(out).growth = rate.id;
    catalog.targets = {valued(TargetKind::yearly_growth, out, "8", 2016)};
    const auto judged = [&](const std::string& published, int source_class = 1) {
        std::vector<Given> given{in_year(out, 2013, "100"), in_year(out, 2014, "108")};
        if (!published.empty()) given.push_back(in_year("coal.growth", 2014, published));
        given.back().source_class = source_class;
        return assess_all(catalog, measured(catalog, given).figures, 2014, end_of(2030)).at(0);
    };
    CHECK(judged("").state == State::on_path);
    const auto missed = judged("7.9");
    CHECK(missed.state == State::behind);
    std::string said;
    for (const auto& step : missed.trace) said += step.text.in("en") + "\n";
    CHECK_THAT(said, contains("2014 7.9%"));
    CHECK_THAT(said, contains("1 of them by the growth that was published"));
    CHECK(judged("8.0").state == State::on_path);
    CHECK_FALSE(judged("8.0").to_be_verified);
    CHECK(judged("8.0", 4).to_be_verified);
    CHECK(judged("7.9", 5).state == State::on_path);  // Which informs and decides nothing.
}

TEST_CASE("a floor reaches every state before and after its date", "[assess]") {
    check(at_least_cases());
}
TEST_CASE("a ceiling is judged downwards", "[assess]") { check(at_most_cases()); }
TEST_CASE("a range has a floor, a corridor two ends, and about is a value to reach", "[assess]") {
    check(both_sided_cases());
}
TEST_CASE("growth and change on a base need the base, and end at a break", "[assess]") {
    check(relative_cases());
}
TEST_CASE("yearly targets count the years that were met", "[assess]") { check(yearly_cases()); }
TEST_CASE("ranks, lists, milestones and words have the states that fit them", "[assess]") {
    check(other_cases());
}

TEST_CASE("every kind is judged here, and every state but withheld is reached", "[assess]") {
    std::set<TargetKind> kinds;
    std::set<State> states{State::amended};  // Needs a second document: see history_test.cpp.
    for (const auto& cases : {at_least_cases(), at_most_cases(), both_sided_cases(),
                              relative_cases(), yearly_cases(), other_cases()}) {
        for (const auto& each : cases) {
            kinds.insert(each.target.kind);
            states.insert(state_of(each));
        }
    }
    CHECK(kinds.size() == words_of<TargetKind>.size());
    CHECK(states.size() == words_of<State>.size() - 1);
    CHECK(states.count(State::withheld) == 0);
}

TEST_CASE("a yearly verdict says how many of the years were met", "[assess]") {
    const auto flow = valued(TargetKind::yearly_flow, out, "5", 2016);
    const auto verdict = verdict_on(flow, figures(out, "2014=5 2016=4"), 2016);
    CHECK_FALSE(verdict.completion.value);  // One of the years may have been met, or not.
    CHECK(verdict.completion.why_not.in("zh") == "应考核年度中有1年无数据");
    const auto known = figures(out, "2014=5 2015=5 2016=4");
    CHECK(verdict_on(flow, known, 2016).completion.value == Approx(2.0 / 3));
    CHECK(verdict.trace.back().text.in("zh") ==
          "到期未完成：应考核3年，达到1年，未达到1年，无数据1年");
}

TEST_CASE("a yearly target of which nothing is known has no completion, not one of nought",
          "[assess]") {
    const auto flow = valued(TargetKind::yearly_flow, out, "5", 2016);
    CHECK_FALSE(verdict_on(flow, {}, 2016).completion.value.has_value());
    const auto missed = figures(out, "2014=4 2015=4 2016=4");
    CHECK(verdict_on(flow, missed, 2016).completion.value == Approx(0.0));
}

TEST_CASE("about a value is completed by the plain ratio", "[assess]") {
    const auto around = valued(TargetKind::around, out, "100");
    CHECK(verdict_on(around, figures(out, "2016=50"), 2016).completion.value == Approx(0.5));
}

TEST_CASE("more than a number leaves the number itself out", "[assess]") {
    auto jobs = valued(TargetKind::at_least, out, "430", 2016);
    jobs.exclusive = true;
    CHECK(verdict_on(jobs, figures(out, "2016=430"), 2016).state == State::not_met);
    CHECK(verdict_on(jobs, figures(out, "2016=431"), 2016).state == State::met);
    jobs.exclusive = false;
    CHECK(verdict_on(jobs, figures(out, "2016=430"), 2016).state == State::met);
}
