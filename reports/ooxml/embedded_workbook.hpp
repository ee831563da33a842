// Why: "edit data" needs a workbook behind every chart; all but its one sheet is the same for every
// chart and compressed once. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ooxml/chart_series.hpp"

namespace almanac::ooxml {

/// A whole XLSX file with the cells of the plan on Sheet1. Thread safe; same plan, same bytes.
std::string embedded_workbook(const ChartPlan& plan);

}  // namespace almanac::ooxml
