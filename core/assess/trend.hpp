// Why: an indicator without a target still moves; methods without a goal say whether for better or
// worse. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "measure/measure.hpp"
#include "methods/methods.hpp"

namespace almanac {

/// From the first usable figure since the year before the plan to the newest: what methods make of
/// it, each with its grade or the reason why not.
struct Trend {
    YearPoint from;
    YearPoint to;
    std::vector<MethodResult> methods;  ///< Open SDG with the natural limit, UN progress chart.
};

/// Nothing where the indicator has no direction, is held by a target in any area, is a milestone,
/// or has fewer than two exact figures of one definition.
std::optional<Trend> trend_of(const Catalog& catalog, const Figures& figures,
                              const Indicator& indicator, const std::string& area, int year);

}  // namespace almanac
