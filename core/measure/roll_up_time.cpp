// Why: see roll_up.hpp: months, quarters and halves become years.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "measure/exact_sum.hpp"
#include "measure/measure_messages.hpp"
#include "measure/parts.hpp"
#include "measure/roll_up.hpp"

namespace almanac::measure_detail {
namespace {

/// A part of the year in whole months, and the next finer kind.
struct Grain {
    PeriodKind kind;
    int months;
};
/// Coarsest first: fewer figures, fewer faults.
constexpr std::array grains{Grain{PeriodKind::half, 6}, Grain{PeriodKind::quarter, 3},
                            Grain{PeriodKind::month, 1}};

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

/// The year put together from its parts, each stretch from the coarsest figure that there is: two
/// halves, or a half, a quarter and three months.
class YearOfParts {
public:
    YearOfParts(const MeasuredSeries& series, int year) : series_(series), year_(year) {}

    bool is_whole() { return covers(0, 1, 12); }
    /// Nothing to be said, or why there is no sum.
    std::optional<Diagnostic> put(const Indicator& indicator, MeasuredSeries& series) const {
        const auto sum = sum_.number();
        if (!sum)
            return say(messages::sum_too_long, indicator.id,
                       {indicator.name.in("zh"), series.area, std::to_string(year_), sum_.text()});
        derivation_.put(series, year_, sum->value, sum->decimals, DerivedFrom::periods);
        return std::nullopt;
    }

private:
    /// Takes up `months` months from `first`, in parts of `grain` or finer.
    bool covers(std::size_t grain, int first, int months) {
        if (grain == grains.size()) return false;
        const int step = grains[grain].months;
        for (int month = first; month < first + months; month += step) {
            if (!take(grains[grain].kind, month) && !covers(grain + 1, month, step)) return false;
        }
        return true;
    }

    bool take(PeriodKind kind, int month) {
        for (const auto& parts : series_.other) {
            if (!is_headline(parts) || parts.key.period_kind != kind) continue;
            for (const auto& point : parts.points) {
                const Date& begins = point.period.first;
                if (begins.year != year_ || begins.month != month || !is_exact(point)) continue;
                derivation_.take({point, parts.provenances.at(point.provenance).weakest_class()});
                sum_.add({point.value, point.decimals});
                return true;
            }
        }
        return false;
    }

    const MeasuredSeries& series_;
    int year_;
    Derivation derivation_;
    ExactSum sum_;
};

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

/// Nothing to be said, or why a year that is whole is not filled.
std::optional<Diagnostic> fill_year(const Indicator& indicator, int year, MeasuredSeries& series) {
    if (indicator.semantic == Semantic::flow) {
        YearOfParts parts(series, year);
        return parts.is_whole() ? parts.put(indicator, series) : std::nullopt;
    }
    // Filling changes yearly only, never the series that are looked through here.
    std::any_of(series.other.begin(), series.other.end(), [&](const Series& parts) {
        // A year-to-date figure or span that ends with the year but covers less of it is no level.
        const bool level = parts.key.period_kind != PeriodKind::year_to_date &&
                           parts.key.period_kind != PeriodKind::span;
        return is_headline(parts) && level && take_last(parts, year, series);
    });
    return std::nullopt;
}

}  // namespace

void roll_up_time(const Indicator& indicator, MeasuredSeries& series, Diagnostics& diagnostics) {
    if (indicator.semantic == Semantic::ratio) return;
    for (const int year : years_of(series)) {
        if (!is_open(&series, year)) continue;
        if (auto fault = fill_year(indicator, year, series))
            diagnostics.push_back(std::move(*fault));
    }
}

}  // namespace almanac::measure_detail
