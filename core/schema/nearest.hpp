// Why: a mistyped name is answered with the names that were probably meant.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace almanac {

/// Up to three of `candidates` nearest to `word` (edit distance over characters), best first; none
/// that is farther than a third of the longer word, with a minimum of two; in Chinese a quarter,
/// with a minimum of one, or one word within the other.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace almanac
