// Why: a national workspace in the size that budgets speak of: 100 indicators, 2,850 areas, 35
// months. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "programs.hpp"

namespace almanac::bench {

inline constexpr int bulk_indicators = 100;
inline constexpr int bulk_areas = 2850;
inline constexpr int bulk_months = 35;

/// Writes a workspace of ten invented sectors with ten indicators each and counties of 30
/// provinces.
void write_bulk_workspace(const Places& places, const fs::path& workspace);

/// Writes the figures of the first `areas` areas for months from `first` (0 is January 2018), one
/// series after the other. Returns the number of rows.
std::size_t write_bulk_figures(const fs::path& file, int areas, int first, int months);

}  // namespace almanac::bench
