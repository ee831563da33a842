// Why: the pieces that requests are put together from, each in the form of the published schemas.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/indicator.hpp"
#include "almanac/model/place.hpp"
#include "almanac/model/target.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "measure/measure.hpp"

namespace almanac::calls {

/// Indicators that a sector is sent: its own in the manifest's order, then what it reads; each
/// once. Reads that name nothing are passed over (the catalog has said so).
std::vector<const Indicator*> indicators_sent(const Catalog& catalog, const Sector& sector);

nlohmann::json edition_part(const Edition& edition);
nlohmann::json area_part(const Area& area, const std::string& language);
nlohmann::json indicator_part(const Indicator& indicator, const std::string& language);
nlohmann::json target_part(const Catalog& catalog, const Target& target, const Edition& edition);
nlohmann::json assessment_part(const Assessment& assessment);
nlohmann::json task_part(const Catalog& catalog, const Task& task, const Edition& edition);

/// All that is known of an indicator in an area: the yearly series and the others, in columns.
std::vector<nlohmann::json> series_parts(const Figures& figures, const std::string& indicator,
                                         const std::string& area);

/// The same of periods that end in `last_year` or before.
std::vector<nlohmann::json> series_parts_until(const Figures& figures, const std::string& indicator,
                                               const std::string& area, int last_year);

}  // namespace almanac::calls
