// Why: a workspace says whether its sectors' code may run where a layer of isolation lacks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"

namespace almanac {

/// `isolation` of almanac.json: true for "required". Absent it is "best": the system call filters,
/// without which nothing runs, close files and network by themselves.
bool isolation_required(const System& system, const Workspace& workspace);

}  // namespace almanac
