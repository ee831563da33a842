// Why: where a target stands to end up if things go on as they did, and what it would take instead.
// SPDX-License-Identifier: Apache-2.0
#include "assess/honest.hpp"
#include "assess/words.hpp"
#include "transform/figure_text.hpp"
#include "transform/resolve.hpp"

namespace almanac {

Shown Resolver::computed(const Indicator& indicator, double number, const doc::Value& value) const {
    // Something is never printed as nothing: a third of a thing a year is no "+0".
    return shown_number(indicator, {settle(number), static_cast<std::int8_t>(indicator.decimals)},
                        {context_.edition.language, value.with_unit, {0}});
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
    const auto show = [&](double number, Shown shown) {
        figure.number = settle(number);
        doc::show(figure, std::move(shown), language);
        figure.trace = trace_of(assessment);
        return figure;
    };
    const auto show_signed = [&](double number, Shown shown) {
        if (number > 0) shown.prefix = "+";
        return show(number, std::move(shown));
    };
    const auto& forecast = assessment.forecast;
    switch (value.aspect) {
        case doc::Aspect::required_step: {
            const auto& step = assessment.required_step;
            if (!step.value) return because(step.why_not);
            return show_signed(*step.value, computed(*indicator, *step.value, value));
        }
        case doc::Aspect::years_ahead: {
            const auto& years = assessment.years_ahead;
            if (!years.value) return because(years.why_not);
            Shown shown;
            const double lead = settle(*years.value);
            const int decimals = honest_decimals(lead, 1, number_of(lead).decimals, {0});
            shown.number = {lead, static_cast<std::int8_t>(decimals)};
            shown.unit = zh() ? "年" : "years";
            shown.names_unit = value.with_unit;
            return show_signed(*years.value, std::move(shown));
        }
        case doc::Aspect::forecast:
            if (!forecast.value) return because(forecast.why_not);
            return show(*forecast.value, computed(*indicator, *forecast.value, value));
        case doc::Aspect::forecast_range: {
            if (!forecast.value) return because(forecast.why_not);
            Shown range = computed(*indicator, forecast.lower, value);
            range.upper = computed(*indicator, forecast.upper, value).number;
            return show(forecast.lower, std::move(range));
        }
        default: return figure;
    }
}

}  // namespace almanac
