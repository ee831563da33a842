// Why: whether one place lies within another is asked by whoever must not write there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>

namespace almanac {

/// Whether `path` is `folder` or below it, by their names alone: both are canonical.
inline bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
           folder.end();
}

}  // namespace almanac
