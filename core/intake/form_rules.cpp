// Why: see form_rules.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/form_rules.hpp"

#include <algorithm>

#include "catalog/duties.hpp"
#include "intake/cell_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/form.hpp"
#include "intake/form_messages.hpp"
#include "intake/value_text.hpp"
#include "intake/workbook_messages.hpp"
#include "measure/scope.hpp"

namespace almanac::intake_detail {
namespace {

/// Revisions and breaks may be of an earlier year.
bool reaches_back(Status status) {
    return status == Status::revised_census || status == Status::revised_annual ||
           status == Status::revised_error || status == Status::revised_scope ||
           status == Status::series_break;
}

/// Whether a period is the form's year or a part of it, or, of a revision, of an earlier one.
bool is_of_year(const Period& period, Status status, const std::string& year) {
    const bool is_stretch = period.kind != PeriodKind::day && period.kind != PeriodKind::span;
    const std::string own = std::to_string(period.first.year);
    return is_stretch && (own == year || (reaches_back(status) && own < year));
}

/// Whether two cells say the same, numbers however they are written.
bool is_same(std::string_view a, std::string_view b) {
    if (a == b) return true;
    if (a.empty() || b.empty()) return false;
    const ValueText first = read_value(a);
    const ValueText second = read_value(b);
    return first.fault == ValueFault::none && second.fault == ValueFault::none &&
           first.number.value == second.number.value;
}

std::set<std::string> parts_of(std::string_view text) {
    std::set<std::string> parts;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        parts.emplace(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

}  // namespace

const workbook::Sheet* identity_of(const workbook::Book& book) {
    for (const auto& sheet : book.sheets) {
        if (sheet.name == form::identity_sheet && !sheet.cells.empty() &&
            sheet.cells.front().text == form::mark)
            return &sheet;
    }
    return nullptr;
}

std::optional<FormIdentity> read_identity(const Catalog& catalog, const workbook::Sheet& sheet,
                                          Findings& findings) {
    FormIdentity form;
    std::map<std::size_t, std::string> lines;
    for (const auto& row : rows_of(sheet)) {
        const std::string text(trimmed(row.text(1)));
        if (row.row < form::first_listed)
            lines[row.row] = text;
        else
            form.last_figures[{text, std::string(trimmed(row.text(3))),
                               std::string(trimmed(row.text(4))),
                               std::string(trimmed(row.text(5)))}] = trimmed(row.text(2));
    }
    if (lines[3] != catalog.fingerprint)
        findings.add(say(messages::form_outdated, findings.file()));
    form.unit = lines[4];
    form.year = lines[5];
    if (form.unit == form::everybody) form.unit.clear();
    // Forms before version 3 do not say.
    if (lines[6] != form::everybody) form.sectors = parts_of(lines[6]);
    const auto year = parse_period(form.year);
    const bool known = form.unit.empty() || catalog.units.count(form.unit) != 0;
    if (known && year && year->kind == PeriodKind::year) return form;
    findings.add(say(messages::form_of_nobody, findings.file(), {form.unit, form.year}));
    return std::nullopt;
}

FormRules::FormRules(const Catalog& catalog, const FormIdentity& form, const SheetRow& header,
                     std::size_t base, Findings& findings)
    : catalog_(catalog),
      form_(form),
      asked_(asked_figures(catalog, std::stoi(form.year), year_period(std::stoi(form.year)).last)),
      base_(base),
      findings_(findings) {
    for (const auto& [column, cell] : header.cells) {
        columns_.emplace(std::string(trimmed(cell->text)), column);
        last_column_ = std::max(last_column_, column);
    }
}

std::string_view FormRules::indicator(const SheetRow& row) const {
    const auto id = cell(row, "指标编号");
    return id.empty() ? cell(row, "名称") : id;
}

bool FormRules::is_shown_only(std::string_view header) {
    return std::find(form::shown_only.begin(), form::shown_only.end(), trimmed(header)) !=
           form::shown_only.end();
}

std::string_view FormRules::cell(const SheetRow& row, std::string_view column) const {
    const auto found = columns_.find(std::string(column));
    return found == columns_.end() ? std::string_view{} : trimmed(row.text(found->second));
}

bool FormRules::is_unreported(const SheetRow& row) {
    check_printed(row);
    if (!cell(row, "数值").empty() || !cell(row, "状态").empty()) return false;
    check_beside(row);
    for (const char* column : {"限定", "备注"}) {
        if (const auto typed = cell(row, column); !typed.empty())
            findings_.refuse(messages::form_row_without_value, base_ + row.row, "数值",
                             {column, std::string(typed)});
    }
    return true;
}

void FormRules::check_beside(const SheetRow& row) {
    for (const auto& [column, beside] : row.cells) {
        if (column > last_column_ && !trimmed(beside->text).empty())
            findings_.refuse(messages::beside_form, base_ + row.row,
                             "#" + workbook::column_letters(column), {beside->text});
    }
}

void FormRules::check_printed(const SheetRow& row) {
    const Indicator* indicator = catalog_.find_indicator(cell(row, "指标编号"));
    if (indicator == nullptr) return;
    const std::string_view name = cell(row, "名称");
    if (!name.empty() && name != indicator->name.in("zh"))
        findings_.refuse(messages::form_name_differs, base_ + row.row, "名称",
                         {std::string(name), indicator->id, indicator->name.in("zh")});
    const auto of_row = [&](std::string_view area, std::string_view part, std::string_view period) {
        return form_.last_figures.find(
            {indicator->id, std::string(area), std::string(part), std::string(period)});
    };
    auto printed = of_row(cell(row, "地区"), cell(row, "分组"), cell(row, "时期"));
    if (printed == form_.last_figures.end()) printed = of_row("", "", "");  // Before version 4.
    const std::string_view last = cell(row, "上年数据");
    if (printed == form_.last_figures.end() || last.empty() || is_same(last, printed->second))
        return;
    findings_.refuse(messages::form_last_changed, base_ + row.row, "上年数据",
                     {std::string(last), printed->second});
}

bool FormRules::is_own_figure(const Indicator& indicator) const {
    const Matter matter{indicator.id, indicator.sector};
    const auto is_of_line = [&](const std::string& unit) {
        return leads_to(catalog_, unit, form_.unit, matter) ||
               leads_to(catalog_, form_.unit, unit, matter);
    };
    return is_of_line(indicator.reports) ||
           std::any_of(asked_.begin(), asked_.end(), [&](const AskedFigure& asked) {
               return asked.indicator->id == indicator.id &&
                      std::any_of(asked.duties.begin(), asked.duties.end(),
                                  [&](const Duty& duty) { return is_of_line(duty.unit); });
           });
}

void FormRules::check(const AcceptedRow& row, const Headers& headers, std::size_t at) {
    const auto& indicator = catalog_.indicators.at(row.key.indicator);
    const auto refuse = [&](const MessagePattern& pattern, Column column,
                            std::vector<std::string> arguments) {
        findings_.refuse(pattern, at, headers.name[index_of(column)], std::move(arguments));
    };
    // Whoever has a duty, had it or took it over may have been sent the form.
    const bool is_own = is_own_figure(indicator);
    if (!form_.unit.empty() && !is_own)
        refuse(messages::foreign_indicator, Column::indicator,
               {indicator.id, unit_name(catalog_, indicator.reports).in("zh"),
                unit_name(catalog_, form_.unit).in("zh")});
    if (!form_.sectors.empty() && form_.sectors.count(indicator.sector) == 0)
        refuse(messages::form_of_other_sector, Column::indicator, {indicator.id});
    if (!lies_within(catalog_, row.key.area, {catalog_.workspace.area}))
        refuse(messages::form_of_other_area, Column::area,
               {catalog_.areas.at(row.key.area).name.in("zh"),
                catalog_.areas.at(catalog_.workspace.area).name.in("zh")});
    const bool is_asked = std::any_of(asked_.begin(), asked_.end(), [&](const AskedFigure& asked) {
        return asked.indicator->id == indicator.id && asked.period == row.point.period;
    });
    if (!is_asked && !is_of_year(row.point.period, row.point.status, form_.year))
        refuse(messages::other_year, Column::period, {to_text(row.point.period), form_.year});
}

}  // namespace almanac::intake_detail
