// Why: a reader asks three things of a list of targets: which lag and how far, which nobody can
// judge and who owes the figure, which are done. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <almanac/sdk.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "park.hpp"

namespace agriculture {

/// Where a target stands, by the host's verdict alone; in the order in which it is told.
enum class Standing { lagging = 1, kept, open, reached };

/// `completion`: of the target, where it is defined. A floor or ceiling that is kept before its
/// date does not lag.
Standing standing_of(almanac::State state, std::optional<double> completion = std::nullopt);

/// A target with its verdict.
struct Judged {
    std::string name;  ///< In the edition's language.
    const almanac::sdk::Target* target = nullptr;
    const almanac::sdk::Assessment* assessment = nullptr;
    almanac::State state = almanac::State::no_data;
    Standing standing = Standing::open;
};

/// The targets on these indicators that have a verdict: lagging ones first, the least complete of
/// them before the others; else in the order given.
std::vector<Judged> judged(const almanac::sdk::ContributeRequest& request,
                           std::span<const Subject> subjects);

/// What is to be said of them, a paragraph for each standing that occurs, each state and lead unit
/// of the open ones by itself.
std::vector<almanac::doc::Block> told(const almanac::sdk::ContributeRequest& request,
                                      const std::vector<Judged>& all);

}  // namespace agriculture
