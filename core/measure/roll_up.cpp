// Why: see roll_up.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/roll_up.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "measure/choose.hpp"
#include "measure/measure_messages.hpp"

namespace almanac::measure_detail {
namespace {

Provenance derived(const char* how) {
    Provenance provenance;
    provenance.source = how;
    return provenance;
}

bool is_exact(const Point& point) {
    return has_value(point.status) && point.bound == Bound::exact && !point.partial;
}

/// The weakest status of the parts is the whole's.
Status joint_status(Status a, Status b) {
    const auto weight = [](Status status) {
        switch (status) {
            case Status::expected: return 3;
            case Status::estimated: return 2;
            case Status::preliminary: return 1;
            default: return 0;
        }
    };
    return weight(b) > weight(a) ? b : weight(a) > 0 ? a : Status::final_figure;
}

struct Sum {
    Point total;
    std::size_t parts = 0;

    void add(const Point& part) {
        total.value += part.value;
        total.decimals = std::max(total.decimals, part.decimals);
        total.status = joint_status(total.status, part.status);
        ++parts;
    }
};

/// Sums binary doubles back to the decimals that their parts were written with.
double on_decimals(double value, int decimals) {
    return settle(std::strtod(print_rounded(value, decimals).c_str(), nullptr));
}

const Series* series_of_kind(const MeasuredSeries& series, PeriodKind kind) {
    for (const auto& other : series.other) {
        if (other.key.period_kind == kind && other.key.breakdown.empty()) return &other;
    }
    return nullptr;
}

std::optional<Point> sum_of_year(const Series& parts, int year, std::size_t wanted) {
    Sum sum;
    for (const auto& point : parts.points) {
        if (point.period.year() == year && is_exact(point)) sum.add(point);
    }
    if (sum.parts != wanted) return std::nullopt;
    sum.total.value = on_decimals(sum.total.value, sum.total.decimals);
    return sum.total;
}

/// The figure that stands at the end of the year.
std::optional<Point> last_of_year(const Series& parts, int year) {
    const Date end = year_period(year).last;
    for (const auto& point : parts.points) {
        if (point.period.last == end && point.period.year() == year && has_value(point.status))
            return point;
    }
    return std::nullopt;
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

/// Sum over the parts of `area` in `year`; nothing unless every part has an exact figure.
std::optional<Point> sum_of_parts(const Figures& figures, const std::string& indicator,
                                  const std::vector<const Area*>& parts, int year) {
    Sum sum;
    std::size_t wanted = 0;
    for (const Area* part : parts) {
        if (!is_valid(*part, year)) continue;
        ++wanted;
        const auto* series = figures.find(indicator, part->code);
        const Point* point =
            series == nullptr ? nullptr : find_point(series->yearly, year_period(year));
        if (point == nullptr || !is_exact(*point)) return std::nullopt;
        sum.add(*point);
    }
    if (wanted == 0) return std::nullopt;
    sum.total.period = year_period(year);
    sum.total.value = on_decimals(sum.total.value, sum.total.decimals);
    return sum.total;
}

void note_difference(const std::string& indicator, const Area& area, int year, const Point& own,
                     const Point& sum, Diagnostics& diagnostics) {
    if (!is_exact(own)) return;
    const double unit = std::pow(10.0, -std::min(own.decimals, sum.decimals));
    if (std::fabs(own.value - sum.value) < unit) return;
    diagnostics.push_back(
        say(messages::total_differs, "",
            {indicator, area.name.in("zh"), std::to_string(year),
             print_rounded(own.value, own.decimals), print_rounded(sum.value, sum.decimals)}));
}

void fill_area(const Indicator& indicator, const Area& area, const std::vector<const Area*>& parts,
               Figures& figures, Diagnostics& diagnostics) {
    std::set<int> years;
    for (const Area* part : parts) {
        const auto* series = figures.find(indicator.id, part->code);
        if (series == nullptr) continue;
        for (const auto& point : series->yearly.points) {
            if (const auto year = point.period.year()) years.insert(*year);
        }
    }
    for (const int year : years) {
        const auto sum = sum_of_parts(figures, indicator.id, parts, year);
        if (!sum) continue;
        auto& whole = figures.all()[{indicator.id, area.code}];
        whole.indicator = indicator.id;
        whole.area = area.code;
        whole.yearly.key = {indicator.id, area.code, PeriodKind::year, {}, {}};
        if (const Point* own = find_point(whole.yearly, year_period(year))) {
            if (whole.yearly.provenances[own->provenance].source_class != 0)
                note_difference(indicator.id, area, year, *own, *sum, diagnostics);
            continue;
        }
        insert_point(whole.yearly, *sum, derived("下级地区汇总数"));
    }
}

}  // namespace

void roll_up_time(const Indicator& indicator, MeasuredSeries& series) {
    for (const int year : years_of(series)) {
        if (find_point(series.yearly, year_period(year)) != nullptr) continue;
        std::optional<Point> found;
        const char* how = "按年内各期数据汇总";
        for (const auto kind : {PeriodKind::year_to_date, PeriodKind::span, PeriodKind::day,
                                PeriodKind::half, PeriodKind::quarter, PeriodKind::month}) {
            const Series* parts = series_of_kind(series, kind);
            if (parts == nullptr || found) continue;
            const bool whole = kind == PeriodKind::year_to_date || kind == PeriodKind::span;
            if (whole) {
                const auto last = last_of_year(*parts, year);
                if (last && last->period.first == year_period(year).first) {
                    Point point = *last;
                    point.period = year_period(year);
                    insert_point(series.yearly, point, parts->provenances[last->provenance]);
                    found = point;
                }
            } else if (indicator.semantic == Semantic::flow) {
                const std::size_t wanted = kind == PeriodKind::half      ? 2
                                           : kind == PeriodKind::quarter ? 4
                                                                         : 12;
                if (kind != PeriodKind::day) found = sum_of_year(*parts, year, wanted);
            } else {
                found = last_of_year(*parts, year);
                how = "年末数";
            }
            if (found && !whole) {
                found->period = year_period(year);
                insert_point(series.yearly, *found, derived(how));
            }
        }
    }
}

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
