// Why: messages about figures write them in one way. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "almanac/model/series.hpp"

namespace almanac::intake_detail {

/// `12.5`, `12.5 (at_least, preliminary)`, `missing`.
std::string figure_text(const Point& point);

}  // namespace almanac::intake_detail
