// Why: task reports and texts of a unit's form become records beside the figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "intake/form_rules.hpp"
#include "store/store.hpp"
#include "workbook/workbook.hpp"

namespace almanac::intake_detail {

/// Rows of 任务进展 as records `task_report`, by task, unit and year. A row without state,
/// percentage and words is not reported, and makes no record.
void read_task_reports(const Catalog& catalog, const workbook::Sheet& sheet,
                       const FormIdentity& form, Findings& findings, std::vector<Record>& records);

/// Rows of 文字材料 as records `text`, by sector, place, unit and year; empty ones make no record.
void read_texts(const Catalog& catalog, const workbook::Sheet& sheet, const FormIdentity& form,
                Findings& findings, std::vector<Record>& records);

}  // namespace almanac::intake_detail
