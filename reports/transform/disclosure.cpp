// Why: see disclosure.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/disclosure.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "catalog/validity.hpp"
#include "measure/parts.hpp"
#include "messages/messages.hpp"
#include "transform/stretches.hpp"

namespace almanac {
namespace {

constexpr MessagePattern given_away{
    "Q03",
    Severity::warning,
    "{0} 不公开，却可由公开的 {1} 与其余部分相减得出",
    "{0} is closed and can be told by subtraction from {1} and what stands beside it",
    "报告照常编制，该数据本身不在其中",
    "the report is built without the figure itself",
    "再不公开一个部分或合计，或改为公开该数据",
    "close one more part or the total, or release the figure"};

constexpr MessagePattern grown_away{
    "Q06",
    Severity::warning,
    "{0} 不公开，却可由公开的 {1} 和公布的增速推算",
    "{0} is closed and can be told from {1} and the growth that was published",
    "报告照常编制，该数据本身不在其中",
    "the report is built without the figure itself",
    "将增速一并设为不公开，或改为公开该数据",
    "close the growth, too, or release the figure"};

constexpr MessagePattern divided_away{
    "Q07",
    Severity::warning,
    "{0} 不公开，却可由公开的 {1} 与另一项推算",
    "{0} is closed and can be told from {1} and the other figure that it is made of",
    "报告照常编制，该数据本身不在其中",
    "the report is built without the figure itself",
    "将该比率一并设为不公开，或改为公开该数据",
    "close the ratio, too, or release the figure"};

/// One figure of a sum.
struct Term {
    std::string indicator;
    std::string area;
    Period period;
    std::string breakdown = {};
    auto operator<=>(const Term&) const = default;
};

const Point* find(const Figures& figures, const Term& term) {
    const auto* series = figures.find(term.indicator, term.area);
    if (series == nullptr) return nullptr;
    const auto in = [&](const Series& one) -> const Point* {
        for (const auto& point : one.points)
            if (point.period == term.period && has_value(point.status)) return &point;
        return nullptr;
    };
    if (term.period.kind == PeriodKind::year) return in(series->yearly);
    for (const auto& other : series->other) {
        if (!other.key.breakdown.empty()) continue;
        if (const Point* point = in(other)) return point;
    }
    return nullptr;
}

/// How many figures a series has, of whatever period and group.
std::size_t count_of(const MeasuredSeries& series) {
    std::size_t count = series.yearly.points.size();
    for (const auto& other : series.other) count += other.points.size();
    return count;
}

class Search {
public:
    Search(const Catalog& catalog, const Figures& figures, const Figures& shown,
           const Edition& edition)
        : catalog_(catalog), figures_(figures), shown_(shown), edition_(edition) {
        for (const auto& [code, area] : catalog.areas) children_.emplace(area.parent, &area);
    }

    Diagnostics run() {
        for (const auto& [key, series] : figures_.all()) {
            const Indicator* indicator = catalog_.find_indicator(key.first);
            if (indicator == nullptr) continue;
            for (const auto& point : series->yearly.points) {
                if (point.period.first.year <= edition_.year && !indicator->numerator.empty())
                    look_at_ratio(*indicator, key.second, point.period.first.year);
            }
            if (!measure_detail::adds_up(indicator->semantic)) continue;
            if (indicator->semantic == Semantic::flow) look_at_stretches(*indicator, *series);
            look_at_breakdowns(*indicator, *series);
            for (const auto& point : series->yearly.points) {
                if (point.period.first.year > edition_.year) continue;
                if (!indicator->growth.empty())
                    look_at_growth(*indicator, key.second, point.period.first.year);
                look_at_areas(key.first, key.second, point.period);
            }
        }
        for (const auto& sector : catalog_.sectors) {
            for (const auto& check : sector.checks)
                if (check.kind == CheckKind::sum_of) look_at_check(check);
        }
        return std::move(said_);
    }

private:
    /// `total` is the sum of `parts`: one closed figure among them all is told by the others.
    void look_at(const Term& total, std::vector<Term> parts) {
        parts.push_back(total);
        const Term* closed = nullptr;
        for (const auto& term : parts) {
            if (is_not_applicable(term)) continue;
            if (find(figures_, term) == nullptr) return;  // No sum that anybody could form.
            if (find(shown_, term) != nullptr) continue;
            if (closed != nullptr) return;
            closed = &term;
        }
        if (closed == nullptr || parts.size() < 2) return;
        name_closed(given_away, *closed, *closed == total ? parts.front() : total);
    }

