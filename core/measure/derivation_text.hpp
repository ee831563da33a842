// Why: how a figure was derived is told in the reader's language, the same in report and commands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/model/series.hpp"
#include "almanac/model/text.hpp"
#include "catalog/catalog.hpp"

namespace almanac {

/// How the host came by a figure of `indicator`; empty for a figure that was handed in.
Text derivation_text(const Catalog& catalog, const Indicator& indicator,
                     const Provenance& provenance);

}  // namespace almanac
