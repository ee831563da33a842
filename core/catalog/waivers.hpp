// Why: reads what an office lets stand in an edition. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/waiver.hpp"

namespace almanac {

/// Waivers of editions/<year>/waivers.json for `year` and the years before it, oldest edition
/// first: a doubt about 2016 that was answered in that year's edition stays answered. What names no
/// rule, area or indicator of the catalog is said and left out; a missing file is none.
std::vector<Waiver> read_waivers(const System& system, const Catalog& catalog, int year,
                                 Diagnostics& diagnostics);

}  // namespace almanac
