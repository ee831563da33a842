// Why: what is computed from other indicators comes after them, and circles are named, not run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "catalog/catalog.hpp"
#include "measure/formula.hpp"

namespace almanac::measure_detail {

/// How an indicator is computed: by its formula, else as numerator over denominator.
struct Rule {
    const Indicator* indicator = nullptr;
    std::vector<std::string> inputs;
    std::optional<Formula> formula;
};

/// The rules of a catalog, each after the rules of its inputs. Faulty formulas and what lies on a
/// circle are left out and diagnosed; what merely refers to them stays, for published figures may
/// fill the gap.
std::vector<Rule> rules_in_order(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace almanac::measure_detail
