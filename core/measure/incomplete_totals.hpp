// Why: a sum with missing parts is no total, and whoever asks hears how many are missing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "catalog/catalog.hpp"
#include "measure/measure.hpp"

namespace almanac {

struct IncompleteTotal {
    int year = 0;
    std::size_t known = 0;  ///< Areas within that have a figure; fewer than `parts`.
    std::size_t parts = 0;  ///< Areas within that add up in that year.
};

/// Years in which an area has no figure of an indicator that adds up, and some but not all of the
/// areas within have one; in order.
std::vector<IncompleteTotal> incomplete_totals(const Catalog& catalog, const Figures& figures,
                                               const Indicator& indicator, const std::string& area);

}  // namespace almanac
