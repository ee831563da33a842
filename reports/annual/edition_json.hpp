// Why: what an edition was made from, so that it can be compared, repeated and trusted later.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "annual/report.hpp"

namespace almanac {

/// edition.json: year, area, cut-off, store sequence, documents, SHA-256 of thresholds and of each
/// sector folder, host version, stage, waivers, and all assessments as the audience may see them.
/// Same edition, same bytes.
std::string edition_json(const Catalog& catalog, const Edition& edition, const EditionData& data);

}  // namespace almanac
