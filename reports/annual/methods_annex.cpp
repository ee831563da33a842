// Why: a verdict by one method alone hides that others, in official use elsewhere, see it
// otherwise. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "annual/outlook.hpp"
#include "assess/words.hpp"
#include "methods/methods.hpp"

namespace almanac::annual {
namespace {

bool says_anything(const Assessment& assessment) {
    return assessment.own.has_value() ||
           std::any_of(assessment.panel.begin(), assessment.panel.end(),
                       [](const MethodResult& result) { return result.grade.has_value(); });
}

doc::Cell absent(const Text& why, const Voice& voice) {
    doc::Cell none = cell("—");
    none.notes.push_back({run(why.in(voice.language))});
    return none;
}

std::string marked(bool differs, std::string text) { return (differs ? "≠ " : "") + text; }

doc::Cell method_cell(const Assessment& assessment, const MethodResult& result,
                      const Voice& voice) {
    if (!result.grade) return absent(result.why_not, voice);
    return cell(
        marked(disagrees(assessment.light, result), grade_word(*result.grade).in(voice.language)));
}

doc::Cell own_cell(const Assessment& assessment, const Voice& voice) {
    if (!assessment.own) return cell("—");
    return cell(marked(disagrees(assessment.light, *assessment.own),
                       printed_word(assessment.own->state).in(voice.language)));
}

using Compared = std::vector<Judged>;

std::vector<doc::Column> columns_of(const Compared& all, bool with_own, const Voice& voice) {
    std::vector<doc::Column> columns{
        column("target", voice("目标", "Target")),
        column("state", voice("本报告状态", "State here"), doc::ColumnType::state),
        column("schedule", voice("时序进度", "Schedule"), doc::ColumnType::number)};
    for (const auto& result : all.front().assessment->panel)
        columns.push_back(column("method." + std::to_string(static_cast<int>(result.method)),
                                 method_name(result.method).in(voice.language)));
    if (with_own) columns.push_back(column("own", voice("行业自有方法", "The sector's own")));
    return columns;
}

doc::Table comparison(const ContributionContext& context, const Compared& all) {
    const Voice voice{context.edition.language};
    const bool with_own = std::any_of(all.begin(), all.end(), [](const Judged& each) {
        return each.assessment->own.has_value();
    });
    doc::Table table;
    table.columns = columns_of(all, with_own, voice);
    const auto differing = std::count_if(
        all.begin(), all.end(), [](const Judged& each) { return is_disputed(*each.assessment); });
    for (const auto& [target, assessment] : all) {
        doc::Row row;
        row.cells.push_back(cell(target_title(context.catalog, *target).in(voice.language)));
        row.cells.push_back(cell(doc::Inlines{of_target(target->id, doc::Aspect::state)}));
        row.cells.push_back(cell(doc::Inlines{of_target(target->id, doc::Aspect::schedule)}));
        for (const auto& result : assessment->panel)
            row.cells.push_back(method_cell(*assessment, result, voice));
        if (with_own) row.cells.push_back(own_cell(*assessment, voice));
        table.rows.push_back(std::move(row));
    }
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
    return table;
}

}  // namespace

doc::Section methods_compared(const ContributionContext& context) {
    const Voice voice{context.edition.language};
    doc::Section annex = section(
        "annex.methods", voice("各评价方法对照和到期展望", "Methods compared, and the outlook"));
    Compared all;
    for (const auto& each : judged(context)) {
        if (says_anything(*each.assessment)) all.push_back(each);
    }
    if (!all.empty()) annex.blocks.push_back({"annex.methods.table", comparison(context, all)});
    if (auto table = outlook(context); !table.rows.empty())
        annex.blocks.push_back({"annex.methods.outlook", std::move(table)});
    if (auto table = trends(context); !table.rows.empty())
        annex.blocks.push_back({"annex.methods.trends", std::move(table)});
    return annex;
}

}  // namespace almanac::annual
