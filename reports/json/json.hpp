// Why: the report as data, for programs that read it and for comparing editions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "writer.hpp"

namespace almanac {

/// The document by its codec: form document.schema.json, nothing left out. Pure: same document,
/// same bytes.
std::string write_json(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics);

}  // namespace almanac
