// Why: words that tell a closed figure are cheapest to put right while the file is still in hand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "store/delivery.hpp"
#include "store/store.hpp"
#include "store/value_releases.hpp"

namespace almanac::intake_detail {

/// Holds the texts, task reports, notes and quotations that a file brings for all to see against
/// the figures, stored or brought by the file itself, that are not for all, and names each that
/// tells one. Nothing is refused for it: reports hold the words back. Files of more than 20,000
/// rows are left to reports.
void note_quotes(const Delivery& delivery, const Catalog& catalog, const StoreView& store,
                 const ValueReleases& releases, Findings& findings);

}  // namespace almanac::intake_detail
