// Why: see roll_up.hpp: months, quarters and halves become years.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "measure/parts.hpp"
#include "measure/roll_up.hpp"

namespace almanac::measure_detail {
namespace {

struct Divisor {
    PeriodKind kind;
    std::size_t parts;  ///< In a year.
};
/// Coarsest first: fewer figures, fewer faults.
constexpr std::array divisors{Divisor{PeriodKind::half, 2}, Divisor{PeriodKind::quarter, 4},
                              Divisor{PeriodKind::month, 12}};

bool is_headline(const Series& other) {
    return other.key.breakdown.empty() && other.key.basis.empty();
}

std::set<int> years_of(const MeasuredSeries& series) {
    std::set<int> years;
    for (const auto& other : series.other) {
        for (const auto& point : other.points) {
            if (const auto year = point.period.year()) years.insert(*year);
        }
    }
    return years;
}

bool add_up(const Series& parts, std::size_t wanted, int year, MeasuredSeries& series) {
    Derivation derivation;
    double sum = 0;
    int decimals = 0;
    std::size_t found = 0;
    for (const auto& point : parts.points) {
        if (point.period.year() != year || !is_exact(point)) continue;
        derivation.take({point, parts.provenances.at(point.provenance).weakest_class()});
        sum += point.value;
        decimals = std::max<int>(decimals, point.decimals);
        ++found;
    }
    if (found != wanted) return false;
    derivation.put(series, year, on_decimals(sum, decimals), decimals, DerivedFrom::periods);
    return true;
}

/// The figure that stands at the end of the year, with its own source.
bool take_last(const Series& parts, int year, MeasuredSeries& series) {
    const Period whole = year_period(year);
    for (const auto& point : parts.points) {
        if (point.period.last != whole.last || point.period.year() != year) continue;
        if (!has_value(point.status) || point.partial) continue;
        Provenance provenance = parts.provenances.at(point.provenance);
        provenance.note += (provenance.note.empty() ? "" : "；") + to_text(point.period);
        std::erase_if(series.yearly.points, [&](const Point& p) { return p.period == whole; });
        Point last = point;
        last.period = whole;
        insert_point(series.yearly, last, provenance);
        return true;
    }
    return false;
}

bool fill_year(const Indicator& indicator, int year, MeasuredSeries& series) {
    // Filling changes yearly only, never the series that are looked through here.
    if (indicator.semantic == Semantic::flow) {
        return std::any_of(divisors.begin(), divisors.end(), [&](const Divisor& divisor) {
            return std::any_of(series.other.begin(), series.other.end(), [&](const Series& parts) {
                return is_headline(parts) && parts.key.period_kind == divisor.kind &&
                       add_up(parts, divisor.parts, year, series);
            });
        });
    }
    return std::any_of(series.other.begin(), series.other.end(), [&](const Series& parts) {
        // A year-to-date figure or span that ends with the year but covers less of it is no level.
        const bool level = parts.key.period_kind != PeriodKind::year_to_date &&
                           parts.key.period_kind != PeriodKind::span;
        return is_headline(parts) && level && take_last(parts, year, series);
    });
}

}  // namespace

void roll_up_time(const Indicator& indicator, MeasuredSeries& series) {
    if (indicator.semantic == Semantic::ratio) return;
    for (const int year : years_of(series)) {
        if (is_open(&series, year)) fill_year(indicator, year, series);
    }
}

}  // namespace almanac::measure_detail
