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
#include "measure/measure.hpp"

namespace almanac {

/// Texts of the year for a sector's named places: place name → Markdown.
using PlaceTexts = std::map<std::string, std::string>;

/// A sector's part of the report, figures still unresolved.
struct Contribution {
    std::string sector;
    std::vector<doc::Section> sections;
    Diagnostics diagnostics;  ///< With line and column for Markdown.
};

/// Everything that directives look things up in.
struct ContributionContext {
    const Catalog& catalog;
    const Figures& figures;
    const std::vector<Assessment>& assessments;
    const Edition& edition;
};

/// Turns a sector's Markdown (plugins/README.md lists the directives) into sections. `places` are
/// the edition's texts; `from_code` are the sections that the sector's contribute() gave: a section
/// whose id equals a place's name fills it, others follow at the end. Ids are stable:
/// `<sector>.<heading id or ordinal>`, blocks `<section>.<ordinal or id>`.
Contribution contribute_markdown(const ContributionContext& context, const Sector& sector,
                                 const std::string& markdown, const PlaceTexts& places,
                                 const std::vector<doc::Section>& from_code);

}  // namespace almanac
