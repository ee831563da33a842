// Why: periods and dates as readers say them: 2017年1-11月, January-November 2017.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "almanac/model/period.hpp"
#include "almanac/model/target.hpp"

namespace almanac {

/// 2018年3月15日 / 15 March 2018.
std::string date_text(const Date& date, std::string_view language);

/// 2017年, 2017年上半年, 2017年1-11月 / 2017, first half of 2017, January-November 2017.
std::string period_text(const Period& period, std::string_view language);

/// When a target or task is due, in the plan's words where it has some; says so where the plan
/// states no time.
std::string due_text(const Date& due, bool stated, const std::string& wording,
                     std::string_view language);

}  // namespace almanac
