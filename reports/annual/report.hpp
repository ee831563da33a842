// Why: the whole way from a catalog and a store to one finished document.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "annual/quality_notes.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "contribute/contribute.hpp"
#include "measure/measure.hpp"
#include "quality/closed_figures.hpp"
#include "store/store.hpp"
#include "worker/workers.hpp"

namespace almanac {

/// How a sector's own code fared, apart from what it said.
struct SectorFault {
    Diagnostic operator_message;  ///< For the operator only; never printed in the report.
};

/// Texts of the year by sector and place.
using EditionTexts = std::map<std::string, PlaceTexts>;

/// Everything a report is made from, after measuring and assessing, before words.
struct EditionData {
    Figures figures;                            ///< What the audience may see.
    std::vector<Assessment> assessments;        ///< Likewise, in the catalog's order of targets.
    std::map<std::string, SectorFault> faults;  ///< By sector.
    annual::QualityNotes quality;
    std::string delivery;  ///< SHA-256 of the last delivery that the edition knows.
    /// What the audience must not see: words are held against it.
    std::shared_ptr<const ClosedFigures> closed;
    std::vector<std::string> lacking;  ///< Layers of isolation that sectors' code ran without.
    Diagnostics doubtful;  ///< For the operator, about all figures; never printed in the report.
};

/// A finished report and whether every sector is in it.
struct Report {
    doc::Document document;
    EditionData data;
    bool complete = true;  ///< No sector refused, failed or missing (else exit code 3).
};

/// Measures and assesses; sectors' code runs in `workers`. `texts` may name areas beside the
/// edition's own.
EditionData measure_edition(const Catalog& catalog, const Store& store, const Edition& edition,
                            Workers& workers, Diagnostics& diagnostics,
                            const EditionTexts& texts = {});

/// Measures, assesses, asks every sector for its part and assembles the document.
Report make_report(const Catalog& catalog, const Store& store, const Edition& edition,
                   const EditionTexts& texts, Workers& workers, Diagnostics& diagnostics);

/// Takes words that quote closed figures out of a finished document that somebody has edited since.
void hold_back_words(const Catalog& catalog, const Edition& edition, const EditionData& data,
                     doc::Document& document, Diagnostics& diagnostics);

/// The edition of `year` with the workspace's default cut-off and area.
Edition default_edition(const Catalog& catalog, int year);

/// Texts that lie in editions/<year>/texts/<sector>/<place>.<language>.md of the workspace; for the
/// internal audience <place>.internal.<language>.md stands in for it, which no other sees. An area
/// within the workspace's own has its own, in texts/<area>/<sector>/.
/// One that is no text is left out, with a diagnostic.
EditionTexts read_edition_texts(const System& system, const Workspace& workspace,
                                const Edition& edition, Diagnostics& diagnostics);

}  // namespace almanac
