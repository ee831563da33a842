// Why: a sector's figures are believed only where they are well formed, its own, and plausible.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "almanac/model/columns.hpp"
#include "bounds/first_findings.hpp"
#include "calls/calls.hpp"
#include "calls/calls_messages.hpp"
#include "calls/request_parts.hpp"
#include "measure/input_classes.hpp"
#include "schema/checker.hpp"
#include "schema/nearest.hpp"

namespace almanac {

namespace {

using Json = nlohmann::json;

std::string did_you_mean(const std::string& id, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : nearest(id, names)) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? text : " (" + text + "?)";
}

/// Whether the series is one that the sector may give; says why not.
bool is_acceptable(const Catalog& catalog, const Sector& sector, const Series& series,
                   const std::string& origin, Diagnostics& all) {
    FirstFindings diagnostics(all, origin);
    const auto& own = sector.indicators;
    const auto& [indicator, area, kind, breakdown, basis] = series.key;
    if (std::find(own.begin(), own.end(), indicator) == own.end())
        diagnostics.push_back(
            say(messages::not_own_indicator, origin, {indicator, did_you_mean(indicator, own)}));
    if (catalog.areas.count(area) == 0)
        diagnostics.push_back(say(messages::call_unknown_area, origin, {indicator, area}));
    if (diagnostics.count() > 0) return false;
    const Indicator& known = catalog.indicators.at(indicator);
    for (const auto& point : series.points) {
        if (!has_value(point.status)) continue;
        if ((known.minimum && point.value < *known.minimum) ||
            (known.maximum && point.value > *known.maximum))
            diagnostics.push_back(say(messages::call_out_of_range, origin,
                                      {indicator, area, to_text(point.period),
                                       print_rounded(point.value, known.decimals)}));
    }
    return diagnostics.count() == 0;
}

/// Whether a series has no more points, and its indicator and area no more series, than are taken.
bool keeps_to_bounds(const Json& columns,
                     std::map<std::pair<std::string, std::string>, std::uint64_t>& of_one,
                     const std::string& origin, Diagnostics& diagnostics) {
    const auto indicator = columns.at("indicator").get<std::string>();
    const auto area = columns.at("area").get<std::string>();
    const auto points = columns.at("values").size();
    if (points > bounds::series_points.most)
        diagnostics.push_back(say(messages::series_points_beyond, origin,
                                  {std::to_string(points), bounds::series_points.text()}));
    else if (++of_one[{indicator, area}] > bounds::series_of_one.most)
        diagnostics.push_back(
            say(messages::series_beyond, origin, {indicator, area, bounds::series_of_one.text()}));
    else
        return true;
    return false;
}

/// A measured figure counts with its indicator's decimals, and with so many digits as are the same
/// on every processor.
Series settled(Series series, int decimals) {
    for (auto& point : series.points) {
        point.value = settle(point.value);
        point.decimals = static_cast<std::int8_t>(decimals);
    }
    return series;
}

/// Inputs by indicator, as a reply names them.
using Inputs = std::map<std::string, std::set<std::string>>;

/// What a sector reads, and what of it is for the audience.
struct Readable {
    std::vector<std::string> all;
    std::vector<std::string> sent;
};

/// Takes `inputs` out of a series, for they are no part of its columns. None named: all that was
/// sent, for any of it may have gone in.
void take_inputs(Json& columns, const Readable& readable, const std::string& origin, Inputs& inputs,
                 Diagnostics& all) {
    FirstFindings diagnostics(all, origin);
    const auto indicator = columns.at("indicator").get<std::string>();
    auto& of_indicator = inputs[indicator];
    if (!columns.contains("inputs")) {
        of_indicator.insert(readable.sent.begin(), readable.sent.end());
        return;
    }
    for (const auto& input : columns["inputs"]) {
        const auto id = input.get<std::string>();
        of_indicator.insert(id);
        if (std::find(readable.all.begin(), readable.all.end(), id) == readable.all.end())
            diagnostics.add([&] {
                return say(messages::unread_input, origin,
                           {indicator, id, did_you_mean(id, readable.all)});
            });
    }
    columns.erase("inputs");
}

/// Everything that an indicator was computed from, through others of the same reply.
std::vector<std::string> all_inputs(const Inputs& inputs, const std::string& indicator) {
    std::set<std::string> all;
    std::vector<std::string> open{indicator};
    while (!open.empty()) {
        const auto found = inputs.find(open.back());
        open.pop_back();
        if (found == inputs.end()) continue;
        for (const auto& id : found->second) {
            if (all.insert(id).second) open.push_back(id);
        }
    }
    return {all.begin(), all.end()};
}

/// Says of each point what it rests on.
void weigh(const std::vector<std::string>& inputs, InputClasses& classes, Series& series) {
    series.provenances.clear();
    std::map<std::uint8_t, std::uint32_t> places;
    for (auto& point : series.points) {
        const auto weakest = classes.weakest(series.key.area, inputs, point.period.last.year);
        const auto [place, is_new] =
            places.try_emplace(weakest, static_cast<std::uint32_t>(series.provenances.size()));
        point.provenance = place->second;
        if (!is_new) continue;
        auto& provenance = series.provenances.emplace_back();
        provenance.derived_from = DerivedFrom::sector;
        provenance.rests_on = weakest;
    }
}

void weigh_all(const Inputs& inputs, const Figures& sent, std::vector<SectorSeries>& all) {
    std::map<std::string, std::vector<std::string>> through;
    for (const auto& [indicator, named] : inputs)
        through[indicator] = all_inputs(inputs, indicator);
    InputClasses classes(sent);
    for (auto& series : all) {
        series.inputs = through.at(series.key.indicator);
        weigh(series.inputs, classes, series);
    }
}

Readable readable_by(const Catalog& catalog, const Sector& sector, std::string_view audience) {
    Readable readable;
    for (const Indicator* indicator : calls::indicators_sent(catalog, sector)) {
        readable.all.push_back(indicator->id);
        if (may_see(audience, indicator->release)) readable.sent.push_back(indicator->id);
    }
    return readable;
}

}  // namespace

