// Why: what a sentence says of a number and a column need not: English goes on to millions where
// thousands would run to four digits, and names what it counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "almanac/model/shown.hpp"

namespace almanac {

/// The unit in which a sentence says `number` of the indicator, and others beside it: that of its
/// columns, but 5 million mu and not 5,000 thousand mu, where nobody declared another.
UnitOfMeasure spoken_unit(const Indicator& indicator, const Number& number,
                          std::string_view language);

/// `number` in that unit, with no more noughts behind than were handed in.
Number in_spoken_unit(const Indicator& indicator, const Number& number, const UnitOfMeasure& unit);

/// What an English sentence adds to a count, whose noun (家, 个) has no unit there: " in number".
std::string_view counted(const Indicator& indicator, const Shown& shown, std::string_view language);

}  // namespace almanac
