// Why: see figures_sheet.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/figures_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assess/period_text.hpp"
#include "assess/words.hpp"
#include "catalog/duties.hpp"
#include "forms/sheet_parts.hpp"
#include "intake/form.hpp"
#include "ooxml/chart_part.hpp"

namespace almanac::forms {
namespace {

constexpr std::size_t open_parts = 5;  ///< Rows for parts that nobody has reported of yet.
constexpr std::size_t open_rows = 5;   ///< Rows for whatever else is to be said.

std::size_t column_of(std::string_view name) {
    const auto& columns = form::figure_columns;
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) -
                                    columns.begin());
}

/// Whether other multiples of the unit are usual: 万元 and 亿元, but no 亿个百分点 and no 万座.
bool has_usual_multiples(const UnitOfMeasure& unit) {
    const bool is_counted = unit.base->group == "count" || unit.base->group == "times";
    return unit.base->takes_multiples && (!is_counted || unit.multiplier > 0);
}

/// Usual multiples of the indicator's unit; any other may be typed.
void offer_units(FormSheet& sheet, const UnitOfMeasure& unit) {
    std::string choices = to_text(unit, "zh");
    for (const int power : {0, 4, 8}) {
        if (!has_usual_multiples(unit)) break;
        const std::string other = to_text(UnitOfMeasure{unit.base, power}, "zh");
        if (power != unit.multiplier && !other.empty()) choices += "," + other;
    }
    DropDown offered{ooxml::column_name(column_of("单位")) + std::to_string(sheet.rows.size()),
                     choices};
    offered.strict = false;
    offered.help = help_of("单位", "实际单位与此不同时改写，系统精确换算。");
    sheet.choices.push_back(std::move(offered));
}

/// The definition beside the cell where the number is typed, and what is no number.
void guide_value(FormSheet& sheet, const Indicator& indicator) {
    const std::string place =
        ooxml::column_name(column_of("数值")) + std::to_string(sheet.rows.size());
    DropDown cell{place, ""};
    cell.strict = false;
    cell.rule = fmt::format(
        "OR(ISNUMBER({0}),ISNUMBER(-SUBSTITUTE(SUBSTITUTE({0},\",\",\"\"),\"，\",\"\")))", place);
    cell.help = help_of(indicator.name.in("zh"), indicator.definitions.empty()
                                                     ? "只填数字。"
                                                     : indicator.definitions.back().text.in("zh"));
    cell.error =
        help_of("数值只填数字",
                "数值只填数字，如 5210.33。没有数值时留空，在“状态”栏选择“尚未发布”“不适用”或"
                "“缺失”；大约的数在“限定”栏选择“约”。确要保留所填内容吗？");
    sheet.choices.push_back(std::move(cell));
}

bool is_replaced(const Catalog& catalog, const Target& target) {
    return std::any_of(catalog.targets.begin(), catalog.targets.end(),
                       [&](const Target& other) { return other.replaces == target.id; });
}

std::string purpose_of(const Catalog& catalog, const Target& target) {
    const std::string due =
        target.due_stated ? due_text(target.due, true, target.due_wording, "zh") : "计划未写明时限";
    std::string text = fmt::format("目标：{}（{}）", demand_text(catalog, target, "zh"), due);
    if (!target.quotations.empty())
        text += fmt::format("；原文：“{}”", target.quotations.front().text);
    return text;
}

/// What the figure is for: every target that it is held against.
std::string purpose_of(const Catalog& catalog, const AskedFigure& asked) {
    std::string text;
    for (const Target* target : asked.targets) {
        if (is_replaced(catalog, *target)) continue;
        text += (text.empty() ? "" : "\n") + purpose_of(catalog, *target);
    }
    return text.empty() ? "背景数据，计划未定目标" : text;
}

/// Statistics bureaus are sources of class 1, other units return under their seal (DOMAIN 12).
const char* class_of(const std::string& unit) {
    for (const char* part : {"统计局", "调查队"})
        if (unit.find(part) != std::string::npos) return "1";
    return "2";
}

/// Whose return the row is: the form's unit, on a sector's form the one that is named to report.
std::string sender_of(const Catalog& catalog, const AskedFigure& asked, const FormOf& of) {
    if (!of.unit.empty()) return unit_name(catalog, of.unit).in("zh");
    return asked.duties.empty() ? "" : unit_name(catalog, asked.duties.front().unit).in("zh");
}

