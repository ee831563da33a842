// Why: counts of targets are figures, too: what they count is written down and can be checked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "almanac/model/assessment.hpp"
#include "almanac/model/target.hpp"

namespace almanac {

/// Whether `selector` picks a target: ids or `sector.*` or `*`, joined by commas, then, after
/// blanks, any of `group=before_year|this_year|later` and `strength=firm|aspiration|unclear`.
bool is_selected(const Target& target, const Assessment& assessment, std::string_view selector);

/// Whether `state` is one of `words` (met|exceeded), or `words` is all.
bool is_among(State state, std::string_view words);

}  // namespace almanac
