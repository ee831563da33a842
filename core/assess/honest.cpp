// Why: see honest.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/honest.hpp"

#include <cmath>
#include <cstdlib>

#include "almanac/model/number.hpp"

namespace almanac {

int honest_decimals(double value, int decimals, int most, const std::vector<double>& limits) {
    for (int places = decimals; places < most; ++places) {
        const double printed = std::strtod(print_rounded(value, places).c_str(), nullptr);
        bool contradicts = false;
        for (const double limit : limits) {
            contradicts |= (printed >= limit) != (value >= limit);
            contradicts |= (printed <= limit) != (value <= limit);
        }
        if (!contradicts) return places;
    }
    return std::max(decimals, most);
}

std::string honest_text(double value, int decimals, const std::vector<double>& limits) {
    constexpr int digits = 4;
    const int own = number_of(settle(value)).decimals;
    int wanted = decimals;
    if (value != 0 && std::fabs(value) < 1)
        wanted = std::max(wanted,
                          digits - 1 - static_cast<int>(std::floor(std::log10(std::fabs(value)))));
    const int least = std::min(own, wanted);
    return print_rounded(settle(value), honest_decimals(value, least, own, limits));
}

std::string honest_percent(double ratio, const std::vector<double>& limits) {
    std::vector<double> in_percent;
    for (const double limit : limits) in_percent.push_back(settle(limit * 100));
    const double value = settle(ratio * 100);
    return print_rounded(value, honest_decimals(value, 1, number_of(value).decimals, in_percent)) +
           "%";
}

}  // namespace almanac
