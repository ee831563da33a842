// Why: the first user's published observations must enter as they lie in the workspace.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

Catalog lueliang() {
    const auto workspace = std::filesystem::path(ALMANAC_SOURCE_DIR) / "reports" / "lvliang";
    Diagnostics diagnostics;
    return load_catalog(real_system(), workspace,
                        {std::filesystem::path(ALMANAC_BINARY_DIR) / "sectors"}, diagnostics);
}

TEST_CASE("the observations of the Lüliang workspace enter without a problem", "[intake]") {
    const Catalog catalog = lueliang();
    const auto workspace = catalog.workspace.folder;
    const auto store = make_memory_store(real_system());
    std::size_t files = 0;
    for (const auto& name : real_system().list(workspace / "data")) {
        if (!name.ends_with(".csv")) continue;
        const auto bytes = real_system().read_file(workspace / "data" / name);
        auto result = read_observations(catalog, *store, name, bytes);
        INFO(messages_of(result));
        CHECK(problems(result).empty());
        CHECK(result.rows_read > 0);
        REQUIRE_FALSE(result.refused);
        store->commit(std::move(result.delivery));
        ++files;
    }
    CHECK(files >= 4);
    CHECK(store->latest() == files);
}

TEST_CASE("published observations enter as they come: what cannot be used is named, cell by cell",
          "[intake]") {
    const Catalog catalog = lueliang();
    const auto store = make_memory_store(real_system());
    const auto bytes = real_system().read_file(std::filesystem::path(ALMANAC_SOURCE_DIR) / "tests" /
                                               "core" / "intake" / "published.csv");
    // Without a word about its columns nothing of it is taken.
    CHECK(read_observations(catalog, *store, "published.csv", bytes).refused);
    IntakeOptions options;
    options.mapping.columns = {{"topic", ""},
                               {"indicator_zh", "indicator"},
                               {"indicator_en", ""},
                               {"source_url", "source"}};
    options.source_class = 5;
    CHECK(read_observations(catalog, *store, "published.csv", bytes, options).refused);
    options.set_aside = true;
    auto result = read_observations(catalog, *store, "published.csv", bytes, options);
    INFO(messages_of(result));
    REQUIRE_FALSE(result.refused);
    CHECK(result.rows_read == 334);
    CHECK(result.delivery.rows.size() >= 30);
    CHECK(result.delivery.rows.size() + result.rows_set_aside == result.rows_read);
    // What a row's own quotation says otherwise is doubted; the row is stored all the same.
    result.diagnostics.erase(
        std::remove_if(result.diagnostics.begin(), result.diagnostics.end(),
                       [](const auto& one) { return one.code == "D225" || one.code == "D226"; }),
        result.diagnostics.end());
    const std::string aside = said(result, Severity::warning);
    // An indicator that nobody has, a span written by months, and nothing of the rows that fit.
    CHECK_THAT(aside, contains("D13 published.csv row 2 column indicator_zh\n"));
    CHECK_THAT(aside, contains("column period\n"));
    CHECK_THAT(messages_of(result), contains("2017-YTD11 (January to November)"));
    for (const auto& row : result.delivery.rows) {
        const auto place = "published.csv row " + std::to_string(row.provenance.row) + " ";
        CHECK(aside.find(" " + place) == std::string::npos);
        CHECK(row.provenance.source_class == 5);
    }
    REQUIRE(result.delivery.records.size() == 1);
    CHECK(result.delivery.records.front().key.kind == "quarantine");
    CHECK_THAT(result.delivery.records.front().json, contains("published.csv row 2"));
    const auto stored = result.delivery.rows.size();
    store->commit(std::move(result.delivery));
    CHECK(store->submissions().front().rows == stored + 1);  // The record, too.
}

TEST_CASE("both sides of a contradiction are put aside", "[intake]") {
    const Delivered city;
    IntakeOptions options;
    options.set_aside = true;
    const auto result = read_observations(city.catalog, *city.store, "d.csv",
                                          std::string(header) +
                                              "coal.output,141100,2016,1,万吨,,,s,1,,,,,\n"
                                              "coal.output,141100,2017,1,万吨,,,s,1,,,,,\n"
                                              "coal.output,141100,2017,2,万吨,,,s,1,,,,,\n",
                                          options);
    REQUIRE_FALSE(result.refused);
    REQUIRE(result.delivery.rows.size() == 1);
    CHECK(to_text(result.delivery.rows.front().point.period) == "2016");
    CHECK(result.rows_set_aside == 2);
    // Where nothing is left there is nothing to store.
    CHECK(read_observations(city.catalog, *city.store, "d.csv",
                            std::string(header) + "coal.x,141100,2016,1,万吨,,,s,1,,,,,\n", options)
              .refused);
}

}  // namespace
}  // namespace almanac::testing
