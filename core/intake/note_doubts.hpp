// Why: a figure that contradicts others or its own past is cheapest to put right while the file is
// still in hand. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "store/store.hpp"
#include "store/value_releases.hpp"

namespace almanac::intake_detail {

/// Holds the yearly figures that a file brings, or makes with what is stored, against the checks of
/// the manifests and the history of their series, as report and status will, and names each doubt
/// that no note answers at the row it came with. Nothing is refused for it. Of a file of more than
/// 20,000 rows, or about more than 100 areas with those within, only this is said: it is no form
/// that somebody filled in, and the figures to hold it against may be millions.
void note_doubts(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                 const ValueReleases& releases, Findings& findings);

}  // namespace almanac::intake_detail
