// Why: the one door from the document to its pages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/model/document.hpp"
#include "paged/fonts.hpp"
#include "paged/page.hpp"

namespace almanac::paged {

/// Cover, contents, chapters, appendices and sources as pages, each chapter from a new page. Pure:
/// same document, same pages, whatever the number of threads.
Pages lay_out(const doc::Document& document, const FontSet& fonts, const look::Paper& paper,
              Diagnostics& diagnostics);

}  // namespace almanac::paged
