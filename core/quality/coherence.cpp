// Why: figures of one indicator contradict each other without any manifest's saying so: parts of a
// year and the year, a ratio and what it is made of, a growth and its levels, a place and the whole
// that it lies in, one source and another. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>

#include "measure/parts.hpp"
#include "measure/quotient.hpp"
#include "quality/interval.hpp"
#include "quality/rules.hpp"

namespace almanac::quality_detail {
namespace {

/// The amount of a stretch of time.
struct Amount {
    Period period;
    Interval value;
};

/// Whether the figure was handed in, not computed.
bool is_given(const MeasuredSeries& series, const Point& point) {
    return !series.yearly.provenances.at(point.provenance).derived_from;
}

Text named(const char* zh, const char* en, const Period& a, const Period& b) {
    const auto put_in = [&](std::string text) {
        text.replace(text.find("{a}"), 3, to_text(a));
        text.replace(text.find("{b}"), 3, to_text(b));
        return text;
    };
    return {put_in(zh), put_in(en)};
}

Doubt doubt_about(DoubtKind kind, const char* rule, Text demand, std::vector<LookedAt> figures) {
    Doubt doubt;
    doubt.kind = kind;
    doubt.rule = rule;
    doubt.demand = std::move(demand);
    doubt.figures = std::move(figures);
    return doubt;
}

/// A year of a flow beside its parts.
class YearAndParts {
public:
    YearAndParts(const Ground& ground, const MeasuredSeries& series, const Indicator& indicator,
                 const Point& year)
        : ground_(ground), indicator_(indicator), year_(year.period) {
        if (is_given(series, year)) add(year);
        for (const auto& other : series.other) {
            if (!other.key.breakdown.empty() || !other.key.basis.empty()) continue;
            for (const auto& point : other.points)
                if (point.period.year() == year_.year() && has_value(point.status)) add(point);
        }
    }

    std::optional<Text> contradiction() const {
        if (is_negative_) return std::nullopt;
        for (const auto find : {&YearAndParts::to_date, &YearAndParts::parts}) {
            if (auto text = (this->*find)()) return text;
        }
        return std::nullopt;
    }

private:
    void add(const Point& point) {
        is_negative_ = is_negative_ || point.value < 0;
        amounts_[point.period.kind].push_back(
            {point.period, interval_of(point, indicator_.unit, indicator_.unit,
                                       ground_.catalog.workspace.thresholds.around_tolerance)});
    }

    const std::vector<Amount>& of(PeriodKind kind) const {
        static const std::vector<Amount> none;
        const auto found = amounts_.find(kind);
        return found == amounts_.end() ? none : found->second;
    }

    /// Whether nothing at all was added from month to month, of a figure of four digits and more;
    /// shorter ones may well stay.
    static bool is_same_for_longer(const Amount& before, const Amount& after) {
        const auto& [low, high, _] = before.value;
        const bool is_long = high > low ? high - low < low / 1000 : low >= 1000;
        return is_long && before.period.last < after.period.last && low == after.value.low &&
               high == after.value.high;
    }

    /// What has come together by a month is no less by a later one, nor by the year's end.
    std::optional<Text> to_date() const {
        auto chain = of(PeriodKind::year_to_date);
        for (const auto& year : of(PeriodKind::year)) chain.push_back(year);
        std::stable_sort(chain.begin(), chain.end(), [](const Amount& a, const Amount& b) {
            return a.period.last < b.period.last;
        });
        for (std::size_t at = 1; at < chain.size(); ++at) {
            if (is_same_for_longer(chain[at - 1], chain[at]))
                return named("{a} 与 {b} 的数相同，可能把累计数当作了全年数，请核对。",
                             "{a} and {b} are the same: the figure to date may stand for the "
                             "year's; check them.",
                             chain[at - 1].period, chain[at].period);
            if (is_certainly_more(chain[at - 1].value, chain[at].value))
                return named("{a} 大于 {b}，累计数不应减少，请核对。",
                             "{a} is more than {b}: what is counted to date cannot become less; "
                             "check them.",
                             chain[at - 1].period, chain[at].period);
        }
        return std::nullopt;
    }

