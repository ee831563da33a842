// Why: a table without dates counts from the day it came in once an office is at work, which
// whoever brings it has to know. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "intake/intake.hpp"

namespace almanac::intake_detail {

/// Notes, once for a file that is not dated, how many of its rows have no day of publication and
/// come after the cut-off of their own year's report, by which the store had begun.
void note_undated(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                  const IntakeOptions& options, Findings& findings);

}  // namespace almanac::intake_detail
