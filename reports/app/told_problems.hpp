// Why: ten thousand messages of one file hide those of every other; the terminal has the first of
// each. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "almanac/error.hpp"

namespace almanac::app {

/// What the terminal shows of `diagnostics`, in their order: of each file at most
/// bounds::problems_printed, errors before warnings before notes, and how many more there are. All
/// are of `one_file` where it is given.
Diagnostics told(const Diagnostics& diagnostics, const std::string& one_file = {});

}  // namespace almanac::app
