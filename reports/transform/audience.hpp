// Why: what is not for the audience is taken out before anything is written, so that no writer has
// to remember it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "catalog/catalog.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// Whether `release` may be shown to `audience` (public, internal). Withheld is shown to nobody.
bool is_shown(Release release, std::string_view audience);

/// The figures whose indicators the audience may see; all others are dropped whole, with their
/// sources.
Figures figures_for(const Catalog& catalog, const Figures& figures, std::string_view audience);

/// The assessments, with state 不公开 and nothing else where target or indicator is not for the
/// audience: they are still counted, never as met.
std::vector<Assessment> assessments_for(const Catalog& catalog,
                                        const std::vector<Assessment>& assessments,
                                        std::string_view audience);

}  // namespace almanac
