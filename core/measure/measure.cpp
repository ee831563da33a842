// Why: see measure.hpp: choose, roll up, derive. SPDX-License-Identifier: Apache-2.0
#include "measure/measure.hpp"

#include <algorithm>
#include <set>

#include "measure/choose.hpp"
#include "measure/derive.hpp"
#include "measure/measure_messages.hpp"
#include "measure/roll_up.hpp"

namespace almanac {
namespace {

using namespace measure_detail;

/// Whether a series is the indicator's headline: no breakdown, and its own price basis.
bool is_headline(const Indicator& indicator, const SeriesKey& key) {
    if (!key.breakdown.empty()) return false;
    if (key.basis.empty()) return true;
    return (indicator.price_basis == PriceBasis::current && key.basis == "current") ||
           (indicator.price_basis == PriceBasis::constant && key.basis == "constant");
}

void take_series(const Catalog& catalog, const Vintage& vintage, const Series& stored,
                 Figures& figures) {
    const Indicator& indicator = *catalog.find_indicator(stored.key.indicator);
    auto& measured = figures.all()[{indicator.id, stored.key.area}];
    measured.indicator = indicator.id;
    measured.area = stored.key.area;
    measured.yearly.key = {indicator.id, stored.key.area, PeriodKind::year, {}, {}};
    const bool headline = is_headline(indicator, stored.key);
    const bool yearly = headline && stored.key.period_kind == PeriodKind::year;
    Series other;
    other.key = stored.key;
    for (auto& choice : choose(stored, catalog.workspace.source_order, vintage.cut_off)) {
        const auto year = choice.point.period.year();
        if (!yearly) {
            insert_point(other, choice.point, choice.provenance);
            continue;
        }
        // The same year under two keys (basis empty and named): the first stays.
        if (find_point(measured.yearly, choice.point.period) != nullptr) continue;
        insert_point(measured.yearly, choice.point, choice.provenance);
        if (year && !choice.others.empty()) measured.alternatives[*year] = std::move(choice.others);
    }
    if (!other.points.empty()) measured.other.push_back(std::move(other));
}

}  // namespace

Figures measure(const Catalog& catalog, const Store& store, const Vintage& vintage,
                Diagnostics& diagnostics) {
    Figures figures;
    std::set<std::string> unknown;
    store.scan({}, vintage.as_of, [&](const Series& stored) {
        if (catalog.find_indicator(stored.key.indicator) == nullptr) {
            unknown.insert(stored.key.indicator);
        } else {
            take_series(catalog, vintage, stored, figures);
        }
    });
    for (const auto& id : unknown)
        diagnostics.push_back(say(messages::unknown_indicator_stored, "", {id}));
    for (auto& [key, series] : figures.all())
        roll_up_time(*catalog.find_indicator(key.first), series);
    roll_up_areas(catalog, figures, diagnostics);
    derive(catalog, figures, diagnostics);
    return figures;
}

void merge_measured(const Catalog& catalog, const std::string& sector,
                    const std::vector<Series>& measured, Figures& figures,
                    Diagnostics& diagnostics) {
    for (const auto& series : measured) {
        const Indicator* indicator = catalog.find_indicator(series.key.indicator);
        if (indicator == nullptr || indicator->sector != sector) {
            diagnostics.push_back(
                say(messages::measured_foreign, sector, {sector, series.key.indicator}));
            continue;
        }
        auto& own = figures.all()[{indicator->id, series.key.area}];
        own.indicator = indicator->id;
        own.area = series.key.area;
        own.yearly.key = {indicator->id, series.key.area, PeriodKind::year, {}, {}};
        Provenance provenance;
        provenance.source = "由专题程序按已有数据计算";
        for (const auto& point : series.points) {
            const bool yearly = point.period.kind == PeriodKind::year;
            // A published figure precedes a measured one.
            if (yearly && find_point(own.yearly, point.period) == nullptr)
                insert_point(own.yearly, point, provenance);
        }
    }
    Diagnostics again;  // Differences were noted when the published figures were rolled up.
    roll_up_areas(catalog, figures, again);
    derive(catalog, figures, diagnostics);
}

}  // namespace almanac
