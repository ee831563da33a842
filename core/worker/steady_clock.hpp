// Why: deadlines need a clock that nobody sets; no report's content ever does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace almanac {

/// A moment and distances from it, for deadlines only.
using Moment = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

/// Where the worker's host side reads that clock.
inline Moment steady_now() { return std::chrono::steady_clock::now(); }

}  // namespace almanac
