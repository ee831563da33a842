// Why: see form_book.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/form_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "assess/period_text.hpp"
#include "catalog/duties.hpp"
#include "catalog/places.hpp"
#include "catalog/task_report.hpp"
#include "forms/figures_sheet.hpp"
#include "forms/guide_sheet.hpp"
#include "forms/sheet_parts.hpp"
#include "intake/form.hpp"

namespace almanac::forms {
namespace {

/// Every state of a task that a unit may report: an empty cell is "not reported".
std::string task_choices() {
    std::string all;
    for (int i = static_cast<int>(TaskStatus::done); i < static_cast<int>(TaskStatus::not_reported);
         ++i)
        all += (all.empty() ? "" : ",") + task_status_word(static_cast<TaskStatus>(i)).in("zh");
    return all;
}

FormSheet tasks_sheet(const FormContents& contents, int year) {
    FormSheet sheet;
    sheet.name = form::tasks_sheet;
    sheet.widths = {18, 36, 11, 11, 7, 36, 16, 12, 12, 7};
    sheet.header = 3;
    sheet.is_protected = true;
    sheet.hidden_columns = 1;
    add_top(sheet, fmt::format("{}年度任务进展", year));
    sheet.rows.push_back(head_of(form::task_columns));
    for (const auto* task : contents.tasks) {
        const std::string due = task->due_stated
                                    ? due_text(task->due, true, task->due_wording, "zh")
                                    : "计划未写明时限";
        Row row{{task->id, Look::given, false},
                {task->title.in("zh"), Look::given, false},
                {due, Look::given, false}};
        row.resize(form::task_columns.size(), {"", Look::input, false});
        sheet.rows.push_back(std::move(row));
    }
    const std::size_t rows = contents.tasks.size();
    offer(sheet, 3, rows, task_choices(),
          help_of("进展状态", "选择“已调整”的，须在“文号”栏写明调整依据文件的文号。"));
    offer(sheet, 9, rows, release_choices,
          help_of("公开范围", "留空即按任务的规定；不宜公开的选“内部”或“不公开”。"));
    add_foot(sheet);
    return sheet;
}

FormSheet texts_sheet(const FormContents& contents, int year) {
    FormSheet sheet;
    sheet.name = form::texts_sheet;
    sheet.widths = {18, 20, 22, 92, 10};
    sheet.header = 3;
    sheet.is_protected = true;
    sheet.hidden_columns = 1;
    sheet.least_height = 120;
    add_top(sheet, fmt::format("{}年度文字材料", year));
    sheet.rows.push_back(head_of(form::text_columns));
    for (const auto* sector : contents.sectors) {
        for (const auto& place : places_of(*sector))
            sheet.rows.push_back({{sector->id, Look::given, false},
                                  {sector->title.in("zh"), Look::given, false},
                                  {place.title, Look::given, false},
                                  {"", Look::input, false},
                                  {"", Look::input, false}});
    }
    offer(sheet, 4, sheet.rows.size() - sheet.header, release_choices,
          help_of("公开范围", "留空即公开；不宜公开的选“内部”或“不公开”。"));
    add_foot(sheet);
    return sheet;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : ",") + part;
    return all;
}

FormSheet identity_sheet(const Catalog& catalog, const std::vector<FigureRow>& rows,
                         const FormOf& of) {
    FormSheet sheet;
    sheet.name = form::identity_sheet;
    sheet.widths = {20};
    sheet.hidden = true;
    for (const auto& line :
         {std::string(form::mark), std::string(form::version), catalog.fingerprint,
          of.unit.empty() ? std::string(form::everybody) : of.unit, std::to_string(of.year),
          of.sectors.empty() ? std::string(form::everybody) : joined(of.sectors)})
        sheet.rows.push_back(one(line));
    for (const auto& row : rows) {
        if (row.area.empty()) continue;  // Whoever fills it in says what it is.
        sheet.rows.push_back({{row.asked->indicator->id},
                              {row.last.text},
                              {area_name(catalog, row)},
                              {row.breakdown},
                              {to_text(row.asked->period)}});
    }
    return sheet;
}

}  // namespace

FormContents contents_of(const Catalog& catalog, const FormOf& form) {
    FormContents contents;
    const auto wanted = [&](const std::string& sector) {
        return form.sectors.empty() ||
               std::find(form.sectors.begin(), form.sectors.end(), sector) != form.sectors.end();
    };
    // What a unit took over is its own; of what was abolished nobody is asked.
    const auto is_own = [&](const Duty& duty) { return duty.unit == form.unit && !duty.abolished; };
    std::set<std::string> sectors;
    for (auto& asked : asked_figures(catalog, form.year, form.sent)) {
        const std::string& sector = asked.indicator->sector;
        if (!wanted(sector) || (!form.unit.empty() && !asked.is_duty_of(form.unit))) continue;
        sectors.insert(sector);
        contents.figures.push_back(std::move(asked));
    }
    for (const auto& task : catalog.tasks) {
        const auto duties = duties_on(catalog, task.leads, form.sent, {task.id, task.sector});
        const bool leads = form.unit.empty() || std::any_of(duties.begin(), duties.end(), is_own);
        if (!wanted(task.sector) || !leads) continue;
        contents.tasks.push_back(&task);
        sectors.insert(task.sector);
    }
    for (const auto& sector : catalog.sectors) {
        if (sectors.contains(sector.id)) contents.sectors.push_back(&sector);
    }
    return contents;
}

std::string form_book(const Catalog& catalog, const Store& store, const FormOf& form) {
    const FormContents contents = contents_of(catalog, form);
    const auto rows = figure_rows(catalog, store, contents, form);
    return form_package({guide_sheet(catalog, contents, form), figures_sheet(catalog, rows, form),
                         tasks_sheet(contents, form.year), texts_sheet(contents, form.year),
                         identity_sheet(catalog, rows, form)});
}

}  // namespace almanac::forms
