// Why: a doubtful figure is one wherever it stands, and so is what was computed from it, until
// somebody answers for it. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "given_figures.hpp"
#include "quality/doubts.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

Catalog catalog_with_check() {
    Catalog catalog = sample_catalog();
    Check check;
    check.id = "rule";
    check.kind = CheckKind::part_of;
    check.message = Text("请核对", "check it");
    check.whole = "coal.gas_drained";
    check.parts = {"coal.gas_used"};
    catalog.sectors[0].checks = {check};
    return catalog;
}

Figures marked(const std::vector<Given>& given, const std::vector<Waiver>& waivers = {}) {
    const Catalog catalog = catalog_with_check();
    Figures figures = measured(catalog, given).figures;
    mark_doubted(catalog, find_doubts(catalog, figures, 2016, waivers), figures);
    return figures;
}

bool is_doubted(const Figures& figures, const std::string& indicator, const std::string& area,
                int year) {
    const auto* series = figures.find(indicator, area);
    return series != nullptr && series->doubted.count(year) != 0;
}

}  // namespace

TEST_CASE("what a check refuses is marked, with the ratio that was made of it", "[quality]") {
    const auto figures = marked({{"coal.gas_drained", city, "2016", "4"},
                                 {"coal.gas_used", city, "2016", "5"},
                                 {"coal.gas_drained", city, "2015", "4"},
                                 {"coal.gas_used", city, "2015", "3"}});
    for (const char* indicator : {"coal.gas_drained", "coal.gas_used", "coal.gas_use_rate"}) {
        INFO(indicator);
        CHECK(is_doubted(figures, indicator, city, 2016));
        CHECK_FALSE(is_doubted(figures, indicator, city, 2015));
    }
}

TEST_CASE("a total of places rests on the doubt of any of them", "[quality]") {
    const auto figures = marked({{"coal.gas_drained", "141102", "2016", "4"},
                                 {"coal.gas_used", "141102", "2016", "5"},
                                 {"coal.gas_drained", "141121", "2016", "9"},
                                 {"coal.gas_drained", "141181", "2016", "9"},
                                 {"coal.gas_used", "141121", "2016", "1"},
                                 {"coal.gas_used", "141181", "2016", "1"}});
    CHECK(is_doubted(figures, "coal.gas_used", "141102", 2016));
    CHECK_FALSE(is_doubted(figures, "coal.gas_used", "141121", 2016));
    CHECK(is_doubted(figures, "coal.gas_used", city, 2016));
    CHECK(is_doubted(figures, "coal.gas_use_rate", city, 2016));
}

TEST_CASE("what somebody answers for is marked no more", "[quality]") {
    const std::vector<Given> given{{"coal.gas_drained", city, "2016", "4"},
                                   {"coal.gas_used", city, "2016", "5"}};
    CHECK(is_doubted(marked(given), "coal.gas_used", city, 2016));
    const Waiver waiver{"coal.rule", "",           city, 2016, Text("已核实", "verified"),
                        "王",        "2017-03-01", ""};
    CHECK_FALSE(is_doubted(marked(given, {waiver}), "coal.gas_used", city, 2016));
}
