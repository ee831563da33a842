// Why: sections that code gives are counted before a tree is made of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "almanac/error.hpp"

namespace almanac::calls {

/// Whether a contribute() reply keeps to the bounds of its parts, tables, charts and notes; says
/// of the first that does not where it stands. `reply` may be of any form.
bool keeps_to_bounds(const nlohmann::json& reply, const std::string& origin,
                     Diagnostics& diagnostics);

}  // namespace almanac::calls
