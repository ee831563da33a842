// Why: the sections that agriculture's code writes, each the content of a place of that name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <almanac/sdk.hpp>

namespace agriculture {

/// Published figures held against each other: counties against the city, growth against the two
/// years it is said of, what was processed against what was grown.
almanac::doc::Section cross_checks(const almanac::sdk::ContributeRequest& request);

/// Research spending and innovation platforms: who lags, who has not reported.
almanac::doc::Section platforms(const almanac::sdk::ContributeRequest& request);

/// The park's industrial chains with their varieties and what is known of them in the city.
almanac::doc::Section chains(const almanac::sdk::ContributeRequest& request);

/// Incubators, network, platform and coverage, and whether their figures can all be true.
almanac::doc::Section services(const almanac::sdk::ContributeRequest& request);

}  // namespace agriculture
