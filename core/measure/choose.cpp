// Why: see choose.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/choose.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace almanac::measure_detail {
namespace {

/// How little a figure says of what happened: observed, forecast or partial, nothing.
int vagueness(const Point& point) {
    if (!has_value(point.status)) return 2;
    return point.status == Status::expected || point.partial ? 1 : 0;
}

bool is_better(const Candidate& a, const Candidate& b, const std::vector<int>& order) {
    const auto place = [&](const Candidate& candidate) {
        return std::find(order.begin(), order.end(), candidate.provenance.source_class) -
               order.begin();
    };
    const auto left = std::tuple(vagueness(a.point), place(a), !a.own);
    const auto right = std::tuple(vagueness(b.point), place(b), !b.own);
    if (left != right) return left < right;
    // An undated figure is older than any dated one.
    return std::tie(b.provenance.published, b.provenance.submission, b.provenance.row) <
           std::tie(a.provenance.published, a.provenance.submission, a.provenance.row);
}

/// Whether `other` only says again what the used figure says.
bool repeats(const Candidate& other, const Candidate& used) {
    return !other.own && other.provenance.source == used.provenance.source &&
           other.point.value == used.point.value;
}

}  // namespace

std::vector<Choice> choose(const std::vector<Candidate>& candidates,
                           const std::vector<int>& source_order) {
    std::map<Period, std::vector<const Candidate*>> by_period;
    for (const auto& candidate : candidates)
        by_period[candidate.point.period].push_back(&candidate);
    std::vector<Choice> choices;
    for (auto& [period, of_period] : by_period) {
        std::stable_sort(of_period.begin(), of_period.end(), [&](const auto* a, const auto* b) {
            return is_better(*a, *b, source_order);
        });
        const Candidate& used = *of_period.front();
        Choice choice{used.point, used.provenance, {}};
        for (std::size_t i = 1; i < of_period.size(); ++i) {
            const Candidate& other = *of_period[i];
            if (has_value(other.point.status) && !repeats(other, used))
                choice.others.push_back({other.point, other.provenance});
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

}  // namespace almanac::measure_detail
