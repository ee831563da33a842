// Why: see read_records.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/read_records.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "intake/cell_text.hpp"
#include "intake/form.hpp"
#include "intake/value_text.hpp"
#include "intake/workbook_messages.hpp"

namespace almanac::intake_detail {
namespace {

using Json = nlohmann::ordered_json;

/// The rows of one sheet of a form below its header, with their cells by column name.
class FormRows {
public:
    FormRows(const workbook::Sheet& sheet, std::string_view first_column, Findings& findings)
        : rows_(rows_of(sheet)), findings_(findings) {
        while (first_ < rows_.size() && rows_[first_].text(1) != first_column) ++first_;
        if (first_ == rows_.size()) return;
        const SheetRow& header = rows_[first_++];
        for (const auto& [column, cell] : header.cells)
            columns_[std::string(trimmed(cell->text))] = column;
        base_ = findings.begin_sheet(sheet.name, letters_of(header));
        std::vector<SheetRow> data;
        for (std::size_t at = first_; at < rows_.size(); ++at) {
            if (!rows_[at].text(1).empty() && is_filled(rows_[at])) data.push_back(rows_[at]);
        }
        rows_ = std::move(data);
        first_ = 0;
        check_cells(sheet, rows_, header, base_, findings);
    }

    std::size_t size() const { return rows_.size() - first_; }
    std::string text(std::size_t at, std::string_view column) const {
        const auto found = columns_.find(std::string(column));
        return found == columns_.end() ? std::string()
                                       : std::string(trimmed(rows_[at].text(found->second)));
    }
    void refuse(const MessagePattern& pattern, std::size_t at, std::string_view column,
                std::vector<std::string> arguments) {
        findings_.refuse(pattern, base_ + rows_[at].row, std::string(column), std::move(arguments));
    }

private:
    /// What the form prints in the first three columns is no report.
    static bool is_filled(const SheetRow& row) { return row.cells.rbegin()->first > 3; }

    std::vector<SheetRow> rows_;
    std::map<std::string, std::uint32_t> columns_;
    std::size_t first_ = 0;
    std::size_t base_ = 0;
    Findings& findings_;
};

std::string state_list() {
    std::string list;
    for (const auto state : form::task_states) list.append(list.empty() ? "" : "、").append(state);
    return list;
}

void read_state(FormRows& rows, std::size_t at, Json& json) {
    const std::string state = rows.text(at, "进展状态");
    const auto& states = form::task_states;
    if (!state.empty() && std::find(states.begin(), states.end(), state) == states.end())
        rows.refuse(messages::unknown_state, at, "进展状态", {state, state_list()});
    json["status"] = state.empty() ? "未报送" : state;
}

void read_percent(FormRows& rows, std::size_t at, Json& json) {
    std::string text = rows.text(at, "完成百分比");
    if (text.empty()) return;
    if (text.ends_with('%')) text.pop_back();
    const ValueText value = read_value(text);
    if (value.fault != ValueFault::none || value.number.value < 0 || value.number.value > 100)
        rows.refuse(messages::bad_percent, at, "完成百分比", {text});
    else
        json["percent"] = value.number.value;
}

}  // namespace

void read_task_reports(const Catalog& catalog, const workbook::Sheet& sheet,
                       const std::string& year, Findings& findings, std::vector<Record>& records) {
    FormRows rows(sheet, form::task_columns.front(), findings);
    std::vector<std::string> known;
    for (const auto& task : catalog.tasks) known.push_back(task.id);
    std::set<std::string> seen;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::string id = rows.text(at, "任务编号");
        if (std::find(known.begin(), known.end(), id) == known.end())
            rows.refuse(messages::unknown_task, at, "任务编号", {id, nearest_hint(id, known)});
        if (!seen.insert(id).second) rows.refuse(messages::record_twice, at, "任务编号", {id});
        Json json;
        read_state(rows, at, json);
        read_percent(rows, at, json);
        json["progress"] = rows.text(at, "进展情况");
        json["evidence"] = {{"title", rows.text(at, "佐证材料")},
                            {"issuer", rows.text(at, "出具单位")},
                            {"number", rows.text(at, "文号")}};
        records.push_back({{"task_report", id, catalog.workspace.area, year}, json.dump(), 0});
    }
}

void read_texts(const Catalog& catalog, const workbook::Sheet& sheet, const std::string& year,
                Findings& findings, std::vector<Record>& records) {
    FormRows rows(sheet, form::text_columns.front(), findings);
    const auto& places = form::text_places;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::string sector = rows.text(at, "部门编号");
        const std::string place = rows.text(at, "栏目");
        if (catalog.find_sector(sector) == nullptr)
            rows.refuse(messages::unknown_text_place, at, "部门编号", {sector});
        if (std::find(places.begin(), places.end(), place) == places.end())
            rows.refuse(messages::unknown_text_place, at, "栏目", {place});
        const std::string subject = sector + "/" + place;
        if (!seen.insert(subject).second)
            rows.refuse(messages::record_twice, at, "栏目", {subject});
        const Json json{{"text", rows.text(at, "内容")}};
        records.push_back({{"text", subject, catalog.workspace.area, year}, json.dump(), 0});
    }
}

}  // namespace almanac::intake_detail
