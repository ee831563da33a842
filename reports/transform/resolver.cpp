// Why: figures of indicators; those of targets, counts among them, are in resolve_target.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "almanac/model/words.hpp"
#include "assess/evidence.hpp"
#include "assess/period_text.hpp"
#include "assess/spoken.hpp"
#include "assess/words.hpp"
#include "measure/derivation_text.hpp"
#include "measure/parts.hpp"
#include "transform/audience.hpp"
#include "transform/figure_text.hpp"
#include "transform/resolve.hpp"

namespace almanac {
namespace {

using measure_detail::find_point;
using measure_detail::is_exact;

const char* aspect_name(doc::Aspect aspect) {
    switch (aspect) {
        case doc::Aspect::actual: return "actual";
        case doc::Aspect::growth: return "growth";
        case doc::Aspect::period: return "period";
        case doc::Aspect::target: return "target";
        case doc::Aspect::base: return "base";
        case doc::Aspect::completion: return "completion";
        case doc::Aspect::schedule: return "schedule";
        case doc::Aspect::expected: return "expected";
        case doc::Aspect::required: return "required";
        case doc::Aspect::state: return "state";
        case doc::Aspect::previous_state: return "previous_state";
        case doc::Aspect::due: return "due";
        case doc::Aspect::leads: return "leads";
        case doc::Aspect::count: return "count";
        case doc::Aspect::required_step: return "required_step";
        case doc::Aspect::years_ahead: return "years_ahead";
        case doc::Aspect::forecast: return "forecast";
        case doc::Aspect::forecast_range: return "forecast_range";
        case doc::Aspect::newest: return "newest";
        case doc::Aspect::newest_period: return "newest_period";
    }
    return "";
}

std::optional<int> relative_year(const std::string& period, int year) {
    if (period.empty() || period == "year") return year;
    if (period.rfind("year-", 0) != 0) return std::nullopt;
    int back = 0;
    for (const char c : period.substr(5)) {
        if (c < '0' || c > '9' || back > 999) return std::nullopt;
        back = back * 10 + (c - '0');
    }
    return year - back;
}

/// A figure and the series that it stands in; null where there is none.
struct Found {
    const Series* series = nullptr;
    const Point* point = nullptr;
};

/// Why a change from one year to the next cannot be told from two figures; empty where it can.
Text why_no_growth(Growth::Kind kind, const Point& before, const Point& now) {
    if (!has_value(before.status) || !has_value(now.status)) return {};
    if (is_break(now)) return {"变化因口径变动不可比", "not comparable, the definition changed"};
    if (!is_exact(before) || !is_exact(now))
        return {"数据不全或非确数，不计增速", "not whole or not exact: no growth"};
    if (kind != Growth::Kind::rate) return {};
    if (before.value == 0) return {"基数为零，不计增速", "the base is zero: no growth"};
    if (before.value < 0) return {"基数为负，不计增速", "the base is negative: no growth"};
    if (now.value < 0) return {"由正转负，不计增速", "turned negative: no growth"};
    return {};
}

/// Whether a change from one year to the next can be told from two figures.
bool is_comparable(Growth::Kind kind, const Point& before, const Point& now) {
    return has_value(before.status) && has_value(now.status) &&
           why_no_growth(kind, before, now).empty();
}

/// Prices that money is counted in, where the indicator says so.
std::string basis_of(const Indicator& indicator, std::string_view language) {
    switch (indicator.price_basis) {
        case PriceBasis::not_money: return {};
        case PriceBasis::current: return Text("现价", "current prices").in(language);
        case PriceBasis::constant: return Text("可比价", "constant prices").in(language);
    }
    return {};
}

/// A census, or a new scope, restates whole stretches of years.
bool is_restated(const Point& point) {
    return point.status == Status::revised_census || point.status == Status::revised_scope;
}

/// Whether two figures are of one vintage (DOMAIN 13): growth from a year as it was issued to one
/// as a census restated it, or from one restated to one issued before that, is none.
bool is_one_vintage(const Series& series, const Point& before, const Point& now) {
    if (is_restated(before) == is_restated(now)) return true;
    if (is_restated(now)) return false;
    const auto& restated = series.provenances.at(before.provenance);
    const auto& issued = series.provenances.at(now.provenance);
    if (restated.published && issued.published) return *restated.published <= *issued.published;
    return restated.submission <= issued.submission;
}

/// The headline's figure of exactly `period`, of whatever kind.
Found point_of(const MeasuredSeries& measured, const Period& period) {
    if (const Point* point = find_point(measured.yearly, period)) return {&measured.yearly, point};
    for (const auto& other : measured.other) {
        // One kind of a thing is not the thing, and prices of another basis are other figures.
        if (!other.key.breakdown.empty() || !other.key.basis.empty()) continue;
        for (const auto& point : other.points)
            if (point.period == period) return {&other, &point};
    }
    return {};
}

}  // namespace

Resolver::Resolver(const ContributionContext& context, const SourceList& sources)
    : context_(context), sources_(sources) {
    for (const auto& assessment : context.assessments)
        assessments_[assessment.target] = &assessment;
}

std::string Resolver::id_of(const doc::Value& value) {
    std::string id = "f";
    for (const auto& part : {value.indicator, value.target, value.area, value.period,
                             std::string(aspect_name(value.aspect))}) {
        if (part.empty()) continue;
        id += '-';
        for (const char c : part) {
            const bool plain =
                std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_';
            id += plain ? c : '_';
        }
    }
    return value.with_unit ? id + "-u" : id;
}

doc::Value Resolver::settled(const doc::Value& value) const {
    doc::Value settled = value;
    if (settled.aspect == doc::Aspect::count) return settled;
    if (!settled.target.empty()) return settled;
    if (settled.area.empty()) settled.area = context_.edition.area;
    if (const auto year = relative_year(settled.period, context_.edition.year)) {
        settled.period = std::to_string(*year);
    } else if (settled.period == "latest") {
        const auto* series = context_.figures.find(settled.indicator, settled.area);
        if (series == nullptr) return settled;
        for (const auto& point : series->yearly.points) {
            if (has_value(point.status) && point.period.year() <= context_.edition.year)
                settled.period = to_text(point.period);
        }
    }
    return settled;
}

std::string Resolver::none(const doc::Value& value) const {
    if (!value.with_unit) return "—";
    return zh() ? "暂无数据" : "no data";
}

std::string Resolver::none(const Indicator& indicator, const doc::Value& value) const {
    const auto period = parse_period(value.period);
    const bool yearly = period && period->kind == PeriodKind::year;
    const Evidence evidence(context_.catalog, context_.figures, indicator.id, value.area);
    if (!yearly || !evidence.is_awaited(period->first.year, context_.edition.cut_off))
        return none(value);
    return status_word(Status::not_yet_released).in(context_.edition.language);
}

doc::Figure Resolver::figure(const doc::Value& reference) const {
    const doc::Value value = settled(reference);
    doc::Figure figure = value.aspect == doc::Aspect::count ? count_figure(value)
                         : !value.target.empty()            ? target_figure(value)
                                                            : indicator_figure(value);
    figure.indicator = figure.indicator.empty() ? value.indicator : figure.indicator;
    figure.area = figure.area.empty() ? value.area : figure.area;
    figure.period = figure.period.empty() ? value.period : figure.period;
    figure.target = value.target;
    figure.aspect = value.aspect;
    figure.unit = unit_of(figure);
    if (const auto judged = assessments_.find(value.target); judged != assessments_.end())
        figure.verdict = judged->second->state;
    return figure;
}

std::string Resolver::unit_of(const doc::Figure& figure) const {
    const std::string& language = context_.edition.language;
    if (figure.shown && !figure.shown->unit.empty()) return figure.shown->unit;
    if (figure.aspect == doc::Aspect::target) {
        const Target* target = context_.catalog.find_target(figure.target);
        return target == nullptr ? std::string() : demand_unit(context_.catalog, *target, language);
    }
    const bool of_indicator = figure.aspect == doc::Aspect::actual ||
                              figure.aspect == doc::Aspect::base ||
                              figure.aspect == doc::Aspect::expected;
    const Indicator* indicator = context_.catalog.find_indicator(figure.indicator);
    return indicator == nullptr || !of_indicator ? std::string()
                                                 : header_unit(*indicator, language);
}

doc::Figure Resolver::indicator_figure(const doc::Value& value) const {
    doc::Figure figure;
    const Indicator* indicator = context_.catalog.find_indicator(value.indicator);
    const Area* area = context_.catalog.find_area(value.area);
    if (indicator == nullptr || area == nullptr) return figure;
    const auto period = parse_period(value.period);
    if (!period && value.period != "latest") return figure;
    figure.title = fmt::format(
        fmt::runtime(zh() ? "{}，{}，{}" : "{}, {}, {}"),
        indicator->name.in(context_.edition.language), area->name.in(context_.edition.language),
        period ? period_text(*period, context_.edition.language) : (zh() ? "最新" : "latest"));
    figure.text = none(value);
    if (!may_see(context_.edition.audience, indicator->release)) {
        figure.text = zh() ? "不公开" : "not public";
        return figure;
    }
    const auto* series = context_.figures.find(value.indicator, value.area);
    if (!period) return figure;
    if (series != nullptr && series->withheld.count(*period) != 0) {
        figure.text = zh() ? "不公开" : "not public";
        return figure;
    }
    if (value.aspect == doc::Aspect::growth) {
        doc::Figure growth = growth_figure(*indicator, series, value);
        const bool whole = period->kind == PeriodKind::year;
        growth.title =
            figure.title + (zh() ? (whole ? "，比上年" : "，比上年同期") : ", on the year before");
        return growth;
    }
    const auto [owner, point] = series == nullptr ? Found{} : point_of(*series, *period);
    if (point == nullptr) {
        figure.text = none(*indicator, value);
        return figure;
    }
    if (value.aspect == doc::Aspect::period) {
        figure.text = period_text(*period, context_.edition.language);
        return figure;
    }
    const Reading reading = owner == &series->yearly
                                ? reading_of(*series, *point)
                                : reading_of(*point, owner->provenances.at(point->provenance));
    doc::Figure shown =
        reading_figure(*indicator, reading, value, limits_of(value.indicator, value.area));
    shown.title = figure.title;
    return shown;
}

doc::Figure Resolver::reading_figure(const Indicator& indicator, const Reading& reading,
                                     const doc::Value& value, std::vector<double> limits) const {
    doc::Figure figure;
    PrintedFigure printed = print_figure(
        indicator, reading, {context_.edition.language, value.with_unit, std::move(limits)});
    figure.text = std::move(printed.text);
    if (printed.shown) {
        figure.number = reading.value;
        figure.decimals = printed.shown->number.decimals;
        figure.shown = std::move(printed.shown);
    }
    figure.marks = std::move(printed.marks);
    figure.period = to_text(reading.period);
    figure.basis = basis_of(indicator, context_.edition.language);
    if (const int source = sources_.number_of(indicator.id, reading.provenance))
        figure.sources.push_back(source);
    figure.trace = reading_trace(indicator, reading);
    return figure;
}

std::vector<std::string> Resolver::reading_trace(const Indicator& indicator,
                                                 const Reading& reading) const {
    std::vector<std::string> lines;
    const auto& provenance = reading.provenance;
    if (reading.derived) {
        const Text how = derivation_text(context_.catalog, indicator, provenance);
        if (!how.empty()) lines.push_back(how.in(context_.edition.language));
        if (!provenance.note.empty()) lines.push_back(provenance.note);
        return lines;
    }
    lines.push_back(provenance.source);
    if (!provenance.value_as_submitted.empty())
        lines.push_back((zh() ? "原始数据：" : "as submitted: ") + provenance.value_as_submitted +
                        " " + provenance.unit_as_submitted);
    if (!provenance.quotation.empty()) lines.push_back("“" + provenance.quotation + "”");
    if (!provenance.note.empty()) lines.push_back(provenance.note);
    return lines;
}

doc::Figure Resolver::growth_figure(const Indicator& indicator, const MeasuredSeries* series,
                                    const doc::Value& value) const {
    doc::Figure figure;
    figure.text = none(value);
    const auto period = parse_period(value.period);
    if (!period) return figure;
    if (series == nullptr || point_of(*series, *period).point == nullptr)
        figure.text = none(indicator, value);
    const bool yearly = series != nullptr && period->kind == PeriodKind::year;
    const Point* now = yearly ? find_point(series->yearly, *period) : nullptr;
    const Point* before =
        yearly ? find_point(series->yearly, year_period(period->first.year - 1)) : nullptr;
    const bool both = now != nullptr && before != nullptr;
    const bool one_vintage = both && is_one_vintage(series->yearly, *before, *now);
    const Growth growth =
        both ? growth_of(context_.catalog, indicator, before->value, now->value) : Growth{};
    const bool comparable = one_vintage && is_comparable(growth.kind, *before, *now);
    // What two years of a better source say is not displaced by a copy's rate.
    const int weakest =
        comparable ? std::max(series->class_of(*before), series->class_of(*now)) : 0;
    if (auto published = published_growth(indicator, *period, value, weakest)) return *published;
    if (!comparable) {
        if (both) tell_why(*before, *now, growth.kind, one_vintage, value, figure);
        return figure;
    }
    show_growth(figure, growth, {context_.edition.language, value.with_unit, {}});
    for (const Point* point : {before, now})
        add_evidence(indicator, series->yearly, *point, figure);
    return figure;
}

void Resolver::tell_why(const Point& before, const Point& now, Growth::Kind kind, bool one_vintage,
                        const doc::Value& value, doc::Figure& figure) const {
    Text why = why_no_growth(kind, before, now);
    if (why.empty() && !one_vintage && has_value(before.status) && has_value(now.status))
        why = Text("变化因数据修订不可比", "not comparable (one is restated)");
    if (!why.empty()) put_reason(why, value, figure);
}

void Resolver::put_reason(const Text& why, const doc::Value& value, doc::Figure& figure) const {
    const std::string& words = why.in(context_.edition.language);
    if (value.with_unit) {
        figure.text = words;
    } else {
        figure.marks.push_back(words);
    }
}

std::optional<doc::Figure> Resolver::published_growth(const Indicator& indicator,
                                                      const Period& period, const doc::Value& value,
                                                      int weakest) const {
    if (indicator.growth.empty()) return std::nullopt;
    const Indicator* growth = context_.catalog.find_indicator(indicator.growth);
    const auto* series =
        growth == nullptr ? nullptr : context_.figures.find(growth->id, value.area);
    if (series == nullptr) return std::nullopt;
    const auto [owner, point] = point_of(*series, period);
    if (point == nullptr || !is_exact(*point)) return std::nullopt;
    if (weakest > 0 && owner->provenances.at(point->provenance).weakest_class() > weakest)
        return std::nullopt;
    doc::Figure figure;
    show_growth(figure, published_growth_of(*growth, *point),
                {context_.edition.language, value.with_unit, {}});
    add_evidence(*growth, *owner, *point, figure);
    figure.trace.front().insert(0, growth->name.in(context_.edition.language) + " ");
    return figure;
}

void Resolver::add_evidence(const Indicator& indicator, const Series& series, const Point& point,
                            doc::Figure& figure) const {
    const PrintOptions options{context_.edition.language, true, {}};
    Reading reading = reading_of(point, series.provenances.at(point.provenance));
    const auto* measured = context_.figures.find(series.key.indicator, series.key.area);
    reading.doubted = measured != nullptr && point.period.kind == PeriodKind::year &&
                      measured->doubted.count(point.period.first.year) != 0;
    const PrintedFigure printed = print_figure(indicator, reading, options);
    if (const int source = sources_.number_of(indicator.id, reading.provenance))
        figure.sources.push_back(source);
    for (const auto& mark : printed.marks) {
        if (std::find(figure.marks.begin(), figure.marks.end(), mark) == figure.marks.end())
            figure.marks.push_back(mark);
    }
    std::string text = printed.text;
    if (printed.shown) text += counted(indicator, *printed.shown, context_.edition.language);
    figure.trace.push_back(period_text(point.period, context_.edition.language) + " " + text);
}

}  // namespace almanac
