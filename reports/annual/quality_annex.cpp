// Why: a reader must be able to see how far the figures can be trusted: what is doubtful, what
// lacks, what others say. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "annual/build.hpp"
#include "annual/chapters.hpp"
#include "annual/part_years.hpp"
#include "assess/evidence.hpp"
#include "assess/period_text.hpp"
#include "measure/derivation_text.hpp"
#include "status/status_text.hpp"
#include "transform/figure_text.hpp"

namespace almanac::annual {
namespace {

doc::Inline figure_in(const std::string& indicator, const std::string& area, int year,
                      bool with_unit) {
    doc::Value value;
    value.indicator = indicator;
    value.area = area;
    value.period = std::to_string(year);
    value.with_unit = with_unit;
    return {value};
}

/// 旅游总收入 10亿元；国内旅游收入 12.5亿元
doc::Inlines figures_of(const ContributionContext& context, const Doubt& doubt,
                        const Voice& voice) {
    doc::Inlines content;
    for (const auto& looked_at : doubt.figures) {
        const Indicator& indicator = context.catalog.indicators.at(looked_at.indicator);
        std::string name = content.empty() ? "" : voice("；", "; ");
        name += indicator.name.in(voice.language);
        if (looked_at.year != doubt.year)
            name += voice("（", " (") + period_text(year_period(looked_at.year), voice.language) +
                    voice("）", ")");
        content.push_back(run(name + " "));
        content.push_back(figure_in(looked_at.indicator, doubt.area, looked_at.year, true));
    }
    return content;
}

std::string answer_of(const Doubt& doubt, const Voice& voice) {
    if (!doubt.answer) return voice("待核实", "to be verified");
    const bool sender = doubt.answer->by == DoubtAnswer::By::sender;
    return (sender ? voice("填报说明：", "Note of the sender: ")
                   : voice("编制说明：", "Note of the compilers: ")) +
           doubt.answer->text.in(voice.language);
}

doc::Row row_of(const ContributionContext& context, const Doubt& doubt, const Voice& voice) {
    const Area* area = context.catalog.find_area(doubt.area);
    doc::Row row;
    row.cells.push_back(cell(
        context.catalog.indicators.at(doubt.indicator).name.in(voice.language) + voice("（", " (") +
        (area == nullptr ? doubt.area : area->name.in(voice.language)) + voice("）", ")")));
    row.cells.push_back(cell(figures_of(context, doubt, voice)));
    row.cells.push_back(cell(doubt.demand.in(voice.language)));
    row.cells.push_back(cell(answer_of(doubt, voice)));
    return row;
}

void add_doubts(const ContributionContext& context, const QualityNotes& notes, const Voice& voice,
                doc::Section& annex) {
    if (notes.doubts.empty()) {
        annex.blocks.push_back(paragraph(
            "annex.quality.no_doubts",
            {run(voice("按各领域的核对规则和各指标以往数据检验，未发现存疑数据。",
                       "Held against the checks of all sectors and the history of each indicator, "
                       "no figure is doubtful."))}));
        return;
    }
    doc::Table table;
    table.caption = {run(voice("存疑数据及说明", "Doubtful figures, and who answers for them"))};
    table.columns = {column("indicator", voice("指标", "Indicator")),
                     column("figures", voice("相关数据", "Figures")),
                     column("doubt", voice("疑问", "Doubt")),
                     column("answer", voice("说明", "Answer"))};
    int year = 0;
    for (const auto& doubt : notes.doubts) {
        if (doubt.year != year)
            table.rows.push_back(group_row(
                period_text(year_period(year = doubt.year), voice.language), table.columns.size()));
        table.rows.push_back(row_of(context, doubt, voice));
    }
    table.notes.push_back(
        {run(voice("存疑不等于有误：所列数据与核对规则或以往数据不相符，说明栏写明由谁作何说明；"
                   "未说明的待核实。",
                   "Doubtful is not wrong: these figures do not fit the checks or their own "
                   "history. The last column says who explains them; the others are to be "
                   "verified."))});
    annex.blocks.push_back({"annex.quality.doubts", std::move(table)});
}

doc::Row row_of(const std::string& name, const Standing& standing, const Voice& voice) {
    doc::Row row;
    row.cells.push_back(cell(name));
    for (const std::size_t count :
         {standing.due, standing.accepted, standing.missing, standing.waived,
          standing.not_applicable, standing.not_released})
        row.cells.push_back(cell(std::to_string(count)));
    row.cells.push_back(cell(rate_text(standing, voice.language)));
    return row;
}

/// Who has handed in what by the cut-off (DOMAIN 17).
void add_completeness(const QualityNotes& notes, const Voice& voice, doc::Section& annex) {
    if (notes.units.empty()) return;
    const auto number = doc::ColumnType::number;
    doc::Table table;
    table.caption = {run(voice("各单位报送情况", "What units have handed in"))};
    table.unit_line = {run(voice("单位：项", "Items"))};
    table.columns = {column("unit", voice("填报单位", "Unit")),
                     column("due", voice("应报", "Due"), number),
                     column("accepted", voice("已收", "Accepted"), number),
                     column("missing", voice("未报", "Missing"), number),
                     column("waived", voice("其中已说明", "of these explained"), number),
                     column("not_applicable", voice("不适用", "Not applicable"), number),
                     column("not_released", voice("尚未发布", "Not yet released"), number),
                     column("rate", voice("报送率", "Rate"), number)};
    for (const auto& unit : notes.units)
        table.rows.push_back(row_of(unit.name.in(voice.language), unit, voice));
    table.rows.push_back(row_of(voice("合计", "Total"), notes.total, voice));
    table.rows.back().kind = doc::RowKind::total;
    table.notes.push_back(
        {run(voice("应报为由观测取得的指标和各牵头单位的任务进展；几个单位共同牵头的任务在各单位"
                   "分列，合计只计一次。报送率＝已收÷（应报－不适用－尚未发布）。",
                   "Due are the indicators that are observed, and reports of tasks from each unit "
                   "that leads them; what several units lead stands under each and counts once in "
                   "the total. Rate = accepted / (due - not applicable - not yet released)."))});
    annex.blocks.push_back({"annex.quality.completeness", std::move(table)});
}

/// How much more the other figure is; nothing where one of them is no exact value.
std::string difference_text(const Indicator& indicator, const MeasuredSeries& series,
                            const Alternative& other, const std::string& language) {
    const auto& points = series.yearly.points;
    const auto used = std::find_if(points.begin(), points.end(), [&](const Point& point) {
        return point.period == other.point.period;
    });
    const auto is_exact = [](const Point& point) {
        return has_value(point.status) && point.bound == Bound::exact;
    };
    if (used == points.end() || !is_exact(*used) || !is_exact(other.point)) return "—";
    Reading difference;
    difference.value = settle(other.point.value - used->value);
    difference.decimals = std::max(other.point.decimals, used->decimals);
    return (difference.value > 0 ? "+" : "") +
           print_figure(indicator, difference, {language, true, {}}).text;
}

doc::Row row_of(const ContributionContext& context, const Voice& voice,
                const MeasuredSeries& series, int year, const Alternative& alternative) {
    const Indicator& indicator = *context.catalog.find_indicator(series.indicator);
    const Area& area = *context.catalog.find_area(series.area);
    const Reading reading = reading_of(alternative.point, alternative.provenance);
    doc::Value used;
    used.indicator = series.indicator;
    used.area = series.area;
    used.period = std::to_string(year);
    const std::string source =
        alternative.provenance.source_class != 0
            ? alternative.provenance.source
            : derivation_text(context.catalog, indicator, alternative.provenance)
                  .in(voice.language);
    const std::string replaced =
        alternative.replaced ? voice("（修订前）", " (before it was revised)") : std::string();
    doc::Row row;
    row.cells.push_back(cell(indicator.name.in(voice.language) + voice("（", " (") +
                             area.name.in(voice.language) + voice("）", ")")));
    row.cells.push_back(cell(period_text(reading.period, voice.language)));
    row.cells.push_back(cell(doc::Inlines{doc::Inline{used}}));
    row.cells.push_back(cell(print_figure(indicator, reading, {voice.language, true, {}}).text));
    row.cells.push_back(cell(difference_text(indicator, series, alternative, voice.language)));
    row.cells.push_back(cell(source + replaced));
    return row;
}

/// Other sources for a figure in use, and totals of the areas within, with their difference (DOMAIN
/// 11 and 12).
void add_sources(const ContributionContext& context, const Voice& voice, doc::Section& annex) {
    doc::Table table;
    table.caption = {run(voice("同一数据有多个来源的情况", "Figures with several sources"))};
    table.columns = {column("indicator", voice("指标", "Indicator")),
                     column("period", voice("时期", "Period"), doc::ColumnType::period),
                     column("used", voice("采用", "Used"), doc::ColumnType::number),
                     column("other", voice("未采用", "Not used"), doc::ColumnType::number),
                     column("difference", voice("相差", "Difference"), doc::ColumnType::number),
                     column("source", voice("未采用数据的来源", "Source of what was not used"))};
    for (const auto& [key, series] : context.figures.all()) {
        const bool known = context.catalog.find_indicator(key.first) != nullptr &&
                           context.catalog.find_area(key.second) != nullptr;
        if (!known) continue;
        for (const auto& [year, alternatives] : series->alternatives) {
            if (year > context.edition.year) continue;
            for (const auto& alternative : alternatives)
                table.rows.push_back(row_of(context, voice, *series, year, alternative));
        }
    }
    if (table.rows.empty()) {
        annex.blocks.push_back(paragraph(
            "annex.quality.none",
            {run(voice("未发现同一数据有多个来源的情况。", "No figure has several sources."))}));
    } else {
        annex.blocks.push_back({"annex.quality.sources", std::move(table)});
    }
}

}  // namespace

doc::Section quality(const ContributionContext& context, const QualityNotes& notes) {
    const Voice voice{context.edition.language};
    doc::Section annex = section("annex.quality", voice("数据质量说明", "Data quality"));
    add_doubts(context, notes, voice, annex);
    add_completeness(notes, voice, annex);
    add_part_years(context, voice, annex);
    add_sources(context, voice, annex);
    return annex;
}

}  // namespace almanac::annual
