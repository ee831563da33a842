// Why: see undated_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/undated_rows.hpp"

#include <algorithm>

#include "catalog/yearly_date.hpp"
#include "intake/form_messages.hpp"

namespace almanac::intake_detail {
namespace {

/// The earliest day by which anything of a store had come; the end of time for an empty one.
Date first_day_of(const StoreView& store) {
    Date first{9999, 12, 31};
    for (const auto& submission : store.submissions()) first = std::min(first, day_of(submission));
    return first;
}

}  // namespace

void note_undated(const RowTable& rows, const Catalog& catalog, const StoreView& store,
                  const IntakeOptions& options, Findings& findings) {
    if (options.dated || options.arrival == Date{}) return;
    const Date begun = first_day_of(store);
    const auto& workspace = catalog.workspace;
    std::vector<bool> is_late;  // By period.
    for (std::uint32_t id = 0; id < rows.periods().size(); ++id) {
        const Period& period = rows.periods()[id];
        const auto cut_off =
            yearly_date(workspace.default_cut_off, workspace.cut_off_by_year, period.last.year);
        is_late.push_back(cut_off && *cut_off < options.arrival && begun <= *cut_off);
    }
    const auto late =
        std::count_if(rows.rows().begin(), rows.rows().end(), [&](const CompactRow& row) {
            return is_late[row.period] && !rows.origins()[row.origin].published;
        });
    if (late > 0)
        findings.add(say(messages::rows_undated, findings.file(),
                         {std::to_string(late), to_text(options.arrival)}));
}

}  // namespace almanac::intake_detail
