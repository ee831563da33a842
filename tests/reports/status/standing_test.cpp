// Why: who has handed in what is counted so that nothing is hidden and nothing counts twice.
// SPDX-License-Identifier: Apache-2.0
#include "status/standing.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "given_figures.hpp"
#include "merged_unit.hpp"
#include "sample_plan.hpp"
#include "status/status_text.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// The sample city, where the coal bureau owes three figures and shares a task with another unit.
Catalog catalog_of_duties() {
    Catalog catalog = plan_catalog();
    for (auto& [id, indicator] : catalog.indicators) indicator.reports.clear();
    for (const char* id : {"coal.output", "coal.labs", "coal.energy"})
        catalog.indicators.at(id).reports = "coal_bureau";
    Task task;
    task.id = "coal.t1";
    task.sector = "coal";
    task.title = Text("建设实验室", "Build laboratories");
    task.leads = {"coal_bureau", "statistics"};
    catalog.tasks = {task};
    return catalog;
}

StatusQuestion question() {
    StatusQuestion asked;
    asked.year = 2016;
    asked.today = parse_date("2017-04-10").value();
    return asked;
}

struct Answer {
    std::vector<Item> items;
    Standing bureau;
    Standing statistics;
    Standing total;
};

Answer answer(const std::vector<Given>& given, const StatusQuestion& asked = question()) {
    const Catalog catalog = catalog_of_duties();
    GivenFigures store;
    store.add(given);
    const auto figures = measured(catalog, store).figures;
    Answer result;
    result.items = items_due(catalog, figures, store, asked);
    note_doubts(catalog, figures, {}, find_doubts(catalog, figures, asked.year, {}), asked.year,
                result.items);
    for (const auto& standing : standings(catalog, result.items, GroupBy::unit, asked)) {
        if (standing.id == "coal_bureau") result.bureau = standing;
        if (standing.id == "statistics") result.statistics = standing;
    }
    result.total = total_of(result.items, asked);
    return result;
}

}  // namespace

TEST_CASE("due, accepted, not applicable and not yet released stand apart", "[status]") {
    const auto found = answer({in_year("coal.output", 2016, "95"),
                               {"coal.labs", city, "2016", "", 1, "", Status::not_applicable},
                               {"coal.energy", city, "2016", "", 1, "", Status::not_yet_released}});
    CHECK(found.bureau.due == 4);
    CHECK(found.bureau.accepted == 1);
    CHECK(found.bureau.not_applicable == 1);
    CHECK(found.bureau.not_released == 1);
    CHECK(found.bureau.missing == 1);
    CHECK(found.bureau.expected() == 2);
    CHECK(rate_text(found.bureau, "zh") == "50.0%");
    // What nothing could be expected of has no rate.
    CHECK(rate_text(Standing{}, "zh") == "—");
}

TEST_CASE("what a newspaper says is no return of a unit", "[status]") {
    CHECK(answer({{"coal.output", city, "2016", "95", 3}}).bureau.accepted == 1);
    for (const int press : {4, 5, 6}) {
        const auto found = answer({{"coal.output", city, "2016", "95", press}});
        INFO(press);
        CHECK(found.bureau.accepted == 0);
        CHECK(found.bureau.missing == 4);
    }
}

TEST_CASE("what came in after the day that is asked about had not come in", "[status]") {
    const Catalog catalog = catalog_of_duties();
    GivenFigures store;
    store.add({{"coal.output", city, "2016", "95", 1, "2017-03-01"}});
    store.date(1, "2017-04-20");
    const auto accepted = [&](const char* today) {
        auto asked = question();
        asked.today = parse_date(today).value();
        asked.only_come = true;
        const auto figures = measured(catalog, store, {newest, asked.today, true}).figures;
        return total_of(items_due(catalog, figures, store, asked), asked).accepted;
    };
    CHECK(accepted("2017-04-19") == 0);
    CHECK(accepted("2017-04-20") == 1);
}

