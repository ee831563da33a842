// Why: see measure.hpp: choose, roll up, derive. SPDX-License-Identifier: Apache-2.0
#include "measure/measure.hpp"

#include <algorithm>
#include <set>

#include "measure/choose.hpp"
#include "measure/derive.hpp"
#include "measure/measure_messages.hpp"
#include "measure/parts.hpp"
#include "measure/roll_up.hpp"
#include "measure/vintage_reader.hpp"

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

/// Whether the figure is the year's under another name: January to December.
bool covers_year(const Point& point) {
    const auto year = point.period.year();
    return year && point.period.kind != PeriodKind::year &&
           point.period.first == year_period(*year).first &&
           point.period.last == year_period(*year).last && has_value(point.status);
}

/// Candidates of one indicator and area by key; headlines share the key without a basis, so that
/// one cell has one choice.
using Candidates = std::map<SeriesKey, std::vector<Candidate>>;

Candidates candidates_of(const Indicator& indicator, const VintageReader& reader,
                         const std::vector<Series>& stored) {
    Candidates candidates;
    for (const auto& series : stored) {
        SeriesKey key = series.key;
        key.indicator = indicator.id;
        const bool headline = is_headline(indicator, key);
        if (headline) key.basis.clear();
        for (auto& candidate : reader.read(series)) {
            if (headline && covers_year(candidate.point)) {
                Candidate whole = candidate;
                whole.own = false;
                whole.point.period = year_period(*candidate.point.period.year());
                SeriesKey yearly = key;
                yearly.period_kind = PeriodKind::year;
                candidates[yearly].push_back(std::move(whole));
            }
            candidates[key].push_back(std::move(candidate));
        }
    }
    return candidates;
}

void choose_sources(const Candidates& candidates, const std::vector<int>& source_order,
                    MeasuredSeries& measured) {
    for (const auto& [key, of_key] : candidates) {
        Series chosen;
        chosen.key = key;
        const bool yearly =
            key.period_kind == PeriodKind::year && key.breakdown.empty() && key.basis.empty();
        for (auto& choice : choose(of_key, source_order)) {
            insert_point(chosen, choice.point, choice.provenance);
            const auto year = choice.point.period.year();
            if (yearly && year && !choice.others.empty())
                measured.alternatives[*year] = std::move(choice.others);
        }
        if (yearly) {
            measured.yearly = std::move(chosen);
        } else {
            measured.other.push_back(std::move(chosen));
        }
    }
}

/// All names under which figures of known indicators may be stored, but for those that are not
/// stored at all; the unknown ones are said.
std::vector<std::string> names_stored(const Catalog& catalog, const Store& store,
                                      SubmissionId as_of, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (auto& name : store.indicators()) {
        if (catalog.find_indicator(name) != nullptr) {
            known.push_back(std::move(name));
            continue;
        }
        bool is_visible = false;
        store.scan({{name}, {}}, as_of, [&](const Series&) { is_visible = true; });
        if (is_visible) diagnostics.push_back(say(messages::unknown_indicator_stored, "", {name}));
    }
    return known;
}

/// Everything stored of known indicators, by current indicator id and area.
std::map<Figures::Key, std::vector<Series>> scan(const Catalog& catalog, const Store& store,
                                                 const Vintage& vintage,
                                                 const std::vector<std::string>& areas,
                                                 Diagnostics& diagnostics) {
    std::map<Figures::Key, std::vector<Series>> stored;
    Selection selection{names_stored(catalog, store, vintage.as_of, diagnostics), areas};
    if (selection.indicators.empty()) return stored;
    if (areas.empty()) selection.indicators.clear();  // All in one go.
    store.scan(selection, vintage.as_of, [&](const Series& series) {
        if (const Indicator* indicator = catalog.find_indicator(series.key.indicator))
            stored[{indicator->id, series.key.area}].push_back(series);
    });
    return stored;
}

/// What adds up since a plan's start cannot become less without somebody having revised it.
void note_falls(const Indicator& indicator, const MeasuredSeries& series,
                Diagnostics& diagnostics) {
    if (indicator.semantic != Semantic::cumulative) return;
    const Point* before = nullptr;
    for (const auto& point : series.yearly.points) {
        if (!is_exact(point)) continue;
        const bool plain = point.status == Status::final_figure ||
                           point.status == Status::preliminary || point.status == Status::estimated;
        if (before != nullptr && plain && point.value < before->value)
            diagnostics.push_back(
                say(messages::cumulative_falls, indicator.id,
                    {indicator.name.in("zh"), series.area, to_text(point.period),
                     print_rounded(point.value, point.decimals), to_text(before->period),
                     print_rounded(before->value, before->decimals)}));
        before = &point;
    }
}

void merge_points(const Series& series, MeasuredSeries& own) {
    if (series.key.period_kind != PeriodKind::year || !series.key.breakdown.empty() ||
        !series.key.basis.empty()) {
        const bool published = std::any_of(own.other.begin(), own.other.end(),
                                           [&](const auto& o) { return o.key == series.key; });
        if (published) return;
        Series other;
        other.key = series.key;
        for (const auto& point : series.points)
            insert_point(other, point, series.provenances.at(point.provenance));
        own.other.push_back(std::move(other));
        return;
    }
    for (const auto& point : series.points) {
        const auto year = point.period.year();
        // A published figure precedes a measured one.
        if (!year || !has_value(point.status) || !is_open(&own, *year)) continue;
        std::erase_if(own.yearly.points, [&](const Point& p) { return p.period == point.period; });
        insert_point(own.yearly, point, series.provenances.at(point.provenance));
    }
}

}  // namespace

Figures measure(const Catalog& catalog, const Store& store, const Vintage& vintage,
                Diagnostics& diagnostics, const std::vector<std::string>& areas) {
    Figures figures;
    const VintageReader reader(store, vintage);
    for (const auto& [key, stored] : scan(catalog, store, vintage, areas, diagnostics)) {
        const Indicator& indicator = *catalog.find_indicator(key.first);
        auto& series = series_at(figures, key.first, key.second);
        choose_sources(candidates_of(indicator, reader, stored), catalog.workspace.source_order,
                       series);
        roll_up_time(indicator, series);
        note_falls(indicator, series, diagnostics);
    }
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
        auto& own = series_at(figures, indicator->id, series.key.area);
        Series headline = series;
        if (is_headline(*indicator, series.key)) headline.key.basis.clear();
        merge_points(headline, own);
        roll_up_time(*indicator, own);
    }
    Diagnostics again;  // Differences were noted when the published figures were rolled up.
    roll_up_areas(catalog, figures, again);
    derive(catalog, figures, diagnostics);
}

}  // namespace almanac
