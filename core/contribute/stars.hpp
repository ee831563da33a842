// Why: CommonMark asks a blank beside stars that stand at punctuation; Chinese has none, so what
// opens and what closes is decided by the punctuation itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

namespace almanac::contribute_detail {

enum class StarRole { none = 1, opens, closes, product };

/// Role of a run of stars by its offset.
using Stars = std::map<std::size_t, StarRole>;

/// Pairs the runs of one, two or three stars within each paragraph, item, heading or cell of a text
/// without blank lines. A single one between digits is a product: 3*5.
Stars stars_of(std::string_view text);

}  // namespace almanac::contribute_detail