    /// What a place does not have is nothing of a sum.
    bool is_not_applicable(const Term& term) const {
        const auto* series = figures_.find(term.indicator, term.area);
        const Point* point =
            series == nullptr ? nullptr : measure_detail::find_point(series->yearly, term.period);
        return point != nullptr && point->status == Status::not_applicable;
    }

    /// Of two years, one of them closed, and a growth that is open.
    void look_at_growth(const Indicator& indicator, const std::string& area, int year) {
        const Term now{indicator.id, area, year_period(year)};
        const Term before{indicator.id, area, year_period(year - 1)};
        if (find(figures_, before) == nullptr ||
            find(shown_, {indicator.growth, area, now.period}) == nullptr)
            return;
        const bool has_now = find(shown_, now) != nullptr;
        if (has_now == (find(shown_, before) != nullptr)) return;
        const Term& closed = has_now ? before : now;
        name_closed(grown_away, closed, has_now ? now : before);
    }

    void look_at_areas(const std::string& indicator, const std::string& area,
                       const Period& period) {
        std::vector<Term> parts;
        const auto [first, last] = children_.equal_range(area);
        for (auto at = first; at != last; ++at) {
            const Area* child = at->second;
            if (child->adds_up && exists_in(*child, period))
                parts.push_back({indicator, child->code, period});
        }
        if (!parts.empty()) look_at({indicator, area, period}, std::move(parts));
    }

    /// Amounts of parts of years, and of years, that others of the same place add up to.
    void look_at_stretches(const Indicator& indicator, const MeasuredSeries& series) {
        const auto* shown = shown_.find(series.indicator, series.area);
        if (shown == nullptr) return;
        KnownStretches known;
        std::optional<Period> longest;
        each_amount(*shown, [&](const Point& point) {
            known.add(point.period);
            if (!longest || longest->last < point.period.last) longest = point.period;
        });
        each_amount(series, [&](const Point& point) {
            const Term term{indicator.id, series.area, point.period};
            if (find(shown_, term) != nullptr || !known.tell(point.period)) return;
            name_closed(given_away, term, {indicator.id, series.area, longest.value()});
        });
    }

    /// Visits what is known of years up to the edition's and their parts, exact and whole.
    template <class Visit>
    void each_amount(const MeasuredSeries& series, const Visit& visit) const {
        const auto visit_all = [&](const Series& one) {
            if (!one.key.breakdown.empty()) return;
            for (const auto& point : one.points) {
                if (measure_detail::is_exact(point) && point.period.first.year <= edition_.year)
                    visit(point);
            }
        };
        visit_all(series.yearly);
        for (const auto& other : series.other) visit_all(other);
    }

    /// Groups of one figure that are the whole of it together.
    void look_at_breakdowns(const Indicator& indicator, const MeasuredSeries& series) {
        std::map<Period, std::vector<const Series*>> groups;
        for (const auto& other : series.other) {
            if (other.key.breakdown.empty()) continue;
            for (const auto& point : other.points)
                if (has_value(point.status)) groups[point.period].push_back(&other);
        }
        for (const auto& [period, parts] : groups) {
            const Term term{indicator.id, series.area, period};
            const Point* total = find(shown_, term);
            if (total == nullptr || parts.size() < 2) continue;
            double sum = 0;
            const Series* closed = nullptr;
            std::size_t closed_parts = 0;
            for (const auto* part : parts) {
                sum += value_in(*part, period).value_or(0);
                if (is_group_shown(*part, period)) continue;
                closed = part;
                ++closed_parts;
            }
            if (closed_parts == 1 && is_about(sum, *total, parts.size()))
                name_closed(given_away, {indicator.id, series.area, period, closed->key.breakdown},
                            term);
        }
    }

