// Why: see measure.hpp: choose, roll up, derive. SPDX-License-Identifier: Apache-2.0
#include "measure/measure.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "measure/choose.hpp"
#include "measure/derive.hpp"
#include "measure/measure_messages.hpp"
#include "measure/parts.hpp"
#include "measure/roll_up.hpp"
#include "measure/vintage_reader.hpp"
#include "system/parallel.hpp"

namespace almanac {
namespace {

using namespace measure_detail;

constexpr std::size_t series_a_task = 64;

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
                         const std::vector<Series>& stored, std::deque<Provenance>& earlier) {
    Candidates candidates;
    for (const auto& series : stored) {
        SeriesKey key = series.key;
        key.indicator = indicator.id;
        const bool headline = is_headline(indicator, key);
        if (headline) key.basis.clear();
        const auto known = reader.read(series, earlier);
        if (known.empty()) continue;
        auto& own = candidates[key];
        own.insert(own.end(), known.begin(), known.end());
        SeriesKey yearly = key;
        yearly.period_kind = PeriodKind::year;
        for (Candidate whole : known) {
            if (!headline || !covers_year(whole.point)) continue;
            whole.own = false;
            whole.point.period = year_period(*whole.point.period.year());
            candidates[yearly].push_back(whole);
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
        const auto choices = choose(of_key, source_order);
        chosen.points.reserve(choices.size());
        chosen.provenances.reserve(choices.size());
        for (const auto& choice : choices) {
            chosen.points.push_back(choice.used->point);
            chosen.points.back().provenance = static_cast<std::uint32_t>(chosen.provenances.size());
            chosen.provenances.push_back(*choice.used->provenance);
            const auto year = choice.used->point.period.year();
            if (!yearly || !year) continue;
            for (const Candidate* other : choice.others)
                measured.alternatives[*year].push_back(
                    {other->point, *other->provenance, other->replaced});
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
std::vector<std::string> names_stored(const Catalog& catalog, const FigureSource& store,
                                      Moment as_of, Diagnostics& diagnostics) {
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
using Stored = std::map<Figures::Key, std::vector<Series>>;

Stored scan(const Catalog& catalog, const FigureSource& store, const Vintage& vintage,
            const std::vector<std::string>& areas, Diagnostics& diagnostics) {
    Stored stored;
    Selection selection{names_stored(catalog, store, moment_of(vintage), diagnostics), areas};
    if (selection.indicators.empty()) return stored;
    if (areas.empty()) selection.indicators.clear();  // All in one go.
    store.scan(selection, moment_of(vintage), [&](Series series) {
        if (const Indicator* indicator = catalog.find_indicator(series.key.indicator))
            stored[{indicator->id, series.key.area}].push_back(std::move(series));
    });
    return stored;
}

/// What was computed again is not said again.
void say_once(const Diagnostics& found, Diagnostics& diagnostics) {
    for (const auto& each : found) {
        if (std::find(diagnostics.begin(), diagnostics.end(), each) == diagnostics.end())
            diagnostics.push_back(each);
    }
}

/// What the stored figures of one indicator in one area say by themselves.
MeasuredSeries measured_alone(const Catalog& catalog, const VintageReader& reader,
                              const Stored::value_type& entry, Diagnostics& diagnostics) {
    const auto& [key, stored] = entry;
    const Indicator& indicator = *catalog.find_indicator(key.first);
    MeasuredSeries measured = empty_series(key.first, key.second);
    std::deque<Provenance> earlier;
    choose_sources(candidates_of(indicator, reader, stored, earlier),
                   catalog.workspace.source_order, measured);
    roll_up_time(indicator, measured, diagnostics);
    return measured;
}

std::vector<MeasuredSeries> measure_each(const Catalog& catalog, const VintageReader& reader,
                                         Stored stored, Diagnostics& diagnostics) {
    std::vector<Stored::value_type*> entries;
    for (auto& entry : stored) entries.push_back(&entry);
    std::vector<MeasuredSeries> measured(entries.size());
    std::vector<Diagnostics> found(entries.size());
    in_parallel((entries.size() + series_a_task - 1) / series_a_task,
                [&](std::size_t, std::size_t task) {
                    const auto end = std::min(entries.size(), (task + 1) * series_a_task);
                    for (std::size_t at = task * series_a_task; at < end; ++at) {
                        measured[at] = measured_alone(catalog, reader, *entries[at], found[at]);
                        entries[at]->second = {};
                    }
                });
    for (const auto& of_one : found) say_once(of_one, diagnostics);
    return measured;
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

MeasuredSeries& Figures::edit(const std::string& indicator, const std::string& area) {
    auto found = by_key_.find(Name{indicator, area});
    if (found == by_key_.end()) {
        auto empty = std::make_shared<MeasuredSeries>(empty_series(indicator, area));
        found = by_key_.emplace(Key{indicator, area}, std::move(empty)).first;
    } else if (found->second.use_count() > 1) {
        found->second = std::make_shared<MeasuredSeries>(*found->second);
    }
    return *std::const_pointer_cast<MeasuredSeries>(found->second);
}

Figures measure(const Catalog& catalog, const FigureSource& store, const Vintage& vintage,
                Diagnostics& diagnostics, const std::vector<std::string>& areas) {
    Figures figures;
    const VintageReader reader(store, vintage);
    auto stored = scan(catalog, store, vintage, areas, diagnostics);
    for (auto& series : measure_each(catalog, reader, std::move(stored), diagnostics)) {
        note_falls(*catalog.find_indicator(series.indicator), series, diagnostics);
        figures.add(std::move(series));
    }
    roll_up_areas(catalog, figures, diagnostics);
    derive(catalog, figures, diagnostics);
    return figures;
}

void merge_measured(const Catalog& catalog, const std::string& sector,
                    const std::vector<SectorSeries>& measured, Figures& figures,
                    Diagnostics& diagnostics) {
    for (const auto& series : measured) {
        const Indicator* indicator = catalog.find_indicator(series.key.indicator);
        if (indicator == nullptr || indicator->sector != sector) {
            diagnostics.push_back(
                say(messages::measured_foreign, sector, {sector, series.key.indicator}));
            continue;
        }
        auto& own = figures.edit(indicator->id, series.key.area);
        Series headline = series;
        if (is_headline(*indicator, series.key)) headline.key.basis.clear();
        merge_points(headline, own);
        for (const auto& input : series.inputs) {
            auto& known = own.sector_inputs;
            if (std::find(known.begin(), known.end(), input) == known.end()) known.push_back(input);
        }
        Diagnostics found;
        roll_up_time(*indicator, own, found);
        say_once(found, diagnostics);
    }
    // Differences were noted when the published figures were rolled up.
    Diagnostics again;
    roll_up_areas(catalog, figures, again);
    std::erase_if(again,
                  [](const Diagnostic& said) { return said.code == messages::total_differs.code; });
    say_once(again, diagnostics);
    derive(catalog, figures, diagnostics);
}

}  // namespace almanac
