// Why: nothing enters the store unchecked: every cell is read, judged and explained; a file is
// taken whole or not at all. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "catalog/catalog.hpp"
#include "store/store.hpp"

namespace almanac {

/// Outcome of reading one file. Accepted only where `refused` is false; then `delivery` can be
/// committed.
struct IntakeResult {
    bool refused = false;
    bool already_stored = false;  ///< Same bytes came before: nothing to do.
    Delivery delivery;
    Diagnostics diagnostics;  ///< Every problem with row and column, and what was normalised.
    std::size_t rows_read = 0;
};

/// Reads a CSV file of observations (plugins and templates speak of it as the long form): UTF-8
/// with or without BOM or GB18030; columns indicator, area, period, value, unit and optionally
/// status, bound, source, source_class, published, quote, note, breakdown, basis, by English or
/// Chinese header. Checks against the catalog and against `store`.
IntakeResult read_observations(const Catalog& catalog, const Store& store,
                               const std::string& file_name, const Verbatim& file);

}  // namespace almanac
