// Why: the chapters that the host writes itself, in the order that an official expects; each is a
// function of the edition's data. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "annual/quality_notes.hpp"
#include "annual/report.hpp"
#include "contribute/contribute.hpp"

namespace almanac::annual {

/// 编制说明: basis, period, cut-off, denominators, rules, who is in it and who is not.
doc::Section preface(const ContributionContext& context,
                     const std::map<std::string, SectorFault>& faults);

/// 一、基本情况: the plan, the state of affairs at a glance, context figures.
doc::Section basics(const ContributionContext& context);

/// 二、目标和指标完成情况: counts, progress, the master table.
doc::Section targets(const ContributionContext& context);

/// 三、重点任务实施情况: one section a sector, in the order of the plan; a notice for whatever is
/// missing.
doc::Section sectors(const ContributionContext& context,
                     const std::vector<Contribution>& contributions,
                     const std::map<std::string, SectorFault>& faults);

/// 四、保障措施落实情况: the sectors that begin in the plan's clauses on safeguards, and the
/// clauses that nobody reports on; empty where the workspace names no such clauses.
doc::Section safeguards(const ContributionContext& context,
                        const std::vector<Contribution>& contributions,
                        const std::map<std::string, SectorFault>& faults);

/// 五、总体评价: verdicts by due date.
doc::Section overall(const ContributionContext& context);

/// 六、存在的问题及建议: missed, behind, missing, not delivered; by lead unit.
doc::Section problems(const ContributionContext& context);

/// Annexes: tasks by lead unit, definitions, how each verdict came about, data quality,
/// emendations, changes since last year.
std::vector<doc::Section> annexes(const ContributionContext& context, const QualityNotes& notes);

/// Annex on what is doubtful and who answers for it, what lacks, and what other sources say.
doc::Section quality(const ContributionContext& context, const QualityNotes& notes);

/// Annex that sets every amended target beside the one that replaces it, with the document and the
/// state under each; empty where none was amended.
doc::Section amendments(const ContributionContext& context);

/// Annex on what other methods say of the targets that are still to come; empty where none says
/// anything.
doc::Section methods_compared(const ContributionContext& context);

/// Whether the edition is about an area within the workspace's own, such as a county, and what that
/// is called.
bool is_about_part(const ContributionContext& context);
std::string place_name(const ContributionContext& context);

/// A sector's newest yearly figures of the edition's area beside those of the areas above it, with
/// its rank among the areas like it; a sentence where there are none.
doc::Blocks area_figures(const ContributionContext& context, const Sector& sector);

/// The sentence that stands for every count and verdict where the plan asks nothing of a part.
std::string no_targets_of_part(const ContributionContext& context);

/// Targets that are assessed in this edition, in the catalog's order, with their assessments.
struct Judged {
    const Target* target;
    const Assessment* assessment;
};
std::vector<Judged> judged(const ContributionContext& context);

}  // namespace almanac::annual
