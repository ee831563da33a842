// Why: proves that what is held against the plan stands in the plan. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "catalog/catalog.hpp"

namespace almanac {

/// Every quotation that does not stand in its clause, every target whose number its quotations do
/// not carry, every lead note whose unit is not named in the text. Empty where all is well.
Diagnostics lint_plan(const Catalog& catalog);

/// A clause with a lead unit, or a number of the text, that no target and no task has taken up.
struct Uncovered {
    enum class Kind { clause = 1, number };
    Kind kind;
    std::string document;
    std::string paragraph;  ///< Clause id for a clause.
    std::string place;      ///< 二（三）1
    std::string text;       ///< Title of the clause; the number with a few words around it.
    std::vector<std::string> leads;  ///< Unit ids.
};
std::vector<Uncovered> plan_coverage(const Catalog& catalog);

}  // namespace almanac
