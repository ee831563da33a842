// Why: a sector may know better than any general method how its targets fare; it is asked, and
// shown beside the others. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annual/asking.hpp"
#include "assess/assess.hpp"

namespace almanac::annual {

/// What assess() of the sectors says of their targets that are still to come: for the edition's
/// year, and for the plan's earlier years where the workspace lets the sector lead. Sectors without
/// assess() are not asked.
OwnMethods own_methods(const Catalog& catalog, const Edition& edition, const Figures& figures,
                       const Asking& asking);

}  // namespace almanac::annual
