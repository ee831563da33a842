// Why: from pages to the bytes of a PDF. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "almanac/model/document.hpp"
#include "paged/fonts.hpp"
#include "paged/page.hpp"

namespace almanac::pdf {

/// PDF 1.7, tagged, in the form of PDF/A-2u; pure. `duplex` asks viewers to print on both sides.
std::string write_pages(const paged::Pages& pages, const paged::FontSet& fonts,
                        const doc::Document& document, bool duplex);

}  // namespace almanac::pdf
