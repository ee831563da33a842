// Why: charts that a sector asks for, as tables of figures with roles; drawing is the writers'.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "assess/words.hpp"
#include "catalog/validity.hpp"
#include "contribute/text_messages.hpp"
#include "contribute/writing.hpp"

namespace almanac::contribute_detail {
namespace {

using doc::ChartRole;
using doc::ColumnType;

doc::Inlines words(std::string text) { return {doc::Inline{doc::Run{std::move(text)}}}; }

doc::Column column(std::string id, ColumnType type, std::string header) {
    return {std::move(id), type, words(std::move(header)), {}};
}

doc::Cell cell(doc::Inlines content) {
    doc::Cell made;
    made.content = std::move(content);
    return made;
}

doc::Inlines of_target(const std::string& target, doc::Aspect aspect,
                       const std::string& period = {}) {
    doc::Value value;
    value.target = target;
    value.aspect = aspect;
    value.period = period;
    value.with_unit = false;
    return {doc::Inline{value}};
}

doc::Inlines of_indicator(const std::string& indicator, const std::string& area, int year) {
    doc::Value value;
    value.indicator = indicator;
    value.area = area;
    value.period = std::to_string(year);
    value.with_unit = false;
    return {doc::Inline{value}};
}

std::string unit_line(const Writing& writing, const Indicator& indicator) {
    const std::string unit = header_unit(indicator, writing.context.edition.language);
    return unit.empty() ? unit : writing.pick("单位：", "Unit: ") + unit;
}

/// Targets on an indicator in the edition's area, earliest due first.
std::vector<const Target*> targets_on(const Writing& writing, const std::string& indicator) {
    std::vector<const Target*> found;
    for (const auto& target : writing.context.catalog.targets) {
        if (target.indicator == indicator && target.area == writing.context.edition.area)
            found.push_back(&target);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Target* a, const Target* b) { return a->due < b->due; });
    return found;
}

struct YearSpan {
    int first = 0;
    int last = 0;
    void take(int year) {
        first = first == 0 ? year : std::min(first, year);
        last = std::max(last, year);
    }
};

YearSpan span_of(const Writing& writing, const Indicator& indicator,
                 const std::vector<const Target*>& targets) {
    YearSpan span;
    span.take(writing.context.edition.year);
    if (const auto* series =
            writing.context.figures.find(indicator.id, writing.context.edition.area)) {
        for (const auto& point : series->yearly.points) {
            const auto year = point.period.year();
            if (year && *year <= writing.context.edition.year && has_value(point.status))
                span.take(*year);
        }
    }
    for (const Target* target : targets) {
        span.take(target->due.year);
        const Path path =
            path_of(writing.context.catalog, *target, writing.context.edition.cut_off);
        if (!path.knots.empty()) span.take(path.knots.front().year);
    }
    return span;
}

doc::Inlines demand_due_in(const std::vector<const Target*>& targets, int year) {
    for (const Target* target : targets) {
        if (target->due.year == year && demands_level(*target) && (target->value || target->lower))
            return of_target(target->id, doc::Aspect::target);
    }
    return {};
}

doc::Chart path_chart(Writing& writing, const Indicator& indicator) {
    doc::Chart chart;
    chart.kind = doc::ChartKind::path;
    const auto targets = targets_on(writing, indicator.id);
    const Target* last = targets.empty() ? nullptr : targets.back();
    const bool has_path =
        last != nullptr &&
        path_of(writing.context.catalog, *last, writing.context.edition.cut_off).shape !=
            Path::Shape::none;
    chart.data.unit_line = words(unit_line(writing, indicator));
    chart.data.columns = {column("year", ColumnType::period, writing.pick("年份", "Year")),
                          column("actual", ColumnType::number, writing.pick("实际值", "Actual"))};
    chart.roles = {ChartRole::label, ChartRole::observed};
    if (has_path) {
        chart.data.columns.push_back(
            column("path", ColumnType::number, writing.pick("目标路径", "Target path")));
        chart.roles.push_back(ChartRole::path);
    }
    chart.data.columns.push_back(
        column("target", ColumnType::number, writing.pick("目标", "Target")));
    chart.roles.push_back(ChartRole::target);
    const YearSpan span = span_of(writing, indicator, targets);
    for (int year = span.first; year <= span.last; ++year) {
        doc::Row row;
        row.cells.push_back(cell(words(std::to_string(year))));
        const bool known = year <= writing.context.edition.year &&
                           known_point(writing, indicator.id, {}, std::to_string(year)) != nullptr;
        row.cells.push_back(cell(known ? of_indicator(indicator.id, {}, year) : doc::Inlines{}));
        if (has_path) {
            const bool on = path_of(writing.context.catalog, *last, writing.context.edition.cut_off)
                                .at(year)
                                .has_value();
            row.cells.push_back(
                cell(on ? of_target(last->id, doc::Aspect::expected, std::to_string(year))
                        : doc::Inlines{}));
        }
        row.cells.push_back(cell(demand_due_in(targets, year)));
        chart.data.rows.push_back(std::move(row));
    }
    chart.cut_off = std::to_string(writing.context.edition.year);
    return chart;
}

doc::Chart areas_chart(Writing& writing, const Indicator& indicator, int year) {
    doc::Chart chart;
    chart.kind = doc::ChartKind::areas;
    chart.data.unit_line = words(unit_line(writing, indicator));
    chart.data.columns = {
        column("area", ColumnType::text, writing.pick("地区", "Area")),
        column("actual", ColumnType::number, std::to_string(year) + writing.pick("年", ""))};
    chart.roles = {ChartRole::label, ChartRole::observed};
    const auto& catalog = writing.context.catalog;
    for (const Area* area : children_in(catalog, writing.context.edition.area, year)) {
        if (!area->adds_up) continue;
        doc::Row row;
        row.cells.push_back(cell(words(area->name.in(writing.context.edition.language))));
        row.cells.push_back(cell(of_indicator(indicator.id, area->code, year)));
        chart.data.rows.push_back(std::move(row));
    }
    return chart;
}

const Assessment* assessment_of(const Writing& writing, const Target& target) {
    for (const auto& assessment : writing.context.assessments) {
        if (assessment.target == target.id) return &assessment;
    }
    return nullptr;
}

doc::Chart progress_chart(Writing& writing, const std::vector<const Target*>& targets) {
    doc::Chart chart;
    chart.kind = doc::ChartKind::progress;
    chart.data.columns = {
        column("target", ColumnType::text, writing.pick("目标", "Target")),
        column("completion", ColumnType::number, writing.pick("完成率", "Completion")),
        column("state", ColumnType::state, writing.pick("状态", "State"))};
    chart.roles = {ChartRole::label, ChartRole::completion, ChartRole::state};
    for (const Target* target : targets) {
        const Assessment* assessment = assessment_of(writing, *target);
        if (assessment == nullptr || !assessment->completion.value) continue;
        doc::Row row;
        row.cells.push_back(cell(words(
            target_title(writing.context.catalog, *target).in(writing.context.edition.language))));
        row.cells.push_back(cell(of_target(target->id, doc::Aspect::completion)));
        row.cells.push_back(cell(of_target(target->id, doc::Aspect::state)));
        chart.data.rows.push_back(std::move(row));
    }
    return chart;
}

doc::Chart states_chart(Writing& writing, const std::vector<const Target*>& targets) {
    doc::Chart chart;
    chart.kind = doc::ChartKind::states;
    const int year = writing.context.edition.year;
    chart.data.columns = {column("target", ColumnType::text, writing.pick("目标", "Target")),
                          column("previous", ColumnType::state, std::to_string(year - 1)),
                          column("state", ColumnType::state, std::to_string(year))};
    chart.roles = {ChartRole::label, ChartRole::state, ChartRole::state};
    for (const Target* target : targets) {
        const Assessment* assessment = assessment_of(writing, *target);
        if (assessment == nullptr) continue;
        doc::Row row;
        row.cells.push_back(cell(words(
            target_title(writing.context.catalog, *target).in(writing.context.edition.language))));
        row.cells.push_back(cell(assessment->previous
                                     ? of_target(target->id, doc::Aspect::previous_state)
                                     : doc::Inlines{}));
        row.cells.push_back(cell(of_target(target->id, doc::Aspect::state)));
        chart.data.rows.push_back(std::move(row));
    }
    return chart;
}

}  // namespace

