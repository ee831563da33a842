// Why: what import says of places becomes what a person reads at cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"

namespace almanac::annotate {

/// A problem as the list shows it. `sheet` and `cell` are empty for what concerns the whole file.
struct Remark {
    std::string sheet;
    std::string cell;   ///< `G4`
    std::string place;  ///< As import names it; empty: the whole file.
    Severity severity = Severity::error;
    std::string code;
    std::string problem;
    std::string cure;
};

/// What is written at one cell.
struct CellRemark {
    Severity severity = Severity::warning;  ///< The worst of them.
    std::string text;                       ///< A line a problem.
};
/// By cell, in order of rows and columns.
struct CellOrder {
    bool operator()(const std::string& a, const std::string& b) const;
};
using CellRemarks = std::map<std::string, CellRemark, CellOrder>;

/// Problems and warnings about `file`, in their order; notes are left out. Places of tables (`row 5
/// column value`) are put on `table_sheet` by the letters of `columns`.
std::vector<Remark> remarks_of(const Diagnostics& diagnostics, const std::string& file,
                               std::string_view language, const std::string& table_sheet = {},
                               const std::map<std::string, std::string>& columns = {});

/// The remarks of each sheet by cell.
std::map<std::string, CellRemarks> by_sheet(const std::vector<Remark>& remarks);

}  // namespace almanac::annotate
