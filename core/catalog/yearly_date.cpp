// Why: see yearly_date.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/yearly_date.hpp"

namespace almanac {

std::optional<Date> yearly_date(const std::string& rule,
                                const std::map<int, std::string>& single_years, int year) {
    const auto single = single_years.find(year);
    if (single != single_years.end()) return parse_date(single->second);
    if (rule.empty()) return std::nullopt;
    // The reader has checked its form.
    const auto plus = rule.find('+');
    const int later = plus == std::string::npos ? 0 : std::stoi(rule.substr(plus + 1));
    return parse_date(std::to_string(year + later) + "-" + rule.substr(0, plus));
}

}  // namespace almanac
