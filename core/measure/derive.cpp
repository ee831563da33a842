// Why: see derive.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/derive.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "measure/choose.hpp"
#include "measure/formula.hpp"
#include "measure/measure_messages.hpp"

namespace almanac::measure_detail {
namespace {

using Places = std::set<std::pair<std::string, int>>;  // Area and year.

const Point* exact_point(const Figures& figures, const std::string& indicator,
                         const std::string& area, int year) {
    const auto* series = figures.find(indicator, area);
    const Point* point =
        series == nullptr ? nullptr : find_point(series->yearly, year_period(year));
    const bool usable = point != nullptr && has_value(point->status) &&
                        point->bound == Bound::exact && !point->partial;
    return usable ? point : nullptr;
}

/// Where any of `inputs` has a figure.
Places places_of(const Figures& figures, const std::vector<std::string>& inputs) {
    Places places;
    for (const auto& input : inputs) {
        for (auto at = figures.all().lower_bound({input, std::string{}});
             at != figures.all().end() && at->first.first == input; ++at) {
            for (const auto& point : at->second.yearly.points) {
                if (const auto year = point.period.year()) places.insert({at->first.second, *year});
            }
        }
    }
    return places;
}

void put(Figures& figures, const Indicator& indicator, const std::string& area, int year,
         double value, const std::string& how) {
    auto& series = figures.all()[{indicator.id, area}];
    series.indicator = indicator.id;
    series.area = area;
    series.yearly.key = {indicator.id, area, PeriodKind::year, {}, {}};
    Point point;
    point.period = year_period(year);
    point.value = value;
    point.decimals = static_cast<std::int8_t>(indicator.decimals);
    Provenance provenance;
    provenance.source = how;
    insert_point(series.yearly, point, provenance);
}

bool has_figure(const Figures& figures, const std::string& indicator, const std::string& area,
                int year) {
    const auto* series = figures.find(indicator, area);
    return series != nullptr && find_point(series->yearly, year_period(year)) != nullptr;
}

void derive_ratio(const Catalog& catalog, const Indicator& ratio, Figures& figures) {
    const Indicator* top = catalog.find_indicator(ratio.numerator);
    const Indicator* bottom = catalog.find_indicator(ratio.denominator);
    if (top == nullptr || bottom == nullptr) return;
    const double scale = ratio.unit.base->group == "percent" ? 100 : 1;
    for (const auto& [area, year] : places_of(figures, {ratio.numerator, ratio.denominator})) {
        if (has_figure(figures, ratio.id, area, year)) continue;
        const Point* above = exact_point(figures, ratio.numerator, area, year);
        const Point* below = exact_point(figures, ratio.denominator, area, year);
        if (above == nullptr || below == nullptr || below->value == 0) continue;
        Number denominator{below->value, below->decimals};
        if (is_convertible(bottom->unit, top->unit))
            denominator = convert(denominator, bottom->unit, top->unit);
        put(figures, ratio, area, year, settle(scale * above->value / denominator.value),
            top->name.in("zh") + " / " + bottom->name.in("zh"));
    }
}

/// Formulas in an order in which each comes after its inputs.
class FormulaOrder {
public:
    FormulaOrder(const Catalog& catalog, Diagnostics& diagnostics)
        : catalog_(catalog), diagnostics_(diagnostics) {
        for (const auto& [id, indicator] : catalog.indicators) {
            if (!indicator.formula.empty()) parse(indicator);
        }
        for (const auto& [id, formula] : formulas_) visit(id);
    }

    const std::vector<std::string>& order() const { return order_; }
    const Formula& formula(const std::string& id) const { return formulas_.at(id); }

private:
    void parse(const Indicator& indicator) {
        Formula::Fault fault;
        const auto formula = Formula::parse(indicator.formula, fault);
        if (!formula) {
            diagnostics_.push_back(
                say(messages::formula_fault, indicator.id,
                    {indicator.formula, std::to_string(fault.column), fault.found, fault.wanted}));
            return;
        }
        std::vector<std::string> names;
        for (const auto& [id, known] : catalog_.indicators) names.push_back(id);
        for (const auto& input : formula->indicators()) {
            if (catalog_.indicators.count(input) != 0) continue;
            std::string hint;
            for (const auto& name : nearest(input, names))
                hint += (hint.empty() ? " (" : ", ") + name;
            if (!hint.empty()) hint += "?)";
            diagnostics_.push_back(
                say(messages::formula_unknown, indicator.id, {indicator.formula, input, hint}));
            return;
        }
        formulas_.emplace(indicator.id, *formula);
    }

    /// Depth first; whatever lies on a circle is left out.
    bool visit(const std::string& id) {
        const auto formula = formulas_.find(id);
        if (formula == formulas_.end() || done_.count(id) != 0) return bad_.count(id) == 0;
        const auto open = std::find(path_.begin(), path_.end(), id);
        if (open != path_.end()) {
            std::string circle;
            for (auto at = open; at != path_.end(); ++at) circle += *at + " → ";
            diagnostics_.push_back(say(messages::formula_cycle, id, {circle + id}));
            return false;
        }
        path_.push_back(id);
        bool sound = true;
        for (const auto& input : formula->second.indicators()) sound = visit(input) && sound;
        path_.pop_back();
        done_.insert(id);
        if (sound) {
            order_.push_back(id);
        } else {
            bad_.insert(id);
        }
        return sound;
    }

    const Catalog& catalog_;
    Diagnostics& diagnostics_;
    std::map<std::string, Formula> formulas_;
    std::vector<std::string> path_;
    std::set<std::string> done_;
    std::set<std::string> bad_;
    std::vector<std::string> order_;
};

}  // namespace

void derive(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics) {
    for (const auto& [id, indicator] : catalog.indicators) {
        if (indicator.semantic == Semantic::ratio) derive_ratio(catalog, indicator, figures);
    }
    Diagnostics found;
    const FormulaOrder formulas(catalog, found);
    for (const auto& id : formulas.order()) {
        const Indicator& indicator = catalog.indicators.at(id);
        const Formula& formula = formulas.formula(id);
        for (const auto& [area, year] : places_of(figures, formula.indicators())) {
            if (has_figure(figures, id, area, year)) continue;
            const auto value = formula.evaluate(
                [&, where = area, when = year](const std::string& input) -> std::optional<double> {
                    const Point* point = exact_point(figures, input, where, when);
                    return point == nullptr ? std::nullopt : std::optional<double>(point->value);
                });
            if (value)
                put(figures, indicator, area, year, *value, "按公式计算：" + indicator.formula);
        }
    }
    for (auto& diagnostic : found) {
        if (std::find(diagnostics.begin(), diagnostics.end(), diagnostic) == diagnostics.end())
            diagnostics.push_back(std::move(diagnostic));
    }
}

}  // namespace almanac::measure_detail
