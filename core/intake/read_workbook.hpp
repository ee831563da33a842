// Why: a workbook's tables go through the very checks of CSV; only places are named as sheet and
// cell. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "intake/findings.hpp"
#include "intake/intake.hpp"

namespace almanac::intake_detail {

/// What stands for the encoding of a workbook. Rows of one are numbered for all sheets together
/// until the delivery is whole, see Findings::row_in_sheet.
inline constexpr const char* xlsx_encoding = "XLSX";

/// Reads every visible sheet that is a table, its columns as `options` name them. Hidden sheets are
/// named and left out, hidden rows are read and named: a filter hides rows that are meant, a hidden
/// sheet holds lists and remnants.
void read_workbook(std::string_view bytes, const Catalog& catalog, const IntakeOptions& options,
                   Findings& findings, IntakeResult& result);

}  // namespace almanac::intake_detail
