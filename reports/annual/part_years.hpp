// Why: what is known of a year that has no figure yet is worth reading, and must not be taken for
// the year. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annual/build.hpp"
#include "contribute/contribute.hpp"

namespace almanac::annual {

/// Adds a table of the indicators whose figures of the edition's year and area cover a part of it
/// only (January to November, a half, a month): of each the one that reaches furthest, the longest
/// of these. Nothing where there is none.
void add_part_years(const ContributionContext& context, const Voice& voice, doc::Section& section);

}  // namespace almanac::annual
