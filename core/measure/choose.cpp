// Why: see choose.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/choose.hpp"

#include <algorithm>
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
        return std::find(order.begin(), order.end(), candidate.provenance->source_class) -
               order.begin();
    };
    const auto left = std::tuple(a.replaced, vagueness(a.point), place(a), !a.own);
    const auto right = std::tuple(b.replaced, vagueness(b.point), place(b), !b.own);
    if (left != right) return left < right;
    // An undated figure is older than any dated one.
    return std::tie(b.provenance->published, b.provenance->submission, b.provenance->row) <
           std::tie(a.provenance->published, a.provenance->submission, a.provenance->row);
}

/// Whether `other` only says again what the used figure says.
bool repeats(const Candidate& other, const Candidate& used) {
    return !other.own && !other.replaced && other.provenance->source == used.provenance->source &&
           other.point.value == used.point.value;
}

}  // namespace

std::vector<Choice> choose(const std::vector<Candidate>& candidates,
                           const std::vector<int>& source_order) {
    std::vector<const Candidate*> all;
    all.reserve(candidates.size());
    for (const auto& candidate : candidates) all.push_back(&candidate);
    std::stable_sort(all.begin(), all.end(), [&](const auto* a, const auto* b) {
        if (a->point.period != b->point.period) return a->point.period < b->point.period;
        return is_better(*a, *b, source_order);
    });
    std::vector<Choice> choices;
    for (const Candidate* next : all) {
        if (choices.empty() || choices.back().used->point.period != next->point.period)
            choices.push_back({next, {}});
        else if (has_value(next->point.status) && !repeats(*next, *choices.back().used))
            choices.back().others.push_back(next);
    }
    return choices;
}

}  // namespace almanac::measure_detail
