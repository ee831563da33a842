// Why: a call that the filters trap is answered here, in the sector's own process, or ends it with
// a fault that names the call. SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac::worker {

/// The name by which the loader asks for the sector's library; no file has it.
inline constexpr const char* library_path = "/sector.so";

/// Takes trapped calls from now on. Until `calls_begin()` a file is answered by “permission
/// denied”, and library_path by the descriptor of the library, with no file being opened.
void take_trapped_calls();

/// The library is loaded: from now on asking for a file is a fault.
void calls_begin();

}  // namespace almanac::worker
