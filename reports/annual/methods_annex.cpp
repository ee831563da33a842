// Why: a verdict by one method alone hides that others, in official use elsewhere, see it
// otherwise. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "assess/words.hpp"
#include "methods/methods.hpp"

namespace almanac::annual {
namespace {

bool says_anything(const Assessment& assessment) {
    return std::any_of(assessment.panel.begin(), assessment.panel.end(),
                       [](const MethodResult& result) { return result.grade.has_value(); });
}

doc::Cell method_cell(const Assessment& assessment, const MethodResult& result,
                      const Voice& voice) {
    if (!result.grade) {
        doc::Cell none = cell("—");
        none.notes.push_back({run(result.why_not.in(voice.language))});
        return none;
    }
    const std::string mark = disagrees(assessment.light, result) ? "≠ " : "";
    return cell(mark + grade_word(*result.grade).in(voice.language));
}

std::vector<doc::Column> columns_of(const Assessment& any, const Voice& voice) {
    std::vector<doc::Column> columns{
        column("target", voice("目标", "Target")),
        column("state", voice("本报告状态", "State here"), doc::ColumnType::state)};
    for (const auto& result : any.panel)
        columns.push_back(column("method." + std::to_string(static_cast<int>(result.method)),
                                 method_name(result.method).in(voice.language)));
    return columns;
}

}  // namespace

doc::Section methods_compared(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section annex = section("annex.methods", voice("各评价方法对照", "Methods compared"));
    doc::Table table;
    int differing = 0;
    for (const auto& [target, assessment] : judged(context)) {
        if (!says_anything(*assessment)) continue;
        if (table.columns.empty()) table.columns = columns_of(*assessment, voice);
        doc::Row row;
        row.cells.push_back(cell(target_title(context.catalog, *target).in(voice.language)));
        row.cells.push_back(cell(doc::Inlines{of_target(target->id, doc::Aspect::state)}));
        bool differs = false;
        for (const auto& result : assessment->panel) {
            row.cells.push_back(method_cell(*assessment, result, voice));
            differs = differs || disagrees(assessment->light, result);
        }
        differing += differs ? 1 : 0;
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return annex;
    table.caption = {
        run(voice("未到期目标按各评价方法的结果", "Targets still to come, by each method"))};
    table.row_headers = 1;
    table.wide = true;
    table.notes.push_back({run(fmt::format(
        fmt::runtime(voice(
            "“≠”表示与本报告状态不一致，共{}项。各方法的公式、数值和阈值见该项目标的计算过程。",
            "≠ means that the method sees it otherwise than the state, in {} targets. "
            "Formulas, numbers and thresholds stand with each target's derivation.")),
        differing))});
    annex.blocks.push_back({"annex.methods.table", std::move(table)});
    return annex;
}

}  // namespace almanac::annual
