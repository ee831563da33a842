// Why: who writes 2017.1 is told how the periods that it may mean are written here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::intake_detail {

/// " (2017-01, 2017-10?)" with each period that the text can mean and that it cannot be read as for
/// certain; empty where it names a kind that is not known here. Letters are never passed over.
std::string period_hint(std::string_view text);

/// Whether `text` has the form of a date, or a span of two, whatever its months and days.
bool is_dated(std::string_view text);

}  // namespace almanac::intake_detail