TEST_CASE("texts are owed by every unit that owes something of their sector", "[status]") {
    Catalog catalog = catalog_of_duties();
    for (auto& sector : catalog.sectors) {
        if (sector.id == "coal")
            sector.sections["zh"] = "# 煤炭\n\n```place\nname: progress\ntitle: 主要进展\n```\n";
    }
    GivenFigures store;
    store.add({});
    const auto asked = question();
    const auto items = items_due(catalog, measured(catalog, store).figures, store, asked);
    std::vector<std::string> owed;
    for (const auto& item : items) {
        if (item.kind == Item::Kind::text) owed.push_back(item.unit + " " + item.id);
    }
    CHECK(owed ==
          std::vector<std::string>{"coal_bureau coal/progress", "statistics coal/progress"});
    const auto all = standings(catalog, items, GroupBy::unit, asked);
    const StatusAnswer told{asked, GroupBy::unit, all, total_of(items, asked)};
    CHECK_THAT(reminder_list(told, "zh"), contains("- 文字材料：煤炭") && contains("：主要进展"));
}

TEST_CASE("a task that two units lead stands under each and counts once in all", "[status]") {
    const auto found = answer({});
    CHECK(found.statistics.due == 1);
    CHECK(found.bureau.due == 4);
    std::size_t tasks = 0;
    for (const auto& item : found.items) tasks += item.kind == Item::Kind::task ? 1 : 0;
    CHECK(tasks == 2);
    CHECK(found.total.due + 1 == found.items.size());
}

TEST_CASE("what a refused file was about is returned until it is in", "[status]") {
    auto asked = question();
    ReturnedFile file;
    file.figures = {{"coal.output", 2016}, {"coal.labs", 2015}};
    file.tasks = {{"coal.t1", "coal_bureau", 2016}};
    asked.returned = {file};
    auto found = answer({}, asked);
    CHECK(found.bureau.returned == 2);
    CHECK(found.bureau.missing == 4);
    CHECK(found.bureau.received() == 2);
    CHECK(found.statistics.returned == 0);
    // Once in all, and as far as it came with any of its leads.
    CHECK(found.total.returned == 2);
    found = answer({in_year("coal.output", 2016, "95")}, asked);
    CHECK(found.bureau.returned == 1);
    CHECK(found.bureau.accepted == 1);
}

TEST_CASE("a gap that somebody answers for is missing still, and nobody is reminded of it",
          "[status]") {
    auto asked = question();
    asked.waivers = {
        {gap_rule, "coal.output", city, 2016, Text("停产", "closed"), "王", "2017-01-01", ""}};
    const auto found = answer({}, asked);
    CHECK(found.bureau.missing == 4);
    CHECK(found.bureau.waived == 1);
    for (const auto& item : found.bureau.open) CHECK(item.id != "coal.output");
    CHECK(found.bureau.open.size() == 3);
}

TEST_CASE("open doubts stand beside what they are about, for its unit to answer", "[status]") {
    std::vector<Given> given;
    for (int year = 2010; year <= 2015; ++year)
        given.push_back(in_year("coal.output", year, std::to_string(100 + year)));
    given.push_back(in_year("coal.output", 2016, "21160"));
    const auto found = answer(given);
    CHECK(found.bureau.doubtful == 1);
    CHECK(found.bureau.accepted == 1);
    const StatusAnswer all{question(), GroupBy::unit, {found.bureau}, found.total};
    const std::string list = reminder_list(all, "zh");
    CHECK_THAT(list, contains("原煤产量：请核实。吕梁市2016年：原煤产量 21160万吨"));
    CHECK_THAT(status_table(all, "zh"), contains("存疑 1"));
    const auto json = nlohmann::json::parse(status_json(all));
    CHECK(json["groups"][0]["doubtful"] == 1);
    CHECK(json["groups"][0]["open"][0]["doubts"].size() == 2);
}

