// Why: see doubts.hpp. SPDX-License-Identifier: Apache-2.0
#include "quality/doubts.hpp"

#include <algorithm>

#include "almanac/model/shown.hpp"
#include "quality/rules.hpp"

namespace almanac {
namespace {

using namespace quality_detail;

Text demand_of(DoubtKind kind) {
    if (kind == DoubtKind::modified_z)
        return {"与上年相比的变化明显不同于以往各年，请核对单位、期间和口径；属实的，请说明原因。",
                "The change against the year before is unlike those of earlier years: check unit, "
                "period and scope; where it is true, say why."};
    return {
        "明显超出以往各年的范围，请核对单位、期间和口径；属实的，请说明原因。",
        "Far beyond the range of earlier years: check unit, period and scope; where it is true, "
        "say why."};
}

/// The note that was handed in with one of the figures looked at, the doubted one's first.
std::optional<DoubtAnswer> answer_of_sender(const Figures& figures, const Doubt& doubt) {
    for (const auto& looked_at : doubt.figures) {
        if (looked_at.year != doubt.year) continue;
        const auto* series = figures.find(looked_at.indicator, doubt.area);
        const Point* point = point_in(figures, looked_at.indicator, doubt.area, looked_at.year);
        if (point == nullptr) continue;
        const auto& note = series->yearly.provenances.at(point->provenance).note;
        if (!note.empty()) return DoubtAnswer{DoubtAnswer::By::sender, Text(note)};
    }
    return std::nullopt;
}

std::optional<DoubtAnswer> answer_to(const Figures& figures, const std::vector<Waiver>& waivers,
                                     const Doubt& doubt) {
    // The newest edition's word counts.
    const auto waiver = std::find_if(waivers.rbegin(), waivers.rend(),
                                     [&](const Waiver& each) { return is_waived_by(doubt, each); });
    if (waiver != waivers.rend()) return DoubtAnswer{DoubtAnswer::By::office, waiver->reason};
    return answer_of_sender(figures, doubt);
}

class Search {
public:
    Search(const Catalog& catalog, const Figures& figures, int year)
        : ground_{catalog, figures}, year_(year) {}

    std::vector<Doubt> run() {
        for (const auto& sector : ground_.catalog.sectors) {
            for (const auto& check : sector.checks) hold_check(sector, check);
            for (const auto& id : sector.indicators) hold_series(sector, id);
        }
        std::stable_sort(doubts_.begin(), doubts_.end(),
                         [](const Doubt& a, const Doubt& b) { return a.year > b.year; });
        return std::move(doubts_);
    }

private:
    /// Areas and years in which the judged indicator has a figure, in order.
    void hold_check(const Sector& sector, const Check& check) {
        const std::string& judged = check.kind == CheckKind::jump ? check.indicator : check.whole;
        const auto& all = ground_.figures.all();
        for (auto at = all.lower_bound({judged, ""}); at != all.end() && at->first.first == judged;
             ++at) {
            for (const auto& point : at->second->yearly.points) {
                const Place place{at->first.second, point.period.first.year};
                if (place.year > year_) continue;
                if (auto doubt = hold_against(ground_, check, place))
                    add(std::move(*doubt), sector, sector.id + "." + check.id, check.message,
                        place);
            }
        }
    }

    void hold_series(const Sector& sector, const std::string& id) {
        const auto& all = ground_.figures.all();
        for (auto at = all.lower_bound({id, ""}); at != all.end() && at->first.first == id; ++at) {
            for (auto& doubt : hold_together(ground_, *at->second, year_)) {
                doubt.indicator = doubt.figures.front().indicator;
                const Place place{at->first.second, doubt.figures.front().year};
                const std::string rule = doubt.rule;
                const Text demand = doubt.demand;
                add(std::move(doubt), sector, rule, demand, place);
            }
            for (auto& doubt : hold_against_history(ground_, *at->second, year_)) {
                doubt.indicator = id;
                const Place place{at->first.second, doubt.figures.front().year};
                const std::string rule = doubt.rule;
                const Text demand = demand_of(doubt.kind);
                add(std::move(doubt), sector, rule, demand, place);
            }
        }
    }

    void add(Doubt doubt, const Sector& sector, const std::string& rule, const Text& demand,
             const Place& place) {
        doubt.rule = rule;
        doubt.sector = sector.id;
        doubt.area = place.area;
        doubt.year = place.year;
        doubt.demand = demand;
        doubts_.push_back(std::move(doubt));
    }

    Ground ground_;
    int year_;
    std::vector<Doubt> doubts_;
};

/// 旅游总收入 10亿元 / total revenue 1 billion yuan; with the year where it is another.
std::string figure_text(const Catalog& catalog, const Figures& figures, const Doubt& doubt,
                        const LookedAt& looked_at, std::string_view language) {
    const Indicator& indicator = catalog.indicators.at(looked_at.indicator);
    const Point* point = point_in(figures, looked_at.indicator, doubt.area, looked_at.year);
    const bool zh = language == "zh";
    std::string text = indicator.name.in(language);
    if (looked_at.year != doubt.year)
        text += (zh ? "（" : " (") + std::to_string(looked_at.year) + (zh ? "年）" : ")");
    if (point == nullptr) return text;
    return text + " " +
           to_text(shown_value(indicator, {point->value, point->decimals}, language), language);
}

std::string line_of(const Catalog& catalog, const Figures& figures, const Doubt& doubt,
                    std::string_view language) {
    const bool zh = language == "zh";
    const Area* area = catalog.find_area(doubt.area);
    std::string text = (area == nullptr ? doubt.area : area->name.in(language)) + (zh ? "" : " ") +
                       std::to_string(doubt.year) + (zh ? "年：" : ": ");
    for (std::size_t i = 0; i < doubt.figures.size(); ++i)
        text += (i == 0 ? ""
                 : zh   ? "，"
                        : ", ") +
                figure_text(catalog, figures, doubt, doubt.figures[i], language);
    return text + (zh ? "。" : ". ") + doubt.demand.in(language);
}

}  // namespace

const Point* point_in(const Figures& figures, const std::string& indicator, const std::string& area,
                      int year) {
    const auto* series = figures.find(indicator, area);
    if (series == nullptr) return nullptr;
    for (const auto& point : series->yearly.points) {
        if (point.period.year() == year) return has_value(point.status) ? &point : nullptr;
    }
    return nullptr;
}

bool is_waived_by(const Doubt& doubt, const Waiver& waiver) {
    const bool right_indicator =
        waiver.indicator.empty() ||
        std::any_of(doubt.figures.begin(), doubt.figures.end(), [&](const LookedAt& figure) {
            return figure.indicator == waiver.indicator && figure.year == doubt.year;
        });
    return waiver.rule == doubt.rule && waiver.area == doubt.area && waiver.year == doubt.year &&
           right_indicator;
}

std::vector<Doubt> find_doubts(const Catalog& catalog, const Figures& figures, int year,
                               const std::vector<Waiver>& waivers) {
    auto doubts = Search(catalog, figures, year).run();
    for (auto& doubt : doubts) doubt.answer = answer_to(figures, waivers, doubt);
    return doubts;
}

Text doubt_text(const Catalog& catalog, const Figures& figures, const Doubt& doubt) {
    return {line_of(catalog, figures, doubt, "zh"), line_of(catalog, figures, doubt, "en")};
}

}  // namespace almanac
