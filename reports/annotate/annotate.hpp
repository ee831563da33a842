// Why: whoever filled a form in learns most from their own workbook, with every fault at its cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "almanac/error.hpp"

namespace almanac {

/// The delivered file as a workbook with what import said of it: cells with problems coloured (red,
/// warnings yellow), each with a comment that says what is wrong and what to do, and all problems
/// listed on a last sheet 退回说明, with links. Of an XLSX file everything else stays as it was,
/// down to the bytes of every part that nothing had to be added to; a CSV file becomes a sheet of
/// texts. A file that cannot be opened, or a table of more than 100,000 rows, gives the list alone.
/// `diagnostics` are those of import, whose places begin with `file`; `language` is zh or en. Same
/// arguments, same bytes.
std::string annotated_workbook(std::string_view bytes, const std::string& file,
                               const Diagnostics& diagnostics, std::string_view language);

}  // namespace almanac
