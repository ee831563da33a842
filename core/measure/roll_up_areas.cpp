// Why: see roll_up.hpp: counties become a city where all of them are known.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

#include "catalog/validity.hpp"
#include "measure/exact_sum.hpp"
#include "measure/incomplete_totals.hpp"
#include "measure/measure_messages.hpp"
#include "measure/parts.hpp"
#include "measure/roll_up.hpp"

namespace almanac::measure_detail {
namespace {

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
    ExactSum sum;

    void add(const Part& part) {
        derivation.take(part);
        sum.add({part.point.value, part.point.decimals});
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

/// Whether a part has to be known for a total of `year`.
bool is_wanted(const Figures& figures, const std::string& indicator, const Area& part, int year) {
    return exists_in(part, year_period(year)) &&
           !is_not_applicable(figures, indicator, part.code, year);
}

/// Sum over the parts of an area in `year`; nothing unless every one of them is known.
std::optional<Total> total_of(const Figures& figures, const std::string& indicator,
                              const std::vector<const Area*>& parts, int year) {
    Total total;
    for (const Area* area : parts) {
        if (!is_wanted(figures, indicator, *area, year)) continue;
        const auto part = part_of(figures, indicator, area->code, year);
        if (!part) return std::nullopt;
        total.add(*part);
    }
    if (total.parts == 0) return std::nullopt;
    return total;
}

bool differs(const Point& own, const Total& total) {
    if (!is_exact(own)) return false;
    // Figures that print alike at the coarser precision do not differ.
    const int decimals = std::min<int>(own.decimals, total.decimals);
    return print_rounded(own.value, decimals) != print_rounded(total.value, decimals);
}

bool is_total(const Alternative& alternative) {
    return alternative.provenance.derived_from == DerivedFrom::areas;
}

/// Holds a published figure against the total: where they differ, the total stands beside it like
/// another source.
void hold_against(const Indicator& indicator, const Area& area, int year, const Total& total,
                  Figures& figures, Diagnostics& diagnostics) {
    const auto* whole = figures.find(indicator.id, area.code);
    const Point own = *find_point(whole->yearly, year_period(year));
    if (whole->yearly.provenances.at(own.provenance).source_class == 0) return;
    const bool beside = differs(own, total);
    const auto before = whole->alternatives.find(year);
    const bool was_beside = before != whole->alternatives.end() &&
                            std::any_of(before->second.begin(), before->second.end(), is_total);
    if (!beside && !was_beside) return;
    auto& others = figures.edit(indicator.id, area.code).alternatives;
    std::erase_if(others[year], is_total);
    if (beside) {
        others[year].push_back(
            total.derivation.result(year, total.value, total.decimals, DerivedFrom::areas));
        diagnostics.push_back(say(
            messages::total_differs, indicator.id,
            {indicator.name.in("zh"), area.name.in("zh"), std::to_string(year),
             print_rounded(own.value, own.decimals), print_rounded(total.value, total.decimals)}));
    }
    if (others[year].empty()) others.erase(year);
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
        auto total = total_of(figures, indicator.id, parts, year);
        if (!total) continue;
        const auto sum = total->sum.number();
        if (!sum) {
            diagnostics.push_back(say(messages::sum_too_long, indicator.id,
                                      {indicator.name.in("zh"), area.name.in("zh"),
                                       std::to_string(year), total->sum.text()}));
            continue;
        }
        total->value = sum->value;
        total->decimals = sum->decimals;
        const auto* whole = figures.find(indicator.id, area.code);
        if (is_open(whole, year)) {
            total->derivation.put(figures.edit(indicator.id, area.code), year, total->value,
                                  total->decimals, DerivedFrom::areas);
        } else {
            hold_against(indicator, area, year, *total, figures, diagnostics);
        }
    }
}

/// An area with the areas that add up to it.
struct Whole {
    const Area* area = nullptr;
    std::vector<const Area*> parts;
};

/// Innermost first, so that a part is filled before it is added.
std::vector<Whole> wholes_of(const Catalog& catalog) {
    std::map<std::string_view, std::vector<const Area*>> parts;
    for (const auto& [code, area] : catalog.areas) {
        if (area.adds_up) parts[area.parent].push_back(&area);
    }
    std::vector<Whole> wholes;
    for (const auto& [code, area] : catalog.areas) {
        if (const auto own = parts.find(code); own != parts.end())
            wholes.push_back({&area, std::move(own->second)});
    }
    std::stable_sort(wholes.begin(), wholes.end(), [&](const Whole& a, const Whole& b) {
        return depth_of(catalog, *a.area) > depth_of(catalog, *b.area);
    });
    return wholes;
}

std::vector<const Area*> parts_of(const Catalog& catalog, const std::string& area) {
    auto parts = catalog.children(area);
    std::erase_if(parts, [](const Area* part) { return !part->adds_up; });
    return parts;
}

}  // namespace

void roll_up_areas(const Catalog& catalog, Figures& figures, Diagnostics& diagnostics) {
    for (const auto& [area, parts] : wholes_of(catalog)) {
        for (const auto& [id, indicator] : catalog.indicators) {
            if (adds_up(indicator.semantic))
                fill_area(indicator, *area, parts, figures, diagnostics);
        }
    }
}

}  // namespace almanac::measure_detail

namespace almanac {

std::vector<IncompleteTotal> incomplete_totals(const Catalog& catalog, const Figures& figures,
                                               const Indicator& indicator,
                                               const std::string& area) {
    using namespace measure_detail;
    std::vector<IncompleteTotal> incomplete;
    if (!adds_up(indicator.semantic)) return incomplete;
    const auto parts = parts_of(catalog, area);
    for (const int year : years_of(figures, indicator.id, parts)) {
        if (!is_open(figures.find(indicator.id, area), year)) continue;
        IncompleteTotal total{year};
        for (const Area* part : parts) {
            if (!is_wanted(figures, indicator.id, *part, year)) continue;
            ++total.parts;
            if (part_of(figures, indicator.id, part->code, year)) ++total.known;
        }
        if (total.known > 0 && total.known < total.parts) incomplete.push_back(total);
    }
    return incomplete;
}

}  // namespace almanac
