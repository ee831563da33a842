// Why: what a section shows of the plan: its tasks with lead units, and its own words.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catalog/duties.hpp"
#include "catalog/plan_lookup.hpp"
#include "contribute/text_messages.hpp"
#include "contribute/writing.hpp"

namespace almanac::contribute_detail {
namespace {

doc::Inlines words(std::string text) { return {doc::Inline{doc::Run{std::move(text)}}}; }

doc::Cell text_cell(std::string text) {
    doc::Cell cell;
    cell.content = words(std::move(text));
    return cell;
}

bool lies_in(const Task& task, const std::string& clause) {
    const std::string own = task.quotation.paragraph.substr(0, task.quotation.paragraph.find('/'));
    return own == clause || own.rfind(clause + ".", 0) == 0;
}

/// Diagnoses clauses and tasks that the plan does not have.
void check_names(Writing& writing, const BlockKeys& keys) {
    const Catalog& catalog = writing.context.catalog;
    std::vector<std::string> tasks;
    for (const auto& task : catalog.tasks) tasks.push_back(task.id);
    for (const auto& id : split_list(keys.get("tasks"))) {
        if (std::find(tasks.begin(), tasks.end(), id) != tasks.end()) continue;
        writing.diagnostics.add([&] {
            return say(messages::unknown_in_text, writing.at(keys.line_of("tasks"), 1),
                       {"task", id, near(id, tasks)});
        });
    }
    for (const auto& clause : split_list(keys.get("clauses"))) {
        if (find_clause(catalog.plan(), clause) != nullptr) continue;
        writing.diagnostics.add([&] {
            return say(messages::unknown_in_text, writing.at(keys.line_of("clauses"), 1),
                       {"clause", clause, near(clause, clause_ids(writing))});
        });
    }
}

std::vector<const Task*> pick_tasks(Writing& writing, const BlockKeys& keys) {
    check_names(writing, keys);
    const auto clauses = split_list(keys.get("clauses"));
    const auto ids = split_list(keys.get("tasks"));
    std::vector<const Task*> picked;
    for (const auto& task : writing.context.catalog.tasks) {
        if (!may_see(writing.context.edition.audience, task.release)) continue;
        const bool by_clause =
            std::any_of(clauses.begin(), clauses.end(),
                        [&](const std::string& clause) { return lies_in(task, clause); });
        const bool by_id = std::find(ids.begin(), ids.end(), task.id) != ids.end();
        const bool own = task.sector == writing.sector.id;
        const bool all = clauses.empty() && ids.empty();
        if (by_id || (own && (by_clause || all))) picked.push_back(&task);
    }
    return picked;
}

std::string leads_text(const Writing& writing, const Task& task) {
    if (task.leads.empty()) return writing.pick("计划未写明", "not stated");
    const Edition& edition = writing.context.edition;
    return duty_names(writing.context.catalog, task.leads, duty_day(edition),
                      {task.id, task.sector})
        .in(edition.language);
}

std::string due_of(const Writing& writing, const Task& task) {
    if (!task.due_stated) return writing.pick("未写明", "not stated");
    if (writing.zh() && !task.due_wording.empty()) return task.due_wording;
    if (task.due.month == 12 && task.due.day == 31)
        return std::to_string(task.due.year) + writing.pick("年", "");
    return to_text(task.due);
}

}  // namespace

doc::Blocks tasks_block(Writing& writing, const BlockKeys& keys) {
    const auto tasks = pick_tasks(writing, keys);
    // A county has its own tasks, and says nothing of the city's.
    writing.is_beside_the_point =
        writing.is_beside_the_point || (tasks.empty() && is_of_part(writing.context));
    if (tasks.empty()) return {};
    doc::Table table;
    if (!keys.get("caption").empty()) table.caption = words(keys.get("caption"));
    table.columns = {
        {"task", doc::ColumnType::text, words(writing.pick("任务", "Task")), {}},
        {"leads", doc::ColumnType::text, words(writing.pick("牵头单位", "Lead units")), {}},
        {"due", doc::ColumnType::period, words(writing.pick("时限", "Due")), {}},
        {"progress", doc::ColumnType::text, words(writing.pick("进展", "Progress")), {}}};
    for (const Task* task : tasks) {
        doc::Row row;
        row.cells = {text_cell(task->title.in(writing.context.edition.language)),
                     text_cell(leads_text(writing, *task)), text_cell(due_of(writing, *task)),
                     text_cell(progress_text(writing.context, task->id, true))};
        table.rows.push_back(std::move(row));
    }
    return {doc::Block{keys.get("id"), std::move(table)}};
}

doc::Blocks quote_block(Writing& writing, const BlockKeys& keys) {
    const auto& catalog = writing.context.catalog;
    const std::string id =
        keys.get("document").empty() ? catalog.workspace.plan : keys.get("document");
    const PlanDocument* document = find_document(catalog.documents, id);
    if (document == nullptr) {
        std::vector<std::string> names;
        for (const auto& each : catalog.documents) names.push_back(each.id);
        writing.diagnostics.add([&] {
            return say(messages::unknown_in_text, writing.at(keys.line_of("document"), 1),
                       {"document", id, near(id, names)});
        });
        return {};
    }
    doc::Quotation quotation;
    quotation.citation = {id, keys.get("paragraph"), keys.get("text")};
    const Paragraph* paragraph = find_paragraph(*document, keys.get("paragraph"));
    if (quotation.citation.text.empty() && paragraph != nullptr)
        quotation.citation.text = paragraph->text;
    if (!stands(*document, quotation.citation)) {
        writing.diagnostics.add([&] {
            return say(messages::quote_not_found, writing.at(keys.line_of("paragraph"), 1),
                       {keys.get("paragraph"), quotation.citation.text});
        });
        return {};
    }
    quotation.place =
        cited_place(*document, keys.get("paragraph"), writing.context.edition.language);
    return {doc::Block{keys.get("id"), std::move(quotation)}};
}

}  // namespace almanac::contribute_detail
