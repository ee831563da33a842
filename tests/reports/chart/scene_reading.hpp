// Why: tests ask a scene what it shows, not how its tree is nested.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "chart/chart.hpp"
#include "sample_document.hpp"

namespace almanac::chart {

/// Calls `visit` for every shape below `elements`, groups included.
inline void walk(const std::vector<Element>& elements,
                 const std::function<void(const Element&)>& visit) {
    for (const auto& element : elements) {
        visit(element);
        if (const auto* group = std::get_if<Group>(&element.shape)) walk(group->elements, visit);
    }
}

template <class Shape>
std::vector<const Shape*> all(const std::vector<Element>& elements) {
    std::vector<const Shape*> found;
    walk(elements, [&](const Element& element) {
        if (const auto* shape = std::get_if<Shape>(&element.shape)) found.push_back(shape);
    });
    return found;
}

inline std::vector<const Group*> groups(const Scene& scene, std::string_view name) {
    auto found = all<Group>(scene.elements);
    std::erase_if(found, [&](const Group* group) { return group->name != name; });
    return found;
}

inline std::size_t marks_in(const Group& group) {
    std::size_t count = 0;
    for (const auto* inner : all<Group>(group.elements)) count += inner->name == "mark" ? 1 : 0;
    return count;
}

inline bool says(const Scene& scene, std::string_view words) {
    for (const auto* run : all<TextRun>(scene.elements))
        if (run->text.find(words) != std::string::npos) return true;
    return false;
}

/// A chart of `kind` with one label column and, for each of `columns`, a row of cells: a number's
/// text, or nothing for a gap.
struct GivenColumn {
    doc::ChartRole role;
    std::vector<std::string> cells;
};
inline doc::Chart given_chart(doc::ChartKind kind, const std::vector<std::string>& labels,
                              const std::vector<GivenColumn>& columns) {
    using almanac::testing::SampleBuilder;
    doc::Chart chart;
    chart.kind = kind;
    chart.alternative = "given";
    chart.roles = {doc::ChartRole::label};
    chart.data.columns = {
        almanac::testing::column("label", doc::ColumnType::text, {SampleBuilder::run("名称")})};
    chart.data.rows.resize(labels.size());
    for (std::size_t r = 0; r < labels.size(); ++r)
        chart.data.rows[r].cells = {{{SampleBuilder::run(labels[r])}, 1, 1, {}}};
    for (const auto& column : columns) {
        chart.roles.push_back(column.role);
        chart.data.columns.push_back(
            almanac::testing::column("c", doc::ColumnType::number, {SampleBuilder::run("数值")}));
        for (std::size_t r = 0; r < labels.size(); ++r) {
            doc::Inlines content;
            if (!column.cells[r].empty()) content = {{doc::Literal{column.cells[r], "虚构"}}};
            chart.data.rows[r].cells.push_back({std::move(content), 1, 1, {}});
        }
    }
    return chart;
}

inline const std::vector<doc::ChartKind>& chart_kinds() {
    using doc::ChartKind;
    static const std::vector<ChartKind> kinds{ChartKind::path,     ChartKind::areas,
                                              ChartKind::progress, ChartKind::states,
                                              ChartKind::line,     ChartKind::bar};
    return kinds;
}

/// The role that a kind of chart draws its values from.
inline doc::ChartRole value_role(doc::ChartKind kind) {
    if (kind == doc::ChartKind::progress) return doc::ChartRole::completion;
    if (kind == doc::ChartKind::states) return doc::ChartRole::state;
    return doc::ChartRole::observed;
}

inline doc::Document empty_document(const std::string& language = "zh") {
    doc::Document document;
    document.language = language;
    return document;
}

}  // namespace almanac::chart
