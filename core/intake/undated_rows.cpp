// Why: see undated_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/undated_rows.hpp"

#include <algorithm>

#include "catalog/yearly_date.hpp"
#include "intake/form_messages.hpp"

namespace almanac::intake_detail {

void note_undated(const RowTable& rows, const Catalog& catalog, const IntakeOptions& options,
                  Findings& findings) {
    if (options.dated || options.begins || options.arrival == Date{}) return;
    const auto& workspace = catalog.workspace;
    std::vector<bool> is_late;  // By period.
    for (std::uint32_t id = 0; id < rows.periods().size(); ++id) {
        const Period& period = rows.periods()[id];
        const auto cut_off =
            yearly_date(workspace.default_cut_off, workspace.cut_off_by_year, period.last.year);
        is_late.push_back(cut_off && *cut_off < options.arrival);
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
