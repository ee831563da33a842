// Why: a unit's duties go to whoever took them over by the day that is asked about, each of a split
// unit's to its own successor, and those of an abolished one to nobody.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/duties.hpp"

#include "catch.hpp"
#include "merged_unit.hpp"
#include "sample_catalog.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

Date day(const char* text) { return parse_date(text).value(); }

std::string units_of(const Catalog& catalog, const std::string& id, const char* on,
                     const Matter& matter = {}) {
    std::string all;
    for (const auto& duty : duties_on(catalog, {id}, day(on), matter))
        all += (all.empty() ? "" : " ") + duty.unit + (duty.abolished ? "!" : "");
    return all;
}

void add_unit(Catalog& catalog, const std::string& id, const std::string& name) {
    OfficialUnit unit;
    unit.id = id;
    unit.name = Text(name, id);
    catalog.units[id] = unit;
}

/// 市煤炭局 was split after 2018-12-20 into 市能源局 and 市应急局.
Catalog split_catalog(const std::string& taken_by_safety) {
    Catalog catalog = sample_catalog();
    add_unit(catalog, "energy", "市能源局");
    add_unit(catalog, "safety", "市应急局");
    auto& coal = catalog.units.at("coal_bureau");
    coal.valid_to = day("2018-12-20");
    coal.document = "样政发〔2018〕9号";
    coal.successor = "energy; safety" + taken_by_safety;
    return catalog;
}

std::size_t said(const Diagnostics& notes, const std::string& code) {
    return static_cast<std::size_t>(std::count_if(
        notes.begin(), notes.end(), [&](const Diagnostic& note) { return note.code == code; }));
}

}  // namespace

TEST_CASE("duties are the successor's from the day after the unit ended", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    CHECK(units_of(catalog, "coal_bureau", "2015-06-30") == "coal_bureau");
    CHECK(units_of(catalog, "coal_bureau", "2015-07-01") == "energy_bureau");
    CHECK(units_of(catalog, "energy_bureau", "2020-12-31") == "energy_bureau");
    CHECK(units_of(catalog, "nobody", "2020-12-31") == "nobody");
    CHECK(duty_on(catalog, "", day("2020-12-31"), {}).unit.empty());
}

TEST_CASE("successors are followed as far as they lead, and never in a circle", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    auto& energy = catalog.units.at("energy_bureau");
    energy.valid_to = day("2018-12-30");
    energy.successor = "tourism_bureau";
    CHECK(units_of(catalog, "coal_bureau", "2017-12-31") == "energy_bureau");
    CHECK(units_of(catalog, "coal_bureau", "2018-12-31") == "tourism_bureau");
    CHECK(leads_to(catalog, "coal_bureau", "tourism_bureau", {}));
    CHECK_FALSE(leads_to(catalog, "tourism_bureau", "coal_bureau", {}));
    energy.successor = "coal_bureau";
    CHECK(units_of(catalog, "coal_bureau", "2018-12-31") == "coal_bureau");
}

TEST_CASE("a split unit leaves each duty to the successor that names it or its sector",
          "[catalog]") {
    const Catalog catalog = split_catalog(": coal.safety t01 mining");
    const char* before = "2018-12-20";
    const char* after = "2018-12-21";
    CHECK(units_of(catalog, "coal_bureau", before, {"t01", "coal"}) == "coal_bureau");
    CHECK(units_of(catalog, "coal_bureau", after, {"t01", "coal"}) == "safety");
    CHECK(units_of(catalog, "coal_bureau", after, {"coal.safety", "coal"}) == "safety");
    CHECK(units_of(catalog, "coal_bureau", after, {"mining.deep", "mining"}) == "safety");
    CHECK(units_of(catalog, "coal_bureau", after, {"coal.output", "coal"}) == "energy");
    CHECK(units_of(catalog, "coal_bureau", after) == "energy safety");
    CHECK(duty_names(catalog, {"coal_bureau"}, day(after)).in("zh") ==
          "市能源局（原市煤炭局）、市应急局（原市煤炭局）");
    CHECK(leads_to(catalog, "coal_bureau", "safety", {"t01", "coal"}));
    CHECK_FALSE(leads_to(catalog, "coal_bureau", "energy", {"t01", "coal"}));
}

