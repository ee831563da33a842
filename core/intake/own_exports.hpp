// Why: what `report --format csv` and `--format sdmx` wrote comes back in through import, so that
// figures can go to another workspace and return. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "intake/layout.hpp"

namespace almanac::intake_detail {

/// The layout of one of our own exports, by its header; nothing for any other table. A note says
/// which. Rows of what the host derives are passed over: see RowShape::is_derived.
std::optional<Layout> layout_of_export(const std::vector<std::string_view>& header, std::size_t row,
                                       Findings& findings, const IntakeOptions& options);

/// Takes off the apostrophe that our CSV puts before words which a spreadsheet would take for a
/// formula.
void undo_disarming(std::vector<std::string_view>& cells);

/// Writes the unit of a row of our CSV as import reads it: in English count words vanish and
/// multiples are spelled out. The figures are in their indicator's own unit.
void name_unit(const Layout& layout, const Catalog& catalog, std::vector<std::string_view>& cells,
               std::deque<std::string>& made);

/// Our ids by those of SDMX.
struct SdmxIds {
    explicit SdmxIds(const Catalog& catalog);
    std::map<std::string, std::string, std::less<>> indicators;
    std::map<std::string, std::string, std::less<>> areas;
};

/// Adds to a row of our SDMX the texts of the long form, in the order that its layout counts on.
void add_sdmx_cells(const Layout& layout, const Catalog& catalog, const SdmxIds& ids,
                    std::vector<std::string_view>& cells, std::deque<std::string>& made);

}  // namespace almanac::intake_detail
