// Why: a sector is sent what it reads and its audience may see, in the published form, whatever the
// cut. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "almanac/sdk/read_requests.hpp"
#include "calls/calls.hpp"
#include "catch.hpp"
#include "schema/checker.hpp"
#include "small_catalog.hpp"

using namespace almanac;
using namespace almanac::testing;
using nlohmann::json;

namespace {

Figures some_figures() {
    Figures figures;
    figures.add(measured("coal.output", "141100", 2014, {1.5, 2.5, 3}));
    figures.add(measured("coal.output", "141102", 2015, {1}));
    figures.add(measured("farm.crops", "141102", 2016, {7}));
    figures.add(measured("farm.profit", "141100", 2016, {9}));
    return figures;
}

Assessment verdict(const std::string& target, const std::string& indicator_id) {
    Assessment made;
    made.target = target;
    made.indicator = indicator_id;
    made.area = "141100";
    made.year = 2016;
    made.state = State::ahead;
    made.light = Light::green;
    made.completion.value = 0.75;
    return made;
}

Target target(const std::string& id, const std::string& indicator_id) {
    Target made;
    made.id = id;
    made.sector = id.substr(0, id.find('.'));
    made.indicator = indicator_id;
    made.area = "141100";
    made.value = Number{10, 0};
    made.due = *parse_date("2020-12-31");
    made.quotations = {{"plan", "2.3.1/2", "达到10万吨"}};
    made.leads = {"bureau"};
    return made;
}

}  // namespace

TEST_CASE("a measure request holds own and read series by area, as published", "[calls]") {
    const Catalog catalog = small_catalog();
    const auto requests =
        measure_requests(catalog, catalog.sectors[0], some_figures(), edition_2016());
    REQUIRE(requests.size() == 1);
    const json request = json::parse(requests[0]);
    CHECK(SchemaChecker().check("measure-request", request, "request").empty());
    const auto read = sdk::read_request<sdk::MeasureRequest>(requests[0]);
    REQUIRE(read.areas.size() == 2);
    CHECK(read.areas[1].code == "141102");
    CHECK(read.areas[1].adds_up);
    CHECK(read.indicators.size() == 4);
    CHECK(read.indicators[0].unit == "万吨");
    CHECK(read.value("coal.output", "141100", 2015) == 2.5);
    CHECK(read.value("farm.crops", "141102", 2016) == 7);
    CHECK(read.value("coal.output", "141121", 2015) == std::nullopt);
    CHECK(read.edition.cut_off == *parse_date("2017-12-31"));
}

TEST_CASE("requests are cut between areas, each within 4 MiB, and lose nothing", "[calls]") {
    Catalog catalog = small_catalog();
    Figures figures;
    const std::vector<double> values(400, 123456.789);
    for (int i = 0; i < 3000; ++i) {
        const std::string code = fmt::format("{:06}", 200000 + i);
        catalog.areas.emplace(code, area(code, "141100"));
        figures.add(measured("coal.output", code, 1600, values));
    }
    const auto requests = measure_requests(catalog, catalog.sectors[0], figures, edition_2016());
    CHECK(requests.size() > 1);
    std::size_t areas = 0;
    std::size_t series = 0;
    for (const auto& text : requests) {
        CHECK(text.size() <= (4U << 20U));
        const json request = json::parse(text);
        areas += request.at("areas").size();
        series += request.at("series").size();
    }
    CHECK(areas == 3000);
    CHECK(series == 3000);
}

TEST_CASE("a contribute request holds what the audience may see, and no more", "[calls]") {
    Catalog catalog = small_catalog();
    catalog.units["bureau"] = {"bureau", Text("市煤炭局", "Coal bureau"), "", {}, {}, "", ""};
    catalog.targets = {target("coal.t01", "coal.output"), target("farm.t01", "farm.profit"),
                       target("coal.t02", "coal.yield")};
    catalog.targets[2].release = Release::withheld;
    Task task;
    task.id = "coal.k01";
    task.sector = "coal";
    task.title = Text("建设");
    task.due = *parse_date("2015-12-31");
    catalog.tasks = {task};
    const std::vector<Assessment> assessments{verdict("coal.t01", "coal.output"),
                                              verdict("farm.t01", "farm.profit"),
                                              verdict("coal.t02", "coal.yield")};
    Edition edition = edition_2016();
    const auto ask = [&] {
        return contribute_request(catalog, catalog.sectors[0], some_figures(), assessments,
                                  edition);
    };

    const std::string open = ask();
    CHECK(SchemaChecker().check("contribute-request", json::parse(open), "request").empty());
    CHECK(open.find("farm.profit") == std::string::npos);
    CHECK(open.find("coal.t02") == std::string::npos);
    const auto read = sdk::read_request<sdk::ContributeRequest>(open);
    CHECK(read.children.size() == 2);
    CHECK(read.value("coal.output", 2016) == 3);
    CHECK(read.value("farm.crops", 2016, "141102") == 7);
    REQUIRE(read.target("coal.t01") != nullptr);
    CHECK(read.target("coal.t01")->leads == std::vector<std::string>{"市煤炭局"});
    CHECK(read.target("coal.t01")->title == "指标coal.output");
    CHECK(read.target("coal.t01")->quotations.at(0).text == "达到10万吨");
    REQUIRE(read.assessment("coal.t01") != nullptr);
    CHECK(read.assessment("coal.t01")->state == State::ahead);
    CHECK(read.assessment("coal.t01")->completion == 0.75);
    CHECK(read.assessment("coal.t01")->schedule_ratio == std::nullopt);
    CHECK(read.tasks.at(0).id == "coal.k01");

    edition.audience = "internal";
    edition.language = "en";
    const auto internal = sdk::read_request<sdk::ContributeRequest>(ask());
    CHECK(internal.value("farm.profit", 2016) == 9);
    CHECK(internal.assessment("farm.t01") != nullptr);
    CHECK(internal.target("coal.t02") == nullptr);
    CHECK(internal.indicator("farm.crops")->name == "Indicator farm.crops");
}

