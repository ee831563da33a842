// Why: answers calls until the host has no more. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/abi.h"

namespace almanac::worker {

/// Serves requests one by one and ends the process when the host closes the channel. Nothing of the
/// sector runs after that.
[[noreturn]] void serve(const almanac_sector& entry);

}  // namespace almanac::worker
