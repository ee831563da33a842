// Why: figures are held as series, columns of points under one key, because rows are what costs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "almanac/model/number.hpp"
#include "almanac/model/period.hpp"

namespace almanac {

/// What kind of figure it is (DOMAIN 10). The revised kinds say why a figure replaced an earlier
/// one.
enum class Status : std::uint8_t {
    final_figure = 1,
    preliminary,
    expected,
    estimated,
    revised_census,
    revised_annual,
    revised_error,
    revised_scope,
    series_break,
    not_yet_released,
    not_applicable,
    missing
};

/// Whether a point of this status carries a value at all.
constexpr bool has_value(Status status) {
    return status != Status::not_yet_released && status != Status::not_applicable &&
           status != Status::missing;
}

/// A published limit instead of an exact figure: ">10" is above. A lower bound proves a floor
/// target when it reaches it and otherwise says nothing.
enum class Bound : std::uint8_t { exact = 1, above, at_least, below, at_most, about };

/// Identity of a series. `breakdown` is empty by default; `basis` is e.g. current or constant
/// price.
struct SeriesKey {
    std::string indicator;
    std::string area;  ///< Code of areas.csv.
    PeriodKind period_kind = PeriodKind::year;
    std::string breakdown;
    std::string basis;
    auto operator<=>(const SeriesKey&) const = default;
};

/// How the host came by a figure that nobody handed in; its wording is the reader's language's.
enum class DerivedFrom : std::uint8_t {
    areas = 1,  ///< Sum of the areas within.
    periods,    ///< Sum of the year's parts.
    ratio,      ///< Numerator over denominator.
    formula,    ///< The indicator's formula.
    sector      ///< The sector's measure().
};

/// Where a figure comes from, as it was handed in. Classes: 1 statistics bureau, 2 signed return of
/// the competent unit, 3 other government, 4 press naming an office, 5 copies and encyclopedias, 6
/// inferred (DOMAIN 12); 0 marks what the host derived itself (roll-up, formula, measure()).
struct Provenance {
    std::string source;
    std::uint8_t source_class = 0;
    std::string quotation;
    std::string note;
    std::optional<Date> published;
    std::string value_as_submitted;
    std::string unit_as_submitted;
    std::uint64_t submission = 0;             ///< Number in the journal; 0 for derived figures.
    std::uint32_t row = 0;                    ///< Row of that submission, the header being row 1.
    std::optional<DerivedFrom> derived_from;  ///< Of class 0 only, like rests_on; never stored.
    std::uint8_t rests_on = 0;  ///< Weakest class among what went in; 0 where that is unknown.

    /// Class that the figure rests on, through what was derived; 0 where unknown.
    std::uint8_t weakest_class() const { return source_class != 0 ? source_class : rests_on; }
    auto operator<=>(const Provenance&) const = default;
};

/// One figure. `value` is in the indicator's unit, and means nothing where has_value(status) is
/// false.
struct Point {
    Period period;
    bool breaks = false;  ///< The definition changed with it, whatever its status has become since
                          ///< or through its parts; never stored.
    double value = 0;
    std::int8_t decimals = 0;
    Status status = Status::final_figure;
    Bound bound = Bound::exact;
    bool partial = false;          ///< Parts of the period or of the areas are missing.
    std::uint32_t provenance = 0;  ///< Index into the series' provenances.
    bool operator==(const Point&) const = default;
};

/// Whether nothing before the point compares with it or what follows (DOMAIN 10).
constexpr bool is_break(const Point& point) {
    return point.status == Status::series_break || point.breaks;
}

/// Points in order of period; of one period as many as there are sources, best source first once
/// chosen.
struct Series {
    SeriesKey key;
    std::vector<Point> points;
    std::vector<Provenance> provenances;
    bool operator==(const Series&) const = default;
};

}  // namespace almanac
