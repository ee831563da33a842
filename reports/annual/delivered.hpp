// Why: what units hand in besides figures, task reports and texts, lies in the store as records and
// goes into the edition of its year. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/edition.hpp"
#include "catalog/task_report.hpp"
#include "contribute/contribute.hpp"
#include "store/store.hpp"

namespace almanac::annual {

/// Task reports of the edition's year and area, as known at its place in the store.
TaskReports task_reports_of(const Catalog& catalog, const Store& store, const Edition& edition);

/// Texts of units by sector, each a section whose id is the place it is meant for; left out where
/// `texts` holds the place already, for that is the text as somebody edited it. Line by line, as
/// written: nothing in them is a directive.
std::map<std::string, std::vector<doc::Section>> unit_texts_of(
    const Catalog& catalog, const Store& store, const Edition& edition,
    const std::map<std::string, PlaceTexts>& texts);

}  // namespace almanac::annual
