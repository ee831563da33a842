// Why: see curtain.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/curtain.hpp"

#include <algorithm>

#include "measure/derivation_order.hpp"
#include "transform/audience.hpp"

namespace almanac {
namespace {

/// Parts of a year whose figure is the year's: of a flow the year to date in December, of what is
/// measured at a moment the last of any kind.
bool is_the_years(const Indicator& indicator, const Period& period, int year) {
    if (period.kind == PeriodKind::year || period.kind == PeriodKind::span ||
        period.last != year_period(year).last)
        return false;
    return indicator.semantic == Semantic::flow ? period.kind == PeriodKind::year_to_date : true;
}

bool lies_in(const Period& period, int year) {
    return year_period(year).first <= period.first && period.last <= year_period(year).last;
}

bool is_computed(const Provenance& provenance) {
    return provenance.derived_from == DerivedFrom::ratio ||
           provenance.derived_from == DerivedFrom::formula;
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
    return !is_shown(releases_.of(key, period), audience_);
}

bool Curtain::is_input_hidden(const std::string& indicator, const std::string& area,
                              int year) const {
    const Indicator* known = catalog_.find_indicator(indicator);
    if (known == nullptr || !is_shown(known->release, audience_)) return true;
    const auto* series = figures_.find(indicator, area);
    return series != nullptr && hides_year(*series, year);
}

bool Curtain::gives_input_away(const MeasuredSeries& series, const Point& point) const {
    if (!is_computed(series.yearly.provenances.at(point.provenance))) return false;
    const auto& inputs = inputs_of(series.indicator);
    const int year = point.period.first.year;
    return std::count_if(inputs.begin(), inputs.end(), [&](const std::string& input) {
               return is_input_hidden(input, series.area, year);
           }) == 1;
}

bool Curtain::hides_year(const MeasuredSeries& series, int year) const {
    const Indicator* indicator = catalog_.find_indicator(series.indicator);
    if (indicator == nullptr) return true;
    const SeriesKey key{series.indicator, series.area, PeriodKind::year, "", ""};
    if (is_closed(key, year_period(year))) return true;
    for (const auto& other : series.other) {
        if (!other.key.breakdown.empty()) continue;
        for (const auto& point : other.points) {
            if (is_the_years(*indicator, point.period, year) && is_closed(other.key, point.period))
                return true;
        }
    }
    return std::any_of(
        series.yearly.points.begin(), series.yearly.points.end(), [&](const Point& point) {
            return point.period.first.year == year && gives_input_away(series, point);
        });
}

MeasuredSeries Curtain::before(const MeasuredSeries& series) const {
    MeasuredSeries shown = series;
    if (releases_.empty() && inputs_of(series.indicator).empty()) return shown;
    std::erase_if(shown.yearly.points, [&](const Point& point) {
        const bool hidden = hides_year(series, point.period.first.year);
        if (hidden) shown.withheld.insert(point.period);
        return hidden;
    });
    std::erase_if(shown.alternatives,
                  [&](const auto& of_year) { return hides_year(series, of_year.first); });
    for (auto& other : shown.other) {
        std::erase_if(other.points, [&](const Point& point) {
            const int year = point.period.first.year;
            const bool hidden = is_closed(other.key, point.period) ||
                                (other.key.breakdown.empty() && lies_in(point.period, year) &&
                                 hides_year(series, year));
            if (hidden && other.key.breakdown.empty()) shown.withheld.insert(point.period);
            return hidden;
        });
    }
    std::erase_if(shown.other, [](const Series& other) { return other.points.empty(); });
    return shown;
}

}  // namespace almanac
