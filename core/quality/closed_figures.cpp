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

/// Counts of people and of their visits, shares and their points are told by each other's units.
std::string_view told_in(std::string_view group) {
    if (group == "visits") return "count";
    if (group == "percentage_point") return "percent";
    return group;
}

/// Whether it is the next one above `value` in its last digit: 近620亿元 of 613.
bool is_raised(double written, double step, double value) {
    const double rest = std::fabs(written) - std::fabs(value);
    return rest >= -std::fabs(value) * exact && rest < step;
}

/// Whether it is `value` with its last digits cut off.
bool is_cut(double written, double step, double value) {
    const double rest = std::fabs(value) - std::fabs(written);
    return rest >= -std::fabs(value) * exact && rest < step;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

/// A name without what stands in brackets, in small letters.
std::string plain_name(const std::string& name) {
    std::string plain = name.substr(0, std::min({name.find("（"), name.find("("), name.size()}));
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return in_small_letters(plain);
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

constexpr auto is_below = [](const auto& figure, double value) { return figure.value < value; };

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
            if (value) gather_open(*indicator, value->value);
    }
    arrange();
}

ClosedFigures::ClosedFigures(const Catalog& catalog, const Figures& all, const Figures& shown)
    : ClosedFigures(catalog) {
    for (const auto& [key, series] : all.all()) {
        const auto* seen = shown.find(key.first, key.second);
        const Indicator* indicator = catalog.find_indicator(key.first);
        if (indicator == nullptr || seen == series.get()) continue;
        const auto open_values = values_of(seen);
        each_point(*series, [&](const Point& point) {
            if (!has_value(point.status) || open_values.count({point.period, point.value}) != 0)
                return;
            gather_closed(*indicator, series->area, point.period, point.value);
            add_derived(*series, shown, point);
        });
    }
    // Where nothing is closed, nothing has to be explained by what is open.
    if (empty()) return;
    for (const auto& [key, series] : shown.all()) {
        const Indicator* indicator = catalog.find_indicator(key.first);
        if (indicator == nullptr) continue;
        each_point(*series, [&](const Point& point) {
            if (has_value(point.status)) gather_open(*indicator, point.value);
        });
    }
    arrange();
}

void ClosedFigures::add(const Figures& figures, const IsOpen& is_open) {
    for (const auto& [key, series] : figures.all()) {
        const Indicator* indicator = catalog_.find_indicator(key.first);
        if (indicator == nullptr) continue;
        const auto add_point = [&](const SeriesKey& of, const Point& point) {
            if (!has_value(point.status)) return;
            if (is_open(*indicator, of, point.period))
                gather_open(*indicator, point.value);
            else
                gather_closed(*indicator, of.area, point.period, point.value);
        };
        const SeriesKey yearly{key.first, key.second, PeriodKind::year, "", ""};
        for (const auto& point : series->yearly.points) add_point(yearly, point);
        for (const auto& other : series->other)
            for (const auto& point : other.points) add_point(other.key, point);
        for (const auto& [year, alternatives] : series->alternatives)
            for (const auto& alternative : alternatives) add_point(yearly, alternative.point);
    }
    arrange();
}

void ClosedFigures::close(const Indicator& indicator, const std::string& area, const Period& period,
                          double value) {
    gather_closed(indicator, area, period, value);
    arrange();
}

void ClosedFigures::open(const Indicator& indicator, double value) {
    gather_open(indicator, value);
    arrange();
}

void ClosedFigures::gather_closed(const Indicator& indicator, const std::string& area,
                                  const Period& period, double value) {
    // That something was built or not is no number.
    if (value == 0 || (indicator.semantic == Semantic::milestone && value == 1)) return;
    const double factor = factor_of(indicator.unit);
    closed_[{indicator.unit.base->group, factor, indicator.unit.multiplier}].push_back(
        {std::fabs(in_base(value, indicator.unit)) * factor, &indicator, area, period, false});
}

void ClosedFigures::gather_open(const Indicator& indicator, double value) {
    open_[indicator.unit.base->group].push_back(
        {std::fabs(in_base(value, indicator.unit)) * factor_of(indicator.unit), &indicator});
}

void ClosedFigures::arrange() {
    const auto by_value = [](const auto& a, const auto& b) { return a.value < b.value; };
    for (auto& [scale, figures] : closed_)
        std::stable_sort(figures.begin(), figures.end(), by_value);
    for (auto& [group, figures] : open_) std::sort(figures.begin(), figures.end(), by_value);
}

