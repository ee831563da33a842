// Why: see stretches.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/stretches.hpp"

#include <chrono>

namespace almanac {
namespace {

/// Days since 1970.
long number_of(const Date& date) {
    using namespace std::chrono;
    return sys_days{year{date.year} / date.month / date.day}.time_since_epoch().count();
}

}  // namespace

KnownStretches::Day KnownStretches::root_of(Day day) const {
    for (auto at = above_.find(day); at != above_.end() && at->second != day; at = above_.find(day))
        day = at->second;
    return day;
}

void KnownStretches::add(const Period& period) {
    const Day first = root_of(number_of(period.first));
    const Day end = root_of(number_of(period.last) + 1);
    if (first != end) above_[end] = first;
}

bool KnownStretches::tell(const Period& period) const {
    return root_of(number_of(period.first)) == root_of(number_of(period.last) + 1);
}

}  // namespace almanac
