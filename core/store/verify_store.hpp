// Why: proves that database and journal say the same, row by row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/journal.hpp"
#include "store/store_database.hpp"

namespace almanac {

/// Every disagreement and every damage; empty where all is well. Changes nothing.
Diagnostics verify_store(const System& system, const Store& store, const StoreDatabase& database,
                         const Journal& journal);

/// First way in which what database and journal say of a submission differs; empty where none.
std::string difference(const Submission& a, const Submission& b);

}  // namespace almanac