void ClosedFigures::add_derived(const MeasuredSeries& series, const Figures& shown,
                                const Point& point) {
    const auto year = point.period.year();
    const Indicator* indicator = catalog_.find_indicator(series.indicator);
    if (!year || point.period != year_period(*year)) return;
    const UnitOfMeasure percent = *parse_unit("%");
    const auto add = [&](double value) {
        if (std::isfinite(value) && value != 0)
            closed_[{percent.base->group, factor_of(percent), indicator->unit.multiplier}]
                .push_back({std::fabs(value) * factor_of(percent), indicator, series.area,
                            point.period, true});
    };
    const Point* before = year_before(shown.find(series.indicator, series.area), *year - 1);
    if (before != nullptr && before->value != 0) {
        add((point.value / before->value - 1) * 100);
        add(point.value / before->value * 100);
        // What was added to an open figure tells the closed one to the last digit.
        const double factor = factor_of(indicator->unit);
        if (point.value != before->value)
            closed_[{indicator->unit.base->group, factor, indicator->unit.multiplier}].push_back(
                {std::fabs(in_base(point.value - before->value, indicator->unit)) * factor,
                 indicator, series.area, point.period, true});
    }
    const Area* area = catalog_.find_area(series.area);
    const Point* above =
        area == nullptr ? nullptr : year_before(shown.find(series.indicator, area->parent), *year);
    if (above != nullptr && above->value != 0) add(point.value / above->value * 100);
}

bool ClosedFigures::is_open_value(const Number& number, std::string_view group,
                                  const Closed& closed, bool is_named) const {
    const auto open = open_.find(group);
    if (open == open_.end()) return false;
    const double reach = number.step / 2 + std::fabs(number.value) * exact;
    const auto& figures = open->second;
    auto each = std::lower_bound(figures.begin(), figures.end(), number.value - reach, is_below);
    for (; each != figures.end() && each->value <= number.value + reach; ++each)
        if (!is_named || (each->indicator == closed.indicator && !closed.derived)) return true;
    return false;
}

std::set<ClosedFigures::Quoted> ClosedFigures::quoted_in(std::string_view text) const {
    std::set<Quoted> found;
    if (empty()) return found;
    const auto numbers = quoted_numbers(text);
    if (numbers.empty()) return found;
    const std::string small = in_small_letters(text);
    std::map<const Indicator*, bool> named;
    const auto is_named = [&](const Indicator* indicator) {
        const auto [known, is_new] = named.try_emplace(indicator, false);
        if (is_new) known->second = names(small, *indicator);
        return known->second;
    };
    for (const auto& number : numbers) {
        if (looks_like_year(number)) continue;
        for (const auto& [scale, figures] : closed_) {
            for (const auto& meant : meanings(number, scale)) {
                const double slack = meant.value * 2 * exact;
                auto each = std::lower_bound(figures.begin(), figures.end(),
                                             meant.value - meant.step - slack, is_below);
                const double end = meant.value + meant.step + slack;
                for (; each != figures.end() && each->value <= end; ++each)
                    if (tells(meant, scale.group, *each, is_named(each->indicator)))
                        found.insert({each->indicator->id, each->area, each->period});
            }
        }
    }
    return found;
}

std::vector<ClosedFigures::Number> ClosedFigures::meanings(const QuotedNumber& number,
                                                           const Scale& scale) {
    const bool has_unit = number.unit.has_value();
    if (has_unit && told_in(number.unit->base->group) != told_in(scale.group)) return {};
    const double factor = has_unit ? factor_of(*number.unit) : scale.factor;
    std::vector<double> sizes{1};
    if (!has_unit && scale.multiplier != 0) sizes.push_back(std::pow(10.0, scale.multiplier));
    if (!has_unit && scale.group == "percent") sizes.push_back(100);
    std::vector<Number> all;
    for (const double size : sizes)
        all.push_back(
            {number.value * factor * size, number.step * factor * size, number.digits, has_unit});
    return all;
}

bool ClosedFigures::tells(const Number& number, std::string_view group, const Closed& closed,
                          bool is_named) const {
    if (closed.derived && !is_named) return false;
    const int wanted = (number.has_unit ? 3 : 4) - (is_named ? 1 : 0);
    const bool is_whole = std::fabs(number.value - closed.value) <= closed.value * exact;
    const bool says_enough = number.digits >= wanted || (is_whole && is_named && number.has_unit);
    const bool agrees =
        is_rounded(number.value, number.step, closed.value) ||
        (number.digits >= wanted && (number.digits > wanted || (is_named && number.has_unit)) &&
         (is_cut(number.value, number.step, closed.value) ||
          is_raised(number.value, number.step, closed.value)));
    return says_enough && agrees && !is_open_value(number, group, closed, is_named);
}

}  // namespace almanac