    static std::optional<double> value_in(const Series& series, const Period& period) {
        for (const auto& point : series.points)
            if (point.period == period && has_value(point.status)) return point.value;
        return std::nullopt;
    }

    bool is_group_shown(const Series& group, const Period& period) const {
        const auto* shown = shown_.find(group.key.indicator, group.key.area);
        return shown != nullptr &&
               std::any_of(shown->other.begin(), shown->other.end(), [&](const Series& other) {
                   return other.key == group.key && value_in(other, period).has_value();
               });
    }

    /// Whether rounded parts add up to a total.
    static bool is_about(double sum, const Point& total, std::size_t parts) {
        const double half = 0.5 * std::pow(10.0, -total.decimals);
        return std::fabs(sum - total.value) <= half * static_cast<double>(parts + 1);
    }

    /// A ratio that is open, with one of the two that it is made of.
    void look_at_ratio(const Indicator& indicator, const std::string& area, int year) {
        const Term ratio{indicator.id, area, year_period(year)};
        const Term above{indicator.numerator, area, ratio.period};
        const Term below{indicator.denominator, area, ratio.period};
        if (find(shown_, ratio) == nullptr) return;
        for (const auto& [closed, open] : {std::pair{above, below}, std::pair{below, above}}) {
            if (find(figures_, closed) != nullptr && find(shown_, closed) == nullptr &&
                find(shown_, open) != nullptr)
                name_closed(divided_away, closed, ratio);
        }
    }

    void name_closed(const MessagePattern& pattern, const Term& closed, const Term& open) {
        if (named_.insert(closed).second)
            said_.push_back(
                say_bilingual(pattern, closed.indicator, {text_of(closed), text_of(open)}));
    }

    void look_at_check(const Check& check) {
        const auto& all = figures_.all();
        for (auto at = all.lower_bound({check.whole, ""});
             at != all.end() && at->first.first == check.whole; ++at) {
            for (const auto& point : at->second->yearly.points) {
                if (point.period.first.year > edition_.year) continue;
                std::vector<Term> parts;
                for (const auto& part : check.parts)
                    parts.push_back({part, at->first.second, point.period});
                look_at({check.whole, at->first.second, point.period}, std::move(parts));
            }
        }
    }

    Text text_of(const Term& term) const {
        const Indicator* indicator = catalog_.find_indicator(term.indicator);
        const Area* area = catalog_.find_area(term.area);
        const auto in = [&](const char* language) {
            return (indicator == nullptr ? term.indicator : indicator->name.in(language)) + " " +
                   (area == nullptr ? term.area : area->name.in(language)) + " " +
                   to_text(term.period) + (term.breakdown.empty() ? "" : " " + term.breakdown);
        };
        return {in("zh"), in("en")};
    }

    const Catalog& catalog_;
    const Figures& figures_;
    const Figures& shown_;
    const Edition& edition_;
    std::multimap<std::string, const Area*> children_;  ///< By parent.
    std::set<Term> named_;
    Diagnostics said_;
};

}  // namespace

Diagnostics disclosures(const Catalog& catalog, const Figures& figures, const Figures& shown,
                        const Edition& edition) {
    const bool nothing_closed =
        shown.all().size() == figures.all().size() &&
        std::all_of(shown.all().begin(), shown.all().end(), [&](const auto& entry) {
            const auto own = figures.all().find(entry.first);
            return own != figures.all().end() && count_of(*own->second) == count_of(*entry.second);
        });
    if (nothing_closed) return {};
    return Search(catalog, figures, shown, edition).run();
}

}  // namespace almanac
