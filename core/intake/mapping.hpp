// Why: a table that was not made for us is read as it is; what its columns mean is said once and
// kept by name. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "almanac/error.hpp"
#include "system/system.hpp"

namespace almanac {

/// What the columns of a file mean. Columns of ours are called by any word that import knows.
///
/// `columns`, theirs → ours: `产量 → value`; to nothing: left out. A column whose name says what
/// its figures are about holds values: `2017 → value@period`, `离石区 → value@area`,
/// `原煤产量（万吨） → value@indicator`; what the name leaves unsaid stands behind a colon:
/// `城镇 → value@breakdown:urban`. `2015..2020` are all columns of those years, `*` all that are
/// called like nothing known. Under a head of two rows: `*/2015..2017 → value@indicator@period`.
/// Several columns that are called breakdown become one, joined in their order.
struct Mapping {
    std::map<std::string, std::string> columns;
    std::map<std::string, std::string> constants;  ///< Ours → text of every row.
    /// Ours → their word → ours.
    std::map<std::string, std::map<std::string, std::string>> values;

    bool empty() const { return columns.empty() && constants.empty() && values.empty(); }
    bool operator==(const Mapping&) const = default;
};

/// What joins the parts of a breakdown.
inline constexpr std::string_view breakdown_joint = "·";

/// Takes over `theirs=ours`, or `word@ours=word`: a value of theirs in a column of ours. False
/// where it is neither.
bool add_pair(Mapping& mapping, std::string_view pair);
/// `mapping` with what `over` says instead or besides.
Mapping merged(Mapping mapping, const Mapping& over);

/// As it stands in a mapping file.
std::string to_json(const Mapping& mapping);

/// Reads `mappings/<name>.json` of a workspace; nothing, with diagnostics, where it is not fit.
std::optional<Mapping> read_mapping(const System& system, const std::filesystem::path& workspace,
                                    const std::string& name, Diagnostics& diagnostics);
/// Keeps it there, in place of what was there before. False, with a diagnostic, where the name is
/// no name of a file.
bool keep_mapping(const System& system, const std::filesystem::path& workspace,
                  const std::string& name, const Mapping& mapping, Diagnostics& diagnostics);

}  // namespace almanac
