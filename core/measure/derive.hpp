// Why: ratios and formula indicators, computed where nobody has published them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/error.hpp"
#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// Fills ratios from their summed parts and formulas from their inputs, each only where every input
/// has an exact figure of that year and area and nothing was published. Faulty formulas and circles
/// of formulas are diagnosed once.
void derive(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics);

}  // namespace almanac::measure_detail
