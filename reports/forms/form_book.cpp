// Why: see form_book.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/form_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalog/places.hpp"
#include "catalog/task_report.hpp"
#include "catalog/validity.hpp"
#include "forms/form_sheet.hpp"
#include "intake/form.hpp"
#include "ooxml/chart_part.hpp"
#include "store/value_releases.hpp"

namespace almanac::forms {
namespace {

using Row = std::vector<FormCell>;
using LastFigures = std::map<std::string, std::string>;  ///< By indicator.

constexpr const char* release_choices = "公开,内部,不公开";

/// Every state of a task that a unit may report: an empty cell is "not reported".
std::string task_choices() {
    std::string all;
    for (int i = static_cast<int>(TaskStatus::done); i < static_cast<int>(TaskStatus::not_reported);
         ++i)
        all += (all.empty() ? "" : ",") + task_status_word(static_cast<TaskStatus>(i)).in("zh");
    return all;
}

Row one(std::string text, Look look = Look::plain) { return {{std::move(text), look, false}}; }

template <class Columns>
Row head_of(const Columns& columns) {
    Row row;
    for (const auto column : columns) row.push_back({std::string(column), Look::head, false});
    return row;
}

/// Title and head of a form; its blanks are for the office that issues it.
void add_top(FormSheet& sheet, const std::string& title) {
    sheet.rows.push_back(one(title, Look::title));
    sheet.rows.push_back(one("表号：　　　　　制定机关：　　　　　批准文号：　　　　　有效期："));
}

void add_foot(FormSheet& sheet) {
    sheet.rows.push_back({});
    sheet.rows.push_back(one("填报单位（盖章）：　　　　　负责人：　　　　　审核人："));
    sheet.rows.push_back(one("填表人：　　　　　电话：　　　　　日期：　　　年　　月　　日"));
}

void offer(FormSheet& sheet, std::size_t column, std::size_t rows, const std::string& choices) {
    if (rows == 0) return;
    const std::string letter = ooxml::column_name(column);
    sheet.choices.push_back(
        {fmt::format("{0}{1}:{0}{2}", letter, sheet.header + 1, sheet.header + rows), choices});
}

/// Whether other multiples of the unit are usual: 万元 and 亿元, but no 亿个百分点 and no 万座.
bool has_usual_multiples(const UnitOfMeasure& unit) {
    const bool is_counted = unit.base->group == "count" || unit.base->group == "times";
    return unit.base->takes_multiples && (!is_counted || unit.multiplier > 0);
}

/// Usual multiples of the indicator's unit; any other may be typed.
void offer_units(FormSheet& sheet, std::size_t column, std::size_t row, const UnitOfMeasure& unit) {
    std::string choices = to_text(unit, "zh");
    for (const int power : {0, 4, 8}) {
        if (!has_usual_multiples(unit)) break;
        const std::string other = to_text(UnitOfMeasure{unit.base, power}, "zh");
        if (power != unit.multiplier && !other.empty()) choices += "," + other;
    }
    const std::string place = ooxml::column_name(column) + std::to_string(row);
    sheet.choices.push_back({place, choices, false});
}

/// Figures of the year before by indicator, of the workspace's area and without breakdown.
LastFigures figures_before(const Catalog& catalog, const Store& store, const FormContents& contents,
                           int year, const std::string& own_unit) {
    LastFigures figures;
    Selection selection{{}, {catalog.workspace.area}};
    for (const auto* indicator : contents.indicators) {
        if (own_unit.empty() && indicator->release != Release::open) continue;
        selection.indicators.push_back(indicator->id);
    }
    if (selection.indicators.empty()) return figures;
    const auto wanted = parse_period(std::to_string(year - 1));
    const ValueReleases releases = value_releases(store, newest, catalog.former_indicators);
    store.scan(selection, newest, [&](const Series& series) {
        const Indicator* indicator = catalog.find_indicator(series.key.indicator);
        if (indicator == nullptr || !series.key.breakdown.empty()) return;
        for (const auto& point : series.points) {
            // A sector's form goes to more than the unit that the figure is from.
            const bool guarded =
                own_unit.empty() && !releases.is_open(*indicator, series.key.area, year - 1);
            if (point.period == *wanted && has_value(point.status) && !guarded)
                figures.try_emplace(indicator->id, to_text(Number{point.value, point.decimals}));
        }
    });
    return figures;
}

FormSheet guide_sheet(const std::string& unit, int year) {
    FormSheet sheet{std::string(form::guide_sheet), {100}, {}, {}, 0, false, false};
    add_top(sheet, fmt::format("{}年度监测数据填报说明", year));
    for (const char* line :
         {"1. 严禁在本表填写、存储或传递国家秘密和工作秘密。",
          "2. 灰色单元格由系统生成，请勿改动；只填写白色单元格。",
          "3. "
          "“指标数据”：数值只填数字；没有数值时留空，并在状态中选择“尚未发布”“不适用”或“缺失”。空白"
          "表示未报送，不等于零。",
          "4. 计量单位与表中不同时，请在下拉选项或单位栏改写实际单位，系统精确换算，不要自行换算。",
          "5. "
          "“任务进展”：状态从下拉选项选择；百分比只用于可以量化的任务；请写明佐证材料名称、出具单位"
          "和文号。",
          "6. “文字材料”：按栏目填写，一栏一格。",
          "7. "
          "“公开范围”：留空即按指标和任务的规定；单个企业、个人的数据和不宜公开的内容选择“内部”或“"
          "不"
          "公开”，不会进入公开的报告。",
          "8. 填好后保存为 XLSX 直接报送，不必另存为其他格式。"})
        sheet.rows.push_back(one(line));
    sheet.rows.push_back(one("填报单位：" + unit));
    add_foot(sheet);
    return sheet;
}

Row figure_row(const Catalog& catalog, const Indicator& indicator, const std::string& last,
               const FormOf& of) {
    const std::string definition =
        indicator.definitions.empty() ? "" : indicator.definitions.back().text.in("zh");
    return {{indicator.id, Look::given, false},
            {indicator.name.in("zh"), Look::given, false},
            {definition, Look::given, false},
            {last, Look::given, true},
            {catalog.workspace.area, Look::given, false},
            {std::to_string(of.year), Look::given, false},
            {"", Look::figure, false},
            {to_text(indicator.unit, "zh"), Look::input, false},
            {"", Look::input, false},
            {"", Look::input, false},
            {unit_name(catalog, unit_in(catalog, indicator.reports, of.year)).in("zh") + "填报",
             Look::input, false},
            {"2", Look::input, false},
            {"", Look::input, false},
            {"", Look::input, false}};
}

FormSheet figures_sheet(const Catalog& catalog, const LastFigures& before,
                        const FormContents& contents, const FormOf& of) {
    FormSheet sheet{std::string(form::figures_sheet),
                    {14, 22, 34, 11, 10, 9, 14, 11, 11, 10, 20, 9, 20, 10},
                    {},
                    {},
                    3,
                    true,
                    false};
    add_top(sheet, fmt::format("{}年度指标数据", of.year));
    sheet.rows.push_back(head_of(form::figure_columns));
    for (const auto* indicator : contents.indicators) {
        const auto known = before.find(indicator->id);
        sheet.rows.push_back(
            figure_row(catalog, *indicator, known == before.end() ? "" : known->second, of));
        offer_units(sheet, 7, sheet.rows.size(), indicator->unit);
    }
    const std::size_t rows = contents.indicators.size();
    offer(sheet, 8, rows, "最终数,初步数,预计数,推算数,年报核实,更正差错,尚未发布,不适用,缺失");
    offer(sheet, 9, rows, "准确,不少于,不超过,超过,不足,约");
    offer(sheet, 11, rows, "1,2,3,4,5,6");
    offer(sheet, 13, rows, release_choices);
    add_foot(sheet);
    return sheet;
}

FormSheet tasks_sheet(const FormContents& contents, int year) {
    FormSheet sheet{std::string(form::tasks_sheet),
                    {18, 46, 13, 13, 11, 44, 24, 18, 18, 10},
                    {},
                    {},
                    3,
                    true,
                    false};
    add_top(sheet, fmt::format("{}年度任务进展", year));
    sheet.rows.push_back(head_of(form::task_columns));
    for (const auto* task : contents.tasks) {
        Row row{{task->id, Look::given, false},
                {task->title.in("zh"), Look::given, false},
                {to_text(task->due), Look::given, false}};
        row.resize(form::task_columns.size(), {"", Look::input, false});
        sheet.rows.push_back(std::move(row));
    }
    offer(sheet, 3, contents.tasks.size(), task_choices());
    offer(sheet, 9, contents.tasks.size(), release_choices);
    add_foot(sheet);
    return sheet;
}

FormSheet texts_sheet(const FormContents& contents, int year) {
    FormSheet sheet{
        std::string(form::texts_sheet), {18, 22, 20, 90, 10}, {}, {}, 3, true, false, 120};
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
    offer(sheet, 4, sheet.rows.size() - sheet.header, release_choices);
    add_foot(sheet);
    return sheet;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : ",") + part;
    return all;
}

FormSheet identity_sheet(const Catalog& catalog, const LastFigures& before,
                         const FormContents& contents, const FormOf& of) {
    FormSheet sheet{std::string(form::identity_sheet), {20}, {}, {}, 0, false, true};
    for (const auto& line :
         {std::string(form::mark), std::string(form::version), catalog.fingerprint,
          of.unit.empty() ? std::string(form::everybody) : of.unit, std::to_string(of.year),
          of.sectors.empty() ? std::string(form::everybody) : joined(of.sectors)})
        sheet.rows.push_back(one(line));
    for (const auto* indicator : contents.indicators) {
        const auto known = before.find(indicator->id);
        sheet.rows.push_back({{indicator->id}, {known == before.end() ? "" : known->second}});
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
    // What a unit took over is its own.
    const auto is_duty_of = [&](const std::string& unit) {
        return form.unit.empty() || unit_in(catalog, unit, form.year) == form.unit;
    };
    std::set<std::string> sectors;
    for (const auto& sector : catalog.sectors) {
        if (!wanted(sector.id)) continue;
        for (const auto& id : sector.indicators) {
            const Indicator* indicator = catalog.find_indicator(id);
            if (indicator == nullptr || !indicator->formula.empty()) continue;
            if (!is_duty_of(indicator->reports)) continue;
            contents.indicators.push_back(indicator);
            sectors.insert(sector.id);
        }
    }
    for (const auto& task : catalog.tasks) {
        const bool leads =
            form.unit.empty() || std::any_of(task.leads.begin(), task.leads.end(), is_duty_of);
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
    const auto before = figures_before(catalog, store, contents, form.year, form.unit);
    return form_package({guide_sheet(unit_name(catalog, form.unit).in("zh"), form.year),
                         figures_sheet(catalog, before, contents, form),
                         tasks_sheet(contents, form.year), texts_sheet(contents, form.year),
                         identity_sheet(catalog, before, contents, form)});
}

}  // namespace almanac::forms
