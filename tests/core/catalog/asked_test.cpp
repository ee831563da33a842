// Why: forms and reminders must ask for what targets are judged by, of whoever can hand it in, and
// for nothing else. SPDX-License-Identifier: Apache-2.0
#include "catalog/asked.hpp"

#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// The sample city; the coal bureau reports output and laboratories, nobody anything else.
Catalog catalog_of_duties() {
    Catalog catalog = plan_catalog();
    for (auto& [id, indicator] : catalog.indicators) {
        indicator.reports.clear();
        indicator.leads.clear();
    }
    for (auto& target : catalog.targets) target.leads.clear();
    for (const char* id : {"coal.output", "coal.labs"})
        catalog.indicators.at(id).reports = "coal_bureau";
    return catalog;
}

Target target_of(const std::string& id, const std::string& indicator, const std::string& area,
                 const char* due = "2016-12-31") {
    Target target;
    target.id = id;
    target.sector = "coal";
    target.indicator = indicator;
    target.area = area;
    target.due = parse_date(due).value();
    return target;
}

std::vector<AskedFigure> asked_of(const Catalog& catalog, const std::string& indicator,
                                  int year = 2016) {
    auto all = asked_figures(catalog, year, year_period(year).last);
    std::erase_if(all, [&](const AskedFigure& one) { return one.indicator->id != indicator; });
    return all;
}

}  // namespace

TEST_CASE("a figure is asked for the areas of its targets, else for the workspace's", "[catalog]") {
    Catalog catalog = catalog_of_duties();
    catalog.targets.clear();
    REQUIRE(asked_of(catalog, "coal.labs").size() == 1);
    CHECK(asked_of(catalog, "coal.labs")[0].area == catalog.workspace.area);

    Area park;
    park.code = "park";
    park.parent = catalog.workspace.area;
    catalog.areas["park"] = park;
    catalog.targets = {target_of("t1", "coal.labs", "park"), target_of("t2", "coal.labs", "park")};
    const auto asked = asked_of(catalog, "coal.labs");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].area == "park");
    CHECK(asked[0].targets.size() == 2);
    CHECK(areas_judged(catalog, "coal.labs") == std::vector<std::string>{"park"});
}

TEST_CASE("whoever reports is asked, and those who lead with it; without it all who lead",
          "[catalog]") {
    Catalog catalog = catalog_of_duties();
    catalog.targets = {target_of("t1", "coal.labs", catalog.workspace.area)};
    auto& leads = catalog.targets[0].leads;
    leads = {"statistics"};
    // The bureau is named to report and does not lead.
    REQUIRE(asked_of(catalog, "coal.labs")[0].duties.size() == 1);
    CHECK(asked_of(catalog, "coal.labs")[0].is_duty_of("coal_bureau"));
    leads = {"statistics", "coal_bureau"};
    const auto led = asked_of(catalog, "coal.labs")[0];
    CHECK(led.duties.size() == 2);
    CHECK(led.duties[0].unit == "coal_bureau");
    CHECK(led.is_duty_of("statistics"));
    catalog.indicators.at("coal.labs").reports.clear();
    CHECK(asked_of(catalog, "coal.labs")[0].duties[0].unit == "statistics");
}

TEST_CASE("nobody is asked for what is computed or follows from amounts", "[catalog]") {
    Catalog catalog = catalog_of_duties();
    catalog.targets.clear();
    CHECK(asked_of(catalog, "coal.output").size() == 1);
    catalog.indicators.at("coal.output").computed = true;
    CHECK(asked_of(catalog, "coal.output").empty());
    catalog.indicators.at("coal.output").computed = false;

    auto& labs = catalog.indicators.at("coal.labs");
    catalog.indicators.at("coal.output").growth = "coal.labs";
    CHECK(asked_of(catalog, "coal.labs").empty());
    // Prices grow, too; and a target wants its own figure.
    catalog.indicators.at("coal.output").price_basis = PriceBasis::current;
    CHECK(asked_of(catalog, "coal.labs").size() == 1);
    catalog.indicators.at("coal.output").price_basis = PriceBasis::not_money;
    labs.reports = "statistics";
    CHECK(asked_of(catalog, "coal.labs").size() == 1);
    labs.reports = "coal_bureau";
    catalog.targets = {target_of("t1", "coal.labs", catalog.workspace.area)};
    CHECK(asked_of(catalog, "coal.labs").size() == 1);
}

TEST_CASE("a target that falls due within the year asks for the part that it is judged by",
          "[catalog]") {
    Catalog catalog = catalog_of_duties();
    catalog.targets = {target_of("t1", "coal.labs", catalog.workspace.area, "2016-06-30"),
                       target_of("t2", "coal.output", catalog.workspace.area, "2016-06-30")};
    catalog.indicators.at("coal.labs").semantic = Semantic::stock;
    catalog.indicators.at("coal.output").semantic = Semantic::flow;
    const auto labs = asked_of(catalog, "coal.labs");
    REQUIRE(labs.size() == 2);
    CHECK(to_text(labs[0].period) == "2016-06");
    CHECK(to_text(labs[1].period) == "2016");
    CHECK(to_text(asked_of(catalog, "coal.output")[0].period) == "2016-YTD06");
    CHECK(asked_of(catalog, "coal.labs", 2017).size() == 1);
    catalog.targets[0].due = parse_date("2016-06-20").value();
    CHECK(to_text(asked_of(catalog, "coal.labs")[0].period) == "2016-06-20");
}
