// Why: see curtain.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/curtain.hpp"

#include <algorithm>

#include "catalog/edition.hpp"
#include "measure/derivation_order.hpp"
#include "transform/audience.hpp"

namespace almanac {
namespace {

bool lies_in(const Period& period, int year) {
    return year_period(year).first <= period.first && period.last <= year_period(year).last;
}

/// Quotation and source of a closed figure are closed with it.
void forget_unused(Series& series) {
    std::vector<Provenance> used;
    for (auto& point : series.points) {
        used.push_back(series.provenances.at(point.provenance));
        point.provenance = static_cast<std::uint32_t>(used.size() - 1);
    }
    series.provenances = std::move(used);
}

}  // namespace

Curtain::Curtain(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
                 std::string_view audience)
    : catalog_(catalog), figures_(figures), releases_(releases), audience_(audience) {
    Diagnostics said_when_measuring;
    for (auto& rule : measure_detail::rules_in_order(catalog, said_when_measuring))
        inputs_[rule.indicator->id] = std::move(rule.inputs);
}

const std::vector<std::string>& Curtain::inputs_of(const std::string& indicator) const {
    static const std::vector<std::string> none;
    const auto found = inputs_.find(indicator);
    return found == inputs_.end() ? none : found->second;
}

bool Curtain::is_closed(const SeriesKey& key, const Period& period) const {
    const Indicator* indicator = catalog_.find_indicator(key.indicator);
    return indicator == nullptr ||
           !may_see(audience_, releases_.of_figure(indicator->semantic, key, period));
}

bool Curtain::is_input_hidden(const std::string& indicator, const std::string& area,
                              int year) const {
    const Indicator* known = catalog_.find_indicator(indicator);
    if (known == nullptr || !may_see(audience_, known->release)) return true;
    const auto* series = figures_.find(indicator, area);
    return series != nullptr && hides_year(*series, year);
}

bool Curtain::is_closed_by(const std::string& indicator, const std::string& area, int year) const {
    const Indicator* known = catalog_.find_indicator(indicator);
    const auto* series = figures_.find(indicator, area);
    if (known == nullptr || series == nullptr) return false;
    const auto& points = series->yearly.points;
    return std::any_of(points.begin(), points.end(), [&](const Point& point) {
        const int own = point.period.first.year;
        return has_value(point.status) && own <= year &&
               (!may_see(audience_, known->release) || is_closed_itself(*series, own));
    });
}

std::set<std::string> Curtain::all_inputs(const std::vector<std::string>& inputs) const {
    std::set<std::string> all;
    std::vector<std::string> open = inputs;
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (!all.insert(id).second) continue;
        const auto& further = inputs_of(id);
        open.insert(open.end(), further.begin(), further.end());
    }
    return all;
}

bool Curtain::gives_input_away(const MeasuredSeries& series, const Point& point) const {
    const auto how = series.yearly.provenances.at(point.provenance).derived_from;
    const int year = point.period.first.year;
    if (how == DerivedFrom::sector) {
        // Sectors may compute from one another in a circle: what is closed itself is counted.
        const auto inputs = all_inputs(series.sector_inputs);
        return std::count_if(inputs.begin(), inputs.end(), [&](const std::string& input) {
                   return is_closed_by(input, series.area, year);
               }) == 1;
    }
    if (how != DerivedFrom::ratio && how != DerivedFrom::formula) return false;
    const auto& inputs = inputs_of(series.indicator);
    return std::count_if(inputs.begin(), inputs.end(), [&](const std::string& input) {
               return is_input_hidden(input, series.area, year);
           }) == 1;
}

bool Curtain::is_closed_itself(const MeasuredSeries& series, int year) const {
    return is_closed({series.indicator, series.area, PeriodKind::year, "", ""}, year_period(year));
}

bool Curtain::hides_year(const MeasuredSeries& series, int year) const {
    if (is_closed_itself(series, year)) return true;
    return std::any_of(
        series.yearly.points.begin(), series.yearly.points.end(), [&](const Point& point) {
            return point.period.first.year == year && gives_input_away(series, point);
        });
}

bool Curtain::hides_part_of(const MeasuredSeries& series, int year) const {
    const auto parts = catalog_.children(series.area);
    return std::any_of(parts.begin(), parts.end(), [&](const Area* part) {
        const auto* own = figures_.find(series.indicator, part->code);
        return own != nullptr && hides_year(*own, year);
    });
}

Figures::Shared Curtain::before(const Figures::Shared& series) const {
    if (releases_.empty() && inputs_of(series->indicator).empty() && series->sector_inputs.empty())
        return series;
    MeasuredSeries shown = *series;
    std::erase_if(shown.yearly.points, [&](const Point& point) {
        const bool hidden = hides_year(*series, point.period.first.year);
        if (hidden) shown.withheld.insert(point.period);
        return hidden;
    });
    std::erase_if(shown.alternatives,
                  [&](const auto& of_year) { return hides_year(*series, of_year.first); });
    // With the other parts it would tell the closed one by subtraction.
    for (auto& [year, alternatives] : shown.alternatives) {
        std::erase_if(alternatives, [&, of = year](const Alternative& alternative) {
            return alternative.provenance.derived_from == DerivedFrom::areas &&
                   hides_part_of(*series, of);
        });
    }
    std::erase_if(shown.alternatives, [](const auto& of_year) { return of_year.second.empty(); });
    for (auto& other : shown.other) {
        std::erase_if(other.points, [&](const Point& point) {
            const int year = point.period.first.year;
            const bool hidden = is_closed(other.key, point.period) ||
                                (other.key.breakdown.empty() && lies_in(point.period, year) &&
                                 hides_year(*series, year));
            if (hidden && other.key.breakdown.empty()) shown.withheld.insert(point.period);
            return hidden;
        });
        forget_unused(other);
    }
    std::erase_if(shown.other, [](const Series& other) { return other.points.empty(); });
    forget_unused(shown.yearly);
    return std::make_shared<MeasuredSeries>(std::move(shown));
}

}  // namespace almanac
