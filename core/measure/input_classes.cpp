// Why: see input_classes.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/input_classes.hpp"

#include <algorithm>
#include <iterator>

namespace almanac {
namespace {

constexpr std::uint8_t inferred_class = 6;

void take_classes(const Series& series, std::map<int, std::uint8_t>& by_year) {
    for (const auto& point : series.points) {
        if (!has_value(point.status)) continue;
        auto& weakest = by_year[point.period.first.year];
        weakest = std::max(weakest, series.provenances.at(point.provenance).weakest_class());
    }
}

}  // namespace

InputClasses::ByYear InputClasses::by_year(const std::string& area,
                                           const std::vector<std::string>& inputs) const {
    ByYear by_year;
    for (const auto& input : inputs) {
        const auto* series = figures_.find(input, area);
        if (series == nullptr) continue;
        take_classes(series->yearly, by_year);
        for (const auto& other : series->other) take_classes(other, by_year);
    }
    std::uint8_t so_far = 0;
    for (auto& [year, weakest] : by_year) weakest = so_far = std::max(so_far, weakest);
    return by_year;
}

std::uint8_t InputClasses::weakest(const std::string& area, const std::vector<std::string>& inputs,
                                   int year) {
    const auto [entry, is_new] = known_.try_emplace({area, inputs});
    if (is_new) entry->second = by_year(area, inputs);
    const auto after = entry->second.upper_bound(year);
    return after == entry->second.begin() ? inferred_class : std::prev(after)->second;
}

}  // namespace almanac
