// Why: what a sector may ask of the kernel, and that it is told by name what it may not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace almanac::worker {

/// Until the library is loaded: memory, threads of its own, its descriptors, reading files. The
/// calls by which one reaches the network, other processes or other programs end the worker with a
/// fault that names them; whatever nobody has thought of is answered by "no such system call".
void forbid_outside_world();

/// From then on, beside that: no file and no new executable memory.
void forbid_files();

}  // namespace almanac::worker
