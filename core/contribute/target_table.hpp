// Why: every table of targets in a report has the same columns with the same words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "contribute/contribute.hpp"

namespace almanac {

/// Column ids of a table of targets, in their usual order: target, unit, strength, base, demand,
/// due, actual, period, completion, schedule, newest, newest_period, state, previous, leads.
const std::vector<std::string>& target_columns();

/// Those of a table in a sector's section that names none: base and newest figures only where there
/// are any.
std::vector<std::string> section_columns(const ContributionContext& context,
                                         const std::vector<const Target*>& targets);

/// One row a target with the wanted columns (empty: all but leads, and base and
/// newest figures only where there are any); figures unresolved. With
/// `by_sector`, a heading row before each sector's.
doc::Table target_table(const ContributionContext& context,
                        const std::vector<const Target*>& targets,
                        const std::vector<std::string>& columns, bool by_sector);

}  // namespace almanac
