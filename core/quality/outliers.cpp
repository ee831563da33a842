// Why: see outliers.hpp. SPDX-License-Identifier: Apache-2.0
#include "quality/outliers.hpp"

#include <algorithm>
#include <cmath>

#include "almanac/model/number.hpp"

namespace almanac {
namespace {

double median_of(std::vector<double> values) {
    const std::size_t middle = values.size() / 2;
    std::sort(values.begin(), values.end());
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

double modified_z(const std::vector<double>& history, double value, double least_spread) {
    const double median = median_of(history);
    std::vector<double> deviations;
    deviations.reserve(history.size());
    for (const double each : history) deviations.push_back(std::fabs(each - median));
    return settle(0.6745 * (value - median) / std::max(median_of(deviations), least_spread));
}

HistoryRange history_range(const std::vector<double>& history, double margin, double least_margin) {
    const auto [low, high] = std::minmax_element(history.begin(), history.end());
    const double largest = std::max(std::fabs(*low), std::fabs(*high));
    const double way = std::max(margin * (*high - *low), least_margin * largest);
    return {settle(*low - way), settle(*high + way)};
}

}  // namespace almanac
