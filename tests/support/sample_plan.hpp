// Why: the sample city gets a plan of two clauses and targets made in one line, so that tests of
// what judges, words and prints them say only what matters. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "almanac/model/state_words.hpp"
#include "assess/assess.hpp"
#include "given_figures.hpp"

namespace almanac::testing {

inline constexpr const char* plan_id = "sample-2014-1";

/// A plan of 2014 to 2020 with clauses 1 (coal, led by the coal bureau) and 2 (tourism, 2.1).
inline PlanDocument sample_plan() {
    PlanDocument plan;
    plan.id = plan_id;
    plan.number = "样政发〔2014〕1号";
    plan.date = parse_date("2014-01-22").value();
    plan.title = Text("样例市行动计划", "Sample action plan");
    plan.issuer = Text("样例市人民政府", "Sample city government");
    plan.first_year = 2014;
    plan.last_year = 2020;
    Clause coal{"1", "一、", "煤炭", {"coal_bureau"}, {}, {}};
    coal.paragraphs = {{"1/1", "到2016年，建设实验室4-6个。", "到2016年，建设实验室4-6个。", {}}};
    Clause bases{"2.1", "（一）", "基地", {}, {}, {}};
    bases.paragraphs = {{"2.1/1",
                         "力争到2018年，示范基地达到20个。",
                         "力争到2018年，示范基地达到20个。",
                         {"tourism_bureau"}}};
    Clause tourism{"2", "二、", "旅游", {"tourism_bureau"}, {}, {bases}};
    plan.clauses = {coal, tourism};
    return plan;
}

/// sample_catalog() with the plan and some indicators more: laboratories and steps (counted),
/// energy use (falling), an R&D share that appears in October of the next year.
inline Catalog plan_catalog() {
    Catalog catalog = sample_catalog();
    const auto add = [&](Indicator indicator) {
        for (auto& sector : catalog.sectors) {
            if (sector.id == indicator.sector) sector.indicators.push_back(indicator.id);
        }
        catalog.indicators[indicator.id] = std::move(indicator);
    };
    auto labs = sample_indicator("coal.labs", "实验室", "Laboratories", "个", Semantic::stock);
    labs.decimals = 0;
    add(labs);
    auto steps = sample_indicator("coal.steps", "节点", "Steps", "项", Semantic::milestone);
    steps.decimals = 0;
    add(steps);
    auto energy = sample_indicator("coal.energy", "单位能耗", "Energy use", "%", Semantic::rate);
    energy.direction = Direction::down;
    add(energy);
    auto research =
        sample_indicator("tourism.rd", "研发投入强度", "R&D share", "%", Semantic::rate);
    research.calendar = 10;
    add(research);
    catalog.workspace.issuer = Text("样例编制单位", "Sample issuer");
    catalog.workspace.plan = plan_id;
    catalog.documents = {sample_plan()};
    catalog.sectors[0].clauses = {"1"};
    catalog.sectors[1].clauses = {"2"};
    return catalog;
}

inline Number number(const std::string& text) { return parse_number(text).number; }

/// A target of the city, quoted from the plan; value, ends and base are the test's.
inline Target sample_target(const std::string& indicator, TargetKind kind, int due) {
    Target target;
    target.id = indicator + "_" + std::to_string(due);
    target.sector = indicator.substr(0, indicator.find('.'));
    target.indicator = indicator;
    target.area = city;
    target.kind = kind;
    target.due = end_of(due);
    target.first_year = 2014;
    target.last_year = due;
    target.wording = "达到";
    const bool coal = target.sector == "coal";
    target.quotations = {{plan_id, coal ? "1/1" : "2.1/1", coal ? "4-6个" : "达到20个"}};
    target.leads = {coal ? "coal_bureau" : "tourism_bureau"};
    return target;
}

inline Target at_least(const std::string& indicator, const std::string& value, int due) {
    Target target = sample_target(indicator, TargetKind::at_least, due);
    target.value = number(value);
    return target;
}

inline Target between(TargetKind kind, const std::string& indicator, const std::string& lower,
                      const std::string& upper, int due) {
    Target target = sample_target(indicator, kind, due);
    target.lower = number(lower);
    target.upper = number(upper);
    return target;
}

inline Target with_base(Target target, int year, const std::string& value) {
    TargetBase base;
    base.value = number(value);
    base.period = year_period(year);
    base.stated = true;
    base.source = "计划基期";
    target.base = std::move(base);
    return target;
}

/// A figure of the city, final, of class 1.
inline Given in_year(const std::string& indicator, int year, const std::string& value) {
    return {indicator, city, std::to_string(year), value};
}

/// The verdict on one target by itself.
inline Assessment verdict_on(const Target& target, const std::vector<Given>& given, int year,
                             const std::string& cut_off = "2030-12-31",
                             Catalog catalog = plan_catalog()) {
    catalog.targets.push_back(target);
    GivenFigures store;
    store.add(given);
    const Date date = parse_date(cut_off).value();
    return assess(catalog, target, measured(catalog, store, {newest, date}).figures, year, date);
}

}  // namespace almanac::testing
