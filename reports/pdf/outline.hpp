// Why: the bookmarks beside the pages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "paged/page.hpp"
#include "pdf/file.hpp"

namespace almanac::pdf {

/// Writes the root and one object an entry, from `first` on; who stands below whom follows from the
/// levels alone.
void write_outline(ObjectBatch& batch, const std::vector<paged::OutlineEntry>& entries,
                   std::uint32_t root, std::uint32_t first);

}  // namespace almanac::pdf
