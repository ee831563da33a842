// Why: the numbers that a plan states, in digits and in words, and none of what only looks like
// one. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace almanac {

/// A number in a text: where it stands (bytes), how it reads, and its value with 万, 亿 … applied.
struct PlanNumber {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string text;
    double value = 0;
    double bare = 0;  ///< Without 万, 亿 …
};

/// Numbers of a plan's text: `2.5亿`, `两颗`, `七大`. Not numbers: years and dates, document
/// numbers, 十三五, 4A级, 8+2, CO2, m2, item marks such as （1） (DOMAIN 9).
std::vector<PlanNumber> numbers_in(std::string_view text);

}  // namespace almanac
