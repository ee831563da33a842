// Why: what is foreseen of a delivery must be what comes once it is stored.
// SPDX-License-Identifier: Apache-2.0
#include "store/foreseen.hpp"
#include "catch.hpp"
#include "store_contract.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::vector<Series> everything(const FigureSource& source, const Selection& selection = {}) {
    std::vector<Series> all;
    source.scan(selection, newest, [&](Series series) { all.push_back(std::move(series)); });
    return all;
}

}  // namespace

TEST_CASE("a delivery is foreseen as it will be stored", "[store]") {
    const auto store = make_memory_store(real_system());
    store->commit(
        sample_delivery({sample_row("b.x", "1", "2015", "1"), sample_row("b.x", "1", "2016", "2"),
                         sample_row("d.x", "2", "2016", "3")},
                        "first"));
    const std::vector<AcceptedRow> rows{
        sample_row("a.x", "1", "2016", "7"), sample_row("b.x", "1", "2016", "8"),
        sample_row("b.x", "1", "2017", "9"), sample_row("c.x", "2", "2016", "6"),
        sample_row("e.x", "1", "2016", "5")};
    const Foreseen foreseen(*store, store->latest() + 1, rows);
    const auto all = everything(foreseen);
    const auto some = everything(foreseen, {{"b.x", "c.x"}, {"1"}});
    const SeriesKey key = rows[1].key;
    const auto history = foreseen.history(key);
    const auto names = foreseen.indicators();
    CHECK(foreseen.submissions().size() == 2);
    CHECK(everything(*store).size() == 2);  // Which stays as it is.
    CHECK(all.size() == 5);
    CHECK(some.size() == 1);

    store->commit(sample_delivery(rows, "second"));
    CHECK(all == everything(*store));
    CHECK(some == everything(*store, {{"b.x", "c.x"}, {"1"}}));
    CHECK(history == store->history(key));
    CHECK(names == store->indicators());
}
