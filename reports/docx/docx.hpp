// Why: the report as a document that an office finishes by hand: real styles, native charts,
// nothing it could not edit. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "writer.hpp"

namespace almanac {

/// The document as one DOCX file. Blocks are bookmarks and figures content controls, so that
/// read_docx finds both again. Profiles: modern, gbt9704. Pure: same document, same bytes.
std::string write_docx(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics);

}  // namespace almanac
