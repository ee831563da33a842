// Why: a unit is sent what it answers for, and nothing of the others. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>

#include "catalog/catalog.hpp"

namespace almanac {

/// Restricts `catalog` to what `unit` answers for on the day: the targets and tasks that it leads,
/// the indicators that it reports or leads and those of its targets, and the sectors that have any
/// of these, each with a section of its targets, figures and tasks in place of its own texts. The
/// title names the unit. Whether anything is left.
bool keep_unit(Catalog& catalog, const std::string& unit, const Date& day);

}  // namespace almanac
