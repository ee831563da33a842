// Why: what is doubtful or lacks is known from figures and store before the document is made.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "catalog/edition.hpp"
#include "quality/doubts.hpp"
#include "status/standing.hpp"

namespace almanac::annual {

/// Ground of the annex on data quality.
struct QualityNotes {
    std::vector<Doubt> doubts;    ///< About the edition's area and those within it.
    std::vector<Standing> units;  ///< Empty in the edition of another area than the workspace's.
    Standing total;
};

/// `doubts` as the edition may name them: of its area and what lies within, with no figure that
/// `shown` (what its audience may see) lacks.
std::vector<Doubt> doubts_shown(const Catalog& catalog, const Figures& shown,
                                const Edition& edition, const std::vector<Doubt>& doubts);

/// `doubts`, and who has handed in what by the edition's cut-off: counted over all `figures`,
/// whoever may see them.
QualityNotes quality_notes(const Catalog& catalog, const Figures& figures, const Store& store,
                           const Edition& edition, std::vector<Doubt> doubts);

/// A message for every open doubt about the edition's own year, and for every waiver of it that
/// answers nothing.
Diagnostics doubt_messages(const Catalog& catalog, const Figures& figures, const Edition& edition,
                           const std::vector<Doubt>& doubts);

}  // namespace almanac::annual
