// Why: areas come and go; which take part in a period is decided in one place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"

namespace almanac {

/// Whether the area existed at any time of the period (DOMAIN 18).
bool exists_in(const Area& area, const Period& period);

/// The areas right below `code` that existed at any time of the year, by code.
std::vector<const Area*> children_in(const Catalog& catalog, std::string_view code, int year);

}  // namespace almanac
