// Why: the column of a galley cut into pages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/paper.hpp"
#include "paged/page.hpp"

namespace almanac::paged {

/// Fills `galley.pages` from `galley.flow`: strips that keep together stay together where a page
/// can hold them, tables repeat their heads, notes stand at the foot of the page that names them,
/// strips of the grid stand on it.
void paginate(Galley& galley, const look::Paper& paper);

}  // namespace almanac::paged