TEST_CASE("what a split leaves to nobody in particular is everybody's, and said", "[catalog]") {
    Catalog catalog = split_catalog("");
    catalog.indicators.at("coal.output").reports = "coal_bureau";
    CHECK(units_of(catalog, "coal_bureau", "2019-03-01", {"coal.output", "coal"}) ==
          "energy safety");
    CHECK(duty_on(catalog, "coal_bureau", day("2019-03-01"), {"coal.output", "coal"}).unit ==
          "energy");
    const auto notes = duty_notes(catalog, day("2019-03-01"));
    REQUIRE(said(notes, "U155") == 1);
    CHECK(notes.front().message.in("zh").find("coal.output") != std::string::npos);
    CHECK(said(duty_notes(catalog, day("2018-12-20")), "U155") == 0);
    catalog.units.at("coal_bureau").successor = "energy: coal; safety: coal.outptu";
    const auto allotted = duty_notes(catalog, day("2019-03-01"));
    CHECK(said(allotted, "U155") == 0);
    REQUIRE(said(allotted, "U153") == 1);
    CHECK(allotted.front().message.in("zh").find("coal.output") != std::string::npos);
}

TEST_CASE("nobody is asked in the place of an abolished unit, and its name says so", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    catalog.indicators.at("coal.output").reports = "coal_bureau";
    catalog.units.at("energy_bureau").valid_to = day("2016-03-31");
    CHECK(units_of(catalog, "energy_bureau", "2016-03-31") == "energy_bureau");
    CHECK(units_of(catalog, "energy_bureau", "2016-04-01") == "energy_bureau!");
    const Text names = duty_names(catalog, {"energy_bureau", "statistics"}, day("2016-04-01"));
    CHECK(names.in("zh") == "原市能源局（已撤销）、市统计局");
    CHECK(names.in("en") == "former Energy Bureau (abolished), Bureau of Statistics");
    CHECK(duty_names(catalog, {"coal_bureau"}, day("2016-04-01")).in("zh") ==
          "原市能源局（原市煤炭局，已撤销）");
    const auto notes = duty_notes(catalog, day("2016-04-01"));
    REQUIRE(said(notes, "U154") == 1);
    CHECK(notes.front().message.in("zh").find("2016-03-31") != std::string::npos);
    CHECK(notes.front().message.in("zh").find("coal.output") != std::string::npos);
    CHECK(duty_notes(catalog, day("2016-03-31")).empty());
}

TEST_CASE("who took over is named with the names before, and stands once", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    const auto names = [&](const std::vector<std::string>& ids, int year) {
        const Text text = duty_names(catalog, ids, year_period(year).last);
        return text.in("zh") + " | " + text.in("en");
    };
    CHECK(names({"coal_bureau"}, 2014) == "市煤炭局 | Coal Bureau");
    CHECK(names({"coal_bureau", "statistics"}, 2016) ==
          "市能源局（原市煤炭局）、市统计局 | Energy Bureau (formerly Coal Bureau), "
          "Bureau of Statistics");
    CHECK(names({"energy_bureau", "coal_bureau"}, 2016) ==
          "市能源局（原市煤炭局） | Energy Bureau (formerly Coal Bureau)");
    CHECK(names({"energy_bureau"}, 2016) == "市能源局 | Energy Bureau");
    catalog.units.at("statistics") = catalog.units.at("coal_bureau");
    catalog.units.at("statistics").name = Text("市电力局");
    CHECK(duty_names(catalog, {"coal_bureau", "statistics"}, day("2016-12-31")).in("zh") ==
          "市能源局（原市煤炭局、市电力局）");
    CHECK(names({}, 2016) == " | ");
}

TEST_CASE("an edition names who is responsible at its cut-off", "[catalog]") {
    Edition edition;
    edition.year = 2018;
    CHECK(duty_day(edition) == day("2018-12-31"));
    edition.cut_off = day("2019-03-20");
    CHECK(duty_day(edition) == day("2019-03-20"));
}
