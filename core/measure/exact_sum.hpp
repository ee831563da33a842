// Why: a sum of figures is exact to its last digit, or it is none: a double holds 15 digits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "almanac/model/number.hpp"

namespace almanac::measure_detail {

/// Adds numbers of at most 15 digits and 15 decimals in decimal digits.
class ExactSum {
public:
    void add(const Number& number);
    void add(const ExactSum& other, int sign);

    /// The sum with the most decimals of what was added; nothing where it has more than 15
    /// significant digits, or a part had.
    std::optional<Number> number() const;
    /// All its digits, for people.
    std::string text() const;

private:
    __extension__ using Wide = __int128;  ///< In the 15th decimal: 10^8 parts of 10^30.

    Wide sum_ = 0;
    int decimals_ = 0;
    bool is_exact_ = true;
    double rough_ = 0;
};

}  // namespace almanac::measure_detail
