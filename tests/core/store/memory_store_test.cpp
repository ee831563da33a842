// Why: the store in memory keeps the contract of every Store.
// SPDX-License-Identifier: Apache-2.0
#include "store_contract.hpp"

namespace almanac::testing {

static std::unique_ptr<Store> in_memory() { return make_memory_store(real_system()); }

TEST_CASE("the store in memory gives series back as they were put in", "[store]") {
    contract_of_series(in_memory);
    contract_of_figures(in_memory);
}
TEST_CASE("the store in memory answers for any moment of its history", "[store]") {
    contract_of_revisions(in_memory);
}
TEST_CASE("the store in memory keeps records", "[store]") { contract_of_records(in_memory); }

}  // namespace almanac::testing
