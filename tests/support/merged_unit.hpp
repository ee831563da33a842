// Why: bureaus are merged; whatever names or asks a unit is tested against the same merger.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"

namespace almanac::testing {

/// The energy bureau took over from the coal bureau after 2015-06-30.
inline void merge_coal_bureau(Catalog& catalog) {
    OfficialUnit energy;
    energy.id = "energy_bureau";
    energy.name = Text("市能源局", "Energy Bureau");
    energy.valid_from = parse_date("2015-07-01");
    catalog.units[energy.id] = energy;
    auto& coal = catalog.units.at("coal_bureau");
    coal.valid_to = parse_date("2015-06-30");
    coal.successor = energy.id;
    coal.document = "样政发〔2015〕9号";
}

}  // namespace almanac::testing
