// Why: turns the bytes of a library into an entry whose fields may be read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/abi.h"

namespace almanac::worker {

/// Loads a library of the system by name, so that the sector's finds it without a file being
/// opened; refuses where the system has none. For what comes before the walls.
void load_of_system(const char* name);

/// Loads the library from its descriptor and gives its entry, or refuses. It stays loaded until
/// this process ends: destructors of a sector are nobody's need.
const almanac_sector* load_sector();

/// Tells the host what the entry says. Reads no field that struct_size does not promise and, of
/// another major version, none but the first three. The host judges.
void say_hello(const almanac_sector& entry);

}  // namespace almanac::worker
