// Why: a delivery is taken whole or refused with reasons, and twice the same.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz.hpp"
#include "intake/intake.hpp"
#include "sample_catalog.hpp"
#include "system/system.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

void csv(std::string_view bytes) {
    static const Catalog catalog = testing::sample_catalog();
    const auto store = make_memory_store(real_system());
    const auto first = read_observations(catalog, *store, "d.csv", bytes);
    const auto second = read_observations(catalog, *store, "d.csv", bytes);
    promise(first.refused == second.refused && first.diagnostics == second.diagnostics,
            "the same bytes get the same answer");
    bool has_error = false;
    for (const auto& one : first.diagnostics) {
        has_error = has_error || one.severity == Severity::error;
        promise(!one.message.in("zh").empty() && !one.message.in("en").empty(),
                "every message is in both languages");
    }
    promise(first.refused == has_error, "refused if and only if something is wrong");
    if (first.refused) return;
    ++fuzz::tally.accepted;
    promise(first.delivery.rows.size() <= first.rows_read, "no figure without a row");
    for (const auto& row : first.delivery.rows)
        promise(catalog.find_indicator(row.key.indicator) != nullptr, "only known indicators");
    if (first.delivery.rows.empty()) return;
    store->commit(first.delivery);
    promise(read_observations(catalog, *store, "d.csv", bytes).already_stored,
            "a file that came before is known");
    promise(store->verify().empty(), "the store is sound");
}

}  // namespace

ALMANAC_FUZZ_TARGET(csv)
