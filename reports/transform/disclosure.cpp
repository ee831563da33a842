// Why: see disclosure.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/disclosure.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "messages/messages.hpp"

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
    "Q03",
    Severity::warning,
    "{0} 不公开，却可由公开的 {1} 和公布的增速推算",
    "{0} is closed and can be told from {1} and the growth that was published",
    "报告照常编制，该数据本身不在其中",
    "the report is built without the figure itself",
    "将增速一并设为不公开，或改为公开该数据",
    "close the growth, too, or release the figure"};

/// One figure of a sum.
struct Term {
    std::string indicator;
    std::string area;
    Period period;
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

bool adds_up(const Indicator& indicator) {
    return indicator.semantic != Semantic::ratio && indicator.semantic != Semantic::rate;
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
            if (indicator == nullptr || !adds_up(*indicator)) continue;
            for (const auto& point : series->yearly.points) {
                if (point.period.first.year > edition_.year) continue;
                if (!indicator->growth.empty())
                    look_at_growth(*indicator, key.second, point.period.first.year);
                look_at_areas(key.first, key.second, point.period);
                if (indicator->semantic == Semantic::flow) look_at_parts(*series, point.period);
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
            if (find(figures_, term) == nullptr) return;  // No sum that anybody could form.
            if (find(shown_, term) != nullptr) continue;
            if (closed != nullptr) return;
            closed = &term;
        }
        if (closed == nullptr || parts.size() < 2 || !named_.insert(*closed).second) return;
        const Term& open = *closed == total ? parts.front() : total;
        said_.push_back(
            say_bilingual(given_away, closed->indicator, {text_of(*closed), text_of(open)}));
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
        if (!named_.insert(closed).second) return;
        said_.push_back(say_bilingual(grown_away, indicator.id,
                                      {text_of(closed), text_of(has_now ? now : before)}));
    }

    void look_at_areas(const std::string& indicator, const std::string& area,
                       const Period& period) {
        std::vector<Term> parts;
        const auto [first, last] = children_.equal_range(area);
        for (auto at = first; at != last; ++at) {
            const Area* child = at->second;
            const bool valid = (!child->valid_from || *child->valid_from <= period.last) &&
                               (!child->valid_to || period.first <= *child->valid_to);
            if (child->adds_up && valid) parts.push_back({indicator, child->code, period});
        }
        if (!parts.empty()) look_at({indicator, area, period}, std::move(parts));
    }

    /// Halves, quarters and months of a year, each kind by itself.
    void look_at_parts(const MeasuredSeries& series, const Period& year) {
        for (const auto& [kind, count] :
             {std::pair{PeriodKind::half, 2U}, std::pair{PeriodKind::quarter, 4U},
              std::pair{PeriodKind::month, 12U}}) {
            std::set<Period> periods;
            for (const auto& other : series.other) {
                if (!other.key.breakdown.empty() || other.key.period_kind != kind) continue;
                for (const auto& point : other.points)
                    if (year.first <= point.period.first && point.period.last <= year.last)
                        periods.insert(point.period);
            }
            if (periods.size() != count) continue;
            std::vector<Term> parts;
            for (const auto& period : periods)
                parts.push_back({series.indicator, series.area, period});
            look_at({series.indicator, series.area, year}, std::move(parts));
        }
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
                   to_text(term.period);
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
        std::all_of(shown.all().begin(), shown.all().end(),
                    [](const auto& entry) { return entry.second->withheld.empty(); });
    if (nothing_closed) return {};
    return Search(catalog, figures, shown, edition).run();
}

}  // namespace almanac
