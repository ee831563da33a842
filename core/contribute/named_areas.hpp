// Why: a section may quote any area, so that the figures of those it names have to be read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "catalog/catalog.hpp"

namespace almanac {

/// Adds the codes of all areas that directives in `markdown` name: `area=CODE`, and the lists
/// behind `area:` and `areas:`. What names nothing is left to whoever writes the section.
void add_named_areas(const Catalog& catalog, std::string_view markdown,
                     std::set<std::string>& codes);

}  // namespace almanac
