// Why: nothing enters the store unchecked: every cell is read, judged and explained; a file is
// taken whole or not at all. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "catalog/catalog.hpp"
#include "intake/mapping.hpp"
#include "intake/returned.hpp"
#include "store/store.hpp"

namespace almanac {

/// How a file that was not made for us is to be read.
struct IntakeOptions {
    Mapping mapping;       ///< What its columns mean.
    int source_class = 0;  ///< Of a file without that column, 1 to 6; 0: the column must be there.
    /// Rows with problems are put aside, named and kept as a record `quarantine`, and the others
    /// stored. Not for forms, which are whole.
    bool set_aside = false;
    /// Day that a file without one is taken to have come in: a form always, so that it counts from
    /// then on; a table only where whoever brings it says so.
    std::optional<Date> dated;
    Date arrival{};       ///< Of the file, for forms that nobody dates.
    bool rounds = false;  ///< Numbers of more digits than are kept are rounded to as many.
    /// What begins or is published later has not happened yet.
    Date today{9999, 12, 31};
    int earliest_year = 1949;  ///< Of which figures are taken; the workspace may say another.
};

/// Outcome of reading one file. Accepted only where `refused` is false; then `delivery` can be
/// committed.
struct IntakeResult {
    bool refused = false;
    bool already_stored = false;  ///< Same bytes came before: nothing to do.
    Delivery delivery;
    Diagnostics diagnostics;  ///< Every problem with row and column, and what was normalised.
    std::size_t rows_read = 0;
    std::size_t rows_set_aside = 0;  ///< Of an accepted file.
    ReturnedFile returned;  ///< Of a refused file: what it was about; `received` is the caller's,
                            ///< but for a form that says its day.
};

/// Reads a CSV file or an XLSX workbook of observations (plugins and templates speak of it as the
/// long form): UTF-8 with or without BOM or GB18030; columns indicator, area, period, value, unit
/// and optionally status, bound, source, source_class, published, quote, note, breakdown, basis, by
/// English or Chinese header. A workbook made by `almanac template` also brings task reports and
/// texts, kept as records. Checks against the catalog and against `store`.
IntakeResult read_observations(const Catalog& catalog, const StoreView& store,
                               const std::string& file_name, const Verbatim& file,
                               const IntakeOptions& options = {});

}  // namespace almanac
