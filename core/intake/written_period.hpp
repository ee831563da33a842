// Why: offices write 2017年1-11月 and 2017/6/30; what can mean one period only is read as it, and
// nothing else is. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "almanac/model/period.hpp"

namespace almanac::intake_detail {

/// What a text says of time where it is none of the forms of parse_period. Of a state at a moment
/// and of what happens over time the same words may mean two periods, or mean something of one of
/// them only: 截至2017年11月 is November of a stock and the year to November of a flow.
struct WrittenPeriod {
    std::optional<Period> over_time;
    std::optional<Period> at_moment;
};

/// Reads full-width and Chinese digits, any dash, 年 月 日, 季度, 半年, 前三季度, 1-11月, 截至, 末,
/// 2017/6/30, 20170630, 2017.06, 2017Q3, 2017M06, 2017-S1. Nothing where a text may mean several
/// periods (17年, 2017.1) or a kind that is not known here (weeks, ten days, trimesters, issues).
std::optional<WrittenPeriod> read_written_period(std::string_view text);

/// The text in plain characters: half-width, without blanks, Chinese numbers in digits, each dash
/// and 至 as `-`, letters in capitals.
std::string plain_period(std::string_view text);

}  // namespace almanac::intake_detail
