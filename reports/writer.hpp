// Why: one table of writers; a writer is a pure function from Document to bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"

namespace almanac {

/// Options common to all writers.
struct WriterOptions {
    std::string profile = "modern";
};

/// A writer: file extension, what it is for, and the function. What it cannot show it says in the
/// diagnostics.
struct Writer {
    std::string_view format;
    std::string (*write)(const doc::Document& document, const WriterOptions& options,
                         Diagnostics& diagnostics);
};

/// All writers of this build, by format. Formats that carry the observations rather than the
/// document (csv, sdmx) stand in their own table: data/data_writers.hpp.
const std::vector<Writer>& writers();

}  // namespace almanac
