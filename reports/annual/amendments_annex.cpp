// Why: a goal that was moved stays visible beside the new one, with the state under each; nothing
// changes without a document (DOMAIN 7). SPDX-License-Identifier: Apache-2.0
#include <map>

#include "almanac/model/state_words.hpp"
#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/words.hpp"
#include "catalog/plan_lookup.hpp"

namespace almanac::annual {
namespace {

/// Number of the document that a target is quoted from.
std::string document_number(const Catalog& catalog, const Target& target) {
    if (target.quotations.empty()) return {};
    for (const auto& document : catalog.documents)
        if (document.id == target.quotations.front().document) return document.number;
    return target.quotations.front().document;
}

/// The state, in the target's own words where it has some (力争目标未实现).
doc::Cell state_cell(State state, const Target& target, const std::string& language) {
    const std::string own = printed_word(state, target).in(language);
    if (own == printed_word(state).in(language))
        return cell(doc::Inlines{{doc::StateMark{state, light_of(state)}}});
    return cell(std::string(light_sign(light_of(state))) + " " + own);
}

}  // namespace

doc::Section amendments(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    const auto& catalog = context.catalog;
    doc::Section annex = section("annex.amendments", voice("目标调整对照", "Amended targets"));
    std::map<std::string, Judged> by_id;
    for (const auto& one : judged(context)) by_id.emplace(one.target->id, one);
    doc::Table table;
    for (const auto& [target, assessment] : judged(context)) {
        const auto old = by_id.find(target->replaces);
        if (target->replaces.empty() || old == by_id.end() || !old->second.assessment->unchanged)
            continue;
        const Target& before = *old->second.target;
        doc::Row row;
        row.cells.push_back(cell(target_title(catalog, *target).in(voice.language)));
        row.cells.push_back(cell(demand_text(catalog, before, voice.language)));
        row.cells.push_back(cell(document_number(catalog, before)));
        row.cells.push_back(state_cell(*old->second.assessment->unchanged, before, voice.language));
        row.cells.push_back(cell(demand_text(catalog, *target, voice.language)));
        row.cells.push_back(cell(document_number(catalog, *target)));
        row.cells.push_back(state_cell(assessment->state, *target, voice.language));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return annex;
    table.caption = {run(voice("原目标与调整后目标", "Targets as planned and as amended"))};
    table.columns = {column("target", voice("目标", "Target")),
                     column("before", voice("原目标", "As planned")),
                     column("document", voice("文号", "Document")),
                     column("state", voice("按原目标", "State"), doc::ColumnType::state),
                     column("after", voice("调整后目标", "As amended")),
                     column("notice", voice("调整文号", "Notice")),
                     column("now", voice("按调整后目标", "State"), doc::ColumnType::state)};
    table.row_headers = 1;
    annex.blocks.push_back({"annex.amendments.table", std::move(table)});
    return annex;
}

}  // namespace almanac::annual
