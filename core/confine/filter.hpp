// Why: what a parser asks of the kernel is memory; all else is somebody else asking.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac::confine_detail {

/// From here on this process may have memory and threads, write to descriptors that are open, and
/// end; it opens nothing, and any other system call ends it by SIGSYS. False where the kernel has
/// no such filter.
bool allow_memory_only();

}  // namespace almanac::confine_detail
