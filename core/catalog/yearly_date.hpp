// Why: cut-offs and deadlines come round every year, and single years may differ.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "almanac/model/period.hpp"
#include "catalog/catalog.hpp"

namespace almanac {

/// The date that holds for `year`: that of `single_years`, else by `rule`, month and day and how
/// many years later (12-31+1). Nothing where the rule is empty.
std::optional<Date> yearly_date(const std::string& rule,
                                const std::map<int, std::string>& single_years, int year);

/// By when units are to hand in the figures of `year`, where the workspace says so.
inline std::optional<Date> deadline_of(const Workspace& workspace, int year) {
    return yearly_date(workspace.default_deadline, workspace.deadline_by_year, year);
}

}  // namespace almanac