Row cells_of(const Catalog& catalog, const FigureRow& row, const FormOf& of) {
    const AskedFigure& asked = *row.asked;
    const bool is_open = row.is_of_part && row.breakdown.empty();
    const Look given = is_open ? Look::input : Look::given;
    const std::string sender = sender_of(catalog, asked, of);
    const std::string kind =
        row.is_of_part ? "（按" + asked.indicator->each.in("zh") + "分列）" : "";
    return {{asked.indicator->id, Look::given, false},
            {asked.indicator->name.in("zh"), Look::given, false},
            {purpose_of(catalog, asked) + kind, Look::given, false},
            {row.last.text, Look::given, row.last.is_plain},
            {area_name(catalog, row), given, false},
            {to_text(asked.period), Look::given, false},
            {"", Look::figure, false},
            {to_text(asked.indicator->unit, "zh"), Look::input, false},
            {"", Look::input, false},
            {"", Look::input, false},
            {sender.empty() ? "" : sender + "填报", Look::input, false},
            {class_of(sender), Look::input, false},
            {"", Look::input, false},
            {"", Look::input, false},
            {row.breakdown, given, false}};
}

void add_open_rows(const Catalog& catalog, FormSheet& sheet, const FormOf& of) {
    const std::string sender = unit_name(catalog, of.unit).in("zh");
    for (std::size_t i = 0; i < open_rows; ++i) {
        Row row(form::figure_columns.size(), FormCell{"", Look::input, false});
        row[column_of("指标编号")].look = Look::given;
        row[column_of("考核目标")] = {i == 0 ? "补充行：修订以往年度，或另报分组" : "", Look::given,
                                      false};
        row[column_of("上年数据")].look = Look::given;
        row[column_of("数值")].look = Look::figure;
        sheet.rows.push_back(std::move(row));
    }
}

void offer_words(FormSheet& sheet, std::size_t rows) {
    offer(sheet, column_of("状态"), rows,
          "最终数,初步数,预计数,推算数,年报核实,更正差错,尚未发布,不适用,缺失",
          help_of("状态",
                  "最终数可留空。修订已报过的数选“年报核实”或“更正差错”；没有数值时选“尚未发布”"
                  "“不适用”或“缺失”。"));
    offer(sheet, column_of("限定"), rows, "准确,不少于,不超过,超过,不足,约",
          help_of("限定", "准确的数留空。“超过”“不足”不含本数，“不少于”“不超过”含本数。"));
    offer(sheet, column_of("来源类别"), rows, "1,2,3,4,5,6",
          help_of(
              "来源类别",
              "1 统计部门；2 主管单位盖章报送；3 其他政府部门；4 新闻报道；5 转载、百科；6 推算"));
    offer(sheet, column_of("公开范围"), rows, release_choices,
          help_of("公开范围", "留空即按指标的规定；不宜公开的选“内部”或“不公开”。"));
}

}  // namespace

std::string area_name(const Catalog& catalog, const FigureRow& row) {
    const auto area = catalog.areas.find(row.area);
    return area == catalog.areas.end() ? row.area : area->second.name.in("zh");
}

std::vector<FigureRow> figure_rows(const Catalog& catalog, const Store& store,
                                   const FormContents& contents, const FormOf& of) {
    const LastFigures last = last_figures(catalog, store, contents, of);
    std::vector<FigureRow> rows;
    const auto add = [&](const AskedFigure& asked, const std::string& area,
                         const std::string& breakdown, bool is_of_part) {
        FigureRow row{&asked, area, breakdown, is_of_part, {}};
        const auto known = last.find(
            {{asked.indicator->id, area, asked.period.kind, breakdown, ""}, asked.period});
        if (known != last.end()) row.last = known->second;
        rows.push_back(std::move(row));
    };
    for (const auto& asked : contents.figures) {
        if (asked.indicator->each.empty()) {
            add(asked, asked.area, "", false);
            continue;
        }
        // Which parts are known is told to whom they are from.
        const bool may_tell = !of.unit.empty() || asked.indicator->release == Release::open;
        if (may_tell) {
            for (const auto& part : known_parts(catalog, store, *asked.indicator))
                add(asked, part.area, part.breakdown, true);
        }
        for (std::size_t i = 0; i < open_parts; ++i) add(asked, "", "", true);
    }
    return rows;
}

FormSheet figures_sheet(const Catalog& catalog, const std::vector<FigureRow>& rows,
                        const FormOf& of) {
    FormSheet sheet;
    sheet.name = form::figures_sheet;
    sheet.widths = {14, 16, 26, 9, 12, 7, 11, 8, 8, 6, 10, 5, 12, 6, 8};
    sheet.header = 3;
    sheet.is_protected = true;
    sheet.hidden_columns = 1;
    add_top(sheet, fmt::format("{}年度指标数据", of.year));
    sheet.rows.push_back(head_of(form::figure_columns));
    for (const auto& row : rows) {
        sheet.rows.push_back(cells_of(catalog, row, of));
        offer_units(sheet, row.asked->indicator->unit);
        guide_value(sheet, *row.asked->indicator);
    }
    if (!rows.empty()) add_open_rows(catalog, sheet, of);
    offer_words(sheet, sheet.rows.size() - sheet.header);
    add_foot(sheet);
    return sheet;
}

}  // namespace almanac::forms
