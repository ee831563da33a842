// Why: the report as one page that needs nothing else: no script, no file beside it, no network.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "writer.hpp"

namespace almanac {

/// The document as one HTML file in UTF-8. Figures keep their ids (data-figure), blocks and
/// sections theirs (id). Pure: same document, same bytes.
std::string write_html(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics);

}  // namespace almanac
