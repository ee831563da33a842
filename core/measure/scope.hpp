// Why: the figures of a nation must not slow down the report of one city: only the areas that an
// edition can speak of are read. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

namespace almanac {

/// Whether an area or one that it lies in is among `roots`.
bool lies_within(const Catalog& catalog, const std::string& area,
                 const std::set<std::string>& roots);

/// Codes of the areas that are needed for figures of `roots`: these with all that lies within, the
/// areas that targets are about or compare with likewise, and every area that enters no total
/// (references, parks, the areas above), whose own figures any sector may quote. Empty where that
/// is all areas of the catalog. What is left out are parts of totals that nobody asked for.
std::vector<std::string> areas_in_scope(const Catalog& catalog,
                                        const std::vector<std::string>& roots);

}  // namespace almanac
