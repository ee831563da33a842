// Why: a ratio is computed in one place, for reports and for whoever holds a published one against
// it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "catalog/catalog.hpp"

namespace almanac::measure_detail {

/// Numerator over denominator, each in its indicator's unit, in the ratio's unit: a pure number
/// where both are of one group (times 100 for per cent), else so much of the numerator for each one
/// of the denominator. Nothing for a denominator of zero.
std::optional<double> quotient(const Catalog& catalog, const Indicator& ratio, Number top,
                               Number bottom);

}  // namespace almanac::measure_detail
