// Why: see totals.hpp. SPDX-License-Identifier: Apache-2.0
#include "totals.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "park.hpp"

namespace agriculture {

using almanac::Bound;
using almanac::Point;
namespace sdk = almanac::sdk;

namespace {

std::set<int> years_with_any_kind(const sdk::MeasureRequest& request, const std::string& area) {
    std::set<int> years;
    for (const auto& kind : varieties) {
        for (const int year : request.years(kind.indicator, area)) years.insert(year);
    }
    return years;
}

/// The least there can be of a kind by the end of `year`.
double least(const sdk::MeasureRequest& request, const char* kind, const std::string& area,
             int year) {
    double count = 0;
    for (const int each : request.years(kind, area)) {
        if (each < year) count = std::max(count, request.value(kind, area, each).value_or(0));
    }
    return count;
}

}  // namespace

void add_varieties(const sdk::MeasureRequest& request, const std::string& area,
                   sdk::SeriesBuilder& derived) {
    for (const auto& kind : varieties) derived.name_inputs(all_varieties, {kind.indicator});
    for (const int year : years_with_any_kind(request, area)) {
        Point sum;
        sum.period = almanac::year_period(year);
        for (const auto& kind : varieties) {
            const auto reported = request.value(kind.indicator, area, year);
            if (!reported) sum.bound = Bound::at_least;
            sum.value += reported.value_or(least(request, kind.indicator, area, year));
        }
        // "At least none" would say nothing.
        if (sum.bound == Bound::exact || sum.value > 0) derived.set(all_varieties, area, sum);
    }
}

void add_research_spending(const sdk::MeasureRequest& request, const std::string& area,
                           sdk::SeriesBuilder& derived) {
    derived.name_inputs(all_spending, {research_spending.indicator});
    double total = 0;
    for (int year = first_plan_year; year <= request.edition.year; ++year) {
        const auto spent = request.value(research_spending.indicator, area, year);
        if (!spent) return;
        total += *spent;
        derived.set(all_spending, area, year, total);
    }
}

}  // namespace agriculture
