// Why: artificial figures that look like real ones and are the same on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "catalog/catalog.hpp"

namespace almanac::app {

/// CSV of observations for every observed indicator and every year from two before the plan to its
/// end: for the city, and for its parts where the figures add up to it. Same seed, same bytes.
std::string synthetic_observations(const Catalog& catalog, std::uint64_t seed);

}  // namespace almanac::app