TEST_CASE("another unit's closed figure is not told with a doubt", "[status]") {
    Catalog catalog = catalog_of_duties();
    Check check;
    check.id = "rule";
    check.kind = CheckKind::part_of;
    check.message = Text("请核对", "check it");
    check.whole = "coal.output";
    check.parts = {"coal.gas_used"};
    for (auto& sector : catalog.sectors)
        if (sector.id == "coal") sector.checks = {check};
    catalog.indicators.at("coal.gas_used").reports = "statistics";
    const auto told = [&](const ValueReleases& releases) {
        GivenFigures store;
        store.add({in_year("coal.output", 2016, "95"), in_year("coal.gas_used", 2016, "4242")});
        const auto figures = measured(catalog, store).figures;
        auto items = items_due(catalog, figures, store, question());
        note_doubts(catalog, figures, releases, find_doubts(catalog, figures, 2016, {}), 2016,
                    items);
        std::string all;
        for (const auto& item : items)
            for (const auto& doubt : item.doubts) all += doubt.in("en") + "\n";
        return all;
    };
    CHECK_THAT(told({}), contains("424,200"));
    ValueReleases releases;
    releases.set({"coal.gas_used", city, PeriodKind::year, "", ""}, year_period(2016),
                 Release::withheld);
    CHECK(told(releases) == "check it\n");
    releases = {};
    catalog.indicators.at("coal.gas_used").release = Release::internal;
    CHECK(told(releases) == "check it\n");
    catalog.indicators.at("coal.gas_used").reports = "coal_bureau";
    CHECK_THAT(told(releases), contains("424,200"));
}

TEST_CASE("days late run from the deadline to the day it came in, or to today", "[status]") {
    auto asked = question();
    asked.deadline = parse_date("2017-03-31");
    const auto found = answer({}, asked);
    CHECK(found.bureau.late == 4);
    CHECK(found.bureau.days_late == 10);
    asked.deadline = parse_date("2017-04-10");
    CHECK(answer({}, asked).bureau.late == 0);
}

TEST_CASE(
    "what a unit owed is owed by the one that took over, and a report under either name counts",
    "[status]") {
    Catalog catalog = catalog_of_duties();
    merge_coal_bureau(catalog);
    catalog.tasks.front().leads = {"coal_bureau", "energy_bureau"};
    const auto ask = [&](const StatusQuestion& asked) {
        GivenFigures store;
        store.add({});
        const auto items = items_due(catalog, measured(catalog, store).figures, store, asked);
        return standings(catalog, items, GroupBy::unit, asked);
    };
    auto asked = question();
    auto found = ask(asked);
    REQUIRE(found.front().id == "energy_bureau");
    CHECK(found.front().name.in("zh") == "市能源局（原市煤炭局）");
    CHECK(found.front().name.in("en") == "Energy Bureau (formerly Coal Bureau)");
    CHECK(found.front().due == 4);
    ReturnedFile file;
    file.tasks = {{"coal.t1", "coal_bureau", 2016}};
    asked.returned = {file};
    CHECK(ask(asked).front().returned == 1);
    // Asked before the merger, whoever had them then owes them.
    asked.today = parse_date("2015-03-31").value();
    found = ask(asked);
    REQUIRE(found.size() >= 2);
    CHECK(found[0].id == "coal_bureau");
    CHECK(found[0].due == 4);
    CHECK(found[0].name.in("zh") == "市煤炭局");
    CHECK(found[1].id == "energy_bureau");
    CHECK(found[1].due == 1);
}

TEST_CASE("what an abolished unit owed is counted as missing, and nobody is reminded of it",
          "[status]") {
    Catalog catalog = catalog_of_duties();
    catalog.units.at("coal_bureau").valid_to = parse_date("2016-06-30");
    auto asked = question();
    asked.deadline = parse_date("2017-03-31");
    GivenFigures store;
    store.add({});
    const auto items = items_due(catalog, measured(catalog, store).figures, store, asked);
    const auto groups = standings(catalog, items, GroupBy::unit, asked);
    const auto bureau = std::find_if(groups.begin(), groups.end(),
                                     [](const Standing& each) { return each.id == "coal_bureau"; });
    REQUIRE(bureau != groups.end());
    CHECK(bureau->name.in("zh") == "原市煤炭局（已撤销）");
    CHECK(bureau->missing > 0);
    CHECK(bureau->open.empty());
    CHECK(bureau->late == 0);
}
