// Why: see read_records.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_records.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "almanac/model/words.hpp"
#include "catalog/duties.hpp"
#include "catalog/places.hpp"
#include "catalog/task_report.hpp"
#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/form.hpp"
#include "intake/form_messages.hpp"
#include "intake/intake_messages.hpp"
#include "intake/read_cells.hpp"
#include "intake/sheet_rows.hpp"
#include "intake/value_text.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

/// The rows of one sheet of a form below its header, with their cells by column name.
class FormRows {
public:
    template <class Columns>
    FormRows(const workbook::Sheet& sheet, const Columns& wanted, Findings& findings)
        : findings_(findings) {
        auto rows = rows_of(sheet);
        std::size_t at = 0;
        while (at < rows.size() && trimmed(rows[at].text(1)) != wanted.front()) ++at;
        if (at == rows.size()) {
            findings.refuse(messages::form_without_header, findings.begin_sheet(sheet.name, {}) + 1,
                            "", {std::string(wanted.front())});
            return;
        }
        const SheetRow& header = rows[at];
        base_ = findings.begin_sheet(sheet.name, letters_of(header));
        for (const auto& [column, cell] : header.cells) {
            const std::string name(trimmed(cell->text));
            if (!columns_.emplace(name, column).second)
                findings.refuse(messages::header_twice, base_ + header.row,
                                "#" + workbook::column_letters(column), {name, name});
        }
        for (const auto column : wanted) {
            // Forms of version 1 have no such column: what they bring is open.
            if (column == form::release_column) continue;
            if (columns_.count(std::string(column)) == 0)
                findings.refuse(messages::form_without_column, base_ + header.row, "",
                                {std::string(column)});
        }
        for (++at; at < rows.size(); ++at) {
            if (is_filled(rows[at])) rows_.push_back(rows[at]);
        }
        check_cells(sheet, rows_, header, {}, {}, base_, findings);
    }

    std::size_t size() const { return rows_.size(); }
    std::string text(std::size_t at, std::string_view column) const {
        const workbook::Cell* found = cell(at, column);
        return found == nullptr ? std::string() : std::string(trimmed(found->text));
    }
    /// Null for an empty one.
    const workbook::Cell* cell(std::size_t at, std::string_view column) const {
        const auto place = columns_.find(std::string(column));
        if (place == columns_.end()) return nullptr;
        const auto found = rows_[at].cells.find(place->second);
        return found == rows_[at].cells.end() ? nullptr : found->second;
    }
    void refuse(const MessagePattern& pattern, std::size_t at, std::string_view column,
                std::vector<std::string> arguments) {
        findings_.refuse(pattern, base_ + rows_[at].row, std::string(column), std::move(arguments));
    }

private:
    /// What the form prints in the first three columns is no report, nor is its foot.
    static bool is_filled(const SheetRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
            return cell.first > 3 && !trimmed(cell.second->text).empty();
        });
    }

    std::vector<SheetRow> rows_;
    std::map<std::string, std::uint32_t> columns_;
    std::size_t base_ = 0;
    Findings& findings_;
};

TaskStatus read_state(FormRows& rows, std::size_t at) {
    const std::string word = rows.text(at, "进展状态");
    if (word.empty()) return TaskStatus::not_reported;
    const auto status = parse_task_status(word);
    if (!status) {
        std::string all;
        for (int i = 1; i < static_cast<int>(TaskStatus::not_reported); ++i)
            all +=
                (all.empty() ? "" : "、") + task_status_word(static_cast<TaskStatus>(i)).in("zh");
        rows.refuse(messages::unknown_state, at, "进展状态", {word, all});
    }
    return status.value_or(TaskStatus::not_reported);
}

std::optional<double> read_percent(FormRows& rows, std::size_t at) {
    std::string text = rows.text(at, "完成百分比");
    if (text.empty()) return std::nullopt;
    bool has_sign = rows.cell(at, "完成百分比")->kind == workbook::CellKind::percent;
    for (const std::string_view sign : {"%", "％"}) {
        if (!text.ends_with(sign)) continue;
        text.resize(text.size() - sign.size());
        has_sign = true;
    }
    const ValueText value = read_value(text);
    const bool fits = value.fault == ValueFault::none && !value.bound && value.number.value >= 0 &&
                      value.number.value <= 100;
    if (!fits) {
        rows.refuse(messages::bad_percent, at, "完成百分比", {text});
    } else if (!has_sign && value.number.value > 0 && value.number.value < 1) {
        rows.refuse(messages::share_or_percent, at, "完成百分比",
                    {text, to_text(shift_point(value.number, 2))});
    } else {
        return value.number.value;
    }
    return std::nullopt;
}

