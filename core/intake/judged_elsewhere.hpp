// Why: a figure of another area than its target's decides nothing, which nobody sees by looking at
// what was imported. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "store/row_table.hpp"

namespace almanac::intake_detail {

/// Names, once for each indicator and area, rows that no target of their indicator can be judged
/// by: neither of an area of its targets nor of a part of one, in the workspace's area.
void name_judged_elsewhere(const RowTable& rows, const Catalog& catalog, Findings& findings);

}  // namespace almanac::intake_detail
