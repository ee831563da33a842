// Why: a sector's figures are believed only where they are well formed, its own, and plausible.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "almanac/model/columns.hpp"
#include "calls/calls.hpp"
#include "calls/calls_messages.hpp"
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
                   const std::string& origin, Diagnostics& diagnostics) {
    const auto before = diagnostics.size();
    const auto& own = sector.indicators;
    const auto& [indicator, area, kind, breakdown, basis] = series.key;
    if (std::find(own.begin(), own.end(), indicator) == own.end())
        diagnostics.push_back(
            say(messages::not_own_indicator, origin, {indicator, did_you_mean(indicator, own)}));
    if (catalog.areas.count(area) == 0)
        diagnostics.push_back(say(messages::unknown_area, origin, {indicator, area}));
    if (diagnostics.size() > before) return false;
    const Indicator& known = catalog.indicators.at(indicator);
    for (const auto& point : series.points) {
        if (!has_value(point.status)) continue;
        if ((known.minimum && point.value < *known.minimum) ||
            (known.maximum && point.value > *known.maximum))
            diagnostics.push_back(say(messages::out_of_range, origin,
                                      {indicator, area, to_text(point.period),
                                       print_rounded(point.value, known.decimals)}));
    }
    return diagnostics.size() == before;
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

}  // namespace

std::optional<std::vector<Series>> read_measure_reply(const Catalog& catalog, const Sector& sector,
                                                      const std::string& reply,
                                                      Diagnostics& diagnostics) {
    const std::string origin = sector.id + " measure()";
    const auto before = diagnostics.size();
    const Json json = parse_json(reply, origin, diagnostics);
    if (json.is_discarded()) return std::nullopt;
    for (auto& fault : SchemaChecker().check("measure-reply", json, origin))
        diagnostics.push_back(std::move(fault));
    if (diagnostics.size() > before) return std::nullopt;
    std::vector<Series> all;
    std::set<SeriesKey> keys;
    for (const auto& columns : json.at("series")) {
        const std::string place = origin + " /series/" + std::to_string(all.size());
        try {
            Series series = series_of(columns, Unknown::refused);
            if (!is_acceptable(catalog, sector, series, place, diagnostics)) return std::nullopt;
            if (!keys.insert(series.key).second) {
                diagnostics.push_back(
                    say(messages::series_twice, place, {series.key.indicator, series.key.area}));
                return std::nullopt;
            }
            const int decimals = catalog.indicators.at(series.key.indicator).decimals;
            all.push_back(settled(std::move(series), decimals));
        } catch (const ColumnsFault& fault) {
            diagnostics.push_back(
                say(messages::columns_fault, place, {fault.place, fault.found, fault.wanted}));
            return std::nullopt;
        }
    }
    return all;
}

}  // namespace almanac