    /// A part is no more than what it lies in; all parts of one kind together are that.
    std::optional<Text> parts() const {
        for (const auto& [kind, wholes] : amounts_) {
            if (kind != PeriodKind::year && kind != PeriodKind::half &&
                kind != PeriodKind::quarter && kind != PeriodKind::year_to_date)
                continue;
            for (const auto& whole : wholes) {
                for (const PeriodKind grain :
                     {PeriodKind::half, PeriodKind::quarter, PeriodKind::month}) {
                    if (auto text = held_against(whole, grain)) return text;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<Text> held_against(const Amount& whole, PeriodKind grain) const {
        Interval sum;
        int months = 0;
        Period last;
        for (const auto& part : of(grain)) {
            const bool lies_in = whole.period.first <= part.period.first &&
                                 part.period.last <= whole.period.last &&
                                 part.period != whole.period;
            if (!lies_in) continue;
            sum = sum + part.value;
            months += part.period.last.month - part.period.first.month + 1;
            last = part.period;
        }
        const bool is_all = months == whole.period.last.month - whole.period.first.month + 1;
        const bool exceeds = months > 0 && is_certainly_more(sum, whole.value);
        const bool lacks = is_all && is_certainly_more(whole.value, sum);
        if (!exceeds && !lacks) return std::nullopt;
        return named("{b} 与其中各部分（至 {a}）之和不符，请核对。",
                     "{b} does not agree with the sum of its parts (up to {a}); check them.", last,
                     whole.period);
    }

    const Ground& ground_;
    const Indicator& indicator_;
    Period year_;
    std::map<PeriodKind, std::vector<Amount>> amounts_;
    bool is_negative_ = false;
};

/// Whether a year is told in more than one kind of period: only then can they contradict.
bool has_two_accounts(const MeasuredSeries& series, const Point& year) {
    const auto parts = std::count_if(
        series.other.begin(), series.other.end(),
        [](const Series& other) { return other.key.breakdown.empty() && other.key.basis.empty(); });
    return parts + (is_given(series, year) ? 1 : 0) > 1;
}

Interval own_interval(const Ground& ground, const Indicator& indicator, const Point& point) {
    return interval_of(point, indicator.unit, indicator.unit,
                       ground.catalog.workspace.thresholds.around_tolerance);
}

bool is_plain(const Point* point) { return point != nullptr && measure_detail::is_exact(*point); }

/// A ratio that was handed in, against numerator over denominator.
std::optional<Doubt> hold_ratio(const Ground& ground, const MeasuredSeries& series,
                                const Indicator& indicator, const Point& point) {
    if (indicator.numerator.empty() || !is_plain(&point) || !is_given(series, point))
        return std::nullopt;
    const int year = point.period.first.year;
    const Point* top = point_in(ground.figures, indicator.numerator, series.area, year);
    const Point* bottom = point_in(ground.figures, indicator.denominator, series.area, year);
    if (!is_plain(top) || !is_plain(bottom)) return std::nullopt;
    const Interval above =
        own_interval(ground, ground.catalog.indicators.at(indicator.numerator), *top);
    const Interval below =
        own_interval(ground, ground.catalog.indicators.at(indicator.denominator), *bottom);
    if (above.low < 0 || below.low <= 0) return std::nullopt;
    const auto quotient_of = [&](double a, double b) {
        return measure_detail::quotient(ground.catalog, indicator, number_of(settle(a)),
                                        number_of(settle(b)));
    };
    const auto low = quotient_of(above.low, below.high);
    const auto high = quotient_of(above.high, below.low);
    if (!low || !high) return std::nullopt;
    const Interval computed{*low, *high, false};
    const Interval given = own_interval(ground, indicator, point);
    if (!is_certainly_more(given, computed) && !is_certainly_more(computed, given))
        return std::nullopt;
    return doubt_about(
        DoubtKind::ratio, "ratio_of_parts",
        {"与分子、分母计算的结果不符，请核对三者的单位和口径；属实的，请说明原因。",
         "It does not agree with numerator over denominator: check units and scope "
         "of the three; where it is true, say why."},
        {{series.indicator, year}, {indicator.numerator, year}, {indicator.denominator, year}});
}

/// Growth in per cent that two levels may stand for; `before` is positive.
Interval growth_of(const Interval& before, const Interval& now) {
    const double least = std::max(before.low, before.high / 1e6);
    return {(now.low / before.high - 1) * 100, (now.high / least - 1) * 100, false};
}

/// A growth that was handed in, against two levels that go the other way, or grow by far more or
/// less. Levels in current prices say nothing of real growth, and those of the year before may have
/// been restated since: a few points are no contradiction.
std::optional<Doubt> hold_growth(const Ground& ground, const MeasuredSeries& series,
                                 const Indicator& indicator, const Point& now) {
    constexpr double least_change = 2;  // Per cent; less may be rounding or a restated base.
    constexpr double most_apart = 5;    // Percentage points.
    if (indicator.growth.empty() || indicator.price_basis == PriceBasis::current) return {};
    const int year = now.period.first.year;
    const Point* before = point_in(ground.figures, indicator.id, series.area, year - 1);
    const Point* growth = point_in(ground.figures, indicator.growth, series.area, year);
    if (!is_plain(&now) || !is_plain(before) || !is_plain(growth) || is_break(now) ||
        before->value <= 0)
        return std::nullopt;
    const double change = (now.value / before->value - 1) * 100;
    const bool is_contrary = change * growth->value < 0 && std::fabs(change) >= least_change &&
                             std::fabs(growth->value) >= least_change;
    const Interval levels =
        growth_of(own_interval(ground, indicator, *before), own_interval(ground, indicator, now));
    const bool is_apart =
        growth->value > levels.high + most_apart || growth->value < levels.low - most_apart;
    if (!is_contrary && !is_apart) return std::nullopt;
    const Text demand =
        is_contrary
            ? Text("公布的增速与两年数值的增减方向相反，请核对；属实的，请说明原因。",
                   "The growth and the two levels go opposite ways: check them; where it is "
                   "true, say why.")
            : Text(
                  "公布的增速与两年数值计算的增速相差 5 "
                  "个百分点以上，请核对；属实的（如口径调整），"
                  "请说明原因。",
                  "The growth differs by more than 5 percentage points from that of the two "
                  "levels: check them; where it is true (a change of scope), say why.");
    return doubt_about(DoubtKind::growth, "growth_of_levels", demand,
                       {{indicator.growth, year}, {indicator.id, year}, {indicator.id, year - 1}});
}

/// A place that adds up to its parent, against the parent's own figure.
std::optional<Doubt> hold_place(const Ground& ground, const MeasuredSeries& series,
                                const Indicator& indicator, const Point& point) {
    const auto area = ground.catalog.areas.find(series.area);
    if (!measure_detail::adds_up(indicator.semantic) || area == ground.catalog.areas.end() ||
        !area->second.adds_up || point.value < 0)
        return std::nullopt;
    const auto* parent = ground.figures.find(series.indicator, area->second.parent);
    if (parent == nullptr) return std::nullopt;
    const int year = point.period.first.year;
    const Point* whole = point_in(ground.figures, series.indicator, parent->area, year);
    if (whole == nullptr || !is_given(*parent, *whole)) return std::nullopt;
    if (!is_certainly_more(own_interval(ground, indicator, point),
                           own_interval(ground, indicator, *whole)))
        return std::nullopt;
    // The whole's figure is not told: it may be closed to who handed in the part's.
    return doubt_about(DoubtKind::place, "area_in_whole",
                       {"大于其所属地区同年的数，请核对单位、地区和口径；属实的，请说明原因。",
                        "More than the figure of the area that it lies in: check unit, area and "
                        "scope; where it is "
                        "true, say why."},
                       {{series.indicator, year}});
}

/// Two sources that set states (DOMAIN 12) and are far apart: one of them speaks of something else.
std::optional<Doubt> hold_sources(const Ground& ground, const MeasuredSeries& series,
                                  const Indicator& indicator, const Point& point) {
    constexpr double far = 2;         // Less is listed in the annex on data quality.
    constexpr int weakest_class = 4;  // What decides nothing contradicts nothing.
    const int year = point.period.first.year;
    const auto of_year = series.alternatives.find(year);
    if (of_year == series.alternatives.end() || !is_plain(&point) || !is_given(series, point) ||
        point.value <= 0 || series.class_of(point) > weakest_class)
        return std::nullopt;
    const Interval used = own_interval(ground, indicator, point);
    const bool contradicts =
        std::any_of(of_year->second.begin(), of_year->second.end(), [&](const Alternative& other) {
            const int other_class = other.provenance.source_class;
            if (other.replaced || other_class == 0 || other_class > weakest_class ||
                !is_plain(&other.point) || other.point.status == Status::expected)
                return false;
            const Interval is = own_interval(ground, indicator, other.point);
            return is_certainly_more(is, far * used) || is_certainly_more(used, far * is);
        });
    if (!contradicts) return std::nullopt;
    return doubt_about(DoubtKind::sources, "sources_differ",
                       {"与另一来源同一数据相差一倍以上，请核对单位和口径；属实的，请说明原因。",
                        "Another source says less than half as much of the same, or more than "
                        "twice: check unit and scope; where it is true, say why."},
                       {{series.indicator, year}});
}

/// What adds up since a start cannot become less without a revision or a break.
std::optional<Doubt> hold_cumulative(const Ground& ground, const MeasuredSeries& series,
                                     const Indicator& indicator, const Point& point) {
    const int year = point.period.first.year;
    const Point* before = point_in(ground.figures, series.indicator, series.area, year - 1);
    if (indicator.semantic != Semantic::cumulative || !is_plain(&point) || !is_plain(before) ||
        is_break(point) ||
        !is_certainly_more(own_interval(ground, indicator, *before),
                           own_interval(ground, indicator, point)))
        return std::nullopt;
    return doubt_about(DoubtKind::cumulative, "cumulative_falls",
                       {"累计数少于上年，请核对；属实的（如核减），请说明原因。",
                        "What is counted since a start is less than the year before: check it; "
                        "where it is true, say why."},
                       {{series.indicator, year}, {series.indicator, year - 1}});
}

}  // namespace

std::vector<Doubt> hold_together(const Ground& ground, const MeasuredSeries& series, int until) {
    std::vector<Doubt> doubts;
    const Indicator* indicator = ground.catalog.find_indicator(series.indicator);
    if (indicator == nullptr) return doubts;
    for (const auto& point : series.yearly.points) {
        const int year = point.period.first.year;
        if (year > until || !has_value(point.status)) continue;
        for (const auto& hold : {&hold_ratio, &hold_growth, &hold_place, &hold_sources,
                                 &hold_cumulative, &hold_fraction}) {
            if (auto doubt = hold(ground, series, *indicator, point))
                doubts.push_back(std::move(*doubt));
        }
        if (indicator->semantic != Semantic::flow || !has_two_accounts(series, point)) continue;
        if (auto text = YearAndParts(ground, series, *indicator, point).contradiction())
            doubts.push_back(doubt_about(DoubtKind::stretches, "parts_of_year", std::move(*text),
                                         {{series.indicator, year}}));
    }
    return doubts;
}

}  // namespace almanac::quality_detail
