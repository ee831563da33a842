// Why: a table without dates counts from the day it came in once anything has been delivered, which
// whoever brings it has to know. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "intake/intake.hpp"

namespace almanac::intake_detail {

/// Notes, once for a file that is not dated and does not begin its store, how many of its rows have
/// no day of publication and come after the cut-off of their own year's report.
void note_undated(const RowTable& rows, const Catalog& catalog, const IntakeOptions& options,
                  Findings& findings);

}  // namespace almanac::intake_detail
