// Why: a line of the source ends where its author's screen did; what the reader sees there depends
// on what stands on both sides. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/model/document.hpp"
#include "catalog/catalog.hpp"

namespace almanac::contribute_detail {

/// Takes each line end (`\n` within a run) out of running text: nothing stays between two wide
/// characters, a blank otherwise; notes are looked through, figures count by what they print. Takes
/// marks::glue out, too.
void join_lines(doc::Inlines& content, const Catalog& catalog, const std::string& language);

}  // namespace almanac::contribute_detail
