// Why: what leaves the house as SDMX comes back in; each code is written and read in one place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "almanac/model/period.hpp"
#include "almanac/model/series.hpp"

namespace almanac::sdmx {

/// Stands for: not broken down.
inline constexpr std::string_view whole = "_T";

/// An id of SDMX knows no point: coal.raw_output is coal-raw_output.
std::string id_of(std::string id);

/// Gregorian and reporting periods as they are; others as start and duration.
std::string time_period(const Period& period);
/// The period in our words, 2017-H1; other texts as they are.
std::string period_text(std::string_view time_period);

std::string_view status_code(Status status);
/// Stands for: does not apply.
inline constexpr std::string_view no_revision = "_Z";
/// Which kind of revision `R` was; no_revision for any other status.
std::string_view revision_code(Status status);
/// The word of the status; other texts as they are.
std::string status_text(std::string_view status, std::string_view revision);

std::string_view bound_code(Bound bound);
/// The word of the bound, empty for an exact figure; other texts as they are.
std::string bound_text(std::string_view code);

}  // namespace almanac::sdmx
