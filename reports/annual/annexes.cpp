// Why: the annexes: tasks by lead unit, what was measured and how, what was doubtful, what changed.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/period_text.hpp"
#include "assess/words.hpp"
#include "catalog/duties.hpp"
#include "catalog/plan_lookup.hpp"
#include "transform/audience.hpp"
#include "transform/figure_text.hpp"

namespace almanac::annual {
namespace {

std::string place_of(const Catalog& catalog, const Citation& citation) {
    const PlanDocument* document = find_document(catalog.documents, citation.document);
    if (document == nullptr) return {};
    return clause_place(*document, citation.paragraph.substr(0, citation.paragraph.find('/')));
}

/// The plan's obligations under each unit that answers for them.
doc::Section tasks_by_lead(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section annex = section("annex.tasks", voice("按牵头单位任务清单", "Tasks by lead unit"));
    struct Led {
        Duty lead;
        std::vector<const Task*> tasks;
    };
    std::map<std::string, Led> by_unit;
    for (const auto& task : context.catalog.tasks) {
        if (!may_see(context.edition.audience, task.release)) continue;
        if (task.leads.empty()) by_unit[""].tasks.push_back(&task);
        for (const auto& duty : duties_on(context.catalog, task.leads, duty_day(context.edition),
                                          {task.id, task.sector})) {
            Led& led = by_unit[duty.unit];
            led.lead.unit = duty.unit;
            led.lead.take(duty);
            led.tasks.push_back(&task);
        }
    }
    doc::Table table;
    table.caption = {run(voice("任务清单", "Tasks"))};
    table.columns = {column("task", voice("任务", "Task")),
                     column("place", voice("计划条款", "Clause")),
                     column("due", voice("时限", "Due"), doc::ColumnType::period),
                     column("state", voice("进展", "Progress"))};
    for (const auto& [unit, led] : by_unit) {
        const std::string name =
            unit.empty() ? voice("计划未写明牵头单位", "No lead unit stated in the plan")
                         : duty_name(context.catalog, led.lead).in(voice.language);
        table.rows.push_back(group_row(
            fmt::format(fmt::runtime(voice("{}（{}项）", "{} ({})")), name, led.tasks.size()),
            table.columns.size()));
        for (const Task* task : led.tasks) {
            doc::Row row;
            row.cells.push_back(cell(task->title.in(voice.language)));
            row.cells.push_back(cell(place_of(context.catalog, task->quotation)));
            row.cells.push_back(
                cell(due_text(task->due, task->due_stated, task->due_wording, voice.language)));
            row.cells.push_back(cell(progress_text(context, task->id, false)));
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back({run(voice(
        "几个单位共同牵头的任务在各单位名下均列出。未收到进展报送的任务一律写“未报送”，不作推断。",
        "Tasks led by several units stand under each. Where no progress report was "
        "received the list says so and infers nothing."))});
    if (!table.rows.empty()) annex.blocks.push_back({"annex.tasks.table", std::move(table)});
    return annex;
}

/// Whether the edition's area has a figure of the indicator.
bool is_known(const ContributionContext& context, const std::string& indicator) {
    const auto* series = context.figures.find(indicator, context.edition.area);
    return series != nullptr && (!series->yearly.points.empty() || !series->other.empty());
}

doc::Section definitions(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section annex = section("annex.definitions", voice("指标解释", "Definitions"));
    for (const auto& sector : context.catalog.sectors) {
        doc::Section part =
            section("annex.definitions." + sector.id, sector.title.in(voice.language));
        doc::Definitions list;
        for (const auto& id : sector.indicators) {
            const Indicator* indicator = context.catalog.find_indicator(id);
            if (indicator == nullptr || !may_see(context.edition.audience, indicator->release))
                continue;
            // A county's report explains what it shows.
            if (is_about_part(context) && !is_known(context, id)) continue;
            doc::DefinitionItem item;
            const std::string unit = header_unit(*indicator, voice.language);
            item.term = {run(indicator->name.in(voice.language) +
                             (unit.empty() ? "" : voice("（", " (") + unit + voice("）", ")")))};
            item.content.push_back(
                paragraph("annex.definitions." + id,
                          {run(indicator->definitions.back().text.in(voice.language))}));
            list.items.push_back(std::move(item));
        }
        if (list.items.empty()) continue;
        part.blocks.push_back({part.id + ".list", std::move(list)});
        annex.sections.push_back(std::move(part));
    }
    return annex;
}

doc::Section emendations(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section annex =
        section("annex.emendations", voice("计划文本校读说明", "Readings of damaged places"));
    doc::Table table;
    table.caption = {run(voice("计划公开文本中的缺损及本报告的读法",
                               "Damaged places of the published text and how they are read"))};
    table.columns = {
        column("place", voice("位置", "Place")), column("found", voice("原样", "As found")),
        column("read", voice("读作", "Read as")), column("ground", voice("依据", "Ground"))};
    for (const auto& document : context.catalog.documents) {
        for (const auto& emendation : document.emendations) {
            std::string found;
            // The damaged sign has no glyph: its code point is named instead.
            for (std::size_t i = 0; i < emendation.found.size(); ++i) {
                if (emendation.found.compare(i, 3, "\uE010") == 0) {
                    found += "〔U+E010〕";
                    i += 2;
                } else {
                    found += emendation.found[i];
                }
            }
            doc::Row row;
            const auto clause = emendation.paragraph.substr(0, emendation.paragraph.find('/'));
            row.cells.push_back(cell(clause_place(document, clause)));
            row.cells.push_back(cell(found));
            row.cells.push_back(cell(emendation.read));
            row.cells.push_back(cell(emendation.ground.in(voice.language)));
            table.rows.push_back(std::move(row));
        }
    }
    if (!table.rows.empty()) annex.blocks.push_back({"annex.emendations.table", std::move(table)});
    return annex;
}

/// Targets whose state is not that of a year ago, in today's vintage.
doc::Section changes(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section annex =
        section("annex.changes", voice("与上年状态的变化", "Changes since last year"));
    if (is_about_part(context) && context.assessments.empty()) return annex;
    doc::Table table;
    table.caption = {run(voice("状态发生变化的目标", "Targets whose state has changed"))};
    table.columns = {column("target", voice("目标", "Target")),
                     column("previous", voice("上年状态", "A year ago"), doc::ColumnType::state),
                     column("state", voice("本年状态", "Now"), doc::ColumnType::state)};
    for (const auto& [target, assessment] : judged(context)) {
        if (!assessment->previous) continue;
        const State before = *assessment->previous;
        const State issued = assessment->issued.value_or(before);
        if (before == assessment->state && issued == before) continue;
        doc::Row row;
        row.cells.push_back(cell(target_title(context.catalog, *target).in(voice.language)));
        row.cells.push_back(cell(doc::Inlines{of_target(target->id, doc::Aspect::previous_state)}));
        row.cells.push_back(cell(doc::Inlines{of_target(target->id, doc::Aspect::state)}));
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back({run(
        context.edition.last_year.empty()
            ? voice("上年状态按本版数据重新计算，与上年报告所载可能因数据修订而不同。",
                    "States a year ago are computed from this edition's data and may differ "
                    "from what was printed then.")
            : voice("上年状态以上年报告所载为准；按本版数据重新计算的状态与其不同的，一并列出。",
                    "States a year ago are those of last year's report; where this edition's "
                    "data give another one, both are named."))});
    if (table.rows.empty()) {
        annex.blocks.push_back(
            paragraph("annex.changes.none",
                      {run(voice("与上年相比，各项目标状态没有变化。", "No state has changed."))}));
    } else {
        annex.blocks.push_back({"annex.changes.table", std::move(table)});
    }
    return annex;
}

}  // namespace

std::vector<doc::Section> annexes(const ContributionContext& context, const QualityNotes& notes) {
    std::vector<doc::Section> found;
    for (auto& annex :
         {tasks_by_lead(context), definitions(context), quality(context, notes), changes(context),
          amendments(context), methods_compared(context), emendations(context)}) {
        if (!annex.blocks.empty() || !annex.sections.empty()) found.push_back(annex);
    }
    return found;
}

}  // namespace almanac::annual
