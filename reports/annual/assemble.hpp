// Why: puts the host's chapters and the sectors' contributions into one report.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "annual/quality_notes.hpp"
#include "annual/report.hpp"
#include "contribute/contribute.hpp"

namespace almanac {

/// The document before figures are resolved and numbers given. Every sector that the workspace
/// wants has its place: with its contribution, or with a notice of why it has none.
doc::Document assemble(const ContributionContext& context,
                       const std::vector<Contribution>& contributions,
                       const std::map<std::string, SectorFault>& faults,
                       const annual::QualityNotes& notes = {});

}  // namespace almanac
