// Why: see roll_up.hpp: counties become a city where all of them are known.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <set>

#include "measure/measure_messages.hpp"
#include "measure/parts.hpp"
#include "measure/roll_up.hpp"

namespace almanac::measure_detail {
namespace {

bool adds_up(Semantic semantic) {
    return semantic == Semantic::flow || semantic == Semantic::stock ||
           semantic == Semantic::cumulative || semantic == Semantic::milestone;
}

bool is_valid(const Area& area, int year) {
    const Period period = year_period(year);
    return (!area.valid_from || *area.valid_from <= period.last) &&
           (!area.valid_to || *area.valid_to >= period.first);
}

int depth_of(const Catalog& catalog, const Area& area) {
    int depth = 0;
    const Area* at = &area;
    while (at != nullptr && !at->parent.empty() && depth < 16) {
        at = catalog.find_area(at->parent);
        ++depth;
    }
    return depth;
}

struct Total {
    double value = 0;
    int decimals = 0;
    std::size_t parts = 0;
    Derivation derivation;

    void add(const Part& part) {
        derivation.take(part);
        value += part.point.value;
        decimals = std::max<int>(decimals, part.point.decimals);
        ++parts;
    }
};

bool is_not_applicable(const Figures& figures, const std::string& indicator,
                       const std::string& area, int year) {
    const auto* series = figures.find(indicator, area);
    const Point* point =
        series == nullptr ? nullptr : find_point(series->yearly, year_period(year));
    return point != nullptr && point->status == Status::not_applicable;
}

/// Sum over the parts of an area in `year`; nothing unless every one of them is known.
std::optional<Total> total_of(const Figures& figures, const std::string& indicator,
                              const std::vector<const Area*>& parts, int year) {
    Total total;
    for (const Area* area : parts) {
        if (!is_valid(*area, year)) continue;
        if (is_not_applicable(figures, indicator, area->code, year)) continue;
        const auto part = part_of(figures, indicator, area->code, year);
        if (!part) return std::nullopt;
        total.add(*part);
    }
    if (total.parts == 0) return std::nullopt;
    total.value = on_decimals(total.value, total.decimals);
    return total;
}

void note_difference(const Indicator& indicator, const Area& area, int year, const Point& own,
                     const Total& total, Diagnostics& diagnostics) {
    if (!is_exact(own)) return;
    // Figures that print alike at the coarser precision do not differ.
    const int decimals = std::min<int>(own.decimals, total.decimals);
    if (print_rounded(own.value, decimals) == print_rounded(total.value, decimals)) return;
    diagnostics.push_back(
        say(messages::total_differs, indicator.id,
            {indicator.name.in("zh"), area.name.in("zh"), std::to_string(year),
             print_rounded(own.value, own.decimals), print_rounded(total.value, total.decimals)}));
}

std::set<int> years_of(const Figures& figures, const std::string& indicator,
                       const std::vector<const Area*>& parts) {
    std::set<int> years;
    for (const Area* part : parts) {
        const auto* series = figures.find(indicator, part->code);
        if (series == nullptr) continue;
        for (const auto& point : series->yearly.points) {
            if (const auto year = point.period.year()) years.insert(*year);
        }
    }
    return years;
}

void fill_area(const Indicator& indicator, const Area& area, const std::vector<const Area*>& parts,
               Figures& figures, Diagnostics& diagnostics) {
    for (const int year : years_of(figures, indicator.id, parts)) {
        const auto total = total_of(figures, indicator.id, parts, year);
        if (!total) continue;
        auto& whole = series_at(figures, indicator.id, area.code);
        if (is_open(&whole, year)) {
            total->derivation.put(whole, year, total->value, total->decimals, DerivedFrom::areas);
        } else if (const Point* own = find_point(whole.yearly, year_period(year));
                   whole.yearly.provenances.at(own->provenance).source_class != 0) {
            note_difference(indicator, area, year, *own, *total, diagnostics);
        }
    }
}

}  // namespace

void roll_up_areas(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics) {
    std::vector<const Area*> wholes;
    for (const auto& [code, area] : catalog.areas) wholes.push_back(&area);
    std::stable_sort(wholes.begin(), wholes.end(), [&](const Area* a, const Area* b) {
        return depth_of(catalog, *a) > depth_of(catalog, *b);
    });
    for (const Area* whole : wholes) {
        auto parts = catalog.children(whole->code);
        std::erase_if(parts, [](const Area* part) { return !part->adds_up; });
        if (parts.empty()) continue;
        for (const auto& [id, indicator] : catalog.indicators) {
            if (adds_up(indicator.semantic))
                fill_area(indicator, *whole, parts, figures, diagnostics);
        }
    }
}

}  // namespace almanac::measure_detail
