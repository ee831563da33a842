// Why: what is printed must not contradict what was decided on the unrounded value (DOMAIN 14).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace almanac {

/// Fewest decimals, from `decimals` up to `most`, at which `value` prints on its own side of every
/// limit.
int honest_decimals(double value, int decimals, int most, const std::vector<double>& limits);

/// `value` on its own side of every limit, with at most `decimals` places where that is enough; of
/// a small one, four digits that are not nought.
std::string honest_text(double value, int decimals, const std::vector<double>& limits);

/// A ratio as per cent with one decimal, more where `limits` (ratios) would be contradicted: 62.5%.
std::string honest_percent(double ratio, const std::vector<double>& limits);

}  // namespace almanac
