// Why: sums over kinds and over years, which must not make a gap look like a nought.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <almanac/sdk.hpp>
#include <string>

namespace agriculture {

/// All new varieties, for years in which any kind was reported. Exact where every kind was reported
/// for that year; otherwise "at least": what was introduced stays introduced, so the newest earlier
/// count of a kind is the least there can be of it, and a kind never reported adds nothing.
void add_varieties(const almanac::sdk::MeasureRequest& request, const std::string& area,
                   almanac::sdk::SeriesBuilder& derived);

/// Research spending since the plan began, for as long as no year is missing.
void add_research_spending(const almanac::sdk::MeasureRequest& request, const std::string& area,
                           almanac::sdk::SeriesBuilder& derived);

}  // namespace agriculture
