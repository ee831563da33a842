// Why: amounts of stretches of time add up and subtract; whoever has enough of them has the others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "almanac/model/period.hpp"

namespace almanac {

/// Stretches of time whose amounts are known. Every one joins its first day and the day after its
/// last: the amount between any two days that are joined over known stretches is a sum of some of
/// these, less others.
class KnownStretches {
public:
    void add(const Period& period);
    /// Whether the amount of `period` can be told from those added.
    bool tell(const Period& period) const;

private:
    using Day = long;
    Day root_of(Day day) const;

    std::map<Day, Day> above_;
};

}  // namespace almanac
