// Why: the report as a document to sign: pages that look the same everywhere, with everything that
// a screen reader and an archive need. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "writer.hpp"

namespace almanac {

/// The document as a PDF, by the module almanac-pdf.so. Throws Error where the module or a font is
/// missing; the message names the package. Characters without a glyph are marked and reported.
std::string write_pdf(const doc::Document& document, const WriterOptions& options,
                      Diagnostics& diagnostics);

}  // namespace almanac
