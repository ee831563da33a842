// Why: words of an edition that quote a closed figure are held back before anything is written from
// them, and the operator is told which. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "annual/report.hpp"
#include "catalog/task_report.hpp"
#include "quality/closed_figures.hpp"

namespace almanac::annual {

/// A warning for each target that is closed though it is quoted from a published document and
/// nobody says on what ground.
Diagnostics closed_targets(const Catalog& catalog);

/// Takes out of an edition's words what quotes closed figures. Each find is said once, with its
/// place and the figure's indicator, area and period, never with the figure. Everything given is
/// borrowed.
class HeldBack {
public:
    HeldBack(const Catalog& catalog, const ClosedFigures& closed, const Edition& edition,
             Diagnostics& diagnostics)
        : catalog_(catalog), closed_(closed), edition_(edition), diagnostics_(diagnostics) {}

    /// Texts of the year, those of a place that quote one replaced by a sentence that says so.
    EditionTexts texts(const EditionTexts& all);
    /// What units wrote, likewise.
    void unit_texts(std::map<std::string, std::vector<doc::Section>>& all);
    /// Reports of tasks keep state and percentage; words and evidence that quote one go. Of a task
    /// whose indicators are all closed nothing is told but that it is closed.
    void task_reports(TaskReports& all);
    /// Notes, quotations and names of sources, of figures that are shown and of all that verdicts
    /// rest on; only of those that are shown anything is said.
    void notes(Figures& shown, Figures& all);
    /// Reasons that somebody gave for doubtful figures.
    void answers(std::vector<Doubt>& doubts);
    /// Whatever else stands in the document as words: paragraphs, cells, captions, edits.
    void document(doc::Document& document);

private:
    bool is_quoted(const std::string& text, const Text& place);
    /// What a text quotes, but for words that somebody has answered for as a coincidence.
    std::set<ClosedFigures::Quoted> quoted_in(const std::string& text) const;
    Text name_of(const ClosedFigures::Quoted& quoted) const;

    const Catalog& catalog_;
    const ClosedFigures& closed_;
    const Edition& edition_;
    Diagnostics& diagnostics_;
};

}  // namespace almanac::annual
