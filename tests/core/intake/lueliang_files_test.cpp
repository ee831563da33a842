// Why: the first user's published observations must enter as they lie in the workspace.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

TEST_CASE("the observations of the Lüliang workspace enter without a problem", "[intake]") {
    const std::filesystem::path source = ALMANAC_SOURCE_DIR;
    const auto workspace = source / "reports" / "lvliang";
    Diagnostics diagnostics;
    const Catalog catalog =
        load_catalog(real_system(), workspace,
                     {std::filesystem::path(ALMANAC_BINARY_DIR) / "sectors"}, diagnostics);
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

}  // namespace
}  // namespace almanac::testing
