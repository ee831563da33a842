// Why: whether a value meets a demand, decided on the unrounded value and honest about bounds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <optional>

#include "assess/assess.hpp"

namespace almanac {

/// The values that meet a demand, ends included unless it says otherwise.
struct Demand {
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
    std::optional<double> aim = std::nullopt;  ///< The value within the ends that is wanted.
    bool exclusive = false;                    ///< 430多个: the end itself does not do.
    bool is_floor() const { return upper == std::numeric_limits<double>::infinity(); }
    bool is_ceiling() const { return lower == -std::numeric_limits<double>::infinity(); }
    /// The end that a completion and a path run towards; nothing for a corridor.
    std::optional<double> goal() const;
};

/// What a target demands of a value at its due date; nothing where that cannot be said
/// (qualitative, by a document that has no value yet, growth and multiples without a base or of one
/// of nought or below, yearly kinds).
std::optional<Demand> demand_of(const Catalog& catalog, const Target& target);

/// Whether the reading meets the demand. A bound proves only what every value it allows would; an
/// approximate figure decides nothing within 5 % of an end.
Met meets(const Demand& demand, const Reading& reading);

/// Which side of `value` meets a yearly or relative target: as the target says, else by the
/// indicator's direction.
Sense sense_of(const Catalog& catalog, const Target& target);

/// Whether `value` by itself meets the demand.
bool meets(const Demand& demand, double value);

/// Whether a target is judged year by year.
bool is_yearly(TargetKind kind);

}  // namespace almanac