std::optional<std::vector<SectorSeries>> read_measure_reply(
    const Catalog& catalog, const Sector& sector, std::string_view audience, const Figures& sent,
    const std::string& reply, Diagnostics& diagnostics) {
    const std::string origin = sector.id + " measure()";
    const auto before = diagnostics.size();
    Json json = parse_json(reply, origin, diagnostics);
    if (json.is_discarded()) return std::nullopt;
    for (auto& fault : SchemaChecker().check("measure-reply", json, origin))
        diagnostics.push_back(std::move(fault));
    if (diagnostics.size() > before) return std::nullopt;
    std::vector<SectorSeries> all;
    std::set<SeriesKey> keys;
    std::map<std::pair<std::string, std::string>, std::uint64_t> of_one;
    Inputs inputs;
    const auto readable = readable_by(catalog, sector, audience);
    for (auto& columns : json.at("series")) {
        const std::string place = origin + " /series/" + std::to_string(all.size());
        take_inputs(columns, readable, place, inputs, diagnostics);
        if (diagnostics.size() > before) return std::nullopt;
        if (!keeps_to_bounds(columns, of_one, place, diagnostics)) return std::nullopt;
        try {
            Series series = series_of(columns, Unknown::refused);
            if (!is_acceptable(catalog, sector, series, place, diagnostics)) return std::nullopt;
            if (!keys.insert(series.key).second) {
                diagnostics.push_back(
                    say(messages::series_twice, place, {series.key.indicator, series.key.area}));
                return std::nullopt;
            }
            const int decimals = catalog.indicators.at(series.key.indicator).decimals;
            all.emplace_back(settled(std::move(series), decimals));
        } catch (const ColumnsFault& fault) {
            diagnostics.push_back(
                say(messages::columns_fault, place, {fault.place, fault.found, fault.wanted}));
            return std::nullopt;
        }
    }
    weigh_all(inputs, sent, all);
    return all;
}

}  // namespace almanac
