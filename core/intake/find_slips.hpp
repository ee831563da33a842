// Why: which of some figures of one thing were written in another unit is arithmetic over their
// sizes alone. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "almanac/model/period.hpp"

namespace almanac::intake_detail {

/// How far a figure is to be believed.
enum class Standing : std::uint8_t {
    stored = 1,
    explained,  ///< Of the file, with a note that explains it: it is not refused.
    open,       ///< Of the file.
    passed,     ///< It was held against a stored one, at whatever remove.
    refused
};

/// The size of a figure, which is not zero.
struct Level {
    Period period;
    double value = 0;
    std::uint32_t basis = 0;  ///< Numbers from 1; 0 where it is not known.
    std::uint32_t id = 0;     ///< The caller's; of the file's it ascends with their place.
    Standing standing = Standing::open;
    bool is_small = false;  ///< A count below 20: it is held against nothing.
};

/// A level that was written in another unit than `against`, by their ids.
struct Slip {
    std::uint32_t id;
    std::uint32_t against;
};

/// The largest over the smallest of sizes among which no two can be a slip.
inline constexpr double ordinary_range = 5e3;

/// Slips among the figures of one indicator, area, kind of period and breakdown. Sorts them.
std::vector<Slip> find_slips(std::vector<Level>& levels);

}  // namespace almanac::intake_detail
