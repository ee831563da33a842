// Why: the report as a workbook to audit: every figure a number in a cell, every completion a
// formula. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "writer.hpp"

namespace almanac {

/// The document as an Office Open XML workbook, by the module almanac-xlsx.so: cover, master table,
/// a tidy sheet a sector, the chapters' tables with native charts, tasks by lead unit, data
/// dictionary, sources, and a hidden sheet that tells in which cell each figure stands. Throws
/// Error where the module or room for its working files is missing; what does not fit a cell or
/// sheet is cut or split, and reported.
std::string write_xlsx(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics);

}  // namespace almanac
