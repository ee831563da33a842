// Why: see closed_figures.hpp. SPDX-License-Identifier: Apache-2.0
#include "quality/closed_figures.hpp"

#include <algorithm>
#include <cmath>

#include "messages/utf8.hpp"
#include "quality/quoted_numbers.hpp"

namespace almanac {
namespace {

constexpr double exact = 1e-9;  // Relative; a double has fifteen digits, texts fewer.
constexpr std::size_t shortest_name = 4;

/// A value of `unit` in the unit's base, as texts are read.
double in_base(double value, const UnitOfMeasure& unit) {
    return value * std::pow(10.0, unit.multiplier);
}

double factor_of(const UnitOfMeasure& unit) {
    return static_cast<double>(unit.base->numerator) / static_cast<double>(unit.base->denominator);
}

/// Whether a number written to `step` is `value` rounded.
bool is_rounded(double written, double step, double value) {
    return std::fabs(written - value) <= step / 2 + std::fabs(value) * exact;
}

/// Whether it is `value` with its last digits cut off.
bool is_cut(double written, double step, double value) {
    const double rest = std::fabs(value) - std::fabs(written);
    return rest >= -std::fabs(value) * exact && rest < step;
}

/// A name without what stands in brackets, in small letters.
std::string plain_name(const std::string& name) {
    std::string plain = name.substr(0, std::min({name.find("（"), name.find("("), name.size()}));
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    for (char& c : plain)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return plain;
}

/// The name, or four characters of it that stand together.
bool names(std::string_view text, const std::string& name) {
    if (name.empty()) return false;
    if (text.find(name) != std::string_view::npos) return true;
    if (name.front() >= 0) return false;  // A word of an English name says too little.
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < name.size();) {
        starts.push_back(at);
        at += std::max<std::size_t>(character_length(std::string_view(name).substr(at)), 1);
    }
    starts.push_back(name.size());
    for (std::size_t i = 0; i + shortest_name < starts.size(); ++i) {
        const auto part =
            std::string_view(name).substr(starts[i], starts[i + shortest_name] - starts[i]);
        if (text.find(part) != std::string_view::npos) return true;
    }
    return false;
}

bool names(std::string_view text, const Indicator& indicator) {
    return names(text, plain_name(indicator.name.in("zh"))) ||
           names(text, plain_name(indicator.name.in("en")));
}

bool looks_like_year(const QuotedNumber& number) {
    return !number.unit && number.step >= 1 && number.value >= 1900 && number.value <= 2100;
}

template <class Visit>
void each_point(const MeasuredSeries& series, const Visit& visit) {
    for (const auto& point : series.yearly.points) visit(point);
    for (const auto& other : series.other)
        for (const auto& point : other.points) visit(point);
    for (const auto& [year, alternatives] : series.alternatives)
        for (const auto& alternative : alternatives) visit(alternative.point);
}

std::set<std::pair<Period, double>> values_of(const MeasuredSeries* series) {
    std::set<std::pair<Period, double>> values;
    if (series == nullptr) return values;
    each_point(*series, [&](const Point& point) {
        if (has_value(point.status)) values.emplace(point.period, point.value);
    });
    return values;
}

const Point* year_before(const MeasuredSeries* series, int year) {
    if (series == nullptr) return nullptr;
    for (const auto& point : series->yearly.points)
        if (point.period == year_period(year) && has_value(point.status)) return &point;
    return nullptr;
}

}  // namespace

ClosedFigures::ClosedFigures(const Catalog& catalog) : catalog_(catalog) {
    for (const auto& target : catalog.targets) {
        const Indicator* indicator = catalog.find_indicator(target.indicator);
        if (indicator == nullptr || target.release != Release::open) continue;
        for (const auto& value : {target.value, target.lower, target.upper})
            if (value) open(*indicator, value->value);
    }
}

ClosedFigures::ClosedFigures(const Catalog& catalog, const Figures& all, const Figures& shown)
    : ClosedFigures(catalog) {
    for (const auto& [key, series] : all.all()) {
        const Indicator* indicator = catalog.find_indicator(key.first);
        if (indicator == nullptr) continue;
        const auto* seen = shown.find(key.first, key.second);
        if (seen == series.get()) {
            each_point(*series, [&](const Point& point) {
                if (has_value(point.status)) open(*indicator, point.value);
            });
            continue;
        }
        const auto open_values = values_of(seen);
        each_point(*series, [&](const Point& point) {
            if (!has_value(point.status)) return;
            if (open_values.count({point.period, point.value}) != 0)
                return open(*indicator, point.value);
            close(*indicator, series->area, point.period, point.value);
            add_derived(*series, shown, point);
        });
    }
}