TEST_CASE("a sector that asks for a year's figure never gets a part or another price basis",
          "[calls]") {
    sdk::Figures figures;
    const auto add = [&](const std::string& breakdown, const std::string& basis, double value) {
        auto series = measured("farm.crops", "141102", 2016, {value}).yearly;
        series.key.breakdown = breakdown;
        series.key.basis = basis;
        figures.add(std::move(series));
    };
    add("summer", "", 1);
    add("", "constant", 2);
    CHECK_FALSE(figures.value("farm.crops", "141102", 2016));
    add("", "", 3);
    CHECK(figures.value("farm.crops", "141102", 2016) == 3);
}

TEST_CASE("an assess request knows nothing of what came later, and is as published", "[calls]") {
    const Catalog catalog = small_catalog();
    Target asked = target("coal.output.2020", "coal.output");
    asked.base = TargetBase{};
    asked.base->value = Number{1, 0};
    asked.base->period = year_period(2013);
    const std::string text = assess_request(catalog, asked, some_figures(), edition_2016(), 2015);
    const json request = json::parse(text);
    CHECK(SchemaChecker().check("assess-request", request, "request").empty());
    CHECK(request["edition"]["year"] == 2015);
    REQUIRE(request["series"].size() == 1);
    CHECK(request["series"][0]["values"] == json({1.5, 2.5}));
    REQUIRE(request["path"].size() == 8);
    CHECK(request["path"][7] == json({{"year", 2020}, {"value", 10}}));
    const auto read = sdk::read_request<sdk::AssessRequest>(text);
    CHECK(read.value(2015) == 2.5);
    CHECK_FALSE(read.value(2016));
}

TEST_CASE("an assess reply is read whole or not at all", "[calls]") {
    const Sector sector = small_catalog().sectors[0];
    Diagnostics diagnostics;
    const std::string good =
        R"({"value": 1.5, "class": "near", "trace": [{"label": {"zh": "甲"}, "text": {"zh": "乙", "en": "b"}, "source": "c"}]})";
    const std::string unknown =
        R"({"value": null, "class": "no_data", "trace": [{"label": {"zh": "甲"}, "text": {"zh": "无"}}]})";
    const auto read = read_assess_replies(sector, {good, unknown}, diagnostics);
    REQUIRE(read);
    CHECK(diagnostics.empty());
    CHECK(read->at(0).sector == "coal");
    CHECK(read->at(0).value == 1.5);
    CHECK(read->at(0).state == State::near);
    CHECK(read->at(0).trace.front().text.in("en") == "b");
    CHECK(read->at(0).trace.front().source == "c");
    CHECK_FALSE(read->at(1).value);
    for (const char* bad : {R"({"value": 1, "class": "splendid", "trace": []})", R"({"value": 1})",
                            "no JSON", R"({"value": "1", "class": "near", "trace": []})"}) {
        Diagnostics heard;
        CHECK_FALSE(read_assess_replies(sector, {good, bad}, heard));
        CHECK_FALSE(heard.empty());
    }
}

TEST_CASE("a sector is told who leads at the edition's cut-off", "[calls]") {
    Catalog catalog = small_catalog();
    catalog.units["bureau"].name = Text("市煤炭局");
    catalog.units["bureau"].valid_to = parse_date("2016-11-30");
    catalog.units["bureau"].successor = "energy";
    catalog.units["energy"].name = Text("市能源局");
    catalog.targets = {target("coal.t01", "coal.output")};
    const auto leads = [&](int year) {
        Edition edition = edition_2016();
        edition.year = year;
        edition.cut_off = year_period(year).last;
        const auto request =
            json::parse(contribute_request(catalog, catalog.sectors[0], some_figures(),
                                           {verdict("coal.t01", "coal.output")}, edition));
        return request.at("targets").at(0).at("leads").dump();
    };
    CHECK(leads(2016) == R"(["市能源局（原市煤炭局）"])");
    CHECK(leads(2015) == R"(["市煤炭局"])");
}
