// Why: leaving areas unread must never change what is said of those that are read.
// SPDX-License-Identifier: Apache-2.0
#include "measure/scope.hpp"

#include <algorithm>

#include "catch.hpp"
#include "given_figures.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// The sample province with a second city of two counties beside the first.
Catalog two_cities() {
    Catalog catalog = sample_catalog();
    for (auto area : {sample_area("140700", "晋中市", "Jinzhong", AreaKind::city, "140000"),
                      sample_area("140702", "榆次区", "Yuci", AreaKind::county, "140700"),
                      sample_area("140703", "太谷区", "Taigu", AreaKind::county, "140700")}) {
        area.adds_up = true;
        catalog.areas[area.code] = area;
    }
    return catalog;
}

bool holds(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

TEST_CASE("an edition reads its area with all within, and what enters no total", "[measure]") {
    const auto codes = areas_in_scope(two_cities(), {city});
    for (const char* code : {city, lishi, wenshui, xiaoyi, "141100-p1", "140000"})
        CHECK(holds(codes, code));
    for (const char* code : {"140700", "140702", "140703"}) CHECK_FALSE(holds(codes, code));
    CHECK(areas_in_scope(sample_catalog(), {city}).empty());
}

TEST_CASE("what a section names or a target compares with is read with all within", "[measure]") {
    auto catalog = two_cities();
    CHECK(areas_in_scope(catalog, {city, "140700"}).empty());
    Target target;
    target.area = city;
    target.comparator_area = "140703";
    catalog.targets = {target};
    const auto codes = areas_in_scope(catalog, {city});
    CHECK(holds(codes, "140703"));
    CHECK_FALSE(holds(codes, "140702"));
}

TEST_CASE("figures of the areas in scope are those of a full reading", "[measure]") {
    const auto catalog = two_cities();
    std::vector<Given> given;
    for (const char* area : {lishi, wenshui, xiaoyi, "140702", "140703"}) {
        for (const char* indicator : {"coal.output", "coal.gas_drained", "coal.gas_used"}) {
            for (int month = 1; month <= 12; ++month)
                given.push_back(
                    {indicator, area,
                     "2016-" + std::string(month < 10 ? "0" : "") + std::to_string(month),
                     std::to_string(10 + month)});
        }
    }
    GivenFigures store;
    store.add(given);
    Diagnostics diagnostics;
    const Vintage vintage{newest, end_of(2030)};
    const auto all = measure(catalog, store, vintage, diagnostics);
    const auto some =
        measure(catalog, store, vintage, diagnostics, areas_in_scope(catalog, {city}));
    CHECK(some.all().size() < all.all().size());
    for (const char* area : {city, lishi, wenshui, xiaoyi}) {
        for (const char* indicator : {"coal.output", "coal.gas_use_rate"}) {
            INFO(area << " " << indicator);
            const auto* own = some.find(indicator, area);
            const auto* whole = all.find(indicator, area);
            REQUIRE(own != nullptr);
            CHECK(own->yearly == whole->yearly);
            CHECK(own->other == whole->other);
        }
    }
}