/// State, percentage and words of one row must go together.
void check_progress(FormRows& rows, std::size_t at, const TaskReport& report) {
    if (report.status == TaskStatus::not_reported && rows.text(at, "进展状态").empty())
        rows.refuse(messages::state_wanted, at, "进展状态", {});
    const bool contradicts =
        report.percent && ((report.status == TaskStatus::done && *report.percent < 100) ||
                           (report.status == TaskStatus::not_started && *report.percent > 0));
    if (report.status == TaskStatus::amended && report.number.empty())
        rows.refuse(messages::amended_without_document, at, "文号", {});
    if (contradicts)
        rows.refuse(messages::state_contradicts, at, "完成百分比",
                    {to_text(number_of(*report.percent)), rows.text(at, "进展状态")});
}

/// An empty cell is open to all.
Release read_release(FormRows& rows, std::size_t at) {
    const std::string word = rows.text(at, form::release_column);
    if (word.empty()) return Release::open;
    const auto release = parse_release(word);
    if (!release) rows.refuse(messages::bad_release, at, form::release_column, {word});
    return release.value_or(Release::withheld);
}

void check_task(const Catalog& catalog, FormRows& rows, std::size_t at, const std::string& id,
                const FormIdentity& form) {
    const auto task = std::find_if(catalog.tasks.begin(), catalog.tasks.end(),
                                   [&](const Task& each) { return each.id == id; });
    if (task == catalog.tasks.end()) {
        std::vector<std::string> known;
        for (const auto& each : catalog.tasks) known.push_back(each.id);
        return rows.refuse(messages::unknown_task, at, "任务编号", {id, nearest_hint(id, known)});
    }
    const bool leads = std::any_of(task->leads.begin(), task->leads.end(), [&](const auto& lead) {
        return leads_to(catalog, lead, form.unit, {task->id, task->sector});
    });
    if (!form.unit.empty() && !leads)
        rows.refuse(messages::foreign_task, at, "任务编号",
                    {id, unit_name(catalog, form.unit).in("zh")});
    if (!form.sectors.empty() && form.sectors.count(task->sector) == 0)
        rows.refuse(messages::form_of_other_sector, at, "任务编号", {id});
    const std::string title = rows.text(at, "任务内容");
    if (!title.empty() && title != task->title.in("zh"))
        rows.refuse(messages::form_name_differs, at, "任务内容", {title, id, task->title.in("zh")});
}

}  // namespace

void read_task_reports(const Catalog& catalog, const workbook::Sheet& sheet,
                       const FormIdentity& form, Findings& findings, std::vector<Record>& records) {
    FormRows rows(sheet, form::task_columns, findings);
    std::set<std::string> seen;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::string id = rows.text(at, "任务编号");
        check_task(catalog, rows, at, id, form);
        if (!seen.insert(id).second) rows.refuse(messages::record_twice, at, "任务编号", {id});
        TaskReport report;
        report.status = read_state(rows, at);
        report.percent = read_percent(rows, at);
        report.progress = rows.text(at, "进展情况");
        report.evidence = rows.text(at, "佐证材料");
        report.issuer = rows.text(at, "出具单位");
        report.number = rows.text(at, "文号");
        report.release = read_release(rows, at);
        check_progress(rows, at, report);
        records.push_back(
            {{"task_report", subject_of(id, form.unit), catalog.workspace.area, form.year},
             to_record(report),
             0});
    }
}

void read_texts(const Catalog& catalog, const workbook::Sheet& sheet, const FormIdentity& form,
                Findings& findings, std::vector<Record>& records) {
    FormRows rows(sheet, form::text_columns, findings);
    std::set<std::string> seen;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::string id = rows.text(at, "部门编号");
        const std::string title = rows.text(at, "栏目");
        const Sector* sector = catalog.find_sector(id);
        if (sector == nullptr) {
            rows.refuse(messages::unknown_text_place, at, "部门编号", {id});
            continue;
        }
        const auto places = places_of(*sector);
        const auto place = std::find_if(places.begin(), places.end(), [&](const NamedPlace& each) {
            return each.title == title;
        });
        if (place == places.end()) {
            rows.refuse(messages::unknown_text_place, at, "栏目", {title});
            continue;
        }
        const std::string what = id + "/" + place->name;
        if (!seen.insert(what).second)
            rows.refuse(messages::record_twice, at, "栏目", {id + " " + title});
        nlohmann::ordered_json json{{"text", rows.text(at, "内容")}};
        const Release release = read_release(rows, at);
        if (release != Release::open) json["release"] = word(release);
        records.push_back({{"text", subject_of(what, form.unit), catalog.workspace.area, form.year},
                           json.dump(),
                           0});
    }
}

}  // namespace almanac::intake_detail
