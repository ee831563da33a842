// Why: ratios and formula indicators, computed where nobody has published them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/error.hpp"
#include "measure/measure.hpp"

namespace almanac::measure_detail {

/// Fills open years of ratios from their summed parts and of formula indicators from their inputs,
/// only where every input has an exact figure of that year and area. Faulty formulas, circles and
/// divisions by zero are diagnosed, each once.
void derive(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics);

}  // namespace almanac::measure_detail
