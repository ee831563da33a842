// Why: an area takes part in the years in which it existed.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/validity.hpp"

#include "catch.hpp"
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