void ClosedFigures::add(const Figures& figures, const IsOpen& is_open) {
    for (const auto& [key, series] : figures.all()) {
        const Indicator* indicator = catalog_.find_indicator(key.first);
        if (indicator == nullptr) continue;
        const auto add_point = [&](const SeriesKey& of, const Point& point) {
            if (!has_value(point.status)) return;
            if (is_open(*indicator, of, point.period))
                open(*indicator, point.value);
            else
                close(*indicator, of.area, point.period, point.value);
        };
        const SeriesKey yearly{key.first, key.second, PeriodKind::year, "", ""};
        for (const auto& point : series->yearly.points) add_point(yearly, point);
        for (const auto& other : series->other)
            for (const auto& point : other.points) add_point(other.key, point);
        for (const auto& [year, alternatives] : series->alternatives)
            for (const auto& alternative : alternatives) add_point(yearly, alternative.point);
    }
}

void ClosedFigures::close(const Indicator& indicator, const std::string& area, const Period& period,
                          double value) {
    // That something was built or not is no number.
    if (value == 0 || (indicator.semantic == Semantic::milestone && value == 1)) return;
    closed_.push_back({&indicator,
                       area,
                       period,
                       in_base(value, indicator.unit),
                       {indicator.unit.base, 0},
                       false});
}

void ClosedFigures::open(const Indicator& indicator, double value) {
    open_.insert(
        {std::fabs(in_base(value, indicator.unit)) * factor_of(indicator.unit), &indicator});
}

void ClosedFigures::add_derived(const MeasuredSeries& series, const Figures& shown,
                                const Point& point) {
    const auto year = point.period.year();
    const Indicator* indicator = catalog_.find_indicator(series.indicator);
    if (!year || point.period != year_period(*year)) return;
    const auto add = [&](double value) {
        if (std::isfinite(value) && value != 0)
            closed_.push_back(
                {indicator, series.area, point.period, value, *parse_unit("%"), true});
    };
    const Point* before = year_before(shown.find(series.indicator, series.area), *year - 1);
    if (before != nullptr && before->value != 0) add((point.value / before->value - 1) * 100);
    const Area* area = catalog_.find_area(series.area);
    const Point* above =
        area == nullptr ? nullptr : year_before(shown.find(series.indicator, area->parent), *year);
    if (above != nullptr && above->value != 0) add(point.value / above->value * 100);
}

bool ClosedFigures::is_open_value(double value, double step, const Closed& closed,
                                  bool is_named) const {
    const double reach = step / 2 + std::fabs(value) * exact;
    const auto begin = open_.lower_bound({value - reach, nullptr});
    const auto end = open_.upper_bound({value + reach, nullptr});
    return std::any_of(begin, end, [&](const Open& open) {
        return is_named ? open.indicator == closed.indicator && !closed.derived
                        : open.indicator->unit.base->group == closed.unit.base->group;
    });
}

std::set<ClosedFigures::Quoted> ClosedFigures::quoted_in(std::string_view text) const {
    std::set<Quoted> found;
    if (closed_.empty()) return found;
    const auto numbers = quoted_numbers(text);
    if (numbers.empty()) return found;
    const std::string small = [&] {
        std::string all(text);
        for (char& c : all)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return all;
    }();
    std::map<const Indicator*, bool> named;
    for (const auto& closed : closed_) {
        const auto [known, is_new] = named.try_emplace(closed.indicator, false);
        if (is_new) known->second = names(small, *closed.indicator);
        const bool is_named = known->second;
        if (closed.derived && !is_named) continue;
        if (std::any_of(numbers.begin(), numbers.end(), [&](const QuotedNumber& number) {
                return quotes(number, closed, is_named);
            }))
            found.insert({closed.indicator->id, closed.area, closed.period});
    }
    return found;
}

bool ClosedFigures::quotes(const QuotedNumber& number, const Closed& closed, bool is_named) const {
    if (looks_like_year(number)) return false;
    const auto group = closed.unit.base->group;
    const bool has_unit = number.unit && number.unit->base->group == group;
    if (number.unit && !has_unit) return false;
    const int wanted = (has_unit ? 3 : 4) - (is_named ? 1 : 0) + (closed.derived ? 1 : 0);
    const double factor = has_unit ? factor_of(*number.unit) : factor_of(closed.unit);
    const double target = std::fabs(closed.value) * factor_of(closed.unit);
    // Without a unit a number may be in the indicator's own, or a share written as 0.52.
    std::vector<double> scales{1};
    if (!has_unit) scales.push_back(std::pow(10.0, closed.indicator->unit.multiplier));
    if (!has_unit && group == "percent") scales.push_back(100);
    return std::any_of(scales.begin(), scales.end(), [&](double scale) {
        const double value = number.value * factor * scale;
        const double step = number.step * factor * scale;
        const bool is_whole = std::fabs(value - target) <= target * exact;
        const bool says_enough = number.digits >= wanted || (is_whole && is_named && has_unit);
        const bool agrees = is_rounded(value, step, target) ||
                            (number.digits > wanted && is_cut(value, step, target));
        return says_enough && agrees && !is_open_value(value, step, closed, is_named);
    });
}

}  // namespace almanac
