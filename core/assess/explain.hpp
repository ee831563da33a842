// Why: whoever doubts a verdict can read how it came about, from the plan's words to the last
// figure. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "assess/assess.hpp"

namespace almanac {

/// Definition of an indicator and every figure known of it in one area, used and not used, with
/// sources; plain text, one fact a line.
std::string explain_indicator(const Catalog& catalog, const Figures& figures,
                              const Indicator& indicator, const std::string& area,
                              std::string_view language);

/// What methods without a goal say of an indicator that no target holds (trend.hpp); empty where
/// there is nothing to say.
std::string explain_trend(const Catalog& catalog, const Figures& figures,
                          const Indicator& indicator, const std::string& area, int year,
                          std::string_view language);

/// How the verdict on one target came about; plain text, one step a line.
std::string explain_assessment(const Catalog& catalog, const Assessment& assessment,
                               std::string_view language);

}  // namespace almanac
