// Why: a sector's sections leave named places open for what units write each year; forms ask for
// exactly these. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.hpp"

namespace almanac {

/// A place of a sector's Markdown: `name: progress`, `title: 主要进展`.
struct NamedPlace {
    std::string name;
    std::string title;  ///< The name where none is given.
    bool operator==(const NamedPlace&) const = default;
};

/// The places that people fill, in the order of the Chinese sections: all of a sector without code;
/// of one with code those under the usual names (progress, problems, next_steps), since its code
/// may fill the others.
std::vector<NamedPlace> places_of(const Sector& sector);

}  // namespace almanac
