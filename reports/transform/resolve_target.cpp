// Why: figures of targets: demand, actual, completion, schedule, state, and their words.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "almanac/model/words.hpp"
#include "assess/assess.hpp"
#include "assess/evidence.hpp"
#include "assess/met.hpp"
#include "assess/period_text.hpp"
#include "assess/selection.hpp"
#include "assess/words.hpp"
#include "catalog/duties.hpp"
#include "transform/audience.hpp"
#include "transform/figure_text.hpp"
#include "transform/resolve.hpp"

namespace almanac {
namespace {

void fill_share(doc::Figure& figure, const Measure& measure, const std::vector<double>& limits,
                std::string_view language) {
    if (measure.value) {
        figure.number = measure.value;
        doc::show(figure, shown_percent(*measure.value, limits), language);
    } else if (!measure.why_not.empty()) {
        figure.trace.push_back(measure.why_not.in(language));
    }
}

/// A year ago as it was issued, where that is known, and beside it what the figures of now make of
/// that year (DOMAIN 13).
void fill_previous(const Target& target, const Assessment& assessment, const std::string& language,
                   doc::Figure& figure) {
    if (!assessment.previous) return;
    const State now = *assessment.previous;
    const State state = assessment.issued.value_or(now);
    figure.state = state;
    figure.light = light_of(state);
    figure.text = printed_word(state, target).in(language);
    if (state == now) return;
    const std::string restated = printed_word(now, target).in(language);
    figure.text +=
        language == "zh" ? "（现重算为" + restated + "）" : " (restated: " + restated + ")";
}

}  // namespace

std::vector<double> verdict_limits(const Catalog& catalog, const Target& target) {
    std::vector<double> limits;
    if (const auto demand = demand_of(catalog, target)) {
        for (const double end : {demand->lower, demand->upper}) {
            if (std::isfinite(end)) limits.push_back(end);
        }
    }
    if (target.kind == TargetKind::range && target.upper) limits.push_back(target.upper->value);
    const bool each_year =
        target.kind == TargetKind::yearly_flow || target.kind == TargetKind::yearly_level;
    if (each_year && target.value) limits.push_back(target.value->value);
    return limits;
}

doc::Figure Resolver::target_figure(const doc::Value& value) const {
    const std::string& language = context_.edition.language;
    doc::Figure figure;
    const Target* target = context_.catalog.find_target(value.target);
    const auto found = assessments_.find(value.target);
    if (target == nullptr || found == assessments_.end()) return figure;
    const Assessment& assessment = *found->second;
    figure.indicator = target->indicator;
    figure.area = target->area;
    figure.text = none(value);
    figure.title = target_title(context_.catalog, *target).in(language);
    const auto percent = [&](const Measure& measure, const std::vector<double>& limits) {
        fill_share(figure, measure, limits, language);
        // What is known and gives no number is another thing than what is not known.
        const bool is_known = assessment.actual || assessment.state == State::withheld;
        const bool in_cell = !value.with_unit && value.aspect != doc::Aspect::completion;
        if (!measure.value && is_known && !in_cell && !measure.why_not.empty())
            put_reason(measure.why_not, value, figure);
        for (auto& line : trace_of(assessment)) figure.trace.push_back(std::move(line));
    };
    const auto hidden = [&](doc::Figure closed) {
        closed.text = zh() ? "不公开" : "not public";
        return closed;
    };
    const auto is_closed = [&](const Target& each) {
        return !may_see(context_.edition.audience, each.release);
    };
    const auto& thresholds = context_.catalog.workspace.thresholds;
    switch (value.aspect) {
        case doc::Aspect::actual:
        case doc::Aspect::growth: return actual_of_target(*target, assessment, value);
        case doc::Aspect::period:
            if (const auto& told = assessment.actual ? assessment.actual : assessment.reference)
                figure.text = period_text(told->period, language);
            return figure;
        case doc::Aspect::newest: return newest_of_target(*target, assessment, value);
        case doc::Aspect::newest_period:
            if (assessment.newest) figure.text = period_text(assessment.newest->period, language);
            return figure;
        case doc::Aspect::target:
            if (is_closed(*target)) return hidden(std::move(figure));
            if (auto shown = shown_demand(context_.catalog, *target, language, value.with_unit))
                doc::show(figure, std::move(*shown), language);
            else
                figure.text = demand_text(context_.catalog, *target, language, value.with_unit);
            if (target->value)
                figure.number = target->value->value;
            else if (target->lower)
                figure.number = target->lower->value;
            else if (figure.shown)
                figure.number = figure.shown->number.value;
            for (const auto& quotation : target->quotations)
                figure.trace.push_back("“" + quotation.text + "”");
            return figure;
        case doc::Aspect::base:
            // What an indicator was before the plan is an observation, too.
            if (assessment.state == State::withheld) return hidden(std::move(figure));
            return base_of_target(*target, assessment, value);
        case doc::Aspect::completion:
            percent(assessment.completion, {1.0, thresholds.exceeded});
            return figure;
        case doc::Aspect::schedule:
            percent(assessment.schedule_ratio,
                    {thresholds.ahead, thresholds.on_path, thresholds.near});
            return figure;
        case doc::Aspect::expected: return expected_of_target(*target, assessment, value);
        case doc::Aspect::required: percent(assessment.required_rate, {}); return figure;
        case doc::Aspect::state: fill_state(*target, assessment, value, figure); return figure;
        case doc::Aspect::previous_state:
            fill_previous(*target, assessment, language, figure);
            return figure;
        case doc::Aspect::due:
            figure.text = due_text(target->due, target->due_stated, target->due_wording, language);
            return figure;
        case doc::Aspect::leads:
            figure.text = duty_names(context_.catalog, target->leads, duty_day(context_.edition),
                                     {target->id, target->sector})
                              .in(language);
            if (figure.text.empty()) figure.text = zh() ? "计划未写明" : "not stated in the plan";
            return figure;
        case doc::Aspect::required_step:
        case doc::Aspect::years_ahead:
        case doc::Aspect::forecast:
        case doc::Aspect::forecast_range: return outlook_of_target(*target, assessment, value);
        case doc::Aspect::count: return figure;
    }
    return figure;
}

void Resolver::fill_state(const Target& target, const Assessment& assessment,
                          const doc::Value& value, doc::Figure& figure) const {
    const std::string& language = context_.edition.language;
    figure.state = assessment.state;
    figure.light = assessment.light;
    figure.text = printed_word(assessment.state, target).in(language);
    if (assessment.to_be_verified) figure.marks.emplace_back(zh() ? "待核" : "to be verified");
    figure.trace = trace_of(assessment);
    const Evidence evidence(context_.catalog, context_.figures, target.indicator, target.area);
    Text told = newest_text(assessment, evidence, context_.edition.cut_off);
    if (told.empty() && assessment.years && assessment.years->counted > 0)
        told = years_text(*assessment.years);
    if (told.empty()) return;
    const std::string& words = told.in(language);
    if (value.with_unit) {
        figure.text += zh() ? "，" + words : " (" + words + ")";
    } else {
        figure.marks.push_back(words);
    }
}

doc::Figure Resolver::base_of_target(const Target& target, const Assessment&,
                                     const doc::Value& value) const {
    const std::string& language = context_.edition.language;
    doc::Figure figure;
    figure.indicator = target.indicator;
    figure.area = target.area;
    figure.text = none(value);
    figure.title =
        target_title(context_.catalog, target).in(language) + (zh() ? "，基期" : ", base");
    if (!target.base) return figure;
    const TargetBase& base = *target.base;
    figure.number = base.value.value;
    doc::show(figure, shown_base(context_.catalog, target, language, value.with_unit), language);
    figure.period = to_text(base.period);
    const std::string origin = period_text(base.period, language) + base_origin(base).in(language);
    figure.marks.push_back(origin);
    figure.trace = {origin};
    if (!base.source.empty()) figure.trace.push_back(base.source);
    return figure;
}

doc::Figure Resolver::newest_of_target(const Target& target, const Assessment& assessment,
                                       const doc::Value& value) const {
    doc::Figure figure;
    figure.indicator = target.indicator;
    figure.area = target.area;
    figure.text =
        assessment.state == State::withheld ? (zh() ? "不公开" : "not public") : none(value);
    const Indicator* indicator = context_.catalog.find_indicator(target.indicator);
    if (indicator == nullptr || !assessment.newest) return figure;
    const Reading& reading = *assessment.newest;
    doc::Figure shown =
        reading_figure(*indicator, reading, value, verdict_limits(context_.catalog, target));
    shown.indicator = target.indicator;
    shown.area = target.area;
    shown.title = target_title(context_.catalog, target).in(context_.edition.language) +
                  (zh() ? "，最新，" : ", newest, ") +
                  period_text(reading.period, context_.edition.language);
    return shown;
}

doc::Figure Resolver::actual_of_target(const Target& target, const Assessment& assessment,
                                       const doc::Value& value) const {
    doc::Figure figure;
    figure.indicator = target.indicator;
    figure.area = target.area;
    figure.text =
        assessment.state == State::withheld ? (zh() ? "不公开" : "not public") : none(value);
    figure.title = target_title(context_.catalog, target).in(context_.edition.language);
    const Indicator* indicator = context_.catalog.find_indicator(target.indicator);
    const auto& reading = assessment.actual ? assessment.actual : assessment.reference;
    if (indicator == nullptr || !reading) return figure;
    doc::Figure shown =
        reading_figure(*indicator, *reading, value, verdict_limits(context_.catalog, target));
    shown.indicator = target.indicator;
    shown.area = target.area;
    shown.title = figure.title + (zh() ? "，" : ", ") +
                  period_text(reading->period, context_.edition.language);
    return shown;
}

doc::Figure Resolver::expected_of_target(const Target& target, const Assessment& assessment,
                                         const doc::Value& value) const {
    doc::Figure figure;
    figure.indicator = target.indicator;
    figure.area = target.area;
    figure.text = none(value);
    figure.title = target_title(context_.catalog, target).in(context_.edition.language) +
                   (zh() ? "，进度应达值" : ", value on the path");
    const Indicator* indicator = context_.catalog.find_indicator(target.indicator);
    if (indicator == nullptr || assessment.state == State::withheld) return figure;
    std::optional<double> expected = assessment.expected.value;
    if (!value.period.empty() && value.period != "year")
        expected = path_of(context_.catalog, target, context_.edition.cut_off)
                       .at(std::atoi(value.period.c_str()));
    if (!expected) {
        if (!assessment.expected.why_not.empty())
            figure.trace.push_back(assessment.expected.why_not.in(context_.edition.language));
        return figure;
    }
    figure.number = settle(*expected);
    doc::show(figure, computed(*indicator, *expected, value), context_.edition.language);
    return figure;
}

std::vector<std::string> Resolver::trace_of(const Assessment& assessment) const {
    std::vector<std::string> lines;
    for (const auto& step : assessment.trace) {
        std::string line = step.label.in(context_.edition.language);
        const auto& text = step.text.in(context_.edition.language);
        if (!text.empty()) line += (zh() ? "：" : ": ") + text;
        if (!step.source.empty()) line += (zh() ? "（" : " (") + step.source + (zh() ? "）" : ")");
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<double> Resolver::limits_of(const std::string& indicator,
                                        const std::string& area) const {
    std::vector<double> limits;
    for (const auto& target : context_.catalog.targets) {
        if (target.indicator != indicator || target.area != area) continue;
        for (const double limit : verdict_limits(context_.catalog, target)) limits.push_back(limit);
    }
    return limits;
}

doc::Figure Resolver::count_figure(const doc::Value& value) const {
    doc::Figure figure;
    int count = 0;
    for (const auto& [id, assessment] : assessments_) {
        const Target* target = context_.catalog.find_target(id);
        if (target == nullptr || !is_selected(*target, *assessment, value.target)) continue;
        if (!is_counted(*assessment) && value.period != word(State::amended)) continue;
        if (is_among(assessment->state, value.period)) ++count;
    }
    figure.number = count;
    Shown shown;
    shown.number.value = count;
    shown.unit = zh() ? "项" : "";
    shown.names_unit = value.with_unit;
    doc::show(figure, std::move(shown), context_.edition.language);
    figure.title = zh() ? "目标项数" : "number of targets";
    return figure;
}

}  // namespace almanac
