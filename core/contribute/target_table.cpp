// Why: see target_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/target_table.hpp"

#include <algorithm>

#include "assess/words.hpp"

namespace almanac {
namespace {

struct TargetColumn {
    const char* id;
    Text header;
    doc::ColumnType type;
    doc::Aspect aspect;  ///< Where the column shows a figure.
};

const std::vector<TargetColumn>& all_columns() {
    using doc::Aspect;
    using doc::ColumnType;
    static const std::vector<TargetColumn> columns{
        {"target", Text("指标（目标）", "Indicator (target)"), ColumnType::text, Aspect::target},
        {"unit", Text("单位", "Unit"), ColumnType::text, Aspect::target},
        {"strength", Text("要求", "Strength"), ColumnType::text, Aspect::target},
        {"base", Text("基期", "Base"), ColumnType::number, Aspect::base},
        {"demand", Text("目标值", "Target"), ColumnType::number, Aspect::target},
        {"due", Text("时限", "Due"), ColumnType::period, Aspect::due},
        {"actual", Text("实际值", "Actual"), ColumnType::number, Aspect::actual},
        {"period", Text("数据时期", "Period"), ColumnType::period, Aspect::period},
        {"completion", Text("完成率", "Completion"), ColumnType::number, Aspect::completion},
        {"schedule", Text("时序进度", "Schedule"), ColumnType::number, Aspect::schedule},
        {"newest", Text("最新数据", "Newest"), ColumnType::number, Aspect::newest},
        {"newest_period", Text("最新数据时期", "Its period"), ColumnType::period,
         Aspect::newest_period},
        {"state", Text("状态", "State"), ColumnType::state, Aspect::state},
        {"previous", Text("上年状态", "A year ago"), ColumnType::state, Aspect::previous_state},
        {"leads", Text("牵头单位", "Lead units"), ColumnType::text, Aspect::leads}};
    return columns;
}

doc::Cell text_cell(std::string text) {
    doc::Cell cell;
    cell.content.push_back({doc::Run{std::move(text)}});
    return cell;
}

std::string unit_text(const ContributionContext& context, const Target& target) {
    const std::string unit = demand_unit(context.catalog, target, context.edition.language);
    return unit.empty() ? "—" : unit;
}

/// Beside a demand of another unit a value names its own: 120.9亿元 beside 每年增长10%.
bool stands_in_other_unit(const ContributionContext& context, const Target& target) {
    const Indicator* indicator = context.catalog.find_indicator(target.indicator);
    return indicator != nullptr && !demands_level(target) &&
           unit_text(context, target) != header_unit(*indicator, context.edition.language);
}

const Assessment* assessment_of(const ContributionContext& context, const Target& target) {
    const auto found =
        std::find_if(context.assessments.begin(), context.assessments.end(),
                     [&](const Assessment& each) { return each.target == target.id; });
    return found == context.assessments.end() ? nullptr : &*found;
}

/// Whether a table that names no columns shows this one: lead units where they are asked for, bases
/// and newest figures where any target of the table has one.
bool is_usual(const ContributionContext& context, const std::vector<const Target*>& targets,
              std::string_view id) {
    const auto any = [&](auto&& has) {
        return std::any_of(targets.begin(), targets.end(),
                           [&](const Target* target) { return has(*target); });
    };
    if (id == "leads") return false;
    if (id == "base") return any([](const Target& target) { return target.base.has_value(); });
    if (id == "newest" || id == "newest_period")
        return any([&](const Target& target) {
            const Assessment* assessment = assessment_of(context, target);
            return assessment != nullptr && assessment->newest;
        });
    return true;
}

/// A table of demands or values has a column for their units, asked for or not.
bool is_asked(const std::vector<std::string>& columns, std::string_view id) {
    const auto asked = [&](std::string_view each) {
        return std::find(columns.begin(), columns.end(), each) != columns.end();
    };
    return asked(id) || (id == "unit" && (asked("demand") || asked("actual")));
}

/// Whether another method sees the target otherwise than its state.
bool is_disputed(const ContributionContext& context, const Target& target) {
    const Assessment* assessment = assessment_of(context, target);
    return assessment != nullptr && is_disputed(*assessment);
}

/// Whether the aspect is a figure of the indicator that is there to be shown.
bool is_there(const ContributionContext& context, const Target& target, doc::Aspect aspect) {
    const Assessment* assessment = assessment_of(context, target);
    if (aspect == doc::Aspect::base) return target.base.has_value();
    if (assessment == nullptr) return false;
    if (aspect == doc::Aspect::newest) return assessment->newest.has_value();
    return aspect == doc::Aspect::actual && (assessment->actual || assessment->reference);
}

doc::Cell cell_of(const ContributionContext& context, const Target& target,
                  const TargetColumn& column) {
    const std::string id = column.id;
    const std::string& language = context.edition.language;
    if (id == "target") return text_cell(target_title(context.catalog, target).in(language));
    if (id == "unit") return text_cell(unit_text(context, target));
    if (id == "strength") return text_cell(strength_word(target.strength).in(language));
    doc::Value value;
    value.target = target.id;
    value.aspect = column.aspect;
    value.with_unit =
        is_there(context, target, column.aspect) && stands_in_other_unit(context, target);
    doc::Cell cell;
    cell.content.push_back({value});
    if (column.aspect == doc::Aspect::state && is_disputed(context, target))
        cell.notes.push_back({doc::Inline{doc::Run{
            language == "zh" ? std::string("其他评价方法的判断不同，见附件")
                             : std::string("other methods see it otherwise; see the annex")}}});
    return cell;
}

doc::Row heading_row(const ContributionContext& context, const std::string& sector,
                     std::size_t width) {
    const Sector* known = context.catalog.find_sector(sector);
    doc::Row row;
    row.kind = doc::RowKind::group;
    row.cells.push_back(
        text_cell(known == nullptr ? sector : known->title.in(context.edition.language)));
    row.cells.back().column_span = static_cast<int>(width);
    return row;
}

}  // namespace

const std::vector<std::string>& target_columns() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> names;
        for (const auto& column : all_columns()) names.emplace_back(column.id);
        return names;
    }();
    return ids;
}

std::vector<std::string> section_columns(const ContributionContext& context,
                                         const std::vector<const Target*>& targets) {
    std::vector<std::string> columns{"target", "demand", "due"};
    for (const char* id : {"actual", "period", "completion", "schedule", "state", "previous"})
        columns.emplace_back(id);
    for (const char* id : {"base", "newest", "newest_period"})
        if (is_usual(context, targets, id)) columns.emplace_back(id);
    return columns;
}

doc::Table target_table(const ContributionContext& context,
                        const std::vector<const Target*>& targets,
                        const std::vector<std::string>& columns, bool by_sector) {
    doc::Table table;
    std::vector<const TargetColumn*> shown;
    for (const auto& column : all_columns()) {
        const bool wanted =
            columns.empty() ? is_usual(context, targets, column.id) : is_asked(columns, column.id);
        if (!wanted) continue;
        shown.push_back(&column);
        table.columns.push_back(
            {column.id,
             column.type,
             {doc::Inline{doc::Run{column.header.in(context.edition.language)}}},
             {}});
    }
    table.wide = shown.size() > 7;
    std::string sector;
    for (const Target* target : targets) {
        if (by_sector && target->sector != sector) {
            sector = target->sector;
            table.rows.push_back(heading_row(context, sector, shown.size()));
        }
        doc::Row row;
        for (const TargetColumn* column : shown)
            row.cells.push_back(cell_of(context, *target, *column));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace almanac
