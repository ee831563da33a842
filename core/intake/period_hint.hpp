// Why: who writes 2017年1-11月 is told how the same period is written here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::intake_detail {

/// " (2017-YTD11?)" for what is no period but was probably meant as one; empty where nothing can be
/// guessed. A guess is offered, never taken.
std::string period_hint(std::string_view text);

/// Whether `text` has the form of a date, or a span of two, whatever its months and days.
bool is_dated(std::string_view text);

}  // namespace almanac::intake_detail
