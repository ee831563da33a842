// Why: answers one call, for no call may find what another has left. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "almanac/abi.h"

namespace almanac::worker {

/// Serves one request and ends the process, as it does when the host closes the channel. Nothing of
/// the sector runs after that.
[[noreturn]] void serve(const almanac_sector& entry);

}  // namespace almanac::worker
