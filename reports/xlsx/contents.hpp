// Why: the first sheet says which report this is, how far it may be trusted, and what lies where.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xlsx/sheet.hpp"

namespace almanac::xlsx {

/// Fills the cover once all other sheets are there.
void write_cover(Book& book, Sheet& cover, std::size_t visible_sheets);

}  // namespace almanac::xlsx
