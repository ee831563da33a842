// Why: see quality_notes.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/quality_notes.hpp"

#include <algorithm>

#include "annual/quality_messages.hpp"
#include "catalog/yearly_date.hpp"
#include "measure/scope.hpp"

namespace almanac::annual {
namespace {

/// Whether the waiver's figure is indeed missing.
bool is_gap(const Figures& figures, const Waiver& waiver) {
    return waiver.rule == gap_rule &&
           point_in(figures, waiver.indicator, waiver.area, waiver.year) == nullptr;
}

}  // namespace

std::vector<Doubt> doubts_shown(const Catalog& catalog, const Figures& shown,
                                const Edition& edition, const std::vector<Doubt>& doubts) {
    std::vector<Doubt> kept;
    for (const auto& doubt : doubts) {
        const bool all_shown =
            std::all_of(doubt.figures.begin(), doubt.figures.end(), [&](const LookedAt& figure) {
                return point_in(shown, figure.indicator, doubt.area, figure.year) != nullptr;
            });
        if (all_shown && lies_within(catalog, doubt.area, {edition.area})) kept.push_back(doubt);
    }
    return kept;
}

QualityNotes quality_notes(const Catalog& catalog, const Figures& figures, const Store& store,
                           const Edition& edition, std::vector<Doubt> doubts) {
    QualityNotes notes;
    notes.doubts = std::move(doubts);
    if (edition.area != catalog.workspace.area) return notes;
    const StatusQuestion question{edition.year,
                                  edition.cut_off,
                                  deadline_of(catalog.workspace, edition.year),
                                  edition.waivers,
                                  {},
                                  {edition.as_of, edition.cut_off}};
    const auto items = items_due(catalog, figures, store, question);
    notes.units = standings(catalog, items, GroupBy::unit, question);
    notes.total = total_of(items, question);
    return notes;
}

Diagnostics doubt_messages(const Catalog& catalog, const Figures& figures, const Edition& edition,
                           const std::vector<Doubt>& doubts) {
    Diagnostics said;
    for (const auto& doubt : doubts) {
        if (doubt.answer || doubt.year != edition.year) continue;
        said.push_back(say_bilingual(messages::doubtful, doubt.indicator,
                                     {Text(doubt.rule), doubt_text(catalog, figures, doubt)}));
    }
    for (const auto& waiver : edition.waivers) {
        const bool answers = std::any_of(doubts.begin(), doubts.end(), [&](const Doubt& doubt) {
            return is_waived_by(doubt, waiver);
        });
        const bool is_of_words = waiver.rule == coincidence_rule;
        if (waiver.year == edition.year && !answers && !is_of_words && !is_gap(figures, waiver))
            said.push_back(say(messages::idle_waiver, waiver.origin));
    }
    return said;
}

}  // namespace almanac::annual
