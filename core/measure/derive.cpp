// Why: see derive.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/derive.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "measure/derivation_order.hpp"
#include "measure/exact_sum.hpp"
#include "measure/measure_messages.hpp"
#include "measure/parts.hpp"
#include "measure/quotient.hpp"

namespace almanac::measure_detail {
namespace {

using Places = std::set<std::pair<std::string, int>>;  // Area and year.
using Inputs = std::map<std::string, Part>;

/// Where the rule's first input has a figure: without it nothing can be computed.
Places places_of(const Figures& figures, const Rule& rule) {
    Places places;
    if (rule.inputs.empty()) return places;
    const std::string& input = rule.inputs.front();
    for (auto at = figures.all().lower_bound({input, std::string{}});
         at != figures.all().end() && at->first.first == input; ++at) {
        for (const auto& point : at->second->yearly.points) {
            if (const auto year = point.period.year()) places.insert({at->first.second, *year});
        }
    }
    return places;
}

std::optional<Inputs> inputs_of(const Figures& figures, const Rule& rule, const std::string& area,
                                int year) {
    Inputs inputs;
    for (const auto& id : rule.inputs) {
        const auto part = part_of(figures, id, area, year);
        if (!part) return std::nullopt;
        inputs.emplace(id, *part);
    }
    return inputs;
}

Number number_of_part(const Part& part) { return {part.point.value, part.point.decimals}; }

/// The value of a formula that only adds and subtracts, digit for digit; nothing for any other.
std::optional<ExactSum> exact_sum(const Formula& formula, const Inputs& inputs) {
    using Kind = Formula::Step::Kind;
    std::vector<ExactSum> stack;
    for (const auto& step : formula.steps()) {
        if (step.kind == Kind::multiply || step.kind == Kind::divide) return std::nullopt;
        if (step.kind == Kind::number || step.kind == Kind::indicator) {
            stack.emplace_back();
            stack.back().add(step.kind == Kind::number
                                 ? number_of(step.number)
                                 : number_of_part(inputs.at(formula.indicators()[step.indicator])));
            continue;
        }
        const ExactSum right = std::move(stack.back());
        stack.pop_back();
        if (step.kind == Kind::negate) stack.emplace_back();
        stack.back().add(right, step.kind == Kind::add ? 1 : -1);
    }
    return std::move(stack.back());
}

std::optional<double> result_of(const Catalog& catalog, const Rule& rule, const Inputs& inputs) {
    const Indicator& ratio = *rule.indicator;
    if (!rule.formula)
        return quotient(catalog, ratio, number_of_part(inputs.at(ratio.numerator)),
                        number_of_part(inputs.at(ratio.denominator)));
    return rule.formula->evaluate([&](const std::string& id) { return inputs.at(id).point.value; });
}

void apply(const Catalog& catalog, const Rule& rule, Figures& figures, Diagnostics& diagnostics) {
    const Indicator& indicator = *rule.indicator;
    for (const auto& [area, year] : places_of(figures, rule)) {
        if (!is_open(figures.find(indicator.id, area), year)) continue;
        const auto inputs = inputs_of(figures, rule, area, year);
        if (!inputs) continue;
        const auto sum = rule.formula ? exact_sum(*rule.formula, *inputs) : std::nullopt;
        if (sum && !sum->number()) {
            diagnostics.push_back(
                say(messages::sum_too_long, indicator.id,
                    {indicator.name.in("zh"), area, std::to_string(year), sum->text()}));
            continue;
        }
        const auto value =
            sum ? std::optional(sum->number()->value) : result_of(catalog, rule, *inputs);
        if (!value) {
            diagnostics.push_back(say(messages::divided_by_zero, indicator.id,
                                      {indicator.name.in("zh"), area, std::to_string(year)}));
            continue;
        }
        Derivation derivation;
        for (const auto& [id, part] : *inputs) derivation.take(part);
        derivation.put(figures.edit(indicator.id, area), year, *value, indicator.decimals,
                       rule.formula ? DerivedFrom::formula : DerivedFrom::ratio);
    }
}

}  // namespace

std::optional<double> quotient(const Catalog& catalog, const Indicator& ratio, Number top,
                               Number bottom) {
    const UnitOfMeasure& top_unit = catalog.indicators.at(ratio.numerator).unit;
    const UnitOfMeasure& bottom_unit = catalog.indicators.at(ratio.denominator).unit;
    if (bottom.value == 0) return std::nullopt;
    const auto& own = *ratio.unit.base;
    if (const auto parts = parts_of_rate(own.group);
        parts && *parts == std::pair(top_unit.base->group, bottom_unit.base->group)) {
        const double factor = in_first(top_unit) / in_first(bottom_unit) / in_first(ratio.unit);
        return settle(factor * top.value / bottom.value);
    }
    if (is_convertible(bottom_unit, top_unit)) {
        bottom = convert(bottom, bottom_unit, top_unit);
    } else if (is_convertible(top_unit, ratio.unit)) {
        top = convert(top, top_unit, ratio.unit);
        bottom = shift_point(bottom, bottom_unit.multiplier);
    }
    const double scale = shares_in_one(own.group).value_or(1);
    return settle(scale * top.value / bottom.value);
}

void derive(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics) {
    Diagnostics found;
    for (const auto& rule : rules_in_order(catalog, found)) apply(catalog, rule, figures, found);
    for (auto& diagnostic : found) {
        // Deriving happens again once sectors have measured: what was said is not said twice.
        if (std::find(diagnostics.begin(), diagnostics.end(), diagnostic) == diagnostics.end())
            diagnostics.push_back(std::move(diagnostic));
    }
}

}  // namespace almanac::measure_detail
