// Why: a total that stands open beside all its parts but one gives the closed one away.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// A warning for every figure of `figures` that is not in `shown` and can be told by subtraction
/// from those that are: of an area from its parent and the other areas that add up to it; of a part
/// of the year from the year and its other parts; of a whole or part of a sum_of check from the
/// others. Years up to the edition's, each figure once.
Diagnostics disclosures(const Catalog& catalog, const Figures& figures, const Figures& shown,
                        const Edition& edition);

}  // namespace almanac
