// Why: see spoken.hpp. SPDX-License-Identifier: Apache-2.0
#include "assess/spoken.hpp"

#include <cmath>

namespace almanac {

UnitOfMeasure spoken_unit(const Indicator& indicator, const Number& number,
                          std::string_view language) {
    UnitOfMeasure unit = shown_unit(indicator, language);
    if (language == "zh" || indicator.display_unit.count(std::string(language)) != 0) return unit;
    constexpr int trillion = 12;
    while (unit.multiplier > 0 && unit.multiplier + 3 <= trillion &&
           std::fabs(convert(number, indicator.unit, unit).value) >= 1000)
        unit.multiplier += 3;
    return unit;
}

Number in_spoken_unit(const Indicator& indicator, const Number& number, const UnitOfMeasure& unit) {
    Number spoken = convert(number, indicator.unit, unit);
    const int least = number.decimals;
    while (spoken.decimals > least && print_rounded(spoken.value, spoken.decimals).back() == '0')
        --spoken.decimals;
    return spoken;
}

std::string_view counted(const Indicator& indicator, const Shown& shown,
                         std::string_view language) {
    const bool is_bare = language != "zh" && shown.unit.empty() && shown.names_unit;
    return is_bare && indicator.unit.base->group == "count" ? " in number" : "";
}

}  // namespace almanac
