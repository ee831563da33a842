// Why: an area takes part in the years in which it existed, and a unit's duties go to whoever
// took over.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/validity.hpp"

#include "catch.hpp"
#include "merged_unit.hpp"
#include "sample_catalog.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("an area exists in a period that its dates touch", "[catalog]") {
    Area park;
    park.valid_from = parse_date("2012-07-01");
    park.valid_to = parse_date("2015-01-01");
    CHECK_FALSE(exists_in(park, year_period(2011)));
    CHECK(exists_in(park, year_period(2012)));
    CHECK(exists_in(park, year_period(2015)));
    CHECK_FALSE(exists_in(park, parse_period("2015-02").value()));
    CHECK_FALSE(exists_in(park, year_period(2016)));
    CHECK(exists_in(Area{}, year_period(2016)));
}

TEST_CASE("the areas below another are those of the year", "[catalog]") {
    const Catalog catalog = sample_catalog();
    CHECK(children_in(catalog, "141100", 2018).size() == 4);
    CHECK(children_in(catalog, "141100", 2019).size() == 3);
    CHECK(children_in(catalog, "141100", 2011).size() == 3);
}

TEST_CASE("a unit's duties are its successor's from the year in which it ended", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    CHECK(unit_in(catalog, "coal_bureau", 2014) == "coal_bureau");
    CHECK(unit_in(catalog, "coal_bureau", 2015) == "energy_bureau");
    CHECK(unit_in(catalog, "energy_bureau", 2020) == "energy_bureau");
    CHECK(unit_in(catalog, "nobody", 2020) == "nobody");
    // To the last day of the year it is there.
    catalog.units.at("coal_bureau").valid_to = parse_date("2015-12-31");
    CHECK(unit_in(catalog, "coal_bureau", 2015) == "coal_bureau");
    CHECK(unit_in(catalog, "coal_bureau", 2016) == "energy_bureau");
    // An end without a successor leaves nobody else to ask.
    catalog.units.at("statistics").valid_to = parse_date("2015-12-31");
    CHECK(unit_in(catalog, "statistics", 2016) == "statistics");
}

TEST_CASE("successors are followed as far as they lead, and never in a circle", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    auto& energy = catalog.units.at("energy_bureau");
    energy.valid_to = parse_date("2018-12-30");
    energy.successor = "tourism_bureau";
    CHECK(unit_in(catalog, "coal_bureau", 2017) == "energy_bureau");
    CHECK(unit_in(catalog, "coal_bureau", 2018) == "tourism_bureau");
    energy.successor = "coal_bureau";
    CHECK(unit_in(catalog, "coal_bureau", 2018) == "coal_bureau");
}

TEST_CASE("who took over is named with the names before, and stands once", "[catalog]") {
    Catalog catalog = sample_catalog();
    merge_coal_bureau(catalog);
    const auto names = [&](const std::vector<std::string>& ids, int year) {
        const Text text = duty_names(catalog, ids, year);
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
    CHECK(duty_names(catalog, {"coal_bureau", "statistics"}, 2016).in("zh") ==
          "市能源局（原市煤炭局、市电力局）");
    CHECK(names({}, 2016) == " | ");
}
