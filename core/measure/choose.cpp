// Why: see choose.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/choose.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace almanac::measure_detail {
namespace {

struct Candidate {
    Point point;
    Provenance provenance;
};

bool is_known(const Candidate& candidate, const Date& cut_off) {
    // Undated figures count from the end of their period.
    return candidate.provenance.published.value_or(candidate.point.period.last) <= cut_off;
}

auto rank(const Candidate& candidate, const std::vector<int>& order) {
    const auto place =
        std::find(order.begin(), order.end(), candidate.provenance.source_class) - order.begin();
    const Date published = candidate.provenance.published.value_or(Date{});
    // Larger is better for dates and submissions: both are negated by swapping sides.
    return std::tuple(!has_value(candidate.point.status), place, Date{} < published ? 0 : 1);
}

bool is_better(const Candidate& a, const Candidate& b, const std::vector<int>& order) {
    const auto left = rank(a, order);
    const auto right = rank(b, order);
    if (left != right) return left < right;
    if (a.provenance.published != b.provenance.published)
        return b.provenance.published < a.provenance.published;
    return std::tie(b.provenance.submission, b.provenance.row) <
           std::tie(a.provenance.submission, a.provenance.row);
}

}  // namespace

std::vector<Choice> choose(const Series& series, const std::vector<int>& source_order,
                           const Date& cut_off) {
    std::map<Period, std::vector<Candidate>> by_period;
    for (const auto& point : series.points) {
        Candidate candidate{point, series.provenances.at(point.provenance)};
        if (is_known(candidate, cut_off)) by_period[point.period].push_back(std::move(candidate));
    }
    std::vector<Choice> choices;
    for (auto& [period, candidates] : by_period) {
        std::stable_sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
            return is_better(a, b, source_order);
        });
        Choice choice{candidates.front().point, candidates.front().provenance, {}};
        for (std::size_t i = 1; i < candidates.size(); ++i) {
            if (has_value(candidates[i].point.status))
                choice.others.push_back({candidates[i].point, candidates[i].provenance});
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

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

}  // namespace almanac::measure_detail
