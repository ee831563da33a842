// Why: a report opens and reads its store in no time that anyone could notice.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "store_contract.hpp"

namespace almanac::testing {

TEST_CASE("a store of 200 observations is opened and read within three milliseconds", "[store]") {
    const TemporaryFolder folder;
    std::vector<AcceptedRow> rows;
    for (int i = 0; i < 200; ++i) {
        auto row = sample_row("a.x" + std::to_string(i / 4), "141100", std::to_string(2014 + i % 4),
                              std::to_string(i));
        row.provenance.quotation = "第" + std::to_string(i) + "处原文";
        rows.push_back(row);
    }
    open_store(real_system(), folder.path(), StoreAccess::write)->commit(sample_delivery(rows));
    double best = 1e9;  // The best of many: other programs' work is not the store's.
    for (int attempt = 0; attempt < 40; ++attempt) {
        const auto start = std::chrono::steady_clock::now();
        const auto store = open_store(real_system(), folder.path(), StoreAccess::read);
        REQUIRE(scanned(*store).size() == 50);
        const std::chrono::duration<double, std::milli> taken =
            std::chrono::steady_clock::now() - start;
        best = std::min(best, taken.count());
    }
    INFO("best of 40: " << best << " ms");
#ifdef ALMANAC_SANITIZED
    CHECK(best < 60);
#else
    CHECK(best < 3);
#endif
}

}  // namespace almanac::testing
