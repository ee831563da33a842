// Why: figures also leave the house as data, for offices and programs that reckon on with them; a
// data writer is a pure function of the catalog and the edition's figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// One file of a format; `name` is relative to the report's folder, below one of the format's own.
struct DataFile {
    std::string name;
    std::string bytes;
};

/// A format of data, beside the formats of documents in writer.hpp. `figures` hold what the
/// audience may see and nothing else: see figures_for.
struct DataWriter {
    std::string_view format;
    std::vector<DataFile> (*write)(const Catalog& catalog, const Figures& figures,
                                   const Edition& edition);
};

/// All of this build, by format.
const std::vector<DataWriter>& data_writers();

/// `csv`: one file an indicator, UTF-8 with its mark, a row an observation with its source. Text
/// that a spreadsheet would take for a formula begins with an apostrophe; numbers are untouched.
std::vector<DataFile> write_csv(const Catalog& catalog, const Figures& figures,
                                const Edition& edition);

/// `sdmx`: data.csv in SDMX-CSV 2.0 and structure.json, SDMX-JSON 2.0, with the data structure and
/// code lists that describe it.
std::vector<DataFile> write_sdmx(const Catalog& catalog, const Figures& figures,
                                 const Edition& edition);

}  // namespace almanac
