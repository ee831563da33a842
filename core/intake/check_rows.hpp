// Why: one source says one thing of one figure, within a file and against what it said before.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "store/store.hpp"
#include "store/value_releases.hpp"

namespace almanac::intake_detail {

/// Of rows with the same key, period and source the first is kept where they agree, which is noted;
/// where they do not, the file is refused, naming both.
void drop_repetitions(RowTable& rows, Findings& findings);

/// Holds the rows (each figure and source once) against what the same sources said before. Another
/// value than the stored one needs a status that says why (revised_*, break), or a stored figure
/// that was never meant to last (preliminary, expected, estimated, or no value at all). What
/// LevelCheck holds needs a note that explains it.
void check_against_store(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                         const ValueReleases& releases, Findings& findings);

}  // namespace almanac::intake_detail
