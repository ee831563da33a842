// Why: see explain.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/explain.hpp"

#include <fmt/format.h>

#include "assess/period_text.hpp"
#include "assess/spoken.hpp"
#include "assess/trace.hpp"
#include "assess/trend.hpp"
#include "assess/words.hpp"
#include "measure/derivation_text.hpp"
#include "measure/incomplete_totals.hpp"

namespace almanac {
namespace {

/// A kind or price basis that a figure is of: ` 夏粮`, ` constant`; nothing for the headline.
std::string kind_of(const SeriesKey& key) {
    std::string kind;
    if (!key.breakdown.empty()) kind += " " + key.breakdown;
    if (!key.basis.empty()) kind += " " + key.basis;
    return kind;
}

/// Where the figure stands in what was handed in, and how it stood there.
std::string delivered_text(const Provenance& provenance, bool zh) {
    if (provenance.submission == 0) return {};
    std::string text = fmt::format(fmt::runtime(zh ? "\n      报送序号 {} 第 {} 行：{}{}"
                                                   : "\n      submission {} row {}: {}{}"),
                                   provenance.submission, provenance.row,
                                   provenance.value_as_submitted, provenance.unit_as_submitted);
    if (!provenance.note.empty()) text += (zh ? "；备注：" : "; note: ") + provenance.note;
    return text;
}

enum class Use { used, doubted, not_used, replaced };

Text use_word(Use use) {
    switch (use) {
        case Use::used: return {"采用", "used"};
        case Use::doubted: return {"采用，存疑待核", "used, in doubt"};
        case Use::not_used: return {"未用", "not used"};
        case Use::replaced: return {"已被修订", "revised since"};
    }
    return {};
}

std::string figure_line(const Catalog& catalog, const Indicator& indicator, const SeriesKey& key,
                        const Point& point, const Provenance& provenance, std::string_view language,
                        Use use) {
    const bool zh = language == "zh";
    const Number number{point.value, point.decimals};
    const UnitOfMeasure unit = spoken_unit(indicator, number, language);
    Shown shown;
    shown.number = in_spoken_unit(indicator, number, unit);
    shown.unit = to_text(unit, language);
    shown.ending = counted(indicator, shown, language);
    shown.prefix = bound_word(point.bound).in(language);
    std::string value =
        has_value(point.status) ? to_text(shown, language) : (zh ? "无数值" : "no value");
    if (const Text kind = status_word(point.status); !kind.empty())
        value += (zh ? "（" : " (") + kind.in(language) + (zh ? "）" : ")");
    if (point.partial) value += zh ? "（数据不全）" : " (incomplete)";
    const std::string mark = use_word(use).in(language);
    const std::string source = provenance.source_class != 0
                                   ? provenance.source
                                   : derivation_text(catalog, indicator, provenance).in(language);
    std::string line = fmt::format("  {}{}  {}  [{}] {}", period_text(point.period, language),
                                   kind_of(key), value, mark, source);
    if (provenance.source_class != 0)
        line +=
            fmt::format(fmt::runtime(zh ? "（{}类来源" : " (class {}"), provenance.source_class);
    if (provenance.source_class != 0)
        line += (provenance.published
                     ? (zh ? "，发布于" : ", published ") + to_text(*provenance.published)
                     : std::string(zh ? "，发布日期不详" : ", date unknown")) +
                (zh ? "）" : ")");
    line += delivered_text(provenance, zh);
    if (!provenance.quotation.empty()) line += "\n      “" + provenance.quotation + "”";
    return line + "\n";
}

/// Years that a sum of the areas within cannot stand for, since some of them have no figure.
std::string incomplete_text(const Catalog& catalog, const Figures& figures,
                            const Indicator& indicator, const std::string& area, bool zh) {
    std::string text;
    for (const auto& [year, known, parts] : incomplete_totals(catalog, figures, indicator, area))
        text +=
            fmt::format(fmt::runtime(zh ? "  {}  下级 {} 个地区中 {} 个有数据，不成合计\n"
                                        : "  {}  of {} areas within, {} have a figure: no total\n"),
                        year, parts, known);
    return text;
}

}  // namespace

std::string explain_indicator(const Catalog& catalog, const Figures& figures,
                              const Indicator& indicator, const std::string& area,
                              std::string_view language) {
    const bool zh = language == "zh";
    const Area* place = catalog.find_area(area);
    std::string text = fmt::format("{}  {}  {}\n", indicator.id, indicator.name.in(language),
                                   place == nullptr ? area : place->name.in(language));
    text += fmt::format(
        "{}{}\n", zh ? "定义：" : "definition: ", indicator.definitions.back().text.in(language));
    if (!indicator.formula.empty())
        text += fmt::format("{}{}\n", zh ? "公式：" : "formula: ", indicator.formula);
    text += zh ? "数据：\n" : "figures:\n";
    const auto* series = figures.find(indicator.id, area);
    const std::string incomplete = incomplete_text(catalog, figures, indicator, area, zh);
    if (series == nullptr || (series->yearly.points.empty() && series->other.empty()))
        return text + (zh ? "  至数据截止日没有数据\n" : "  none by the cut-off\n") + incomplete;
    for (const auto& point : series->yearly.points) {
        text += figure_line(
            catalog, indicator, {}, point, series->yearly.provenances.at(point.provenance),
            language,
            series->doubted.count(point.period.first.year) != 0 ? Use::doubted : Use::used);
        const auto others = point.period.year() ? series->alternatives.find(*point.period.year())
                                                : series->alternatives.end();
        if (others == series->alternatives.end()) continue;
        for (const auto& other : others->second)
            text += figure_line(catalog, indicator, {}, other.point, other.provenance, language,
                                other.replaced ? Use::replaced : Use::not_used);
    }
    for (const auto& other : series->other) {
        for (const auto& point : other.points)
            text += figure_line(catalog, indicator, other.key, point,
                                other.provenances.at(point.provenance), language, Use::used);
    }
    return text + incomplete;
}

std::string explain_trend(const Catalog& catalog, const Figures& figures,
                          const Indicator& indicator, const std::string& area, int year,
                          std::string_view language) {
    const auto trend = trend_of(catalog, figures, indicator, area, year);
    if (!trend) return {};
    const bool zh = language == "zh";
    std::string text = fmt::format(
        fmt::runtime(zh ? "趋势（没有目标，{}年至{}年）：\n" : "trend (no target, {} to {}):\n"),
        trend->from.year, trend->to.year);
    for (const auto& result : trend->methods)
        text += fmt::format("  {}{}{}\n", method_name(result.method).in(language), zh ? "：" : ": ",
                            result_text(result, catalog.workspace.thresholds.methods).in(language));
    return text;
}

std::string explain_assessment(const Catalog& catalog, const Assessment& assessment,
                               std::string_view language) {
    const bool zh = language == "zh";
    const Target* target = catalog.find_target(assessment.target);
    const auto word_of = [&](State state) {
        return (target == nullptr ? printed_word(state) : printed_word(state, *target))
            .in(language);
    };
    std::string text =
        fmt::format("{}  {}  {}\n", assessment.target,
                    target == nullptr ? std::string() : target_title(catalog, *target).in(language),
                    assessment.year);
    for (const auto& step : assessment.trace) {
        text += "  " + step.label.in(language) + (zh ? "：" : ": ") + step.text.in(language);
        if (!step.source.empty()) text += (zh ? "（" : " (") + step.source + (zh ? "）" : ")");
        text += "\n";
    }
    const bool is_past = assessment.group == DueGroup::before_year;
    if (assessment.due_state && (is_past || *assessment.due_state != assessment.state))
        text += fmt::format("  {}{}\n",
                            zh ? "到期时结论：" : "when due: ", word_of(*assessment.due_state));
    if (!assessment.previous) return text;
    const std::string now = word_of(*assessment.previous);
    std::string before = now;
    if (assessment.issued) {
        before = word_of(*assessment.issued) + (zh ? "（上年报告所载" : " (as reported last year");
        if (*assessment.issued != *assessment.previous)
            before += (zh ? "；现重算为" : "; restated: ") + now;
        before += zh ? "）" : ")";
    }
    text += fmt::format("  {}{}\n", zh ? "上年状态：" : "a year ago: ", before);
    return text;
}

}  // namespace almanac
