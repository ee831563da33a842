// Why: see last_figures.hpp. SPDX-License-Identifier: Apache-2.0
#include "forms/last_figures.hpp"

#include <algorithm>

#include "assess/words.hpp"
#include "measure/scope.hpp"
#include "store/value_releases.hpp"

namespace almanac::forms {
namespace {

Period a_year_before(const Period& period) {
    Period before = period;
    --before.first.year;
    --before.last.year;
    return before;
}

LastFigure figure_of(const Point& point) {
    LastFigure figure{to_text(Number{point.value, point.decimals}), true};
    const std::string bound = bound_word(point.bound).in("zh");
    const std::string status = status_word(point.status).in("zh");
    figure.is_plain = bound.empty() && status.empty();
    figure.text = bound + figure.text + (status.empty() ? "" : "（" + status + "）");
    return figure;
}

std::vector<std::string> indicators_of(const FormContents& contents, bool only_open) {
    std::vector<std::string> ids;
    for (const auto& asked : contents.figures) {
        const bool is_open = asked.indicator->release == Release::open;
        if ((is_open || !only_open) && (ids.empty() || ids.back() != asked.indicator->id))
            ids.push_back(asked.indicator->id);
    }
    return ids;
}

}  // namespace

LastFigures last_figures(const Catalog& catalog, const Store& store, const FormContents& contents,
                         const FormOf& of) {
    LastFigures figures;
    const bool only_open = of.unit.empty();
    const Selection selection{indicators_of(contents, only_open), {}};
    if (selection.indicators.empty()) return figures;
    const ValueReleases releases = value_releases(store, newest, catalog.former_indicators);
    std::map<std::string, std::vector<Period>> periods;
    for (const auto& asked : contents.figures) periods[asked.indicator->id].push_back(asked.period);
    store.scan(selection, newest, [&](const Series& series) {
        const Indicator* indicator = catalog.find_indicator(series.key.indicator);
        if (indicator == nullptr || !series.key.basis.empty()) return;
        for (const auto& period : periods[indicator->id]) {
            const Period before = a_year_before(period);
            for (const auto& point : series.points) {
                if (point.period != before || !has_value(point.status)) continue;
                SeriesKey key = series.key;
                key.indicator = indicator->id;
                if (only_open && !releases.is_open(*indicator, key, before)) continue;
                figures.try_emplace({key, period}, figure_of(point));
            }
        }
    });
    return figures;
}

std::vector<SeriesKey> known_parts(const Catalog& catalog, const Store& store,
                                   const Indicator& indicator) {
    std::vector<SeriesKey> parts;
    store.scan({{indicator.id}, {}}, newest, [&](const Series& series) {
        const SeriesKey part{indicator.id, series.key.area, PeriodKind::year, series.key.breakdown,
                             ""};
        const bool is_ours = !part.breakdown.empty() && !series.points.empty() &&
                             lies_within(catalog, part.area, {catalog.workspace.area});
        if (is_ours && std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(part);
    });
    return parts;
}

}  // namespace almanac::forms
