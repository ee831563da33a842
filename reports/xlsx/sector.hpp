// Why: a sector's targets and figures as one tidy list that can be filtered and reckoned with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xlsx/sheet.hpp"

namespace almanac::xlsx {

/// The sheet of all the document's figures whose indicator or target belongs to the section's
/// sector; none where there are none.
void write_sector(Book& book, const doc::Section& section);

}  // namespace almanac::xlsx
