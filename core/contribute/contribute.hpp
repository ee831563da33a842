// Why: what a sector says in the report, from its Markdown or from its code; both end in the same
// Contribution. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/assessment.hpp"
#include "almanac/model/document.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "catalog/task_report.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// Texts of the year for a sector's named places: place name → Markdown.
using PlaceTexts = std::map<std::string, std::string>;

/// A sector's part of the report, figures still unresolved.
struct Contribution {
    std::string sector;
    std::vector<doc::Section> sections;
    Diagnostics diagnostics;  ///< With line and column for Markdown.
    /// A text goes beyond a bound: there are no sections, and the first diagnostic says why.
    bool refused = false;
};

/// Everything that directives look things up in.
struct ContributionContext {
    const Catalog& catalog;
    const Figures& figures;
    const std::vector<Assessment>& assessments;
    const Edition& edition;
    TaskReports task_reports = {};  ///< Of the edition's year.
};

/// What is reported of a task, unit by unit: state, percentage and, where wanted, the unit's own
/// words; 未报送 where nothing is. With one report the unit goes without saying.
std::string progress_text(const ContributionContext& context, const std::string& task,
                          bool with_words);

/// Turns a sector's Markdown (plugins/README.md lists the directives) into sections. `places` are
/// the edition's texts; `given` are the sections that the sector's contribute() gave and what units
/// wrote: those whose id equals a place's name fill it, others follow at the end. Ids are stable:
/// `<sector>.<heading id or ordinal>`, blocks `<section>.<ordinal or id>`.
Contribution contribute_markdown(const ContributionContext& context, const Sector& sector,
                                 const std::string& markdown, const PlaceTexts& places,
                                 const std::vector<doc::Section>& given);

}  // namespace almanac