doc::Blocks chart_block(Writing& writing, const BlockKeys& keys) {
    const std::string kind = keys.get("kind");
    doc::Chart chart;
    if (kind == "path" || kind == "areas") {
        const Indicator* indicator = known_indicator(writing, keys.get("indicator"), [&] {
            return writing.at(keys.line_of("indicator"), 1);
        });
        if (indicator == nullptr) return {};
        const auto year = known_year(writing, keys, "period");
        const bool is_of_others = kind == "path" && is_of_part(writing.context) &&
                                  targets_on(writing, indicator->id).empty();
        if (!year || is_of_others) return {};
        chart = kind == "path" ? path_chart(writing, *indicator)
                               : areas_chart(writing, *indicator, *year);
    } else if (kind == "progress" || kind == "states") {
        const auto targets = pick_targets(writing, keys.get("targets"), keys.line_of("targets"));
        chart =
            kind == "progress" ? progress_chart(writing, targets) : states_chart(writing, targets);
        // A chart of nothing says less than the table that stands beside it.
        if (chart.data.rows.empty()) return {};
    } else {
        writing.diagnostics.push_back(say(messages::missing_key, writing.at(keys.line, 1),
                                          {"chart", "kind: path | areas | progress | states"}));
        return {};
    }
    chart.data.caption = words(keys.get("caption"));
    chart.alternative = keys.get("alt").empty() ? keys.get("caption") : keys.get("alt");
    return {doc::Block{keys.get("id"), std::move(chart)}};
}

}  // namespace almanac::contribute_detail
