// Why: of an allowed call it can matter what is asked; this filter judges the arguments.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

namespace almanac::worker {

/// The program that lets every call pass whose arguments `judged_calls` allows, and traps those
/// that it does not; other calls pass. `process` is the worker's id.
std::vector<sock_filter> argument_filter(std::uint32_t process);

}  // namespace almanac::worker
