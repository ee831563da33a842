// Why: see part_years.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/part_years.hpp"

#include <optional>

#include "assess/period_text.hpp"
#include "quality/doubts.hpp"

namespace almanac::annual {
namespace {

/// Whether `a` says more of its year than `b`.
bool says_more(const Period& a, const Period& b) {
    return a.last != b.last ? a.last > b.last : a.first < b.first;
}

std::optional<Period> furthest_part(const MeasuredSeries& series, int year) {
    std::optional<Period> furthest;
    for (const auto& other : series.other) {
        if (!other.key.breakdown.empty() || !other.key.basis.empty()) continue;
        for (const auto& point : other.points) {
            if (point.period.year() != year || !has_value(point.status)) continue;
            if (!furthest || says_more(point.period, *furthest)) furthest = point.period;
        }
    }
    return furthest;
}

}  // namespace

void add_part_years(const ContributionContext& context, const Voice& voice, doc::Section& section) {
    const int year = context.edition.year;
    doc::Table table;
    table.caption = {run(voice("本年度只有部分时期数据的指标",
                               "Indicators with figures for a part of the year only"))};
    table.columns = {
        column("indicator", voice("指标", "Indicator")),
        column("period", voice("时期", "Period"), doc::ColumnType::period),
        column("value", voice("数值", "Value"), doc::ColumnType::number),
        column("growth",
               voice("比上年同期增长（公布数，%）", "Growth on the year before (published, %)"),
               doc::ColumnType::number)};
    for (const auto& [key, series] : context.figures.all()) {
        const Indicator* indicator = context.catalog.find_indicator(key.first);
        if (indicator == nullptr || key.second != context.edition.area) continue;
        const auto part = furthest_part(*series, year);
        if (!part || point_in(context.figures, key.first, key.second, year) != nullptr) continue;
        doc::Row row;
        row.cells = {cell(indicator->name.in(voice.language)),
                     cell(period_text(*part, voice.language)),
                     cell({of_indicator(key.first, to_text(*part), doc::Aspect::actual, true)}),
                     cell({of_indicator(key.first, to_text(*part), doc::Aspect::growth)})};
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return;
    section.blocks.push_back(paragraph(
        "annex.quality.part_years_note",
        {run(voice("下列指标至数据截止日只有部分时期的数据，不代替全年（年末）数，也不据以"
                   "判断目标是否完成。",
                   "Of these indicators a part of the year is known by the cut-off; it "
                   "stands for no year and decides no target."))}));
    section.blocks.push_back({"annex.quality.part_years", std::move(table)});
}

}  // namespace almanac::annual
