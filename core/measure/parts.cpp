// Why: see parts.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/parts.hpp"

#include <algorithm>

namespace almanac::measure_detail {
namespace {

/// What weakens a computed figure most comes last.
int weakness(Status status) {
    switch (status) {
        case Status::preliminary: return 1;
        case Status::estimated: return 2;
        case Status::series_break: return 3;
        case Status::expected: return 4;
        case Status::final_figure:
        case Status::revised_census:
        case Status::revised_annual:
        case Status::revised_error:
        case Status::revised_scope:
        case Status::not_yet_released:
        case Status::not_applicable:
        case Status::missing: return 0;
    }
    return 0;
}

}  // namespace

void insert_point(Series& series, Point point, const Provenance& provenance) {
    const auto known = std::find(series.provenances.begin(), series.provenances.end(), provenance);
    point.provenance = static_cast<std::uint32_t>(known - series.provenances.begin());
    if (known == series.provenances.end()) series.provenances.push_back(provenance);
    const auto at =
        std::lower_bound(series.points.begin(), series.points.end(), point,
                         [](const Point& a, const Point& b) { return a.period < b.period; });
    series.points.insert(at, point);
}

const Point* find_point(const Series& series, const Period& period) {
    const auto found = std::find_if(series.points.begin(), series.points.end(),
                                    [&](const Point& p) { return p.period == period; });
    return found == series.points.end() ? nullptr : &*found;
}

MeasuredSeries empty_series(const std::string& indicator, const std::string& area) {
    MeasuredSeries series;
    series.indicator = indicator;
    series.area = area;
    series.yearly.key = {indicator, area, PeriodKind::year, {}, {}};
    return series;
}

bool is_open(const MeasuredSeries* series, int year) {
    if (series == nullptr) return true;
    const Point* point = find_point(series->yearly, year_period(year));
    return point == nullptr || point->status == Status::missing ||
           point->status == Status::not_yet_released;
}

bool is_exact(const Point& point) {
    return has_value(point.status) && point.bound == Bound::exact && !point.partial;
}

std::optional<Part> part_of(const Figures& figures, const std::string& indicator,
                            const std::string& area, int year) {
    const auto* series = figures.find(indicator, area);
    if (series == nullptr) return std::nullopt;
    const Point* point = find_point(series->yearly, year_period(year));
    if (point == nullptr || !is_exact(*point)) return std::nullopt;
    return Part{*point, series->class_of(*point)};
}

void Derivation::take(const Part& part) {
    if (weakness(part.point.status) > weakness(status_)) status_ = part.point.status;
    breaks_ = breaks_ || is_break(part.point);
    source_class_ = std::max(source_class_, part.source_class);
}

Alternative Derivation::result(int year, double value, int decimals, DerivedFrom how) const {
    Alternative result;
    result.point.period = year_period(year);
    result.point.value = value;
    result.point.decimals = static_cast<std::int8_t>(decimals);
    result.point.status = status_;
    result.point.breaks = breaks_ && status_ != Status::series_break;
    result.provenance.derived_from = how;
    result.provenance.rests_on = source_class_;
    return result;
}

void Derivation::put(MeasuredSeries& series, int year, double value, int decimals,
                     DerivedFrom how) const {
    const Alternative computed = result(year, value, decimals, how);
    std::erase_if(series.yearly.points,
                  [&](const Point& p) { return p.period == computed.point.period; });
    insert_point(series.yearly, computed.point, computed.provenance);
}

}  // namespace almanac::measure_detail
