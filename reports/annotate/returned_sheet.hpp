// Why: everything that is wrong stands once more in a list, with a link to each cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/book_parts.hpp"
#include "annotate/cell_looks.hpp"
#include "annotate/remarks.hpp"

namespace almanac::annotate {

/// The worksheet part of the list; `head` and `plain` are looks.
std::string returned_sheet(const std::vector<Remark>& remarks, std::string_view language, int head,
                           int plain);

/// Puts the list behind the other sheets of the part `book`, in place of an earlier one, and opens
/// the book there.
void add_returned_sheet(BookParts& parts, const std::string& book,
                        const std::vector<Remark>& remarks, std::string_view language,
                        CellLooks& looks);

}  // namespace almanac::annotate
