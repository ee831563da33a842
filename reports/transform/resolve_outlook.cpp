// Why: where a target stands to end up if things go on as they did, and what it would take instead.
// SPDX-License-Identifier: Apache-2.0
#include "assess/words.hpp"
#include "transform/figure_text.hpp"
#include "transform/resolve.hpp"

namespace almanac {
namespace {

std::string with_sign(double value, std::string text) { return value > 0 ? "+" + text : text; }

}  // namespace

std::string Resolver::computed_text(const Indicator& indicator, double number,
                                    const doc::Value& value) const {
    Reading reading;
    reading.value = settle(number);
    reading.decimals = indicator.decimals;
    reading.provenance.source_class = 1;
    return print_figure(indicator, reading, {context_.edition.language, value.with_unit, {}}).text;
}

doc::Figure Resolver::outlook_of_target(const Target& target, const Assessment& assessment,
                                        const doc::Value& value) const {
    const std::string& language = context_.edition.language;
    doc::Figure figure;
    figure.indicator = target.indicator;
    figure.area = target.area;
    figure.text = none(value);
    figure.title = target_title(context_.catalog, target).in(language);
    const Indicator* indicator = context_.catalog.find_indicator(target.indicator);
    if (indicator == nullptr) return figure;
    const auto because = [&](const Text& why) {
        if (!why.empty()) figure.trace.push_back(why.in(language));
        return figure;
    };
    const auto show = [&](double number, std::string text, int decimals) {
        figure.number = number;
        figure.text = std::move(text);
        figure.decimals = decimals;
        figure.trace = trace_of(assessment);
        return figure;
    };
    const auto& forecast = assessment.forecast;
    switch (value.aspect) {
        case doc::Aspect::required_step: {
            const auto& step = assessment.required_step;
            if (!step.value) return because(step.why_not);
            return show(*step.value,
                        with_sign(*step.value, computed_text(*indicator, *step.value, value)),
                        indicator->decimals);
        }
        case doc::Aspect::years_ahead: {
            const auto& years = assessment.years_ahead;
            if (!years.value) return because(years.why_not);
            const std::string unit = zh() ? "年" : " years";
            return show(*years.value,
                        with_sign(*years.value, print_rounded(*years.value, 1)) +
                            (value.with_unit ? unit : std::string()),
                        1);
        }
        case doc::Aspect::forecast:
            if (!forecast.value) return because(forecast.why_not);
            return show(*forecast.value, computed_text(*indicator, *forecast.value, value),
                        indicator->decimals);
        case doc::Aspect::forecast_range:
            if (!forecast.value) return because(forecast.why_not);
            figure.trace = trace_of(assessment);
            figure.text = computed_text(*indicator, forecast.lower, value) +
                          (zh() ? "至" : " to ") + computed_text(*indicator, forecast.upper, value);
            return figure;
        default: return figure;
    }
}

}  // namespace almanac
